/// The numbers before the items of a list.

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
  static func find(in letters: [Character]) -> [Mark] {
    var marks: [Mark] = []
    let begins = Letters.codes(letters).map(canBegin)
    var place = 0
    while place < letters.count {
      guard begins[place],
        isPlace(place, letters) || circle(letters[place]) != nil
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
  private static func isNext(_ place: Int, _ letters: [Character], after last: Mark?) -> Bool {
    guard let last, last.style == .parenthesis, place > 0,
      letters[place] == "(" || letters[place] == "（", !"第条款项按照".contains(letters[place - 1]),
      let mark = at(place, letters)
    else { return false }
    return mark.style == .parenthesis && mark.number == last.number + 1
  }

  /// Whether a line begins with a mark.
  static func begins(_ line: String) -> Bool {
    let letters = Array(line.prefix(12))
    return at(0, letters) != nil
      || ["-", "•", "·", "●", "◆", "■", "*"].contains(letters.first ?? "。")
  }

  private static func canBegin(_ code: UInt32) -> Bool {
    switch code {
    case 0x30...0x39, 0x28, 0xFF08, 0xFF10...0xFF19, 0x2460...0x249B, 0x2776...0x277F: true
    case 0x4E00...0x9FFF: Letters.numerals.contains(code) || code == 0x7B2C
    case 0x3007: true
    default: false
    }
  }

  /// A mark stands at the beginning, after a break, or after the end of a sentence or its part.
  private static func isPlace(_ place: Int, _ letters: [Character]) -> Bool {
    var before = place - 1
    while before >= 0, letters[before] == " " || letters[before] == "\u{3000}" { before -= 1 }
    guard before >= 0 else { return true }
    return letters[before].isNewline || "。；;，,：:！？!?”）)".contains(letters[before])
  }

  /// The mark that begins exactly here.
  static func at(_ start: Int, _ letters: [Character]) -> Mark? {
    guard start < letters.count else { return nil }
    if let number = circle(letters[start]) {
      return mark(.circle, number, start, start + 1, letters)
    }
    if letters[start] == "(" || letters[start] == "（" {
      guard let (number, end, isChinese) = number(start + 1, letters), end < letters.count,
        letters[end] == ")" || letters[end] == "）"
      else { return nil }
      let style = isChinese ? Style.chineseParenthesis : .parenthesis
      return mark(style, number, start, end + 1, letters)
    }
    if letters[start] == "第" {
      guard let (number, end, isChinese) = number(start + 1, letters), isChinese,
        end < letters.count,
        "，,、：:".contains(letters[end])
      else { return nil }
      return mark(.nth, number, start, end + 1, letters)
    }
    guard let (number, end, isChinese) = number(start, letters), end < letters.count else {
      return nil
    }
    let next = letters[end]
    if isChinese {
      if next == "是" { return mark(.ordinal, number, start, end + 1, letters) }
      return next == "、" ? mark(.chineseComma, number, start, end + 1, letters) : nil
    }
    switch next {
    case ".", "．":
      // 1.5 is a number; 1. and 1.2026年 are items.
      if end + 1 < letters.count, WrittenDay.isDigit(letters[end + 1]) {
        guard
          WrittenDay.at(end + 1, in: Array(letters[..<min(letters.count, end + 24)]))?.hasYear
            == true
        else { return nil }
      }
      return mark(.point, number, start, end + 1, letters)
    case "、": return mark(.comma, number, start, end + 1, letters)
    case ")", "）": return mark(.halfParenthesis, number, start, end + 1, letters)
    default: return nil
    }
  }

  private static func mark(
    _ style: Style, _ number: Int, _ start: Int, _ end: Int, _ letters: [Character]
  ) -> Mark? {
    guard number >= 1, number <= 99 else { return nil }
    var end = end
    while end < letters.count, letters[end] == " " || letters[end] == "\u{3000}" { end += 1 }
    return Mark(style: style, number: number, start: start, end: end)
  }

  private static func number(_ start: Int, _ letters: [Character]) -> (Int, Int, Bool)? {
    var end = start
    var value = 0
    while end < letters.count, end - start < 3, let digit = digit(letters[end]) {
      value = value * 10 + digit
      end += 1
    }
    if end > start { return (value, end, false) }
    while end < letters.count, end - start < 4, DayCursor.numerals.contains(letters[end]) {
      end += 1
    }
    guard end > start, let number = ChineseNumeral.value(letters[start..<end]) else { return nil }
    return (number, end, true)
  }

  private static func digit(_ letter: Character) -> Int? {
    guard let scalar = letter.unicodeScalars.first?.value else { return nil }
    switch scalar {
    case 0x30...0x39: return Int(scalar - 0x30)
    case 0xFF10...0xFF19: return Int(scalar - 0xFF10)
    default: return nil
    }
  }

  /// ① to ⑳, ⑴ to ⒇, ❶ to ❿.
  static func circle(_ letter: Character) -> Int? {
    guard let scalar = letter.unicodeScalars.first?.value, scalar > 0x2000 else { return nil }
    switch scalar {
    case 0x2460...0x2473: return Int(scalar - 0x2460) + 1
    case 0x2474...0x2487: return Int(scalar - 0x2474) + 1
    case 0x2488...0x249B: return Int(scalar - 0x2488) + 1
    case 0x2776...0x277F: return Int(scalar - 0x2776) + 1
    default: return nil
    }
  }
}
