/// Merged ranges that overlap, which no spreadsheet program makes and a damaged file may hold.

import Importing

enum MergedRanges {
  /// The ranges in order of their places without those that reach into an earlier one, and without
  /// single cells. A sweep over the rows: the ranges that are open at a row stand side by side.
  static func disjoint(_ ranges: [CellRange]) -> [CellRange] {
    let sorted = ranges.filter { $0.rows.count > 1 || $0.columns.count > 1 }.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    var kept: [CellRange] = []
    /// Of each column, the last row that a kept range covers.
    var covered = [Int](repeating: 0, count: CellReference.columns)
    for range in sorted {
      let isFree = range.columns.allSatisfy { covered[$0] < range.rows.lowerBound }
      guard isFree else { continue }
      for column in range.columns { covered[column] = range.rows.upperBound }
      kept.append(range)
    }
    return kept
  }
}
