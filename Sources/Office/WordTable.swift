/// A table of a Word document as a sheet without a name.

import Importing

struct WordTable {
  private var rows: [SourceRow] = []
  private var merges: [CellRange] = []
  private var number = 0
  /// Cells that go on downwards, by their first column.
  private var open: [Int: CellRange] = [:]

  /// Word allows 63 columns.
  private static let mostColumns = 1000

  /// The table that began last.
  static func read(
    _ xml: inout XMLStream, by reader: inout WordReader
  ) throws(OfficeError) -> SourceSheet {
    var table = WordTable()
    try table.readRows(&xml, &reader)
    for column in table.open.keys.sorted() { table.close(column) }
    table.merges.sort {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    return SourceSheet(rows: table.rows, merges: table.merges)
  }

  private mutating func readRows(
    _ xml: inout XMLStream, _ reader: inout WordReader
  ) throws(OfficeError) {
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .tr: try readRow(&xml, &reader)
      case .sdt, .sdtContent, .customXml, .ins, .moveTo: try readRows(&xml, &reader)
      default: break
      }
    }
  }

  private mutating func readRow(
    _ xml: inout XMLStream, _ reader: inout WordReader
  ) throws(OfficeError) {
    var row = Row(number: number + 1)
    try readCells(&xml, &reader, &row)
    // Rows that were deleted under change tracking are not there.
    if row.isDeleted { return }
    number += 1
    for place in row.places { take(place, row: number) }
    let columns = Set(row.places.map(\.column))
    let ended = open.keys.filter { !columns.contains($0) }
    for column in ended.sorted() { close(column) }
    if !row.cells.isEmpty { rows.append(SourceRow(number: number, cells: row.cells)) }
  }

  private struct Row {
    var number: Int
    var isDeleted = false
    var column = 0
    var cells: [SourceCell] = []
    var places: [Place] = []
  }

  private struct Place {
    enum Down { case none, begins, continues }
    var column: Int
    var span: Int
    var down: Down
  }

  private func readCells(
    _ xml: inout XMLStream, _ reader: inout WordReader, _ row: inout Row
  ) throws(OfficeError) {
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .trPr:
        try xml.children { xml, name throws(OfficeError) in
          switch name {
          case .gridBefore: row.column += WordTable.bounded(xml.number("val") ?? 0)
          case .del: row.isDeleted = true
          default: break
          }
        }
      case .tc: try readCell(&xml, &reader, &row)
      case .sdt, .sdtContent, .customXml: try readCells(&xml, &reader, &row)
      default: break
      }
    }
  }

  private func readCell(
    _ xml: inout XMLStream, _ reader: inout WordReader, _ row: inout Row
  ) throws(OfficeError) {
    try reader.count()
    var place = Place(column: row.column, span: 1, down: .none)
    var goesOnFromLeft = false
    let texts = try reader.framed(&xml) { xml throws(OfficeError) in
      try xml.children { xml, name throws(OfficeError) in
        switch name {
        case .gridSpan: place.span = max(1, WordTable.bounded(xml.number("val") ?? 1))
        case .vMerge: place.down = xml.attribute("val") == "restart" ? .begins : .continues
        case .hMerge: goesOnFromLeft = xml.attribute("val") != "restart"
        default: break
        }
      }
    }
    row.column += place.span
    if row.column > WordTable.mostColumns { throw .tooLarge(.cells(reader.limits.cells)) }
    if goesOnFromLeft, !row.places.isEmpty {
      row.places[row.places.count - 1].span += place.span
      return
    }
    row.places.append(place)
    // Word shows nothing of what may stand in the lower ones of merged cells.
    if place.down == .continues, open[place.column] != nil { return }
    let text = SourceCleaning.cell(texts.joined(separator: "\n"))
    if !text.isEmpty { row.cells.append(SourceCell(column: place.column, .text(text))) }
  }

  private static func bounded(_ count: Int) -> Int { min(max(0, count), mostColumns) }

  private mutating func take(_ place: Place, row: Int) {
    let columns = place.column...place.column + place.span - 1
    if place.down == .continues, let range = open[place.column] {
      open[place.column] = CellRange(rows: range.rows.lowerBound...row, columns: range.columns)
      return
    }
    close(place.column)
    let range = CellRange(rows: row...row, columns: columns)
    if place.down == .none { add(range) } else { open[place.column] = range }
  }

  private mutating func close(_ column: Int) {
    if let range = open.removeValue(forKey: column) { add(range) }
  }

  private mutating func add(_ range: CellRange) {
    if range.rows.count > 1 || range.columns.count > 1 { merges.append(range) }
  }
}
