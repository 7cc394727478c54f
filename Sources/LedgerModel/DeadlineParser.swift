/// The grammar of deadlines: which shapes are tried, in which order.

struct DeadlineParser {
  private let typed: String
  private let today: Day
  private let feedbackOn: Day?
  private var scanner: DeadlineScanner
  /// 前 stood at the end: right for a day, nonsense for a number of days.
  private var saysBefore = false

  init(_ text: String, today: Day, feedbackOn: Day?) {
    typed = String(text.drop { $0.isWhitespace })
    self.today = today
    self.feedbackOn = feedbackOn
    scanner = DeadlineScanner(text)
  }

  mutating func read() throws(DeadlineInputError) -> DeadlineInput {
    if scanner.isEmpty || ["无", "清空", "不设", "未定", "none", "clear"].contains(scanner.text) {
      return .clear
    }
    if DeadlineParser.longtermWords.contains(scanner.text) { return .longterm }
    for ending in ["以前", "之前", "前"] {
      if let bare = scanner.dropping(ending: ending) {
        scanner = bare
        saysBefore = true
        break
      }
    }
    for shape in Shape.allCases {
      scanner.rewind()
      if let day = try read(shape), scanner.isAtEnd {
        guard (Day.firstYear...Day.lastYear).contains(day.parts.year) else {
          throw .noSuchDay(typed)
        }
        return .day(day)
      }
    }
    throw .notUnderstood(typed)
  }

  /// The shapes in the order in which they are tried.
  private enum Shape: CaseIterable {
    case named, afterFeedback, afterToday, weekday, relativeMonth, withYear, partOfYear, numeric
    case dayOfMonth
  }

  private mutating func read(_ shape: Shape) throws(DeadlineInputError) -> Day? {
    switch shape {
    case .named: named()
    case .afterFeedback: try afterFeedback()
    case .afterToday: afterToday()
    case .weekday: weekday()
    case .relativeMonth: try relativeMonth()
    case .withYear: try withYear()
    case .partOfYear: try partOfYear(year: nil)
    case .numeric: try numeric()
    case .dayOfMonth: try dayOfMonth()
    }
  }

  private static let longtermWords: Set<String> = [
    "长期", "长期坚持", "长期整改", "常态化", "常态化推进", "持续推进", "长期推进", "longterm",
    "long-term",
  ]

  private mutating func named() -> Day? {
    let names: [(String, Int)] = [
      ("今天", 0), ("今日", 0), ("明天", 1), ("明日", 1), ("大后天", 3), ("后天", 2), ("today", 0),
      ("tomorrow", 1), ("当天", 0),
    ]
    for (name, days) in names where scanner.take(name) { return today + days }
    return nil
  }

  /// 反馈后3个月内, 反馈之日起45天.
  private mutating func afterFeedback() throws(DeadlineInputError) -> Day? {
    guard scanner.take("反馈") else { return nil }
    _ = scanner.take("意见")
    guard scanner.take(anyOf: ["之日起", "之后", "以后", "后", "起"]) else { return nil }
    guard let day = span(from: feedbackOn ?? today, monthsBare: true), scanner.isAtEnd, !saysBefore
    else { return nil }
    guard feedbackOn != nil else { throw .feedbackUnknown(typed) }
    return day
  }

  /// +15, 15天后, 3个月内, 两周后, 半年内.
  private mutating func afterToday() -> Day? {
    guard !saysBefore else { return nil }
    if scanner.take("+") { return span(from: today, monthsBare: true, daysBare: true) }
    return span(from: today, monthsBare: false)
  }

  /// A number of days, weeks, months or years; `monthsBare`: 3月 and 15日 may mean a length.
  private mutating func span(from start: Day, monthsBare: Bool, daysBare: Bool = false) -> Day? {
    let end: Day
    if scanner.take("半年") {
      end = start.adding(months: 6)
    } else if scanner.take("半个月") {
      end = start + 15
    } else {
      guard let count = scanner.number(), count <= 9999 else { return nil }
      if scanner.take(anyOf: ["个月"]) || (monthsBare && scanner.take(anyOf: ["月", "m"])) {
        end = start.adding(months: count)
      } else if scanner.take(anyOf: ["个星期", "星期", "周", "w"]) {
        end = start + count * 7
      } else if scanner.take(anyOf: ["天", "d"]) || (monthsBare && scanner.take("日")) {
        end = start + count
      } else if scanner.take("个工作日") {
        return nil
      } else if count < 100, scanner.take("年") {
        end = start.adding(months: count * 12)
        if scanner.isAtEnd, !monthsBare { return nil }
      } else if daysBare {
        end = start + count
      } else {
        let place = scanner.position
        guard scanner.take("日"), scanner.take(anyOf: ["以内", "之内", "内", "后"]) else {
          scanner.rewind(to: place)
          return nil
        }
        return start + count
      }
    }
    _ = scanner.take(anyOf: ["以内", "之内", "以后", "之后", "内", "后"])
    return end
  }

  /// 周五, 本周五, 下周五, 下下周一, 本周末.
  private mutating func weekday() -> Day? {
    var weeks: Int?
    if scanner.take("下下") {
      weeks = 2
    } else if scanner.take("下") {
      weeks = 1
    } else if scanner.take(anyOf: ["本", "这"]) {
      weeks = 0
    }
    _ = scanner.take("个")
    guard scanner.take(anyOf: ["星期", "礼拜", "周"]) else { return nil }
    let monday = today - (today.weekday - 1)
    if let weeks, scanner.isAtEnd || scanner.take(anyOf: ["末", "内", "底"]) {
      return monday + (weeks * 7 + 6)
    }
    let weekday: Int
    if scanner.take(anyOf: ["日", "天"]) {
      weekday = 7
    } else {
      guard let number = scanner.number(), (1...7).contains(number) else { return nil }
      weekday = number
    }
    if let weeks { return monday + (weeks * 7 + weekday - 1) }
    let thisWeek = monday + (weekday - 1)
    return thisWeek < today ? thisWeek + 7 : thisWeek
  }
}

// MARK: - Days of the calendar

extension DeadlineParser {
  /// 月底, 本月底, 下月底, 下个月15日, 下月中旬.
  private mutating func relativeMonth() throws(DeadlineInputError) -> Day? {
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
  private mutating func withYear() throws(DeadlineInputError) -> Day? {
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
  private mutating func partOfYear(year: Int?) throws(DeadlineInputError) -> Day? {
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
  private mutating func numeric() throws(DeadlineInputError) -> Day? {
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
  private mutating func dayOfMonth() throws(DeadlineInputError) -> Day? {
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
