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

  /// Reads what `text` wrote; nil for any other form.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard bytes.count == 29, let day = Day(iso: text.prefix(10)), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), let part = number(20..<23),
      let zoneHour = number(24..<26), let zoneMinute = number(27..<29)
    else { return nil }
    let zone = zoneHour * 60 + zoneMinute
    self.init(
      day: day, millisecond: ((hour * 60 + minute) * 60 + second) * 1000 + part,
      offset: bytes[23] == UInt8(ascii: "-") ? -zone : zone)
    guard self.text == text else { return nil }
  }

  /// Milliseconds since a fixed moment, the same for the same moment in every place.
  package var absolute: Int { Int(day.number) * 86_400_000 + millisecond - offset * 60_000 }

  /// This moment, or where it is not after another one, one just after that: two steps are told apart
  /// by their times, and a clock that was set back a little must not mix them up.
  package func after(_ other: Moment?) -> Moment {
    guard let other, absolute <= other.absolute, other.absolute - absolute < 3_600_000 else {
      return self
    }
    return other.next
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
