/// From an issue's Id to its row, in four bytes a row.

internal import LedgerModel

/// Open addressing, with a byte of each Id's hash apart so that few questions have to look at the
/// file; the byte is 0 for a free place.
struct IDTable: Sendable {
  private var slots: [UInt32] = []
  private var tags: [UInt8] = []
  private(set) var count = 0

  init(capacity: Int = 0) { reserve(capacity) }

  private mutating func reserve(_ capacity: Int) {
    let size = max(16, capacity * 4 / 3 + 8)
    slots = [UInt32](repeating: 0, count: size)
    tags = [UInt8](repeating: 0, count: size)
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
    let (place, found) = find(id, hash, bytes: bytes, rows: rows)
    if let found { return found }
    slots[place] = UInt32(truncatingIfNeeded: row)
    tags[place] = ByteHash.tag(hash)
    count &+= 1
    return nil
  }

  func row(
    of id: UnsafeRawBufferPointer, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> Int? {
    if count == 0 || id.isEmpty { return nil }
    return find(id, ByteHash.hash(id), bytes: bytes, rows: rows).row
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

  /// The row with an Id, or the free place where it would stand.
  @inline(__always)
  private func find(
    _ id: UnsafeRawBufferPointer, _ hash: UInt64, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> (place: Int, row: Int?) {
    let tag = ByteHash.tag(hash)
    var place = ByteHash.place(hash, among: tags.count)
    while tags[place] != 0 {
      if tags[place] == tag {
        let row = Int(slots[place])
        if Int(rows[row].idLength) == id.count,
          IDTable.id(of: rows[row], in: bytes).elementsEqual(id)
        {
          return (place, row)
        }
      }
      place = place &+ 1 == tags.count ? 0 : place &+ 1
    }
    return (place, nil)
  }
}
