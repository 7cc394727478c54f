/// What the Ledger record says about a ledger as a whole.

/// The values of the one Ledger record; nil and empty mean that the field is absent or unreadable.
package struct LedgerHeader: Equatable, Sendable {
  package var id = ""
  package var title = ""
  package var inspected = ""
  package var kind: String?
  package var inspector: String?
  package var clerk: String?
  package var hotline: String?
  package var visitFrom: Day?
  package var visitTo: Day?
  package var feedbackOn: Day?
  package var deadline: Day?
  package var reportOn: Day?
  package var declaredText: String?
  /// Claimed totals by field name (`DeclaredIssues` …), as far as they are whole numbers.
  package var declared: [String: Int] = [:]
  package var declaredPercent: String?
  package var thresholds = Thresholds()
  /// Sign-off roles in the order in which they are required.
  package var steps = LedgerHeader.defaultSteps
  package var note: String?
  /// Labels that this file's `Status_t` gives to statuses.
  package var statusLabels: [Status: String] = [:]

  package static let defaultSteps = ["纪委复核"]

  package init() {}

  /// The label of a status as this ledger writes it, else the built-in one.
  package func label(of status: Status, _ language: Language) -> String {
    if language == .chinese, let own = statusLabels[status] { return own }
    return status.label(language)
  }

  /// The statuses that this ledger calls by a word of its own; more than one when two share a label,
  /// which then says nothing.
  package func statuses(labelled word: some StringProtocol) -> [Status] {
    Status.allCases.filter { statusLabels[$0].map { $0 == word } ?? false }
  }

  /// The day from which silence is counted for an issue without any dated act: FeedbackOn, else
  /// VisitTo, else nil.
  package var silenceStart: Day? { feedbackOn ?? visitTo }
}
