/// The public view of a whole ledger.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `A view for everybody` {
  private static let view = PublicView(Sample.source)

  /// Every text in which the ledger can go out.
  private static var exports: [String] {
    [
      CSVExport.text(view.source), MarkdownExport.text(view.source, .chinese),
      CalendarExport.text(view.source, stamp: Sample.stamp, .chinese),
      RecTablesExport.text(view.source), WallChart.text(view.source, .chinese),
      LedgerWorkbook.make(view.source).said,
    ]
  }

  @Test(arguments: [
    "孟长河", "孟小禾", "杜若", "褚云", "邵长林", "13812345678", "冠心病", "内部线索", "等审计结论", "请说明逾期原因",
    "一周内答复", "上柳村", "每周五对账", "同意销号",
  ])
  func `nothing of it gets out by any export`(_ secret: String) {
    #expect(CSVExport.text(Sample.source).contains(secret) || secret == "每周五对账")
    for text in Self.exports { #expect(!text.contains(secret)) }
  }

  @Test func `what was hidden is told by place, kind and number, never by its text`() {
    let items = Self.view.masked
    #expect(items.contains(MaskedItem(issue: "05", field: nil, kind: .privateIssue, count: 1)))
    #expect(items.contains(MaskedItem(issue: "04", field: "Detail", kind: .health, count: 1)))
    #expect(items.contains(MaskedItem(issue: "02", field: "Notice", kind: .internalText, count: 1)))
    #expect(items.contains(MaskedItem(issue: nil, field: "Clerk", kind: .internalText, count: 1)))
    let words = items.map(\.phrase.zh).joined()
    #expect(!words.contains("孟") && !words.contains("13812345678"))
  }

  @Test func `the telephone of the ledger stays`() {
    #expect(Self.view.source.header.hotline == "0000-5550188")
  }

  @Test func `issues keep their order, numbers, days and lights`() {
    let source = Sample.source
    let shown = source.places.filter { !source.ledger.rows[$0].flags.contains(.private) }
    let view = Self.view.source
    #expect(view.places.map { view.ledger.id(at: $0) } == shown.map { source.ledger.id(at: $0) })
    for (new, old) in zip(view.places, shown) {
      #expect(view.ledger.rows[new].due == source.ledger.rows[old].due)
      #expect(view.ledger.rows[new].status == source.ledger.rows[old].status)
      #expect(view.ledger.rows[new].lastActivity == source.ledger.rows[old].lastActivity)
      #expect(view.ledger.rows[new].measuresDone == source.ledger.rows[old].measuresDone)
    }
  }

  @Test func `the choice of the source is kept`() {
    var source = Sample.source
    source.places = [6, 0]
    let view = PublicView(source).source
    #expect(view.places.map { view.ledger.id(at: $0).text } == ["07", "01"])
  }

  @Test func `its ledger is sound and has the status names of the original`() {
    let own = newLedgerText(id: "T", title: "甲", inspected: "乙")
      .replacing("+ doing    (正在整改)", with: "+ doing    (推进中)")
    let source = Sample.source(of: own + "\nId: 1\nTitle: 甲\nStatus: doing\nLead: 褚云\n")
    let view = PublicView(source).source
    #expect(view.ledger.isSound)
    #expect(view.header.label(of: .doing, .chinese) == "推进中")
    #expect(Self.view.source.ledger.isSound)
  }

  @Test func `a record with errors is left out and named`() {
    let source = Sample.source(issues: "Id: 1\nTitle: 甲\nStatus: 乱写\nLead: 褚云\n")
    let view = PublicView(source)
    #expect(view.source.places.isEmpty)
    #expect(view.masked == [MaskedItem(issue: "1", field: nil, kind: .brokenIssue, count: 1)])
  }

  @Test func `links to private issues go`() {
    let source = Sample.source(
      issues: "Id: 1\nTitle: 甲\nStatus: doing\nRelated: 2\nRelated: 3\n\n"
        + "Id: 2\nTitle: 乙\nStatus: doing\nFlag: private\n\nId: 3\nTitle: 丙\nStatus: doing\n")
    let view = PublicView(source).source
    #expect(view.ledger.issue(at: 0).related == ["3"])
  }

  @Test func `a person known from another issue is masked wherever he is named`() {
    let source = Sample.source(
      issues: "Id: 1\nTitle: 杜若未到岗\nStatus: doing\n\nId: 2\nTitle: 乙\nStatus: doing\nOwner: 杜若\n")
    var first = source
    first.places = [0]
    #expect(PublicView(first).source.ledger.title(at: 0) == "杜某未到岗")
  }
}
