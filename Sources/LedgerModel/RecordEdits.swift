/// Correcting what was recorded: the day on which it happened.

extension EntryKind {
  /// Whether a person may correct its day. That of an extension says whether it came in time, and a
  /// later hand must not make it so; measures and milestones have days of their own.
  package var hasCorrectableDay: Bool {
    switch self {
    case .measure, .milestone, .extension, .answer: false
    case .progress, .evidence, .signOff, .handover, .notice, .check, .instruction, .decision,
      .accountability, .regulation:
      true
    }
  }
}

extension IssueEdits {
  /// The day of an entry that was recorded later than it happened.
  ///
  /// - Parameter occurrence: its place among the entries of its kind, from 0.
  package static func setEntryDay(
    _ issue: Issue, _ kind: EntryKind, occurrence: Int, to day: Day?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    guard kind.hasCorrectableDay else { throw .notSettable(field: kind.rawValue) }
    guard let day else { throw .mustNotBeEmpty(Phrase(zh: "日期", en: "the day")) }
    if day > context.today { throw .dayAhead(day) }
    return try changed(issue, kind, occurrence: occurrence) { entry in
      if entry.day != day { entry.set("src", to: nil) }
      entry.setDay(day)
    }
  }
}
