/// The header of a ledger as a sheet, so that a workbook can be made a ledger again.

internal import LedgerModel
internal import LedgerText

enum HeaderSheet {
  /// A row a value: its Chinese name, the value, and the field's name in the ledger, by which an
  /// import takes it.
  static func sheet(_ source: ExportSource) -> Sheet {
    var rows: [[Sheet.Cell]] = []
    for field in Field.ledger {
      for value in source.ledger.values(of: field.name, in: .ledger) {
        guard let clean = ValueText.cleaned(value) else { continue }
        rows.append([
          Sheet.Cell(field.label.zh), cell(clean, field), Sheet.Cell(field.name, .faint),
        ])
      }
    }
    return Sheet(
      name: LedgerWorkbook.headerSheet,
      columns: [
        Sheet.Column("项目", width: 18), Sheet.Column("内容", width: 60),
        Sheet.Column("字段", width: 20),
      ], rows: rows)
  }

  private static func cell(_ value: String, _ field: Field) -> Sheet.Cell {
    switch field.kind {
    case .day: Day(iso: value.trimmingLineEnds).map { Sheet.Cell($0) } ?? Sheet.Cell(value)
    case .count: Int(value.trimmingLineEnds).map { Sheet.Cell($0) } ?? Sheet.Cell(value)
    case .entry: Sheet.Cell(EntryLines.text(of: [value]))
    default: Sheet.Cell(value)
    }
  }
}
