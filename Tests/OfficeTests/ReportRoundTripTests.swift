/// A published report that guatu wrote is read again as the same ledger.
import Exporting
import Importing
import LedgerModel
import LedgerText
import Office
import Rules
import TestSupport
import Testing

@Suite struct `A report that guatu wrote` {
  enum Form: String, CaseIterable, Sendable { case plain, markdown }

  @Test(
    arguments: [Sample.sanshi, .liuhezhen, .qingshiqiao, .yunlingxiang], Form.allCases)
  func `is read again whole`(sample: Sample, form: Form) throws {
    let today = BoardPlayer.today
    let ledger = try sample.ledger
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

  static let accounts: [(status: String, entries: [String])] = [
    ("doing", ["Measure: #1 !doing\n+ 全部接入。", "Measure: #2 !done\n+ 排查41户。"]),
    ("doing", ["Measure: #1 !todo\n+ 全部接入。", "Progress: 2026-05-01 @甲\n+ 接入16户。"]),
    ("doing", ["Progress: 2026-05-01 @甲\n+ 接入16户。"]),
    ("todo", []),
    ("done", ["Measure: #1 !done\n+ 排查41户。", "Progress: 2026-05-01 @甲\n+ 接入16户。"]),
  ]

  @Test(arguments: accounts)
  func `gives measures back as measures and progress as progress`(
    _ each: (status: String, entries: [String])
  ) throws {
    let days = each.status == "done" ? "Done: 2026-06-01\n" : ""
    let text =
      newLedgerText(id: "T", title: "台账", inspected: "某镇党委")
      + "\nId: 01\nCategory: 甲\nTitle: 乱占耕地\nStatus: \(each.status)\n\(days)"
      + each.entries.joined(separator: "\n") + "\n"
    let today = BoardPlayer.today
    let ledger = BoardPlayer.ledger(text)
    var options = ReportOptions()
    options.isDraft = true
    let source = ExportSource(
      ledger: ledger, places: [0], setting: RuleSetting(ledger.header, today: today))
    let paper = try #require(Report.papers(.tongbao, source, options).paper)
    let content = try SourceFile.read(WordWriter.bytes(paper), name: "通报.docx")
    guard case .text(let blocks) = content else {
      Testing.Issue.record("no text")
      return
    }
    let found = NoticeReader.read(blocks, ImportSetting(today: today)).issues.map(\.issue)
    let one = ledger.issue(at: 0)
    #expect(found.map(\.id) == ["01"] && found.map(\.status) == [one.status])
    #expect(
      Set(found.flatMap { $0.countedMeasures.map(\.text) }) == Set(one.countedMeasures.map(\.text)))
    #expect(
      found.map { $0.entries(.progress).isEmpty } == [one.entries(.progress).isEmpty])
  }

  private func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
  }
}
