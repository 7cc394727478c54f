/// Ids with their places, so that no string is made of them.

/// A set of ids that stand in the bytes of a file.
struct IDSpots {
  struct Spot {
    let range: Range<Int>
    let lineStart: Int
    let line: Int
    /// Another one with the same id was met.
    var isRepeated = false
  }

  private var spots: [Spot] = []
  /// 1 more than an index of `spots`; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// Notes an id; the place where it stood before, with whether this is its first repetition; nil
  /// for a new one.
  mutating func insert(_ spot: Spot, in bytes: UnsafeRawBufferPointer) -> (
    first: Spot, isNew: Bool
  )? {
    if spots.count * 2 >= slots.count { grow(bytes) }
    var slot = Int(truncatingIfNeeded: hash(spot.range, bytes)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if bytes.same(spots[index].range, spot.range) {
        let first = spots[index]
        spots[index].isRepeated = true
        return (first, !first.isRepeated)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    spots.append(spot)
    slots[slot] = UInt32(spots.count)
    return nil
  }

  private mutating func grow(_ bytes: UnsafeRawBufferPointer) {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, spot) in spots.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(spot.range, bytes)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private func hash(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in range { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
