/// Lists of an issue: owners, those who help, related issues.

extension IssueEdits {
  /// All owners at once, each once.
  package static func setOwners(_ issue: Issue, to names: [String]) -> Edit {
    setList(issue, "Owner", to: names)
  }

  /// Units and leaders that help.
  package static func setSupport(_ issue: Issue, to names: [String]) -> Edit {
    setList(issue, "Support", to: names)
  }

  /// Issues of the same kind or about the same entity, by their numbers, as a person confirmed them.
  package static func setRelated(_ issue: Issue, to ids: [String]) -> Edit {
    setList(issue, "Related", to: ids)
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
      title(issue, label, from: .list(issue.values(of: field)), to: .list(values)),
      issue.changes(of: field, to: values))
  }

  /// Values as they are stored, each once and none of those that are there.
  private static func new(_ values: [String], besides old: [String]) -> [String] {
    values.map(TextCleaning.line).reduce(into: []) { list, value in
      if !value.isEmpty, !list.contains(value), !old.contains(value) { list.append(value) }
    }
  }
}
