/// A ledger as a Word document: its figures and one table a status, for `export --to docx`.

internal import LedgerModel
internal import LedgerText
internal import Rules

package enum LedgerPaper {
  /// The issues that go out. Official documents have forms of their own, see `Report`.
  package static func make(_ source: ExportSource) -> Paper {
    var paper = Paper(title: source.title, isLandscape: true)
    paper.blocks = [
      .title(ReportText.line(source.title)),
      .subtitle("截至\(source.today.long(.chinese))　" + ExportWording.totals(source).zh),
    ]
    for status in MarkdownExport.order {
      let places = source.places.filter { source.ledger.rows[$0].status == status }
      if places.isEmpty { continue }
      let label = source.header.label(of: status, .chinese)
      paper.blocks.append(.heading("\(ReportText.line(label))（\(places.count)）"))
      let rows = places.map { ReportForm.row(cells($0, source), centred: [0, 5, 6, 7]) }
      paper.blocks.append(
        .table(
          Paper.Table(
            widths: [1, 7, 2, 2.4, 2, 2, 1.8, 1],
            rows: [ReportForm.headings(MarkdownExport.headings)] + rows)))
    }
    return paper
  }

  private static func cells(_ place: Int, _ source: ExportSource) -> [String] {
    MarkdownExport.values(place, source, .chinese).map { ReportText.line($0) }
  }
}
