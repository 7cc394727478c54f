/// From an issue's Id to its row, in four bytes a row.

internal import LedgerModel

/// Open addressing; a place holds a row's number + 1 and some bits of its Id's hash.
struct IDTable: Sendable {
  /// 23 bits hold every row of a file at its limit of 5 000 000 records.
  private static let rowBits = UInt32(23)
  static let limit = 1 << 23 - 2

  private var slots: [UInt32] = []
  private(set) var count = 0

  init(capacity: Int = 0) { reserve(capacity) }

  private mutating func reserve(_ capacity: Int) {
    slots = [UInt32](repeating: 0, count: max(16, capacity * 4 / 3 + 8))
    count = 0
  }

  /// True when one more Id does not fit without growing.
  var isFull: Bool { count &* 4 >= slots.count &* 3 }

  /// Adds a row's Id.
  ///
  /// - Returns: the row that has the same Id already; nil when the new one was added.
  @inline(__always)
  mutating func insert(
    _ id: UnsafeRawBufferPointer, row: Int, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> Int? {
    let hash = ByteHash.hash(id)
    let tag = IDTable.tag(hash)
    var place = start(hash)
    while slots[place] != 0 {
      let slot = slots[place]
      let found = IDTable.row(slot)
      if slot & ~IDTable.rowMask == tag, IDTable.same(id, rows[found], in: bytes) { return found }
      place = place &+ 1 == slots.count ? 0 : place &+ 1
    }
    slots[place] = tag | UInt32(truncatingIfNeeded: row &+ 1)
    count &+= 1
    return nil
  }

  func row(
    of id: UnsafeRawBufferPointer, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> Int? {
    if slots.isEmpty || id.isEmpty { return nil }
    let hash = ByteHash.hash(id)
    let tag = IDTable.tag(hash)
    var place = start(hash)
    while slots[place] != 0 {
      let slot = slots[place]
      let found = IDTable.row(slot)
      if slot & ~IDTable.rowMask == tag, IDTable.same(id, rows[found], in: bytes) { return found }
      place = place &+ 1 == slots.count ? 0 : place &+ 1
    }
    return nil
  }

  /// Builds the table anew with room for so many rows.
  mutating func rebuild(
    capacity: Int, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) {
    reserve(max(capacity, rows.count))
    for (number, row) in rows.enumerated() where row.idLength > 0 {
      _ = insert(IDTable.id(of: row, in: bytes), row: number, bytes: bytes, rows: rows)
    }
  }

  @inline(__always)
  static func id(of row: IssueRow, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let start = row.offset &+ Int(row.idStart)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ Int(row.idLength)])
  }

  private static let rowMask = UInt32(1) << rowBits - 1

  @inline(__always)
  private static func row(_ slot: UInt32) -> Int { Int(slot & rowMask) &- 1 }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash) & ~rowMask
  }

  @inline(__always)
  private func start(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(slots.count)).high)
  }

  @inline(__always)
  private static func same(
    _ id: UnsafeRawBufferPointer, _ row: IssueRow, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    Int(row.idLength) == id.count && IDTable.id(of: row, in: bytes).elementsEqual(id)
  }
}
