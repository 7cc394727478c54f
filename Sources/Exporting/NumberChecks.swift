/// Whether a row of digits is a number of a certain kind.

enum NumberChecks {
  /// Eighteen with the right check digit, or fifteen; both with a real day of birth.
  static func isIdentity(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18 || digits.count == 15, (1...8).contains(digits[0]) else {
      return false
    }
    let isLong = digits.count == 18
    let birth = digits[6..<(isLong ? 14 : 12)].map { Int($0) }
    let (month, day) = (number(birth.suffix(4).prefix(2)), number(birth.suffix(2)))
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    if !isLong { return true }
    guard (1880...2199).contains(number(birth.prefix(4))) else { return false }
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    return Int(digits[17]) == checks[sum % 11]
  }

  /// Eleven, 13 to 19 at the beginning.
  static func isMobile(_ digits: [UInt8]) -> Bool {
    digits.count == 11 && digits[0] == 1 && (3...9).contains(digits[1])
  }

  /// Sixteen to nineteen with the right check digit (ISO/IEC 7812).
  static func isBankCard(_ digits: [UInt8]) -> Bool {
    guard (16...19).contains(digits.count), (3...9).contains(digits[0]),
      digits.allSatisfy({ $0 < 10 })
    else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let doubled = Int(next.element) * 2
      return sum
        + (next.offset % 2 == 0 ? Int(next.element) : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  private static func number(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
}
