/// One sheet as the library writes it: title, notes, heading, rows, and how it is printed.

import COffice
import Exporting
import LedgerModel

struct SheetWriter {
  private let content: Sheet
  private let name: String
  private let book: BookFile
  private let sheet: OpaquePointer
  /// The next row, from 0.
  private var row = 0
  private var headingRow = 0
  private let last: UInt16

  init(_ content: Sheet, name: String, in book: BookFile) throws(OfficeError) {
    let rows = content.rows.count + content.notes.count + 2
    guard rows <= CellReference.rows, content.columns.count <= CellReference.columns,
      content.rows.allSatisfy({ $0.count <= CellReference.columns })
    else { throw .sheetTooLarge(sheet: name) }
    self.content = content
    self.name = name
    self.book = book
    last = UInt16(max(1, content.columns.count) - 1)
    sheet = try book.sheet(name)
  }

  /// Everything above the rows.
  mutating func writeHead() throws(OfficeError) {
    for (place, column) in content.columns.enumerated() where column.place != .folded {
      try check(office_sheet_width(sheet, UInt16(place), min(255, max(1, column.width))))
    }
    if let first = content.columns.firstIndex(where: { $0.place == .folded }) {
      let width = content.columns[first].width
      try check(office_sheet_fold(sheet, UInt16(first), last, width))
    }
    if let title = content.title { try writeAcross(title, .title) }
    for note in content.notes { try writeAcross(note, .note) }
    headingRow = row
    let format = try book.format(CellLook(place: .heading))
    for (place, column) in content.columns.enumerated() {
      try write(column.heading, at: place, format)
    }
    let seen = content.columns.filter { $0.place != .folded }
    try setHeight(RowHeight.points(seen.map { ($0.heading, $0.width) }))
    row += 1
    office_sheet_freeze(sheet, UInt32(row), 0)
  }

  mutating func write(_ cells: [Sheet.Cell]) throws(OfficeError) {
    let isTotal = content.hasTotals && row - headingRow == content.rows.count
    for (place, cell) in cells.enumerated() {
      var look = CellLook(place: isTotal ? .total : .body, tone: cell.tone)
      switch cell.value {
      case .empty:
        try check(
          office_sheet_blank(sheet, UInt32(row), UInt16(place), book.format(look)))
      case .text(let text): try write(text, at: place, book.format(look))
      case .number(let number):
        look.form = .number
        try write(number, at: place, look)
      case .percent(let share):
        look.form = .percent
        try write(share, at: place, look)
      case .day(let day):
        look.form = .day
        try write(SerialDay.number(of: day), at: place, look)
      }
    }
    let texts = zip(cells, content.columns).compactMap { cell, column in
      if case .text(let text) = cell.value, column.place != .folded {
        (text, column.width)
      } else {
        nil
      }
    }
    try setHeight(RowHeight.points(texts))
    row += 1
  }

  /// What depends on all the rows: the filter, and the printed page.
  func writeFoot() throws(OfficeError) {
    let lastRow = row - 1 - (content.hasTotals && !content.rows.isEmpty ? 1 : 0)
    if !content.columns.isEmpty, lastRow >= headingRow {
      try check(office_sheet_filter(sheet, UInt32(headingRow), 0, UInt32(lastRow), last))
    }
    if content.printedColumns < content.columns.count {
      try check(office_sheet_print_to(sheet, lastPrinted))
    }
    // Wider than about thirty centimetres, text would be too small to read on A4.
    let width = printedWidth
    let (a4, a3): (Int32, Int32) = (9, 8)
    // And what is wider still goes over several pages.
    let pages = UInt16(min(100, max(1, (width / 300).rounded(.up))))
    let footer = "&C&\"宋体\"第 &P 页，共 &N 页"
    try check(office_sheet_print(sheet, width > 170 ? a3 : a4, pages, UInt32(headingRow), footer))
  }

  private var lastPrinted: UInt16 { UInt16(max(1, content.printedColumns) - 1) }

  private var printedWidth: Double {
    content.columns.prefix(content.printedColumns).reduce(0) { $0 + $1.width }
  }

  /// A row over all columns that are printed. Spreadsheet programs fit no height to merged cells: it is computed.
  private mutating func writeAcross(_ text: String, _ place: CellLook.Place) throws(OfficeError) {
    let format = try book.format(CellLook(place: place))
    let text = try allowed(text, at: 0)
    if lastPrinted > 0 {
      try check(office_sheet_merge(sheet, UInt32(row), 0, lastPrinted, text, format))
    } else {
      try check(office_sheet_text(sheet, UInt32(row), 0, text, format))
    }
    let size = CellLook(place: place).size
    try setHeight(RowHeight.points([(text, printedWidth)], size: size))
    row += 1
  }

  private func write(
    _ text: String, at column: Int, _ format: OpaquePointer
  ) throws(OfficeError) {
    let text = try allowed(text, at: column)
    if text.isEmpty {
      try check(office_sheet_blank(sheet, UInt32(row), UInt16(column), format))
    } else {
      try check(office_sheet_text(sheet, UInt32(row), UInt16(column), text, format))
    }
  }

  private func write(_ number: Double, at column: Int, _ look: CellLook) throws(OfficeError) {
    guard number.isFinite else {
      return try write("\(number)", at: column, book.format(CellLook(place: look.place)))
    }
    try check(
      office_sheet_number(sheet, UInt32(row), UInt16(column), number, book.format(look)))
  }

  private func allowed(_ text: String, at column: Int) throws(OfficeError) -> String {
    let text = CellText.allowed(text)
    let count = text.utf16.count
    if count > CellText.most {
      throw .cellTooLong(sheet: name, row: row + 1, column: column, count: count)
    }
    return text
  }

  private func setHeight(_ points: Double) throws(OfficeError) {
    try check(office_sheet_height(sheet, UInt32(row), points))
  }

  private func check(_ result: Int32) throws(OfficeError) {
    if result != 0 { throw .notWritten }
  }
}
