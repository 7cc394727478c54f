/// What holds for the whole document and is needed to read one issue.

internal import LedgerModel

struct NoticeFacts: Sendable {
  /// The day that undated facts take: that of the report, else the day of the import.
  var day: Day
  var feedbackOn: Day?
}
