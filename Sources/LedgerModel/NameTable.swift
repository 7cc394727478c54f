/// Names that occur again and again in a ledger, each kept once.

/// Leaders, owners, units and categories by number; number 0 is the empty name.
///
/// Kept as one run of bytes, because a large ledger can have as many categories as issues.
package struct NameTable: Sendable {
  private var text: [UInt8] = []
  /// Where each name ends in `text`.
  private var ends: [UInt32] = [0]
  /// Numbers of names by hash, and for each a byte of its hash, which is 0 for a free place: most
  /// questions are answered by the bytes, which are few enough to stay near the processor.
  private var slots: [UInt32] = []
  private var tags: [UInt8] = []

  package init() {}

  /// How many names there are, the empty one included.
  package var count: Int { ends.count }

  /// The mean length of a name in bytes, rounded up.
  package var averageLength: Int { text.count / count + 1 }

  /// Makes room for so many names with so many bytes in all.
  package mutating func reserve(_ names: Int, bytes: Int) {
    text.reserveCapacity(bytes)
    ends.reserveCapacity(names)
    if names * 4 / 3 > slots.count { rehash(names * 4 / 3 + 64) }
  }

  /// All names by number. Decodes every one of them.
  package var names: [String] { (0..<UInt32(count)).map { self[$0] } }

  /// The number of a name, which is new or the one it had before.
  package mutating func number(of name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { number(ofBytes: UnsafeRawBufferPointer($0)) }
  }

  /// The same for a name's UTF-8.
  package mutating func number(ofBytes name: UnsafeRawBufferPointer) -> UInt32 {
    if name.isEmpty { return 0 }
    if ends.count &* 4 >= slots.count &* 3 { rehash(max(64, slots.count * 2)) }
    let hash = ByteHash.hash(name)
    let (place, isKnown) = find(name, hash)
    if isKnown { return slots[place] }
    let number = UInt32(truncatingIfNeeded: ends.count)
    text.append(contentsOf: name)
    ends.append(UInt32(truncatingIfNeeded: text.count))
    slots[place] = number
    tags[place] = ByteHash.tag(hash)
    return number
  }

  /// Takes in the names of another table; gives the numbers that they have here, by those there.
  package mutating func take(_ other: NameTable) -> [UInt32] {
    other.text.withUnsafeBytes { text in
      (0..<UInt32(other.count)).map { number in
        self.number(ofBytes: UnsafeRawBufferPointer(rebasing: text[other.range(of: number)]))
      }
    }
  }

  /// The number of a name that occurred; nil for one that did not.
  package func known(_ name: String) -> UInt32? {
    if name.isEmpty { return 0 }
    if slots.isEmpty { return nil }
    var name = name
    return name.withUTF8 { buffer -> UInt32? in
      let bytes = UnsafeRawBufferPointer(buffer)
      let (place, isKnown) = find(bytes, ByteHash.hash(bytes))
      return isKnown ? slots[place] : nil
    }
  }

  /// Where a name stands, or the free place where it would.
  @inline(__always)
  private func find(_ name: UnsafeRawBufferPointer, _ hash: UInt64) -> (place: Int, isKnown: Bool) {
    let tag = ByteHash.tag(hash)
    var place = ByteHash.place(hash, among: slots.count)
    while tags[place] != 0 {
      if tags[place] == tag, holds(name, at: slots[place]) { return (place, true) }
      place = place &+ 1 == tags.count ? 0 : place &+ 1
    }
    return (place, false)
  }

  package subscript(number: UInt32) -> String {
    String(decoding: text[range(of: number)], as: UTF8.self)
  }

  @inline(__always)
  private func range(of number: UInt32) -> Range<Int> {
    number == 0 ? 0..<0 : Int(ends[Int(number) - 1])..<Int(ends[Int(number)])
  }

  @inline(__always)
  private func holds(_ name: UnsafeRawBufferPointer, at number: UInt32) -> Bool {
    let range = range(of: number)
    guard range.count == name.count else { return false }
    return text.withUnsafeBytes { own in
      var place = 0
      while place &+ 8 <= name.count {
        let left = name.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let right = own.loadUnaligned(
          fromByteOffset: range.lowerBound &+ place, as: UInt64.self)
        if left != right { return false }
        place &+= 8
      }
      while place < name.count {
        if name[place] != own[range.lowerBound &+ place] { return false }
        place &+= 1
      }
      return true
    }
  }

  private mutating func rehash(_ size: Int) {
    slots = [UInt32](repeating: 0, count: size)
    tags = [UInt8](repeating: 0, count: size)
    text.withUnsafeBytes { own in
      for number in 1..<max(1, ends.count) {
        let name = UnsafeRawBufferPointer(rebasing: own[range(of: UInt32(number))])
        let hash = ByteHash.hash(name)
        var place = ByteHash.place(hash, among: size)
        while tags[place] != 0 { place = place &+ 1 == size ? 0 : place &+ 1 }
        slots[place] = UInt32(number)
        tags[place] = ByteHash.tag(hash)
      }
    }
  }
}
