/// Excel's numbers of days.

import LedgerModel

enum SerialDay {
  /// The day that a number stands for; nil when it stands for none: a time of day, the 29th of
  /// February 1900 that Excel believes in, days that no ledger has.
  static func day(_ text: String, startsIn1904: Bool) -> Day? {
    guard let number = Double(text), number >= (startsIn1904 ? 0 : 1), number < 3_000_000 else {
      return nil
    }
    let whole = Int(number)
    if startsIn1904 { return within(whole, from: Day(year: 1904, month: 1, day: 1)) }
    if whole == 60 { return nil }
    // The false leap day makes every number after it one too high.
    return within(whole < 60 ? whole : whole - 1, from: Day(year: 1900, month: 1, day: 1)?.before)
  }

  /// The number of a day in a workbook that begins in 1900.
  static func number(of day: Day) -> Double {
    let fromEpoch = Int(day.number) + 25_569
    return Double(fromEpoch > 60 ? fromEpoch : fromEpoch - 1)
  }

  private static func within(_ days: Int, from first: Day?) -> Day? {
    guard let day = first.map({ $0 + days }) else { return nil }
    return (Day.firstYear...Day.lastYear).contains(day.parts.year) ? day : nil
  }
}

extension Day {
  fileprivate var before: Day { self - 1 }
}
