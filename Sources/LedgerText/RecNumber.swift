/// Numbers as rec files write them.

/// Whole numbers of rec: decimal, `0x` hexadecimal, and with a leading 0 octal.
enum RecNumber {
  /// The value of a whole text; nil when it is no number. What does not fit is held at the limit.
  static func integer(_ text: some StringProtocol) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let radix: Int
    let body: Substring
    if digits.hasPrefix("0x") {
      (radix, body) = (16, Substring(digits.dropFirst(2)))
    } else if digits.hasPrefix("0"), digits.count > 1 {
      (radix, body) = (8, Substring(digits.dropFirst()))
    } else {
      (radix, body) = (10, Substring(digits))
    }
    guard let first = body.utf8.first, first != 45, first != 43 else { return nil }
    var value = 0
    for byte in body.utf8 {
      guard let digit = digitValue(byte), digit < radix else { return nil }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: radix)
      value = tooLarge ? .max / 2 : min(product + min(digit, .max - product), .max / 2)
    }
    return isNegative ? -value : value
  }

  /// The limits that `MIN` and `MAX` stand for.
  static let minimum = Int(Int32.min)
  static let maximum = Int(Int32.max)

  private static func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...70: Int(byte) - 55
    case 97...102: Int(byte) - 87
    default: nil
    }
  }
}
