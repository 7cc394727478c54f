/// Runs of digits in a text, with what people put between them.

/// Groups of digits with one blank or hyphen between two; an `X` may end it. A run is no part of a
/// longer word, of a decimal number, or of an amount.
package struct DigitGroups {
  /// 0 to 9, and 10 for X.
  package private(set) var groups: [[UInt8]] = []
  package private(set) var ranges: [Range<Int>] = []

  package var digits: [UInt8] { groups.flatMap(\.self) }
  package var start: Int { ranges.first?.lowerBound ?? 0 }
  package var range: Range<Int> { start..<(ranges.last?.upperBound ?? start) }

  /// Those with seven digits or more.
  package static func all(in text: [UInt32]) -> [DigitGroups] {
    var found: [DigitGroups] = []
    var place = 0
    while place < text.count {
      guard digit(text[place]) != nil else {
        place += 1
        continue
      }
      let (run, end) = read(text, from: place)
      if run.groups.reduce(0, { $0 + $1.count }) >= 7, stands(run.range, in: text) {
        found.append(run)
      }
      place = end
    }
    return found
  }

  private static func read(_ text: [UInt32], from start: Int) -> (DigitGroups, end: Int) {
    var run = DigitGroups()
    var place = start
    while true {
      let first = place
      var group: [UInt8] = []
      while place < text.count, let digit = digit(text[place]) {
        group.append(digit)
        place += 1
      }
      if group.count == 17 || group.count == 3,
        run.groups.reduce(group.count, { $0 + $1.count }) == 17,
        place < text.count, isX(text[place])
      {
        group.append(10)
        place += 1
      }
      run.groups.append(group)
      run.ranges.append(first..<place)
      guard place + 1 < text.count, isSeparator(text[place]), digit(text[place + 1]) != nil else {
        return (run, place)
      }
      place += 1
    }
  }

  /// Neither letters nor a decimal point touch it, and no unit of money stands behind.
  private static func stands(_ range: Range<Int>, in text: [UInt32]) -> Bool {
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if isLetter(before)
        || isPoint(before) && range.lowerBound > 1
          && digit(text[range.lowerBound - 2]) != nil
      {
        return false
      }
    }
    guard range.upperBound < text.count else { return true }
    let after = text[range.upperBound]
    if isLetter(after) { return false }
    if isPoint(after), range.upperBound + 1 < text.count,
      digit(text[range.upperBound + 1]) != nil
    {
      return false
    }
    return !(["元", "万", "亿", "%", "％"] as [Unicode.Scalar]).contains { $0.value == after }
  }

  /// Full-width digits are digits too.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39: UInt8(scalar - 0x30)
    case 0xFF10...0xFF19: UInt8(scalar - 0xFF10)
    default: nil
    }
  }

  private static func isX(_ scalar: UInt32) -> Bool {
    [0x58, 0x78, 0xFF38, 0xFF58, 0xD7].contains(scalar)
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    [0x20, 0x2D, 0x2010, 0x2011, 0x2013, 0xFF0D, 0x3000].contains(scalar)
  }

  private static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (65...90).contains(scalar) || (97...122).contains(scalar) || scalar == 0x5F
  }
}
