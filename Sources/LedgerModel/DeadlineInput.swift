/// What people type for a deadline, understood relative to today.

/// A deadline as somebody typed it: `6月底`, `+15`, `下周五`, `长期`.
///
/// A day without a year is the next one from today, today included. 底, a whole month, a quarter and
/// a half year mean their last day; 前 includes the day. 下周五 lies in the next Monday–Sunday week.
package enum DeadlineInput: Equatable, Hashable, Sendable {
  case day(Day)
  /// 长期坚持: no deadline, and the flag `longterm`.
  case longterm
  /// No deadline.
  case clear

  /// - Parameters:
  ///   - text: full-width digits and blanks are fine.
  ///   - feedbackOn: the day from which `反馈后3个月内` counts.
  package init(_ text: String, today: Day, feedbackOn: Day? = nil) throws(DeadlineInputError) {
    var parser = DeadlineParser(text, today: today, feedbackOn: feedbackOn)
    self = try parser.read()
  }

  /// The day; nil for `longterm` and `clear`.
  package var day: Day? { if case .day(let day) = self { day } else { nil } }
}

/// Why a deadline was not understood; carries the text as typed.
package enum DeadlineInputError: Error, Equatable, Sendable {
  case notUnderstood(String)
  /// It reads like a day, but the calendar has none such.
  case noSuchDay(String)
  /// It counts from the feedback, and the ledger does not say when that was.
  case feedbackUnknown(String)
}
