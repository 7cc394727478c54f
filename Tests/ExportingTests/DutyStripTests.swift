// The strip of a duty: the same periods in every document, whatever else is left out of them.
import Exporting
import LedgerModel
import LedgerText
import Rules
import Testing

@Suite struct `The strip of a duty` {
  typealias Fixture = ReportFixture

  /// A finished issue with a cadence, as an import of the report's day leaves it, or as a person does.
  static let cases: [(name: String, fields: String, marks: String)] = [
    (
      "a day of completion that an import concluded",
      "Cadence: monthly\nMeasure: #1 !done src:import\n+ 已办。\n"
        + "Check: 2026-02-20 @甲 !ok\nCheck: 2026-06-10 @甲 !ok", "√ – – – √"
    ),
    (
      "the same day, stated",
      "Since: 2026-06-01\nCadence: monthly\nMeasure: #1 !done src:import\n+ 已办。\n"
        + "Check: 2026-02-20 @甲 !ok\nCheck: 2026-06-10 @甲 !ok", "√ – – – √"
    ),
    (
      "no check yet, and the first period is not over",
      "Cadence: monthly\nMeasure: #1 !done src:import\n+ 已办。", ""
    ),
    (
      "one that found something, and one that is late",
      "Cadence: 10 days\nMeasure: #1 !done src:import\n+ 已办。\nCheck: 2026-06-02 @甲 !bad\n+ 又有",
      "× 逾"
    ),
  ]

  private static func source(_ fields: String) -> ExportSource {
    Fixture.ledger(
      header: "ReportOn: 2026-06-01",
      "Id: 1\nCategory: 甲\nTitle: 标题\nStatus: done\nDone: 2026-06-01\n" + fields)
  }

  private static func listed(_ source: ExportSource) -> String {
    guard
      case .text(let text)? = Report.papers(.huitoukan, source).workbook?.sheets.first?
        .rows.first?[4].value
    else { return "" }
    return text
  }

  @Test(arguments: cases) func `is the same in list, table and wall chart`(
    _ each: (name: String, fields: String, marks: String)
  ) throws {
    let source = Self.source(each.fields)
    let issue = source.ledger.issue(at: 0)
    let screen = try #require(CadenceStrip(issue, source.setting))
    #expect(
      screen.text(CadenceStrip.Marks(kept: "√", gap: " ")).zh == each.marks, "the page's strip")
    #expect(Self.listed(source) == each.marks)
    let name = (issue.cadence?.label.zh ?? "") + (each.marks.isEmpty ? "" : " " + each.marks)
    #expect(MarkdownExport.text(source, .chinese).contains(name))
    let chart = WallChart.text(source, .chinese)
    #expect(chart.contains(">\(name) · ") || chart.contains(">\(name)</p>"), "\(name)")
  }

  @Test func `the newest stay where there is no room for all`() {
    let checks = (1...14).map { "Check: 2026-03-\($0 < 10 ? "0" : "")\($0) @甲 !ok" }
    let source = Self.source(
      "Since: 2026-06-01\nCadence: daily\n" + checks.joined(separator: "\n")
        + "\nCheck: 2026-06-15 @甲 !bad\n+ 又有")
    let all = [String](repeating: "–", count: 11) + ["×"]
    #expect(Self.listed(source) == all.joined(separator: " "))
    let chart = WallChart.text(source, .chinese)
    #expect(chart.contains("每天 … " + all.suffix(8).joined(separator: " ") + " ·"))
  }
}
