/// From an issue's Id to its row, in four bytes a row.

internal import LedgerModel

/// While Ids rise from row to row, shorter ones first, rows are found by halving and nothing is kept.
/// Otherwise open addressing, with a byte of each Id's hash apart so that few questions have to look
/// at the file; the byte is 0 for a free place.
struct IDTable: Sendable {
  private var slots: [UInt32] = []
  private var tags: [UInt8] = []
  private var count = 0
  private var isRising = true

  init() {}

  /// Adds the Id of the last row.
  ///
  /// - Returns: the earlier row that has the same Id; nil where there is none.
  @inline(__always)
  mutating func addLast(_ bytes: UnsafeRawBufferPointer, _ rows: [IssueRow]) -> Int? {
    let last = rows.count &- 1
    if isRising {
      if last == 0 ? rows[0].idLength > 0 : IDTable.rises(rows[last &- 1], rows[last], in: bytes) {
        return nil
      }
      isRising = false
      reserve(max(64, rows.capacity))
      for row in 0..<last { _ = insert(row, bytes: bytes, rows: rows) }
    }
    return insert(last, bytes: bytes, rows: rows)
  }

  /// Adds the rows from one on, which another table has taken in with places from 0.
  ///
  /// - Returns: rows whose Id an earlier row has, with that row.
  mutating func join(
    _ rest: IDTable, from base: Int, _ bytes: UnsafeRawBufferPointer, _ rows: [IssueRow]
  ) -> [(row: Int, first: Int)] {
    guard base < rows.count else { return [] }
    if isRising {
      if rest.isRising, base == 0 || IDTable.rises(rows[base - 1], rows[base], in: bytes) {
        return []
      }
      isRising = false
      reserve(max(64, rows.capacity))
      for row in 0..<base { _ = insert(row, bytes: bytes, rows: rows) }
    }
    return (base..<rows.count).compactMap { row in
      insert(row, bytes: bytes, rows: rows).map { (row, $0) }
    }
  }

  func row(
    of id: UnsafeRawBufferPointer, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> Int? {
    if rows.isEmpty || id.isEmpty { return nil }
    if !isRising { return find(id, ByteHash.hash(id), bytes: bytes, rows: rows).row }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if IDTable.isLess(IDTable.id(of: rows[middle], in: bytes), id) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < rows.count, IDTable.id(of: rows[low], in: bytes).elementsEqual(id) else {
      return nil
    }
    return low
  }

  /// Makes the table anew for rows that changed.
  mutating func rebuild(bytes: UnsafeRawBufferPointer, rows: [IssueRow]) {
    (slots, tags, count) = ([], [], 0)
    isRising =
      (rows.first?.idLength ?? 1) > 0
      && zip(rows, rows.dropFirst()).allSatisfy { IDTable.rises($0, $1, in: bytes) }
    if isRising { return }
    reserve(rows.count)
    for row in rows.indices { _ = insert(row, bytes: bytes, rows: rows) }
  }

  /// Follows a row that was put in. What rises goes on without a look at the others where it fits
  /// between its neighbours.
  mutating func noteInserted(
    at place: Int, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) {
    let isFirst = place == 0
    let isLast = place + 1 == rows.count
    if isRising, rows[place].idLength > 0,
      isFirst || IDTable.rises(rows[place - 1], rows[place], in: bytes),
      isLast || IDTable.rises(rows[place], rows[place + 1], in: bytes)
    {
      return
    }
    rebuild(bytes: bytes, rows: rows)
  }

  /// Follows a row that was taken out.
  mutating func noteRemoved(bytes: UnsafeRawBufferPointer, rows: [IssueRow]) {
    if !isRising { rebuild(bytes: bytes, rows: rows) }
  }

  @inline(__always)
  static func id(of row: IssueRow, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let start = row.offset &+ Int(row.idStart)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ Int(row.idLength)])
  }

  // MARK: Rising Ids

  @inline(__always)
  private static func rises(
    _ left: IssueRow, _ right: IssueRow, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    left.idLength > 0 && isLess(id(of: left, in: bytes), id(of: right, in: bytes))
  }

  @inline(__always)
  private static func isLess(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for place in 0..<left.count where left[place] != right[place] {
      return left[place] < right[place]
    }
    return false
  }

  // MARK: Hashing

  private mutating func reserve(_ capacity: Int) {
    let size = max(16, capacity * 4 / 3 + 8)
    slots = [UInt32](repeating: 0, count: size)
    tags = [UInt8](repeating: 0, count: size)
    count = 0
  }

  private mutating func insert(
    _ row: Int, bytes: UnsafeRawBufferPointer, rows: [IssueRow]
  ) -> Int? {
    if rows[row].idLength == 0 { return nil }
    if count &* 4 >= slots.count &* 3 {
      reserve(count * 2)
      for earlier in 0..<row { _ = insert(earlier, bytes: bytes, rows: rows) }
    }
    let id = IDTable.id(of: rows[row], in: bytes)
    let hash = ByteHash.hash(id)
    let (place, found) = find(id, hash, bytes: bytes, rows: rows)
    if let found { return found }
    slots[place] = UInt32(truncatingIfNeeded: row)
    tags[place] = ByteHash.tag(hash)
    count &+= 1
    return nil
  }

  /// The row with an Id, or the free place where it would stand.
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
