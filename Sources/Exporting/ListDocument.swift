/// A list that is a document and a spreadsheet alike, made once.

import LedgerModel

package struct ListDocument: Equatable, Sendable {
  package let paper: Paper
  package let workbook: Workbook

  /// - Parameters:
  ///   - subtitle: whose list it is and of which day.
  ///   - sheets: one table each, without titles and notes of their own; several get headings.
  ///   - closing: sentences of totals: below the tables on paper, above them in a spreadsheet, where
  ///     nobody scrolls to the end first.
  ///   - signature: who signs, and when.
  ///   - rowHeight: millimetres that a row takes at least on paper, where somebody writes into it.
  package init(
    title: String, subtitle: String, sheets: [Sheet], closing: [String], signature: [String],
    rowHeight: Double = 0
  ) {
    var paper = Paper(title: title, isLandscape: true)
    paper.blocks = [.title(title), .subtitle(subtitle)]
    for (place, sheet) in sheets.enumerated() {
      if sheets.count > 1 {
        paper.blocks.append(.heading("\(ReportText.numeral(place + 1))、\(sheet.name)"))
      }
      paper.blocks.append(
        sheet.rows.isEmpty ? .text("无。") : .table(ListDocument.table(sheet, rowHeight)))
    }
    paper.blocks += closing.map { .text($0) }
    if !signature.isEmpty { paper.blocks.append(.signature(signature)) }
    self.paper = paper
    workbook = Workbook(
      title: title,
      sheets: sheets.map { sheet in
        var copy = sheet
        copy.title = sheets.count > 1 ? "\(title)：\(sheet.name)" : title
        copy.notes = [subtitle] + closing
        return SheetLimit.kept(copy)
      })
  }

  private static func table(_ sheet: Sheet, _ rowHeight: Double) -> Paper.Table {
    var table = ReportForm.table(sheet)
    for row in table.rows.indices.dropFirst() { table.rows[row].minimumHeight = rowHeight }
    return table
  }
}

extension ReportDraft {
  /// A list of a ledger's own, as paper and as a spreadsheet.
  ///
  /// - Parameter told: the issues that stand in it.
  init(
    _ title: String, _ sheet: Sheet, closing: String, told: [ReportMaterial.Item],
    _ material: ReportMaterial, _ options: ReportOptions
  ) {
    let part = ExportWording.part(material.source).map { "（\($0.zh)）" } ?? ""
    let list = ListDocument(
      title: title,
      subtitle: ReportText.line(orBlank: material.header.inspected)
        + "　截至\(material.today.long(.chinese))\(part)",
      sheets: [sheet], closing: [closing],
      signature: [
        ReportText.line(orBlank: options.signature ?? material.header.inspected),
        (options.date ?? material.today).long(.chinese),
      ])
    self.init(title: title, isLandscape: true)
    tellBroken(material)
    paper = list.paper
    workbook = list.workbook
    self.told = told
  }
}
