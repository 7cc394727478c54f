/// The clock on the wall: the only place where the program asks what day it is.

import Glibc
import LedgerModel

/// Local date and time.
enum Clock {
  /// Today by the local calendar.
  static var today: Day {
    // A clock outside 1900–2199 is no clock; the first day of its epoch is as good as any.
    day(ofSecond: time(nil)) ?? Day(number: 0)
  }

  /// This moment with the offset from UTC, for the history.
  ///
  /// - Parameter day: the day to take instead of the clock's; nil for the clock's own.
  static func moment(on day: Day? = nil) -> Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var seconds = now.tv_sec
    var parts = tm()
    localtime_r(&seconds, &parts)
    let time = Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
    return Moment(
      day: day ?? today, millisecond: time * 1000 + now.tv_nsec / 1_000_000,
      offset: parts.tm_gmtoff / 60)
  }

  /// The day of `--today` as it was written; today when nothing was.
  static func day(_ written: String?) throws(Failure) -> Day {
    guard let written else { return today }
    guard let day = Day(iso: written) else { throw CommandWording.badDay("--today", written) }
    return day
  }

  /// The time of day as `HH:mm`.
  static var timeOfDay: String {
    let now = local
    return twoDigits(now.tm_hour) + ":" + twoDigits(now.tm_min)
  }

  /// Whole seconds until the date changes, from 1 to 90 000 (a day with a change of the clock).
  static var secondsToMidnight: Int {
    let now = local
    return max(1, 86_400 - Int(now.tm_hour) * 3600 - Int(now.tm_min) * 60 - Int(now.tm_sec))
  }

  /// The day of a moment by the local calendar; nil outside the years that are known.
  ///
  /// - Parameter second: since the beginning of 1970, UTC.
  static func day(ofSecond second: Int) -> Day? {
    let parts = local(second)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static var local: tm { local(time(nil)) }

  private static func local(_ second: Int) -> tm {
    var second = second
    var parts = tm()
    localtime_r(&second, &parts)
    return parts
  }

  private static func twoDigits(_ number: Int32) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
