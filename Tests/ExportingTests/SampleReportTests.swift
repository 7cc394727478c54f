// Every document over the ledgers that come with the program.
import Exporting
import FoundationEssentials
import LedgerModel
import Testing

struct SampleReportTests {
  static let names = [
    "sanshi", "luxi-county/baihexiang", "luxi-county/liuhezhen", "luxi-county/qingshiqiao",
    "luxi-county/yunlingxiang",
  ]

  private static func source(_ name: String) throws -> ExportSource {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ReportFixture.source(
      try String(contentsOf: root.appending(path: "sample-ledgers/\(name).rec"), encoding: .utf8))
  }

  @Test(arguments: names) func `a sample gives every document or a reason`(name: String) throws {
    let source = try Self.source(name)
    for kind in ReportKind.allCases {
      var options = ReportOptions()
      options.isDraft = true
      let result = Report.papers(kind, source, options)
      if let paper = result.paper {
        let text = PaperText.plain(paper) + PaperText.markdown(paper)
        #expect(!text.contains("nil") && !text.contains("Optional("))
      } else {
        #expect(result.obstacles.contains { $0.isFinal }, "\(kind)")
      }
      #expect(Report.papers(kind, source, options) == result)
    }
  }

  @Test func `a report with wrong totals is refused and names them`() throws {
    let result = Report.papers(.tongbao, try Self.source("sanshi"))
    #expect(result.paper == nil)
    let codes = Set(result.obstacles.map(\.code))
    #expect(codes.contains("declared_total_mismatch"))
    #expect(codes.contains("declared_status_mismatch"))
  }
}
