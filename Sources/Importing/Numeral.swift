/// Whole numbers as documents write them.

/// Reading of numbers in digits of any width, in Chinese numerals, and in circles.
enum Numeral {
  /// The number that begins at an offset and the offset behind it; digits or Chinese numerals.
  static func read(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    digits(text, at: start) ?? chinese(text, at: start)
  }

  static func digits(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while place < text.count, (48...57).contains(text.codes[place]) {
      guard place - start < 9 else { return nil }
      value = value * 10 + Int(text.codes[place]) - 48
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  /// 六, 十五, 二十一, 一百零三, 二〇二六.
  static func chinese(_ text: FoldedText, at start: Int) -> (value: Int, end: Int)? {
    guard start < text.count, beginnings.contains(text.codes[start]) else { return nil }
    var place = start
    var total = 0
    var open = 0
    var isPositional = true
    var previousWasDigit = false
    while place < text.count, place - start < 9 {
      let letter = text.folded[place]
      if let digit = numerals[letter] {
        open = previousWasDigit ? open * 10 + digit : digit
        previousWasDigit = true
      } else if let unit = units[letter] {
        isPositional = false
        total += (previousWasDigit && open > 0 ? open : 1) * unit
        open = 0
        previousWasDigit = false
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    return (isPositional ? open : total + open, place)
  }

  /// ① is 1, ⑴ is 1, ❶ is 1.
  static func circled(_ letter: Character) -> Int? {
    guard let value = letter.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2460...0x2473: return Int(value - 0x2460) + 1
    case 0x2474...0x2487: return Int(value - 0x2474) + 1
    case 0x2488...0x249B: return Int(value - 0x2488) + 1
    case 0x2776...0x277F: return Int(value - 0x2776) + 1
    case 0x2780...0x2789: return Int(value - 0x2780) + 1
    case 0x3251...0x325F: return Int(value - 0x3251) + 21
    default: return nil
    }
  }

  private static let numerals: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "Ｏ": 0, "O": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let beginnings = FoldedText.codes("〇零○O一二两三四五六七八九十百千")
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
