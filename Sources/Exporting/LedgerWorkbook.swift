/// The workbook of `--to xlsx`: the whole ledger, the four lists, and what a monthly meeting asks.

internal import LedgerModel
internal import Rules

package enum LedgerWorkbook {
  /// The name of the sheet that holds every field.
  package static let ledgerSheet = "台账"
  /// The name of the sheet that holds the header.
  package static let headerSheet = "台账信息"

  /// The ledger's own sheet and that of its header hold everything; the others are made from them.
  /// Sheets, headings and words are Chinese always, as the field wants them.
  package static func make(_ source: ExportSource) -> Workbook {
    var table = LedgerTable(source)
    table.reckon(Field.issue.filter { $0.kind == .decimal }.map(\.label.zh))
    let ledger = Sheet(
      name: ledgerSheet, title: source.title, notes: [SheetNotes.line(source)],
      columns: table.columns, rows: table.rows)
    return workbook(
      source.title,
      [ledger] + FourLists.sheets(source) + DispatchSheets.sheets(source)
        + [HeaderSheet.sheet(source)])
  }

  /// The monthly tables alone, for `report --kind diaodu`.
  package static func monthly(_ source: ExportSource) -> Workbook {
    workbook(source.title + "（调度表）", DispatchSheets.sheets(source))
  }

  /// The four lists alone, for `report --kind silists`.
  package static func fourLists(_ source: ExportSource) -> Workbook {
    workbook(source.title + "（四清单）", FourLists.sheets(source))
  }

  private static func workbook(_ title: String, _ sheets: [Sheet]) -> Workbook {
    Workbook(title: title, sheets: sheets.map(SheetLimit.kept))
  }
}

enum SheetNotes {
  /// `截至2026年6月15日，共11项：办结6，未办结5，逾期1，停滞2`.
  static func line(_ source: ExportSource) -> String {
    let tally = source.tally
    let part = ExportWording.part(source).map { "这里\(tally.counted)项（\($0.zh)）" }
    return "截至\(source.today.long(.chinese))，\(part ?? "共\(tally.counted)项")：办结\(tally.finished)，"
      + "未办结\(tally.open)，逾期\(tally.count(.overdue))，停滞\(tally.count(.stalled))"
  }
}
