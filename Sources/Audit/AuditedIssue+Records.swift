/// Measures and fields as the rules on texts ask for them.
internal import LedgerModel

extension AuditedIssue {
  /// Whether people recorded of a measure that it was done: a day of its own, or a dated entry that
  /// refers to it. What an import made of a report is none.
  func isRecorded(_ measure: Measure) -> Bool { !recordedDays(of: measure).isEmpty }

  /// Whether people recorded of a measure that it was done, beyond the day that its own text names: then
  /// the text is the plan, and not an account of that day.
  func isRecordedApart(_ measure: Measure) -> Bool {
    recordedDays(of: measure).contains { $0 != measure.toldDay }
  }

  /// Whether every day on which something was recorded is one that the text of a measure tells itself, as
  /// that of a report does.
  var isOnlyTold: Bool {
    let told = Set(measures.compactMap(\.toldDay))
    return !told.isEmpty && recordedActs.allSatisfy { told.contains($0) }
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
