/// Names that occur again and again in a ledger, each kept once.

/// Leaders, owners, units and categories by number; number 0 is the empty name.
///
/// Kept as one run of bytes, because a large ledger can have as many categories as issues.
package struct NameTable: Sendable {
  private var text: [UInt8] = []
  /// Where each name ends in `text`.
  private var ends: [UInt32] = [0]
  /// Numbers of names by hash; 0 is a free place.
  private var slots: [UInt32] = []

  package init() {}

  /// How many names there are, the empty one included.
  package var count: Int { ends.count }

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
    if ends.count &* 4 >= slots.count &* 3 { grow() }
    var place = NameTable.place(of: name, among: slots.count)
    while slots[place] != 0 {
      if holds(name, at: slots[place]) { return slots[place] }
      place = place &+ 1 == slots.count ? 0 : place &+ 1
    }
    let number = UInt32(truncatingIfNeeded: ends.count)
    text.append(contentsOf: name)
    ends.append(UInt32(truncatingIfNeeded: text.count))
    slots[place] = number
    return number
  }

  /// The number of a name that occurred; nil for one that did not.
  package func known(_ name: String) -> UInt32? {
    if name.isEmpty { return 0 }
    if slots.isEmpty { return nil }
    var name = name
    return name.withUTF8 { buffer -> UInt32? in
      let bytes = UnsafeRawBufferPointer(buffer)
      var place = NameTable.place(of: bytes, among: slots.count)
      while slots[place] != 0 {
        if holds(bytes, at: slots[place]) { return slots[place] }
        place = place &+ 1 == slots.count ? 0 : place &+ 1
      }
      return nil
    }
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

  /// A place from 0 to `slots` − 1 that depends on all bytes of a name.
  @inline(__always)
  private static func place(of name: UnsafeRawBufferPointer, among slots: Int) -> Int {
    Int(truncatingIfNeeded: ByteHash.hash(name).multipliedFullWidth(by: UInt64(slots)).high)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(64, slots.count * 2))
    text.withUnsafeBytes { own in
      for number in 1..<max(1, ends.count) {
        let name = UnsafeRawBufferPointer(rebasing: own[range(of: UInt32(number))])
        var place = NameTable.place(of: name, among: slots.count)
        while slots[place] != 0 { place = place &+ 1 == slots.count ? 0 : place &+ 1 }
        slots[place] = UInt32(number)
      }
    }
  }
}
