/// Who answers for an issue: lead, unit, owners, and those who help.

extension IssueEdits {
  /// The leader who answers; nil or empty takes the name away.
  package static func setLead(
    _ issue: Issue, to name: String?, _ context: EditContext
  ) throws(EditRefusal) -> Edit { try setField(issue, "Lead", to: name, context) }

  /// The unit that answers; nil or empty takes it away.
  package static func setUnit(
    _ issue: Issue, to name: String?, _ context: EditContext
  ) throws(EditRefusal) -> Edit { try setField(issue, "Unit", to: name, context) }

  /// All owners at once, each once.
  package static func setOwners(_ issue: Issue, to names: [String]) -> Edit {
    setList(issue, "Owner", to: names)
  }

  /// One more owner, after the others.
  package static func addOwner(_ issue: Issue, _ name: String) -> Edit {
    adding(issue, "Owner", [name])
  }

  package static func removeOwner(_ issue: Issue, _ name: String) throws(EditRefusal) -> Edit {
    try removing(issue, "Owner", [name])
  }

  /// Units and leaders that help.
  package static func setSupport(_ issue: Issue, to names: [String]) -> Edit {
    setList(issue, "Support", to: names)
  }

  /// Replaces the values of a repeatable line field; empty ones and repeated ones fall away.
  static func setList(_ issue: Issue, _ field: String, to values: [String]) -> Edit {
    listEdit(issue, field, to: new(values, besides: []))
  }

  /// Adds values to a repeatable field, after the others; those that are there already stay as they
  /// are.
  static func adding(_ issue: Issue, _ field: String, _ values: [String]) -> Edit {
    let old = issue.values(of: field)
    return listEdit(issue, field, to: old + new(values, besides: old))
  }

  /// Takes values out of a repeatable field, and leaves the others alone.
  static func removing(
    _ issue: Issue, _ field: String, _ values: [String]
  ) throws(EditRefusal) -> Edit {
    let old = issue.values(of: field)
    let label = RecordType.issue.field(named: field)?.label ?? Phrase(same: field)
    let unwanted = values.map(TextCleaning.line).filter { !$0.isEmpty }
    if let missing = unwanted.first(where: { !old.contains($0) }) {
      throw .notThere(field: label, value: missing)
    }
    return listEdit(issue, field, to: old.filter { !unwanted.contains($0) })
  }

  private static func listEdit(_ issue: Issue, _ field: String, to values: [String]) -> Edit {
    let label = RecordType.issue.field(named: field)?.label ?? Phrase(same: field)
    return Edit(
      title(issue, label, from: listed(issue.values(of: field)), to: listed(values)),
      issue.changes(of: field, to: values))
  }

  /// Values as they are stored, each once and none of those that are there.
  private static func new(_ values: [String], besides old: [String]) -> [String] {
    values.map(TextCleaning.line).reduce(into: []) { list, value in
      if !value.isEmpty, !list.contains(value), !old.contains(value) { list.append(value) }
    }
  }

  private static func listed(_ values: [String]) -> Phrase? {
    values.isEmpty
      ? nil : Phrase(zh: values.joined(separator: "、"), en: values.joined(separator: ", "))
  }
}
