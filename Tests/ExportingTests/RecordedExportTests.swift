/// Whole exports of the invented ledger, as files beside the tests.

import Exporting
import LedgerModel
import LedgerText
import Rules
import Testing

@Suite struct `Recorded exports` {
  @Test func `the table looks as recorded`() {
    let text = CSVExport.text(Sample.source)
    #expect(text == Fixture.recorded("sample.csv", text))
  }

  @Test func `the Markdown looks as recorded`() {
    let text = MarkdownExport.text(Sample.source, .chinese)
    #expect(text == Fixture.recorded("sample.md", text))
  }

  @Test func `the calendar looks as recorded`() {
    let text = CalendarExport.text(Sample.source, stamp: Sample.stamp, .chinese)
    #expect(text == Fixture.recorded("sample.ics", text))
  }

  @Test func `the record sets look as recorded`() {
    let text = RecTablesExport.text(Sample.source)
    #expect(text == Fixture.recorded("sample-tables.txt", text))
  }

  @Test func `the workbook looks as recorded`() {
    let text = LedgerWorkbook.make(Sample.source).said
    #expect(text == Fixture.recorded("sample-workbook.txt", text))
  }

  @Test func `the wall chart looks as recorded`() {
    let text = WallChart.text(Sample.source, .chinese)
    #expect(text == Fixture.recorded("sample.html", text))
  }

  @Test func `the masked ledger looks as recorded`() {
    let view = PublicView(Sample.source)
    let said = view.masked.map(\.phrase.zh).joined(separator: "\n") + "\n"
    let text =
      said + "\n" + MarkdownExport.text(view.source, .chinese) + "\n"
      + CSVExport.text(view.source)
    #expect(text == Fixture.recorded("sample-public.txt", text))
  }

  @Test func `the same ledger gives the same bytes`() {
    #expect(WallChart.text(Sample.source, .english) == WallChart.text(Sample.source, .english))
    #expect(CSVExport.text(Sample.source) == CSVExport.text(Sample.source))
  }
}

extension Workbook {
  /// Every cell in a line of its sheet, with what it means.
  var said: String {
    sheets.map { sheet in
      var lines = ["## \(sheet.name)", sheet.title ?? ""] + sheet.notes
      lines.append(sheet.columns.map { "\($0.heading) \(Int($0.width))" }.joined(separator: " | "))
      lines += sheet.rows.map { $0.map(\.said).joined(separator: " | ") }
      return lines.joined(separator: "\n") + (sheet.hasTotals ? "  ← 合计\n" : "\n")
    }.joined(separator: "\n")
  }
}

extension Sheet.Cell {
  var said: String {
    let text =
      switch value {
      case .empty: ""
      case .text(let text): text.replacing("\n", with: "⏎")
      case .number(let number): "\(number)"
      case .percent(let share): "\(Int((share * 1000).rounded()))‰"
      case .day(let day): day.iso
      }
    return tone == .plain ? text : text + "[\(tone)]"
  }
}
