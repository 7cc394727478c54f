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
    setList(issue, "Owner", to: issue.owners + [name])
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
    var clean: [String] = []
    for value in values.map(TextCleaning.line) where !value.isEmpty && !clean.contains(value) {
      clean.append(value)
    }
    let old = issue.values(of: field)
    let label = RecordType.issue.field(named: field)?.label ?? Phrase(same: field)
    return Edit(
      title(issue, label, from: listed(old), to: listed(clean)),
      issue.changes(of: field, to: clean))
  }

  /// Takes values out of a repeatable field.
  static func removing(
    _ issue: Issue, _ field: String, _ values: [String]
  ) throws(EditRefusal) -> Edit {
    let old = issue.values(of: field)
    let label = RecordType.issue.field(named: field)?.label ?? Phrase(same: field)
    let unwanted = values.map(TextCleaning.line).filter { !$0.isEmpty }
    if let missing = unwanted.first(where: { !old.contains($0) }) {
      throw .notThere(field: label, value: missing)
    }
    return setList(issue, field, to: old.filter { !unwanted.contains($0) })
  }

  private static func listed(_ values: [String]) -> Phrase? {
    values.isEmpty
      ? nil : Phrase(zh: values.joined(separator: "、"), en: values.joined(separator: ", "))
  }
}
