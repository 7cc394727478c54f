/// The grammar of days, months, years and spans in running text.

internal import LedgerModel

/// Reads from left to right; a mention without a year takes the year that was named last.
package struct DateMentionReader {
  private let text: FoldedCodes
  private var year: Int?
  private var hasNamedYear = false

  package init(_ text: FoldedCodes, year: Int?) {
    self.text = text
    self.year = year
  }

  /// A point of time: what stands there before spans are made of it.
  private struct Point {
    var year: Int?
    var month: Int?
    var day: Int?
    /// 底 上旬 中旬 下旬 上半年 …: bounds of their own.
    var bounds: (Day, Day)?
    var isPeriod = false
    var end: Int
  }

  package mutating func all() -> [DateMention] {
    var found: [DateMention] = []
    var place = 0
    while place < text.count {
      guard startsNumber(place), let point = point(at: place, after: nil) else {
        place += 1
        continue
      }
      guard var mention = mention(point, from: place) else {
        place = max(place + 1, point.end)
        continue
      }
      place = extend(&mention, point)
      mention.range = mention.range.lowerBound..<place
      found.append(mention)
      // 1月6日、13日、20日: further days of the month.
      while let listed = listedDay(at: place, after: point),
        var next = self.mention(listed, from: place + 1)
      {
        place = extend(&next, listed)
        next.range = next.range.lowerBound..<place
        found.append(next)
      }
    }
    return found
  }

  /// 、13日 behind a day, whose month and year it shares.
  private func listedDay(at place: Int, after point: Point) -> Point? {
    guard point.day != nil, has(Word.pause, at: place), startsNumber(place + 1),
      let (day, end) = number(at: place + 1), (1...31).contains(day),
      has(Word.day, at: end) || has(Word.number, at: end)
    else { return nil }
    return Point(year: point.year, month: point.month, day: day, end: end + 1)
  }

  /// A number that does not go on from a longer one.
  private func startsNumber(_ place: Int) -> Bool {
    let code = text.codes[place]
    let before = place > 0 ? text.codes[place - 1] : 0
    if (48...57).contains(code) {
      return
        !((48...57).contains(before) || before == 46 || (65...90).contains(before)
        || (97...122).contains(before))
    }
    return DateMentionReader.isNumeral(code)
      && !(DateMentionReader.isNumeral(before) || before == 0x767E || before == 0x7B2C)  // 百第
  }

  /// 一二三四五六七八九十〇.
  private static func isNumeral(_ code: UInt32) -> Bool {
    switch code {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x3007:
      true
    default: false
    }
  }

  private func has(_ word: [UInt32], at place: Int) -> Bool {
    text.end(of: word, at: place) != nil
  }

  private func number(at place: Int) -> (value: Int, end: Int)? {
    Numeral.read(text.codes, at: place)
  }

  /// 2025年9月8日, 2025-09-08, 9月8日, 12日 (only behind a month), 2025年底, 2025年上半年.
  private func point(at start: Int, after: Point?) -> Point? {
    if let numeric = numericDay(at: start) { return numeric }
    guard let (value, end) = number(at: start) else { return nil }
    let place = text.skippingBlanks(end)
    if value >= Day.firstYear, value <= Day.lastYear, has(Word.year, at: place) {
      return inYear(value, at: place + 1)
    }
    if has(Word.month, at: place), (1...12).contains(value), !has(Word.quota, at: place) {
      return inMonth(value, year: after?.year, at: place + 1)
    }
    // 8日至12日: the month stands before.
    if let after, after.day != nil, let month = after.month,
      has(Word.day, at: place) || has(Word.number, at: place),
      (1...31).contains(value)
    {
      return Point(year: after.year, month: month, day: value, end: place + 1)
    }
    return nil
  }

  private func inYear(_ year: Int, at start: Int) -> Point {
    let place = text.skippingBlanks(start)
    if has(Word.period, at: place) {
      return Point(year: year, isPeriod: true, end: place + 1)
    }
    for (word, months, isPeriod) in DateMentionReader.partsOfYear where has(word, at: place) {
      let first = Day(year: year, month: months.lowerBound, day: 1)
      let last = Day(year: year, month: months.upperBound, day: 1)?.endOfMonth
      if let first, let last {
        return Point(
          year: year, bounds: (first, last), isPeriod: isPeriod, end: place + word.count)
      }
    }
    if let (month, end) = number(at: place), (1...12).contains(month) {
      let behind = text.skippingBlanks(end)
      if has(Word.month, at: behind) { return inMonth(month, year: year, at: behind + 1) }
      // 2025年7、8月: the months are named together.
      if has(Word.pause, at: behind), let (last, lastEnd) = number(at: behind + 1), last > month,
        last <= 12, has(Word.month, at: lastEnd), let from = Day(year: year, month: month, day: 1),
        let to = Day(year: year, month: last, day: 1)?.endOfMonth
      {
        return Point(year: year, bounds: (from, to), end: lastEnd + 1)
      }
    }
    return Point(year: year, end: start)
  }

  private func inMonth(_ month: Int, year: Int?, at start: Int) -> Point {
    let place = text.skippingBlanks(has(Word.part, at: start) ? start + 1 : start)
    if let (day, end) = number(at: place), (1...31).contains(day) {
      let behind = text.skippingBlanks(end)
      if has(Word.day, at: behind) || has(Word.number, at: behind) {
        return Point(year: year, month: month, day: day, end: behind + 1)
      }
      // 9月8至12日, 9月8-12日
      if isBridge(at: behind) != nil {
        return Point(year: year, month: month, day: day, end: behind)
      }
    }
    let known = year ?? self.year
    for (word, days) in DateMentionReader.partsOfMonth where has(word, at: place) {
      if let known, let from = Day(year: known, month: month, day: days.lowerBound) {
        let to = days.upperBound == 31 ? from.endOfMonth : from + 9
        return Point(year: year, month: month, bounds: (from, to), end: place + word.count)
      }
    }
    return Point(year: year, month: month, end: place)
  }

  /// 2025-09-08, 2025.9.8, 2025/9/8.
  private func numericDay(at start: Int) -> Point? {
    guard let (year, yearEnd) = Numeral.digits(text.codes, at: start), yearEnd - start == 4,
      (Day.firstYear...Day.lastYear).contains(year), yearEnd < text.count
    else { return nil }
    let sign = text.codes[yearEnd]
    guard (0x2D...0x2F).contains(sign),  // -./
      let (month, monthEnd) = Numeral.digits(text.codes, at: yearEnd + 1),
      monthEnd - yearEnd <= 3, monthEnd < text.count, text.codes[monthEnd] == sign,
      let (day, end) = Numeral.digits(text.codes, at: monthEnd + 1), end - monthEnd <= 3,
      Day(year: year, month: month, day: day) != nil
    else { return nil }
    return Point(year: year, month: month, day: day, end: has(Word.day, at: end) ? end + 1 : end)
  }

  private mutating func mention(_ point: Point, from start: Int) -> DateMention? {
    let isInferred = point.year == nil
    guard let year = point.year ?? self.year else { return nil }
    self.year = year
    if !isInferred { hasNamedYear = true }
    let from: Day?
    let to: Day?
    var precision = DateMention.Precision.day
    if let bounds = point.bounds {
      (from, to) = bounds
      precision = point.month == nil ? (point.isPeriod ? .year : .month) : .month
    } else if let month = point.month, let day = point.day {
      from = Day(year: year, month: month, day: day)
      to = from
    } else if let month = point.month {
      precision = .month
      from = Day(year: year, month: month, day: 1)
      to = from?.endOfMonth
    } else {
      precision = .year
      from = Day(year: year, month: 1, day: 1)
      to = Day(year: year, month: 12, day: 31)
    }
    guard from != nil, to != nil else { return nil }
    return DateMention(
      from: from, to: to, precision: precision, isYearInferred: isInferred,
      isYearCarried: isInferred && hasNamedYear,
      isPeriod: point.isPeriod, range: start..<point.end)
  }

  /// 至, —, ～: the offset behind it.
  private func isBridge(at place: Int) -> Int? {
    for word in DateMentionReader.bridges {
      guard let end = text.end(of: word, at: place) else { continue }
      return text.skippingBlanks(end)
    }
    return nil
  }

  /// What stands behind a point: the end of a span, 以来, 前, 至今. Gives the offset behind it all.
  private mutating func extend(_ mention: inout DateMention, _ point: Point) -> Int {
    let place = text.skippingBlanks(point.end)
    if let open = openEnd(at: place) {
      mention.to = nil
      return open
    }
    if let bridge = isBridge(at: place), startsNumber(bridge) || bridge == place + 1 {
      var before = point
      before.year = point.year ?? year
      if let second = self.point(at: bridge, after: before) {
        var next = second
        if next.year == nil, mention.from != nil { next.year = before.year }
        // 7月7日—8日1日: a day right behind a day is a slip of the pen, and no end.
        if !isDayAgain(behind: second), let last = self.mention(next, from: bridge),
          let to = last.to,
          let from = mention.from, to >= from
        {
          mention.to = to
          mention.precision = max(mention.precision, last.precision)
          mention.isSpan = true
          return second.end
        }
      }
    }
    for word in DateMentionReader.befores where has(word, at: place) {
      // Some words that begin so do not end a span.
      let end = place + word.count
      if word.count == 1, end < text.count, DateMentionReader.notBefore.contains(text.codes[end]) {
        continue
      }
      mention.from = nil
      return end
    }
    return point.end
  }

  private func isDayAgain(behind point: Point) -> Bool {
    guard point.month != nil, point.day != nil, let (_, end) = number(at: point.end) else {
      return false
    }
    return has(Word.day, at: end)
  }

  private func openEnd(at place: Int) -> Int? {
    for word in DateMentionReader.openEnds where has(word, at: place) { return place + word.count }
    return nil
  }
}

// Words as numbers, made once: a text asks for them at every figure.
extension DateMentionReader {
  private enum Word {
    static let year = codes("年")
    static let month = codes("月")
    static let quota = codes("月份额")
    static let day = codes("日")
    static let number = codes("号")
    static let period = codes("度")
    static let pause = codes("、")
    static let part = codes("份")
  }

  /// The words behind a year with the months that they mean, and whether they name a period.
  private static let partsOfYear: [(word: [UInt32], months: ClosedRange<Int>, isPeriod: Bool)] = [
    ("上半年", 1...6, true), ("下半年", 7...12, true), ("年底", 12...12, false),
    ("底", 12...12, false), ("年初", 1...1, false), ("初", 1...1, false), ("第一季度", 1...3, true),
    ("第二季度", 4...6, true), ("第三季度", 7...9, true), ("第四季度", 10...12, true),
    ("一季度", 1...3, true), ("二季度", 4...6, true), ("三季度", 7...9, true),
    ("四季度", 10...12, true),
  ].map { (codes($0), $1, $2) }

  /// The words behind a month with their days; 31 stands for its end.
  private static let partsOfMonth: [(word: [UInt32], days: ClosedRange<Int>)] = [
    ("上旬", 1...10), ("中旬", 11...20), ("下旬", 21...31), ("底", 21...31),
    ("末", 21...31), ("初", 1...10),
  ].map { (codes($0), $1) }

  private static let bridges = ["起至", "到", "至", "——", "—", "–", "~", "-", "－", "～"].map(codes)
  private static let befores = ["以前", "之前", "前"].map(codes)
  /// 前期, 前后, 前三季度 and their like.
  private static let notBefore = codes("期后往述三两几来")
  private static let openEnds = [
    "以来", "至今", "起至今", "开始至今", "之后至今", "以后", "之后", "后至今", "起",
  ].map(codes)

  private static func codes(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
