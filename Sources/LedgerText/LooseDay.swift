/// Days as people write them, read only to offer the form that a ledger wants.

package import LedgerModel

/// Reading `2026年6月15日`, `2026/6/5`, `2026.6.5`, `2026-6-5`, `20260605` and full-width digits.
package enum LooseDay {
  /// The day that a text means; nil when it is no single, complete and real day.
  package static func read(_ text: some StringProtocol) -> Day? {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(narrow))).withoutOuterBlanks
    if plain.utf8.count == 8, plain.utf8.allSatisfy({ (48...57).contains($0) }) {
      let digits = plain.utf8.map { Int($0) - 48 }
      func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
      return Day(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
    var numbers: [Int] = []
    var marks: [Character] = []
    var digits = ""
    for character in plain where character != " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      guard !digits.isEmpty, digits.count <= 4, let number = Int(digits) else { return nil }
      numbers.append(number)
      marks.append(character)
      digits = ""
    }
    if !digits.isEmpty, digits.count <= 4, let number = Int(digits) { numbers.append(number) }
    guard numbers.count == 3, numbers[0] >= 1000, separators.contains(String(marks)) else {
      return nil
    }
    return Day(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Whether a text has the look of a day, a right one or a wrong one: it starts with a year of four
  /// digits and a mark that stands between the parts of a day.
  static func resembles(_ text: some StringProtocol) -> Bool {
    let plain = text.unicodeScalars.prefix(6).map(narrow)
    guard plain.count >= 5, plain[..<4].allSatisfy({ ("0"..."9").contains($0) }) else {
      return false
    }
    if ["年", "/", ".", "-"].contains(plain[4]) { return true }
    return read(text) != nil
  }

  private static let separators: Set<String> = ["年月日", "年月号", "年月", "//", "..", "--", "---"]

  /// Full-width digits and marks as ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    return scalar.value == 0x3000 ? " " : scalar.value == 0x3002 ? "." : scalar
  }
}

extension Day {
  /// Reads exactly `YYYY-MM-DD` from a range of a file.
  init?(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    guard range.count == 10 else { return nil }
    func number(_ from: Int, _ count: Int) -> Int? {
      var number = 0
      for place in range.lowerBound + from..<range.lowerBound + from + count {
        guard Byte.isDigit(bytes[place]) else { return nil }
        number = number * 10 + Int(bytes[place] - 48)
      }
      return number
    }
    guard bytes[range.lowerBound + 4] == 45, bytes[range.lowerBound + 7] == 45,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
