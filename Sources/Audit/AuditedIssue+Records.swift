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

  /// The fields of the problem with the stretches of `problem` that they are.
  var problemFields: [(field: String, range: Range<Int>)] {
    var fields: [(String, Range<Int>)] = []
    var start = 0
    let texts = [("Category", issue.category), ("Title", issue.title), ("Detail", issue.detail)]
    for case (let field, let text?) in texts {
      let end = start + text.unicodeScalars.count
      fields.append((field, start..<end))
      start = end + 1
    }
    return fields
  }

  /// The field of the problem in which a place of `problem` stands.
  func problemField(at place: Int) -> String {
    problemFields.first { place <= $0.range.upperBound }?.field ?? "Title"
  }
}
