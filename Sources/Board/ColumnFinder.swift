/// In which column of a lens an issue stands, by tables instead of hashing: a million are asked.

import LedgerModel
import Rules

struct ColumnFinder {
  private let lens: Lens
  private let bounds: DeadlineGroup.Bounds
  /// Columns by the number that a lens looks at.
  private var columns: [UInt32]

  /// - Parameters:
  ///   - keys: the columns of the lens, in order.
  ///   - names: how many names the ledger has.
  init(_ lens: Lens, _ keys: [ColumnKey], names: Int, _ rules: RuleSetting) {
    self.lens = lens
    bounds = DeadlineGroup.Bounds(rules)
    columns = Array(repeating: 0, count: max(16, names))
    for (column, key) in keys.enumerated() {
      switch key {
      case .broken: break
      case .status(let status): columns[Int(status.rawValue)] = UInt32(column)
      case .deadline(let group): columns[Int(group)] = UInt32(column)
      case .name(let number): columns[Int(number)] = UInt32(column)
      }
    }
    if lens == .status {
      columns[Int(Status.mostly.rawValue)] = columns[Int(Status.staged.rawValue)]
    }
  }

  /// The place among the keys; 0 for a row whose key is not among them.
  @inline(__always)
  func column(of row: IssueRow) -> UInt32 { columns[number(of: row)] }

  /// What the lens looks at, as the number within a column's key.
  @inline(__always)
  func number(of row: IssueRow) -> Int {
    switch lens {
    case .status: Int(row.status.rawValue)
    case .deadline: Int(bounds.group(row).rawValue)
    case .owner: Int(row.leader)
    case .unit: Int(row.unit)
    case .category: Int(row.category)
    }
  }
}
