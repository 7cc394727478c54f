/// The grammar of deadlines: which shapes are tried, in which order.

struct DeadlineParser {
  let typed: String
  let today: Day
  let feedbackOn: Day?
  var scanner: DeadlineScanner
  /// 前 stood at the end: right for a day, nonsense for a number of days.
  var saysBefore = false

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
      ("tomorrow", 1), ("当天", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("yesterday", -1),
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
