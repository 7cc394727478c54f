/// One thing that the audit found.
package import LedgerModel
package import LedgerText

/// A finding: what, where, how grave. Why it matters and what settles it are said by its rule.
package struct Finding: Equatable, Sendable {
  package var rule: AuditRule
  package var severity: Severity
  /// The issue it is about; nil for the ledger as a whole.
  package var issue: IssueID?
  /// The number of the measure, without `#`; nil where it is about something else.
  package var measure: String?
  /// The field of the ledger that a person would look at or change.
  package var field: String
  /// The place of the field among those of its name in the record, from 0.
  package var occurrence = 0
  package var message: Phrase
  /// The reason that somebody gave for it; nil while nobody has.
  package var answer: FindingAnswer?

  package init(
    _ rule: AuditRule, _ severity: Severity, issue: IssueID? = nil, measure: String? = nil,
    field: String, occurrence: Int = 0, _ message: Phrase
  ) {
    self.rule = rule
    self.severity = severity
    self.issue = issue
    self.measure = measure
    self.field = field
    self.occurrence = occurrence
    self.message = message
  }

  /// Stands in the way until it is settled or answered: an error or a warning without an answer. What
  /// the board has a counter of its own for is not counted a second time.
  package var isOpenMatter: Bool { answer == nil && severity > .hint && !isLight }

  /// A lapse that follows from the text of a measure has no light on the board; one of a Cadence has.
  private var isLight: Bool { rule.isLight || rule == .cadenceLapsed && measure == nil }
}

/// 说明: why a finding is accepted as it is.
package struct FindingAnswer: Equatable, Sendable {
  package var day: Day?
  package var by: String
  package var text: String

  init(_ entry: Entry) {
    day = entry.day
    by = entry.people.first ?? ""
    text = entry.text
  }
}

/// The answers of a ledger, as they apply to findings.
struct AnswerBook: Sendable {
  private struct Reason {
    var code: String
    /// nil for any.
    var measure: String?
    var field: String?
    var answer: FindingAnswer
  }
  private var answers: [Reason] = []

  init(_ entries: [Entry]) {
    answers = entries.compactMap { entry in
      guard let code = entry.value(of: "rule") else { return nil }
      let measure = entry.value(of: "re").map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      return Reason(
        code: code, measure: measure, field: entry.value(of: "field"), answer: FindingAnswer(entry))
    }
  }

  var isEmpty: Bool { answers.isEmpty }

  /// The newest answer to a finding. One that names a measure or a field answers for that only.
  func answer(to finding: Finding) -> FindingAnswer? {
    answers.last {
      $0.code == finding.rule.code && ($0.measure == nil || $0.measure == finding.measure)
        && ($0.field == nil || $0.field == finding.field)
    }?.answer
  }
}
