/// The numbers before the items of a list.

internal import Prose

struct ListMarks {
  struct Mark: Equatable {
    var style: Style
    var number: Int
    var start: Int
    /// Behind the mark and the blanks after it.
    var end: Int
  }

  enum Style: Equatable {
    case point, comma, parenthesis, halfParenthesis, circle, ordinal, chineseComma,
      chineseParenthesis
    case nth
  }

  /// The marks of the outermost list: those of the first one's style that go on counting.
  static func find(in letters: [UInt32]) -> [Mark] {
    var marks: [Mark] = []
    var place = 0
    while place < letters.count {
      guard canBegin(Letters.first(letters[place])),
        isPlace(place, letters) || Numeral.circled(letters[place]) != nil
          || isNext(place, letters, after: marks.last),
        let mark = at(place, letters)
      else {
        place += 1
        continue
      }
      if let last = marks.last {
        if mark.style == last.style, mark.number == last.number + 1 {
          marks.append(mark)
        } else if marks.count == 1, last.start > 0, mark.number == 1 {
          // A lonely number in a lead-in was none.
          marks = [mark]
        }
      } else if mark.number == 1 || place == 0 {
        marks = [mark]
      }
      place = mark.end > place ? mark.end : place + 1
    }
    return marks
  }

  /// （1）补登记（2）开展教育: without a stop between them the next number tells, unless words count it
  /// (第（2）项).
  private static func isNext(_ place: Int, _ letters: [UInt32], after last: Mark?) -> Bool {
    guard let last, last.style == .parenthesis, place > 0,
      letters[place] == 0x28 || letters[place] == 0xFF08,
      !counters.contains(letters[place - 1]), let mark = at(place, letters)
    else { return false }
    return mark.style == .parenthesis && mark.number == last.number + 1
  }

  private static let counters = Set("第条款项按照".unicodeScalars.map(\.value))

  /// Whether a line begins with a mark.
  static func begins(_ letters: [UInt32]) -> Bool {
    at(0, letters) != nil || letters.isEmpty == false && signs.contains(letters[0])
  }

  private static let signs = "-•·●◆■*".unicodeScalars.map(\.value)

  private static func canBegin(_ code: UInt32) -> Bool {
    switch code {
    case 0x30...0x39, 0x28, 0xFF08, 0xFF10...0xFF19: true
    case 0x4E00...0x9FFF: Letters.isNumeral(code) || code == 0x7B2C
    case 0x3007: true
    default: Numeral.circled(code) != nil
    }
  }

  /// A mark stands at the beginning, after a break, or after the end of a sentence or its part.
  private static func isPlace(_ place: Int, _ letters: [UInt32]) -> Bool {
    var before = place - 1
    while before >= 0, letters[before] == 0x20 || letters[before] == 0x3000 { before -= 1 }
    guard before >= 0 else { return true }
    return Letters.isNewline(letters[before]) || ends.contains(letters[before])
  }

  private static let ends = "。；;，,：:！？!?”）)".unicodeScalars.map(\.value)

  private static func closes(_ code: UInt32) -> Bool { code == 0x29 || code == 0xFF09 }

  /// The mark that begins exactly here.
  static func at(_ start: Int, _ letters: [UInt32]) -> Mark? {
    guard start < letters.count else { return nil }
    let first = letters[start]
    if let number = Numeral.circled(first) {
      return mark(.circle, number, start, start + 1, letters)
    }
    if first == 0x28 || first == 0xFF08 {
      guard let (number, end, isChinese) = number(start + 1, letters), end < letters.count,
        closes(letters[end])
      else { return nil }
      let style = isChinese ? Style.chineseParenthesis : .parenthesis
      return mark(style, number, start, end + 1, letters)
    }
    if first == 0x7B2C {  // 第
      guard let (number, end, isChinese) = number(start + 1, letters), isChinese,
        end < letters.count, "，,、：:".unicodeScalars.contains(where: { $0.value == letters[end] })
      else { return nil }
      return mark(.nth, number, start, end + 1, letters)
    }
    guard let (number, end, isChinese) = number(start, letters), end < letters.count else {
      return nil
    }
    let next = letters[end]
    if isChinese {
      if next == 0x662F { return mark(.ordinal, number, start, end + 1, letters) }  // 是
      return next == 0x3001 ? mark(.chineseComma, number, start, end + 1, letters) : nil
    }
    switch next {
    case 0x2E, 0xFF0E:
      // 1.5 is a number; 1., 1.2026年 and 1.3个社区 are items.
      if end + 1 < letters.count, Letters.isDigit(letters[end + 1]) {
        let figure = letters[(end + 1)...].prefix { digit($0) != nil }
        guard
          Numeral.countsWhole(letters, at: figure.endIndex)
            || WrittenDay.at(0, in: Array(letters[(end + 1)..<min(letters.count, end + 24)]))?
              .hasYear == true
        else { return nil }
      }
      return mark(.point, number, start, end + 1, letters)
    case 0x3001: return mark(.comma, number, start, end + 1, letters)
    case 0x29, 0xFF09: return mark(.halfParenthesis, number, start, end + 1, letters)
    default: return nil
    }
  }

  private static func mark(
    _ style: Style, _ number: Int, _ start: Int, _ end: Int, _ letters: [UInt32]
  ) -> Mark? {
    guard number >= 1, number <= 99 else { return nil }
    var end = end
    while end < letters.count, letters[end] == 0x20 || letters[end] == 0x3000 { end += 1 }
    return Mark(style: style, number: number, start: start, end: end)
  }

  private static func number(_ start: Int, _ letters: [UInt32]) -> (Int, Int, Bool)? {
    var end = start
    var value = 0
    while end < letters.count, end - start < 3, let digit = digit(letters[end]) {
      value = value * 10 + digit
      end += 1
    }
    if end > start { return (value, end, false) }
    while end < letters.count, end - start < 4, Letters.isNumeral(letters[end]) { end += 1 }
    guard end > start, let number = Numeral.exact(letters[start..<end]) else { return nil }
    return (number, end, true)
  }

  private static func digit(_ code: UInt32) -> Int? {
    switch Letters.first(code) {
    case let value where (0x30...0x39).contains(value): Int(value - 0x30)
    case let value where (0xFF10...0xFF19).contains(value): Int(value - 0xFF10)
    default: nil
    }
  }
}
