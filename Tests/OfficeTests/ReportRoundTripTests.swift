/// A published report that guatu wrote is read again as the same ledger.
import Exporting
import FoundationEssentials
import Importing
import LedgerModel
import LedgerText
import Rules
import Testing

struct ReportRoundTripTests {
  enum Form: String, CaseIterable, Sendable { case plain, markdown }

  static let ledgers = [
    "sample-ledgers/sanshi.rec", "sample-ledgers/luxi-county/liuhezhen.rec",
    "sample-ledgers/luxi-county/qingshiqiao.rec", "sample-ledgers/luxi-county/yunlingxiang.rec",
  ]

  @Test(arguments: ledgers, Form.allCases)
  func `a report is read again whole`(path: String, form: Form) throws {
    let today = Day(number: 20_619)  // 2026-06-15
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let ledger = Ledger(bytes: LedgerBytes(Array(text.utf8)), path: path, today: today)
    let source = ExportSource(
      ledger: ledger, places: Array(ledger.rows.indices),
      setting: RuleSetting(ledger.header, today: today))
    var options = ReportOptions()
    options.isDraft = true
    var paper = try #require(Report.papers(.tongbao, source, options).paper)
    paper.blocks.removeAll { if case .warning = $0 { true } else { false } }
    let words = form == .plain ? PaperText.plain(paper) : PaperText.markdown(paper)
    let blocks = words.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      SourceBlock.paragraph(SourceParagraph(line: $0 + 1, String($1)))
    }
    let document = NoticeReader.read(blocks, ImportSetting(today: today))
    #expect(document.unrecognised == [])

    let wanted = ledger.rows.indices.filter { row in
      !ledger.rows[row].isBroken && ledger.rows[row].status != .void
        && !ledger.rows[row].flags.contains(.private)
    }.map { ledger.issue(at: $0) }
    let found = document.issues.map(\.issue)
    #expect(found.map(\.id) == wanted.map(\.id))
    #expect(document.header["DeclaredIssues"] == "\(wanted.count)")
    for (one, other) in zip(wanted, found) {
      #expect(other.title == one.title)
      #expect(other.category == one.category)
      #expect(paragraphs(other.detail) == paragraphs(one.detail))
      #expect(other.status == one.status)
      #expect(other.flags.contains(.longterm) == one.flags.contains(.longterm))
      #expect(other.lead == one.lead && other.unit == one.unit && other.owners == one.owners)
      #expect(other.due == one.due && other.done == one.done && other.closed == one.closed)
      // What is done stands before what is still to be done.
      let measures = one.countedMeasures
      let order =
        measures.filter { $0.state == "done" } + measures.filter { $0.state != "done" }
      #expect(other.countedMeasures.map(\.text) == order.map(\.text))
      #expect(other.entries(.progress).isEmpty == one.entries(.progress).isEmpty)
    }
  }

  private func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
  }
}
