/// Whether a row of digits is a number of a certain kind.

package enum NumberChecks {
  /// Eighteen or fifteen with a real day of birth. The check digit does not count: a number with one
  /// digit typed wrong still tells who it is.
  package static func isIdentity(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18 || digits.count == 15, (1...8).contains(digits[0]) else {
      return false
    }
    let isLong = digits.count == 18
    let birth = digits[6..<(isLong ? 14 : 12)].map { Int($0) }
    let (month, day) = (number(birth.suffix(4).prefix(2)), number(birth.suffix(2)))
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    if !isLong { return true }
    return (1880...2199).contains(number(birth.prefix(4)))
  }

  /// Eleven, 13 to 19 at the beginning.
  package static func isMobile(_ digits: [UInt8]) -> Bool {
    digits.count == 11 && digits[0] == 1 && (3...9).contains(digits[1])
  }

  /// Sixteen to nineteen with the right check digit (ISO/IEC 7812).
  package static func isBankCard(_ digits: [UInt8]) -> Bool {
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
}
