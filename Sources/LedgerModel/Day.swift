/// A calendar day without a clock, a zone or a locale.

/// A day of the Gregorian calendar from 1900-01-01 to 2199-12-31.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int32

  package static let firstYear = 1900
  package static let lastYear = 2199

  /// The day with a number, whatever its year; meant for arithmetic on valid days.
  package init(number: Int32) { self.number = number }

  /// A day by year, month (1–12) and day (1–31); nil when there is no such day or it lies outside
  /// 1900–2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (Day.firstYear...Day.lastYear).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    var copy = String(text)
    guard let day = copy.withUTF8({ Day(isoBytes: $0) }) else { return nil }
    self = day
  }

  /// Reads exactly `YYYY-MM-DD` from bytes; nil for anything else.
  package init?(isoBytes bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var digits = (0, 0, 0)
    var position = 0
    for byte in bytes {
      switch position {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard byte >= 48, byte <= 57 else { return nil }
        let digit = Int(byte) - 48
        if position < 4 {
          digits.0 = digits.0 * 10 + digit
        } else if position < 7 {
          digits.1 = digits.1 * 10 + digit
        } else {
          digits.2 = digits.2 * 10 + digit
        }
      }
      position += 1
    }
    self.init(year: digits.0, month: digits.1, day: digits.2)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Whole days from the right day to the left one; negative when the left one is earlier.
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

  /// Year, month 1–12 and day 1–31.
  package var parts: (year: Int, month: Int, day: Int) {
    // Days are counted from 0000-03-01 in eras of 400 years, so that a leap day ends a year.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let fromMonday = (Int(number) + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The same day of the month some months later, or the last one where that month is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let newYear = count / 12
    let newMonth = count % 12 + 1
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, last)))
  }

  /// The last day of this day's month.
  package var endOfMonth: Day {
    let (year, month, _) = parts
    return Day(
      number: Day.number(
        year: year, month: month, day: Day.length(ofMonth: month, year: year)))
  }

  /// Days of a month, 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
