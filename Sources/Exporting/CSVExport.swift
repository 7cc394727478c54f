/// A ledger as one `.csv` table that spreadsheets open and the import reads back.

internal import LedgerModel

package enum CSVExport {
  /// With BOM and CRLF, as Excel and WPS expect it. Headings and words are Chinese always.
  ///
  /// A column `X（原文）` beside a column X holds the exact values where the readable ones say less.
  package static func text(_ source: ExportSource) -> String {
    let table = LedgerTable(source)
    var text = "\u{FEFF}"
    append(table.columns.map { CSVText.guarded($0.heading) }, to: &text)
    for row in table.rows { append(row.map(guarded), to: &text) }
    return text
  }

  private static func append(_ cells: [String], to text: inout String) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      CSVText.append(cell, to: &text)
    }
    text += "\r\n"
  }

  private static func guarded(_ cell: Sheet.Cell) -> String {
    if case .text(let text) = cell.value { CSVText.guarded(text) } else { cell.plain }
  }
}

extension Sheet.Cell {
  /// What stands in the cell, as text.
  var plain: String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number): Sheet.Cell.plain(number)
    case .percent(let share): Sheet.Cell.plain(share * 100) + "%"
    case .day(let day): day.iso
    }
  }

  /// Without `.0` and without an exponent for whole numbers.
  private static func plain(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
