/// What rules need to know besides an issue: the day, and what the ledger says about time.
package import LedgerModel

/// The ground on which lights are judged. It is made anew when the day or the header changes.
package struct RuleSetting: Hashable, Sendable {
  package var today: Day
  package var thresholds: Thresholds
  /// From when silence counts for an issue without any dated act; nil when the ledger does not know.
  package var silenceStart: Day?
  /// Where a cadence begins for an issue without Check, Done and Opened; nil when unknown.
  package var feedbackOn: Day?
  /// The day of the report: an import takes it for days of completion that nobody stated.
  package var reportOn: Day?
  /// Chinese names that the ledger gives to statuses.
  package var statusLabels: [Status: String] = [:]

  package init(
    today: Day, thresholds: Thresholds = Thresholds(), silenceStart: Day? = nil,
    feedbackOn: Day? = nil, reportOn: Day? = nil
  ) {
    self.today = today
    self.thresholds = thresholds
    self.silenceStart = silenceStart
    self.feedbackOn = feedbackOn
    self.reportOn = reportOn
  }

  package init(_ header: LedgerHeader, today: Day) {
    self.init(
      today: today, thresholds: header.thresholds, silenceStart: header.silenceStart,
      feedbackOn: header.feedbackOn, reportOn: header.reportOn)
    statusLabels = header.statusLabels
  }
}
