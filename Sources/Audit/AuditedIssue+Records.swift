/// What is recorded about a single measure besides its text.
internal import LedgerModel

extension AuditedIssue {
  /// Whether a measure has been done by what people recorded: a day of its own, or a dated entry that
  /// refers to it. What an import made of a report is none.
  func isRecorded(_ measure: Measure) -> Bool {
    if !measure.entry.isImported, measure.entry.day(of: "done") != nil { return true }
    return hasEntry(on: measure)
  }

  /// Whether a dated entry refers to a measure.
  func hasEntry(on measure: Measure) -> Bool {
    guard !measure.id.isEmpty else { return false }
    return issue.entries.contains { placed in
      guard !placed.entry.isImported, placed.entry.kind.isActivity,
        let re = placed.entry.value(of: "re")
      else { return false }
      return re == "#" + measure.id || re == measure.id
    }
  }

  /// The field of the problem in which a place of `problem` stands.
  func problemField(at place: Int) -> String {
    var end = 0
    for (field, text) in [("Category", issue.category), ("Title", issue.title)] {
      guard let text else { continue }
      end += text.unicodeScalars.count + 1
      if place < end { return field }
    }
    return "Detail"
  }
}
