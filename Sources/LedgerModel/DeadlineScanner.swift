/// Letter by letter through what somebody typed for a day.

/// A reader over normalised letters: half-width, lower case, without blanks.
struct DeadlineScanner {
  private let letters: [Character]
  private(set) var position = 0

  init(_ text: String) {
    letters = text.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
      case 0x3002: "."
      case 0x2013, 0x2014, 0x2212: "-"
      default: scalar.properties.isWhitespace ? nil : Character(scalar)
      }
    }.flatMap { Array($0.lowercased()) }
  }

  private init(_ letters: [Character]) { self.letters = letters }

  var isAtEnd: Bool { position == letters.count }
  var isEmpty: Bool { letters.isEmpty }
  var text: String { String(letters) }

  /// Goes behind a word when it stands here.
  mutating func take(_ word: String) -> Bool {
    let wanted = Array(word)
    guard letters[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Goes behind the first of some words that stands here; longer ones go first in the list.
  mutating func take(anyOf words: [String]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }

  /// A whole number in digits or in Chinese numerals below a hundred.
  mutating func number() -> Int? {
    let digits = letters[position...].prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      guard digits.count <= 8, let value = Int(String(digits)) else { return nil }
      position += digits.count
      return value
    }
    let numerals = letters[position...].prefix { DeadlineScanner.numerals[$0] != nil }
    guard let value = DeadlineScanner.value(numerals.compactMap { DeadlineScanner.numerals[$0] })
    else { return nil }
    position += numerals.count
    return value
  }

  /// The same letters without an ending; nil when it does not stand there.
  func dropping(ending: String) -> DeadlineScanner? {
    let wanted = Array(ending)
    guard letters.count > wanted.count, letters.suffix(wanted.count).elementsEqual(wanted) else {
      return nil
    }
    return DeadlineScanner(Array(letters.dropLast(wanted.count)))
  }

  mutating func rewind(to position: Int = 0) { self.position = position }

  private static let numerals: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "十": 10,
  ]

  /// 六 is 6, 十五 is 15, 三十 is 30, 二〇二六 is 2026.
  private static func value(_ numerals: [Int]) -> Int? {
    guard !numerals.isEmpty, numerals.count <= 4 else { return nil }
    guard let ten = numerals.firstIndex(of: 10) else {
      return numerals.reduce(0) { $0 * 10 + $1 }
    }
    let tens = numerals[..<ten]
    let ones = numerals[(ten + 1)...]
    guard tens.count <= 1, ones.count <= 1, !ones.contains(10) else { return nil }
    return (tens.first ?? 1) * 10 + (ones.first ?? 0)
  }
}
