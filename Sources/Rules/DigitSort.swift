/// Sorting many numbers digit by digit, in time that grows with how many there are and no faster.

enum DigitSort {
  private static let bits = 11
  /// Fewer numbers than digits are sorted faster by comparing.
  private static let least = 1 << bits

  /// Sorts numbers whose upper half is a rank and whose lower half the place of what is ranked.
  static func sort(_ keys: inout [UInt64]) {
    guard keys.count >= least else { return keys.sort() }
    var differing: UInt64 = 0
    var isInOrder = true
    var last = keys[0]
    for key in keys {
      differing |= key ^ keys[0]
      isInOrder = isInOrder && key & 0xFFFF_FFFF >= last & 0xFFFF_FFFF
      last = key
    }
    // Every pass keeps the order of equal digits, so places that rise already need no pass.
    var other = [UInt64](repeating: 0, count: keys.count)
    for shift in stride(from: isInOrder ? 32 : 0, to: 64, by: bits)
    where differing &>> UInt64(shift) & UInt64(least - 1) != 0 {
      pass(keys, into: &other, shift: UInt64(shift))
      swap(&keys, &other)
    }
  }

  private static func pass(_ keys: [UInt64], into other: inout [UInt64], shift: UInt64) {
    let mask = UInt64(least - 1)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: least) { places in
      places.initialize(repeating: 0)
      for key in keys { places[Int(key &>> shift & mask)] &+= 1 }
      var sum = 0
      for digit in 0..<least {
        let count = places[digit]
        places[digit] = sum
        sum &+= count
      }
      other.withUnsafeMutableBufferPointer { other in
        for key in keys {
          let digit = Int(key &>> shift & mask)
          other[places[digit]] = key
          places[digit] &+= 1
        }
      }
    }
  }
}
