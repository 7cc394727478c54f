/// Deadlines that name a day, a month, a quarter or a year of the calendar.

extension DeadlineParser {
  /// 月底, 本月底, 下月底, 下个月15日, 下月中旬.
  mutating func relativeMonth() throws(DeadlineInputError) -> Day? {
    var months = 0
    if scanner.take("下下") {
      months = 2
    } else if scanner.take("下") {
      months = 1
    } else {
      _ = scanner.take(anyOf: ["本", "这", "当"])
    }
    let isNamed = scanner.position > 0
    _ = scanner.take("个")
    guard scanner.take("月") else { return nil }
    let (year, month, _) = today.adding(months: months).parts
    guard isNamed || !scanner.isAtEnd else { return nil }
    return try restOfMonth(month, year: year)
  }

  /// What follows a month's name: 底, 上旬, a day, or nothing for the whole month.
  private mutating func restOfMonth(
    _ month: Int, year: Int?
  ) throws(DeadlineInputError) -> Day? {
    if scanner.isAtEnd || scanner.take(anyOf: ["底", "末", "下旬", "份", "内"]) {
      // 6月前 may mean the first of June or six months ago: it is asked again, not guessed.
      if saysBefore, scanner.position > 0, scanner.text.hasSuffix("月") { return nil }
      return try next(month, 31, year: year, isLast: true)
    }
    if scanner.take("上旬") { return try next(month, 10, year: year) }
    if scanner.take("中旬") { return try next(month, 20, year: year) }
    guard let day = scanner.number() else { return nil }
    _ = scanner.take(anyOf: ["日", "号"])
    guard scanner.isAtEnd else { return nil }
    return try next(month, day, year: year)
  }

  /// 2026年6月底, 明年上半年, 2027年底, 2026年.
  mutating func withYear() throws(DeadlineInputError) -> Day? {
    let thisYear = today.parts.year
    let year: Int
    if scanner.take(anyOf: ["今年", "本年"]) {
      year = thisYear
    } else if scanner.take("明年") {
      year = thisYear + 1
    } else if scanner.take("后年") {
      year = thisYear + 2
    } else if scanner.take("年") {
      guard scanner.take(anyOf: ["底", "末", "终", "内"]) else { return nil }
      return Day(year: thisYear, month: 12, day: 31)
    } else {
      guard let number = scanner.number(), number >= 1000, number <= 9999 else { return nil }
      _ = scanner.take("年度") || scanner.take("年")
      year = number
      guard (Day.firstYear...Day.lastYear).contains(year) else {
        if scanner.isAtEnd { return nil }
        throw .noSuchDay(typed)
      }
      // A bare number such as 2026 is no year, and 20260630 is read elsewhere.
      if scanner.isAtEnd, !scanner.text.hasSuffix("年"), !scanner.text.hasSuffix("度") { return nil }
    }
    if scanner.isAtEnd || scanner.take(anyOf: ["年底", "底", "末", "终", "内"]) {
      if saysBefore, scanner.text.hasSuffix("年") { return nil }
      return Day(year: year, month: 12, day: 31)
    }
    return try partOfYear(year: year)
  }

  /// 6月底, 6月30日, 上半年, 二季度末; without a year the next one.
  mutating func partOfYear(year: Int?) throws(DeadlineInputError) -> Day? {
    if scanner.take("上半年") {
      _ = scanner.take(anyOf: ["底", "末", "内"])
      return try next(6, 30, year: year)
    }
    if scanner.take("下半年") {
      _ = scanner.take(anyOf: ["底", "末", "内"])
      return try next(12, 31, year: year)
    }
    _ = scanner.take("第")
    let isQuarter = scanner.take("q")
    guard let number = scanner.number() else { return nil }
    if isQuarter || scanner.take(anyOf: ["个季度", "季度"]) {
      _ = scanner.take(anyOf: ["底", "末", "内"])
      guard (1...4).contains(number) else { throw .noSuchDay(typed) }
      return try next(number * 3, 31, year: year, isLast: true)
    }
    guard scanner.take("月") else { return nil }
    return try restOfMonth(number, year: year)
  }

  /// 2026-6-30, 2026.6, 20260630, 6.30, 6/30.
  mutating func numeric() throws(DeadlineInputError) -> Day? {
    guard let first = scanner.number() else { return nil }
    if scanner.isAtEnd {
      guard first >= 1000_00_00, first <= 9999_99_99 else { return nil }
      return try next(first / 100 % 100, first % 100, year: first / 10_000)
    }
    for separator in [".", "-", "/"] where scanner.take(separator) {
      guard let second = scanner.number() else { return nil }
      if scanner.isAtEnd {
        return first >= 1000
          ? try next(second, 31, year: first, isLast: true) : try next(first, second, year: nil)
      }
      guard scanner.take(separator), let third = scanner.number() else { return nil }
      _ = scanner.take("日")
      guard scanner.isAtEnd, first >= 1000 else { return nil }
      return try next(second, third, year: first)
    }
    return nil
  }

  /// 15日, 15号: the next such day.
  mutating func dayOfMonth() throws(DeadlineInputError) -> Day? {
    guard let number = scanner.number(), scanner.take(anyOf: ["日", "号"]), scanner.isAtEnd else {
      return nil
    }
    for months in 0...2 {
      let (year, month, _) = today.adding(months: months).parts
      if let day = Day(year: year, month: month, day: number), day >= today { return day }
    }
    throw .noSuchDay(typed)
  }

  /// A day of a year, or without a year the next one from today. `isLast` takes the month's last
  /// day. Eight years ahead hold every 29 February.
  private func next(
    _ month: Int, _ day: Int, year: Int?, isLast: Bool = false
  ) throws(DeadlineInputError) -> Day {
    let thisYear = today.parts.year
    for candidate in (year ?? thisYear)...(year ?? thisYear + 8) {
      let length = (1...12).contains(month) ? Day.length(ofMonth: month, year: candidate) : 0
      guard let found = Day(year: candidate, month: month, day: isLast ? length : day) else {
        continue
      }
      if year != nil || found >= today { return found }
    }
    throw .noSuchDay(typed)
  }
}
