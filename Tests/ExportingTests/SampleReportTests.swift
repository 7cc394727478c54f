// Every document over the ledgers that come with the program.
import Exporting
import LedgerModel
import TestSupport
import Testing

@Suite struct `Documents of the samples` {
  private static func source(_ sample: TestSupport.Sample) throws -> ExportSource {
    ReportFixture.source(String(decoding: try sample.bytes, as: UTF8.self))
  }

  @Test(arguments: TestSupport.Sample.allCases)
  func `every kind is made, or a reason is given`(_ sample: TestSupport.Sample) throws {
    let source = try Self.source(sample)
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
    let result = Report.papers(.tongbao, try Self.source(.sanshi))
    #expect(result.paper == nil)
    let codes = Set(result.obstacles.map(\.code))
    #expect(codes.contains("declared_total_mismatch"))
    #expect(codes.contains("declared_status_mismatch"))
  }
}
