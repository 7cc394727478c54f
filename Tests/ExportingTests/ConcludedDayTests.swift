/// Days of completion that an import concluded: never told as facts.

import Exporting
import LedgerModel
import Testing

@Suite struct `A day of completion that nobody stated` {
  typealias Fixture = ReportFixture

  /// An issue that was done in time or not, as an import of 2026-06-12 leaves it.
  private static func source(_ fields: String, header: String = "ReportOn: 2026-06-12")
    -> ExportSource
  {
    Fixture.ledger(
      header: header,
      "Id: 1\nCategory: 甲\nTitle: 标题\nStatus: done\nDue: 2026-04-30\nDone: 2026-06-12\n" + fields)
  }

  private static let undated = "Measure: #1 !done src:import\n+ 已办。"

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fields: String
    var header = "ReportOn: 2026-06-12"
    var isStated: Bool

    init(
      _ name: String, _ fields: String, header: String = "ReportOn: 2026-06-12", _ isStated: Bool
    ) {
      testDescription = name
      self.fields = fields
      self.header = header
      self.isStated = isStated
    }
  }

  static let cases = [
    Case("the report's day, measures without a day", undated, false),
    Case(
      "the day of a table's undated progress",
      "Progress: 2026-06-12 @导入 src:import\n+ 已办。", header: "", false),
    Case("another day than the report's", undated, header: "ReportOn: 2026-06-15", true),
    Case("a person changed the status on it", "Since: 2026-06-12\n" + undated, true),
    Case(
      "a measure was done on it", undated + "\nMeasure: #2 !done done:2026-06-12\n+ 又办。", true),
    Case(
      "progress was noted on it", undated + "\nProgress: 2026-06-12 @甲\n+ 办完。", true),
    Case("a ledger that nobody imported", "Measure: #1 !done\n+ 已办。", true),
  ]

  @Test(arguments: cases) func `is told by what an import leaves`(_ each: Case) {
    let source = Self.source(each.fields, header: each.header)
    let report = Fixture.lines(Report.papers(.tongbao, source).paper)
    #expect(report.contains("完成日期：2026年6月12日") == each.isStated)
    let result = Report.papers(.tongbao, source)
    #expect(result.remarks.contains { $0.code == "concluded_day" } != each.isStated)
  }

  @Test(arguments: cases) func `makes nobody late`(_ each: Case) {
    let source = Self.source(each.fields, header: each.header)
    let chart = WallChart.text(source, .chinese)
    #expect(chart.contains(">曾逾期<") == each.isStated)
    #expect(chart.contains("6月12日完成") == each.isStated)
    #expect(MarkdownExport.text(source, .chinese).contains("曾逾期") == each.isStated)
  }

  @Test func `stays in tables that give the ledger back`() {
    #expect(CSVExport.text(Self.source(Self.undated)).contains("2026-06-12"))
  }

  @Test func `leaves room for the pen in the form for closing`() {
    let source = Self.source(
      Self.undated + "\nEvidence: 2026-06-12 @导入 src:import\n+ 材料", header: "ReportOn: 2026-06-12")
    let form = Report.papers(.xiaohao, source)
    let words = form.paper.map { PaperText.markdown($0) } ?? ""
    #expect(words.contains("| **完成日期** |  |"))
    #expect(form.remarks.map(\.code) == ["concluded_day"])
  }
}
