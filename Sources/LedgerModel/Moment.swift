/// A moment of a place's own time, as the history writes it.

/// Date, time of day and offset from UTC, to the millisecond.
package struct Moment: Equatable, Sendable {
  package private(set) var day: Day
  /// Since midnight, 0 to 86 399 999.
  package private(set) var millisecond: Int
  /// Of the local time from UTC, in minutes.
  package let offset: Int

  package init(day: Day, millisecond: Int, offset: Int) {
    self.day = day
    self.millisecond = min(max(0, millisecond), 86_399_999)
    self.offset = offset
  }

  /// One millisecond later.
  package var next: Moment {
    var next = self
    next.millisecond += 1
    if next.millisecond > 86_399_999 {
      next.millisecond = 0
      next.day = Day(number: day.number + 1)
    }
    return next
  }

  /// RFC 3339: `2026-06-15T09:42:07.031+08:00`.
  package var text: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let seconds = millisecond / 1000
    let time =
      digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2) + ":"
      + digits(seconds % 60, 2) + "." + digits(millisecond % 1000, 3)
    let sign = offset < 0 ? "-" : "+"
    let zone = digits(abs(offset) / 60, 2) + ":" + digits(abs(offset) % 60, 2)
    return day.iso + "T" + time + sign + zone
  }

  /// `6月15日 09:42` of a moment as text; the text itself where it is none.
  package static func short(_ text: String, _ language: Language) -> String {
    guard let day = Day(iso: text.prefix(10)), text.utf8.count >= 16 else { return text }
    return day.short(language) + " " + text.dropFirst(11).prefix(5)
  }
}
