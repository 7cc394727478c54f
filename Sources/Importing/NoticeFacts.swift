/// What holds for the whole document and is needed to read one issue.

internal import LedgerModel

struct NoticeFacts: Sendable {
  /// The day that undated facts take: that of the report, else the day of the import.
  var day: Day
  var feedbackOn: Day?
  /// 整改措施 and 整改情况 stand apart: what was to be done, and what has been done.
  var tellsProgressApart = false
}
