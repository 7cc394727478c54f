/// Comparing stretches of two files at the speed of memory.

enum ByteSame {
  /// Whether two stretches hold the same bytes.
  static func same(
    _ left: UnsafeRawBufferPointer, _ leftRange: Range<Int>,
    _ right: UnsafeRawBufferPointer, _ rightRange: Range<Int>
  ) -> Bool {
    let count = leftRange.count
    guard count == rightRange.count else { return false }
    guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return true }
    let first = left + leftRange.lowerBound
    let second = right + rightRange.lowerBound
    var place = 0
    while place &+ 8 <= count {
      if first.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      place &+= 8
    }
    while place < count {
      if first.load(fromByteOffset: place, as: UInt8.self)
        != second.load(fromByteOffset: place, as: UInt8.self)
      {
        return false
      }
      place &+= 1
    }
    return true
  }

  /// Whether a byte occurs anywhere.
  static func holds(_ value: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let pattern = UInt64(value) &* 0x0101_0101_0101_0101
    var place = 0
    while place &+ 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      place &+= 8
    }
    return bytes[place...].contains(value)
  }
}
