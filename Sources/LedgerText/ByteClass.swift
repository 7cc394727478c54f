/// Small questions about bytes that reading, indexing and editing share.

enum Byte {
  static let tab = UInt8(9)
  static let lineFeed = UInt8(10)
  static let carriageReturn = UInt8(13)
  static let space = UInt8(32)
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let plus = UInt8(ascii: "+")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// What may stand in a field's name after its first byte.
  @inline(__always)
  static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// What may stand in an id after its first byte.
  @inline(__always)
  static func isIDPart(_ byte: UInt8) -> Bool { isNamePart(byte) || byte == 45 || byte == 46 }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes at an offset are these.
  func holds(_ other: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    var place = offset
    for byte in other {
      if self[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// Whether two ranges hold the same bytes.
  func same(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && self[left].elementsEqual(self[right])
  }

  /// A range without the blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Byte.isBlank(self[low]) { low += 1 }
    while high > low, Byte.isBlank(self[high - 1]) { high -= 1 }
    return low..<high
  }

  func isBlank(_ range: Range<Int>) -> Bool { self[range].allSatisfy(Byte.isBlank) }

  /// Where the text after a BOM starts: 3 with one, else 0.
  var textStart: Int { holds(Byte.byteOrderMark, at: 0) ? 3 : 0 }
}
