/// Days that lie behind, typed as freely as deadlines.

extension DeadlineInput {
  /// A day as somebody typed it.
  ///
  /// - Parameter isPast: it is the day of something that was done.
  static func day(
    _ text: String, isPast: Bool, today: Day, feedbackOn: Day?
  ) throws(DeadlineInputError) -> DeadlineInput {
    isPast
      ? try DeadlineInput(past: text, today: today, feedbackOn: feedbackOn)
      : try DeadlineInput(text, today: today, feedbackOn: feedbackOn)
  }

  /// The same for the day of something that was done: a day without a year is the latest such day up
  /// to today, not the next one.
  package init(
    past text: String, today: Day, feedbackOn: Day? = nil
  ) throws(DeadlineInputError) {
    self = try DeadlineInput(text, today: today, feedbackOn: feedbackOn)
    guard case .day(let next) = self, next > today else { return }
    // What counts from today, or names its year, is the day that it is.
    if text.contains(where: { "本下明后今上去年+＋".contains($0) }) { return }
    // A day of the week or of the month comes back sooner than a day of the year.
    let isWeekday = ["周", "星期", "礼拜"].contains { text.contains($0) }
    let isOfMonth = text.last.map { "日号".contains($0) } == true && !text.contains("月")
    if isWeekday || isOfMonth {
      let before = isWeekday ? today - 6 : today.adding(months: -1) + 1
      if case .day(let last) = try DeadlineInput(text, today: before, feedbackOn: feedbackOn),
        last <= today
      {
        self = .day(last)
      }
      return
    }
    // Seen from a year ago the same day of the year is the one before; what counts from today is
    // another day, and what names its year is the same one.
    let yearAgo = today.adding(months: -12) + 1
    guard
      case .day(let last) = try DeadlineInput(text, today: yearAgo, feedbackOn: feedbackOn),
      last <= today, last.monthAndDay == next.monthAndDay
    else { return }
    self = .day(last)
  }
}
