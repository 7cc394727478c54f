/// A quick hash for tables of names and Ids that live in memory only.

package enum ByteHash {
  /// Depends on every byte and on the length.
  @inline(__always)
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place &+ 8 <= bytes.count {
      state = mixed(state ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var tail = UInt64(0)
    var shift = UInt64(0)
    while place < bytes.count {
      tail |= UInt64(bytes[place]) &<< shift
      shift &+= 8
      place &+= 1
    }
    return mixed(state ^ tail)
  }

  /// Spreads a hash over the places of a table.
  @inline(__always)
  package static func place(_ hash: UInt64, among places: Int) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(places)).high)
  }

  /// A byte of a hash that does not follow from the place; never 0.
  @inline(__always)
  package static func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash) | 1 }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ (value &<< 1)
  }
}
