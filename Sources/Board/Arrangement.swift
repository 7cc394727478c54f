/// Which issue stands in which column, and in what order.

package import LedgerModel

/// What a column stands for, the same over all redraws, so that scroll positions survive.
package enum ColumnKey: Hashable, Sendable {
  /// Records that cannot be read as issues.
  case broken
  case status(Status)
  /// 1 is the first group of `DeadlineGroup`.
  case deadline(UInt8)
  /// A leader, unit or category by its number in the ledger's `NameTable`; 0 is none.
  case name(UInt32)
}

/// The issues that the filter shows, column by column.
///
/// Kept as one flat list with the columns' starts, because a ledger may have a million issues and
/// nearly as many categories.
package struct Arrangement: Sendable {
  package var keys: [ColumnKey] = []
  /// Places in `items`; one more than there are columns.
  package var starts: [Int] = [0]
  /// Item numbers: an index into the ledger's rows, or, from `rows.count` on, an unreadable part.
  package var items: [UInt32] = []
  /// Issues that the filter lets through, without broken ones.
  package var shown = 0
  /// Issues that count: neither broken nor void.
  package var total = 0

  /// Issues that are 基本完成 and stand in the column of 阶段性完成.
  var mostly = 0

  /// Another number for every arrangement made.
  var version = 0

  package init() {}

  package var columnCount: Int { keys.count }

  /// The items of a column, in order.
  package func items(in column: Int) -> ArraySlice<UInt32> {
    items[starts[column]..<starts[column + 1]]
  }

  package func count(of column: Int) -> Int { starts[column + 1] - starts[column] }

  /// Column and place within it of an item; nil when the filter hides it. Linear in the ledger.
  package func place(of item: UInt32) -> (column: Int, index: Int)? {
    guard let position = items.firstIndex(of: item) else { return nil }
    var low = 0
    var high = columnCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    return (low, position - starts[low])
  }
}
