/// A sheet whose cells are found at once, with what merged cells say of their neighbours.

internal import LedgerModel
internal import Prose

/// Rows that hold something, as wide as the widest; bounded whatever the file says.
struct SheetGrid {
  let name: String
  /// The numbers of the rows as the spreadsheet shows them, in rising order.
  let numbers: [Int]
  let width: Int
  private var values: [CellValue?]
  /// For a cell under a merged one above it: where the value stands; else -1.
  private var carriers: [Int32]
  /// The columns that merged cells of one row take, by where they begin.
  private var spans: [Int: ClosedRange<Int>] = [:]
  private(set) var hasIgnoredMerges = false
  private(set) var hasIgnoredColumns = false

  /// Wider than any ledger; what stands further right is not read.
  static let widest = 512
  /// More cells than any ledger has; a sheet of more rows is read less far to the right.
  private static let most = 1 << 24

  init(_ sheet: SourceSheet) {
    name = sheet.name
    var rows = sheet.rows
    let isOrdered = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    if !isOrdered { rows.sort { $0.number < $1.number } }
    numbers = rows.map(\.number)
    let last = rows.lazy.flatMap(\.cells).map(\.column).max() ?? -1
    width = min(last + 1, SheetGrid.widest, max(16, SheetGrid.most / max(1, rows.count)))
    hasIgnoredColumns = last >= width
    values = Array(repeating: nil, count: rows.count * width)
    carriers = []
    for (place, row) in rows.enumerated() {
      for cell in row.cells where cell.column >= 0 && cell.column < width {
        if case .text(let text) = cell.value, SheetGrid.isBlank(text) { continue }
        values[place * width + cell.column] = SheetGrid.value(cell.value)
      }
    }
    merge(sheet.merges)
  }

  var count: Int { numbers.count }

  /// Texts that are errors of formulas are such, as tables without types hold them.
  private static func value(_ value: CellValue) -> CellValue {
    guard case .text(let text) = value, text.utf8.first == UInt8(ascii: "#") else { return value }
    return errors.contains(text.trimmed) ? .error(text.trimmed) : value
  }

  private static let errors: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#GETTING_DATA",
  ]

  private static func isBlank(_ text: String) -> Bool {
    if let first = text.utf8.first, first > 0x20, first < 0x7F || first >= 0xE4 { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  /// The value that stands in the cell itself.
  func own(_ row: Int, _ column: Int) -> CellValue? {
    column < width ? values[row * width + column] : nil
  }

  /// The cell's value, or that of the merged cell which covers it from above.
  func shown(_ row: Int, _ column: Int) -> CellValue? {
    guard column < width else { return nil }
    if let value = values[row * width + column] { return value }
    let carrier = carriers.isEmpty ? -1 : carriers[row * width + column]
    return carrier < 0 ? nil : values[Int(carrier)]
  }

  /// Whether the cell lies under a merged one above it that holds something.
  func isCarried(_ row: Int, _ column: Int) -> Bool {
    !carriers.isEmpty && column < width && carriers[row * width + column] >= 0
      && values[row * width + column] == nil
  }

  /// The columns of a merged cell that begins here and takes several.
  func span(_ row: Int, _ column: Int) -> ClosedRange<Int>? { spans[row * width + column] }

  func filled(_ row: Int) -> [Int] { (0..<width).filter { values[row * width + $0] != nil } }

  func place(_ row: Int, _ column: Int? = nil) -> SourcePlace {
    SourcePlace(line: numbers[row], sheet: name.isEmpty ? nil : name, column: column)
  }

  /// Merged cells carry their value down; those that overlap earlier ones are ignored, and so is
  /// what would take more work than the sheet has cells.
  private mutating func merge(_ merges: [CellRange]) {
    guard !merges.isEmpty, count > 0, width > 0 else { return }
    var budget = values.count * 2 + 1000
    carriers = Array(repeating: -1, count: values.count)
    var taken = Array(repeating: false, count: values.count)
    for merge in merges {
      let top = place(ofRow: merge.rows.lowerBound)
      let bottom = place(ofRow: min(merge.rows.upperBound, Int.max - 1) + 1) - 1
      let left = max(0, merge.columns.lowerBound)
      let right = min(width - 1, merge.columns.upperBound)
      budget -= 1
      guard top <= bottom, left <= right, numbers[top] == merge.rows.lowerBound else { continue }
      budget -= (bottom - top + 1) * (right - left + 1)
      guard budget > 0 else {
        hasIgnoredMerges = true
        return
      }
      var cells: [Int] = []
      for row in top...bottom { for column in left...right { cells.append(row * width + column) } }
      guard !cells.contains(where: { taken[$0] }) else {
        hasIgnoredMerges = true
        continue
      }
      for cell in cells { taken[cell] = true }
      if left < right { spans[top * width + left] = left...right }
      let anchor = top * width + left
      guard values[anchor] != nil, top < bottom else { continue }
      for row in top + 1...bottom { carriers[row * width + left] = Int32(anchor) }
    }
  }

  /// The first place whose row has this number or a higher one.
  private func place(ofRow number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
