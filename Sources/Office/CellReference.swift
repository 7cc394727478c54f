/// Names of cells: `B12`.

import Importing

struct CellReference: Equatable {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  /// The most that a sheet has.
  static let rows = 1_048_576
  static let columns = 16_384

  /// nil for what is no name of a cell within a sheet.
  init?(_ text: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        if row > 0 || column > CellReference.columns { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if row > CellReference.rows { return nil }
        row = row * 10 + Int(byte - 48)
      default: return nil
      }
    }
    guard (1...CellReference.rows).contains(row), (1...CellReference.columns).contains(column)
    else { return nil }
    self.row = row
    self.column = column - 1
  }

  /// A range: `A1:C3`, its corners in any order, or one cell.
  static func range(_ text: String) -> CellRange? {
    let corners = text.split(separator: ":").map { CellReference($0) }
    guard let first = corners.first, let first, let last = corners.last, let last, corners.count < 3
    else { return nil }
    return CellRange(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
