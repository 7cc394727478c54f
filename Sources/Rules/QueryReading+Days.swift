/// Days and numbers of days in filter expressions.
import LedgerModel

extension QueryReading {
  /// `due:<2026-07-01` `due:7d` `due:2026-06` `due:本月` `due:2026-06-01..2026-06-30` `due:6月底`
  /// `due:长期` `due:无`.
  func due(_ values: [String], _ word: QueryWord) throws(QueryError) -> Query.Test {
    guard values.count == 1, let value = values.first else {
      throw QueryError(word.valueColumn, .badDay(values.joined(separator: ",")))
    }
    let (sign, rest) = QueryReading.sign(value)
    if sign == nil {
      if let days = QueryReading.days(rest, needsUnit: true) {
        return .due(from: today, to: today + days)
      }
      if let period = period(rest) { return .due(from: period.from, to: period.to) }
      if let dots = rest.firstRange(of: "..") {
        let (from, to) = (rest[..<dots.lowerBound], rest[dots.upperBound...])
        guard !(from.isEmpty && to.isEmpty) else {
          throw QueryError(word.valueColumn, .badDay(value))
        }
        return .due(
          from: from.isEmpty ? nil : try bounds(String(from), word).from,
          to: to.isEmpty ? nil : try bounds(String(to), word).to)
      }
      switch try input(rest, word) {
      case .day(let day): return .due(from: day, to: day)
      case .longterm: return .fact([.flag(.longterm)])
      case .clear: return .fact([.light(.undated), .flag(.longterm)])
      }
    }
    let (from, to) = try bounds(rest, word)
    switch sign {
    case "<": return .due(from: nil, to: from - 1)
    case "<=": return .due(from: nil, to: to)
    case ">": return .due(from: to + 1, to: nil)
    case ">=": return .due(from: from, to: nil)
    default: return .due(from: from, to: to)
    }
  }

  /// `stalled:>30` `stalled:14` (14 or more) `stalled:<=7` `stalled:7..30`.
  func silence(_ values: [String], _ word: QueryWord) throws(QueryError) -> Query.Test {
    let value = values.joined(separator: ",")
    let (sign, rest) = QueryReading.sign(value)
    if sign == nil, let dots = rest.firstRange(of: "..") {
      let (first, last) = (rest[..<dots.lowerBound], rest[dots.upperBound...])
      let (from, to) = (QueryReading.days(String(first)), QueryReading.days(String(last)))
      // An end that is left open, as with deadlines, but not both.
      if (from != nil || first.isEmpty) && (to != nil || last.isEmpty), from != nil || to != nil {
        return .silence(from: from, to: to)
      }
    }
    guard let days = QueryReading.days(rest) else {
      throw QueryError(word.valueColumn, .badNumber(key: "stalled", value))
    }
    switch sign {
    case "<": return .silence(from: nil, to: days - 1)
    case "<=": return .silence(from: nil, to: days)
    case ">": return .silence(from: days + 1, to: nil)
    case "=": return .silence(from: days, to: days)
    default: return .silence(from: days, to: nil)
    }
  }

  private static func sign(_ text: String) -> (sign: String?, rest: String) {
    for (typed, sign) in [
      ("<=", "<="), ("≤", "<="), (">=", ">="), ("≥", ">="), ("<", "<"), (">", ">"), ("=", "="),
    ] where text.hasPrefix(typed) {
      return (sign, String(text.dropFirst(typed.count)))
    }
    return (nil, text)
  }

  /// A number of days: `7d` `7天` `2w` `2周`, and without `needsUnit` a bare number.
  private static func days(_ text: String, needsUnit: Bool = false) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 4, let count = Int(digits) else { return nil }
    switch text.dropFirst(digits.count) {
    case "d", "天", "天内", "日内": return count
    case "w", "周", "周内": return count * 7
    case "": return needsUnit ? nil : count
    default: return nil
    }
  }

  private func bounds(
    _ text: String, _ word: QueryWord
  ) throws(QueryError) -> (from: Day, to: Day) {
    if let days = QueryReading.days(text, needsUnit: true) { return (today + days, today + days) }
    if let period = period(text) { return period }
    guard case .day(let day) = try input(text, word) else {
      throw QueryError(word.valueColumn, .badDay(text))
    }
    return (day, day)
  }

  private func input(_ text: String, _ word: QueryWord) throws(QueryError) -> DeadlineInput {
    if text.isEmpty { throw QueryError(word.valueColumn, .missingValue(key: "due")) }
    do throws(DeadlineInputError) {
      return try DeadlineInput(text, today: today, feedbackOn: header.feedbackOn)
    } catch { throw QueryError(word.valueColumn, .badDay(text)) }
  }

  /// `2026-06`, `2026年6月`, `6月`, 本月, 下月, 本周, 下周, `2026`, 今年.
  private func period(_ text: String) -> (from: Day, to: Day)? {
    let monday = today - (today.weekday - 1)
    let (thisYear, _, dayOfMonth) = today.parts
    switch text {
    case "本周", "这周": return (monday, monday + 6)
    case "下周": return (monday + 7, monday + 13)
    case "本月", "这个月": return (today - (dayOfMonth - 1), today.endOfMonth)
    case "下月", "下个月":
      let first = today.endOfMonth + 1
      return (first, first.endOfMonth)
    case "今年", "本年": return year(thisYear)
    case "明年": return year(thisYear + 1)
    default: break
    }
    let parts = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "." || $0 == "/" || $0 == "年"
    }
    // `+2000` is a number of days, and no year.
    let numbers = parts.map { part in
      part.contains("+") ? nil : Int(part.hasSuffix("月") ? part.dropLast() : part)
    }
    switch numbers.count {
    case 1:
      if let number = numbers[0], number >= 1000 { return year(number) }
      guard text.hasSuffix("月"), numbers[0] != nil else { return nil }
      return lastDay(of: text)
    case 2:
      if text.hasSuffix("年"), let number = numbers[0] { return year(number) }
      guard let number = numbers[0], number >= 1000, let month = numbers[1],
        let first = Day(year: number, month: month, day: 1)
      else { return nil }
      return (first, first.endOfMonth)
    default: return nil
    }
  }

  /// The month that a deadline such as `6月` ends.
  private func lastDay(of month: String) -> (from: Day, to: Day)? {
    do throws(DeadlineInputError) {
      guard let last = try DeadlineInput(month, today: today).day else { return nil }
      return (last - (last.parts.day - 1), last)
    } catch { return nil }
  }

  private func year(_ number: Int) -> (from: Day, to: Day)? {
    guard let first = Day(year: number, month: 1, day: 1),
      let last = Day(year: number, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }
}
