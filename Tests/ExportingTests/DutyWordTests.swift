// What tables, charts and calendars say of duties beyond a deadline.
import Exporting
import LedgerModel
import Testing

@Suite struct `Words for lasting duties` {
  static let cases: [(fields: String, chinese: String, english: String)] = [
    ("Status: done\nDone: 2026-06-01\nRecheck: 2026-09-01", "回头看2026-09-01", "recheck 2026-09-01"),
    ("Status: done\nDone: 2026-06-01\nRecheck: 2026-06-15", "回头看2026-06-15", "recheck 2026-06-15"),
    (
      "Status: done\nDone: 2026-06-01\nRecheck: 2026-06-14", "回头看2026-06-14（逾1天）",
      "recheck 2026-06-14 (1 day late)"
    ),
    (
      "Status: done\nDone: 2026-06-01\nCadence: monthly", "每月、下次应查2026-07-01",
      "monthly, next check 2026-07-01"
    ),
    (
      "Status: done\nDone: 2026-01-10\nCadence: monthly\nCheck: 2026-02-10 @甲 !ok\nCheck: 2026-04-10 @甲 !bad",
      "周期逾36天、每月 √ – × – 逾", "check 36 days late, monthly √ – × – !"
    ),
    ("Status: void\nRecheck: 2026-06-14\nCadence: monthly", "", ""),
  ]

  private static func cell(_ fields: String, _ language: Language) -> String {
    let text = MarkdownExport.text(
      Sample.source(issues: "Id: 1\nTitle: 甲\n\(fields)\n"), language)
    let row = text.split(separator: "\n").first { $0.hasPrefix("| 1 |") } ?? ""
    let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
    return cells.count > 6 ? String(cells[6].dropLast(while: { $0 == " " })) : "?"
  }

  @Test(arguments: cases) func `a table says what comes next and how it was kept`(
    _ each: (fields: String, chinese: String, english: String)
  ) {
    #expect(Self.cell(each.fields, .chinese) == each.chinese)
    #expect(Self.cell(each.fields, .english) == each.english)
  }

  @Test func `a card of the wall chart gives them a line, and the legend their marks`() {
    let plain = "Id: 1\nTitle: 甲\nStatus: done\nDone: 2026-06-01\n"
    let lasting = WallChart.text(Sample.source(issues: plain + "Cadence: monthly\n"), .chinese)
    #expect(lasting.contains("<p class=\"facts\">每月 · 下次应查7月1日</p></article>"))
    #expect(lasting.contains("class=\"card done lasting\"") && lasting.contains("–漏查"))
    let other = WallChart.text(Sample.source(issues: plain), .chinese)
    #expect(!other.contains("class=\"card done lasting\"") && !other.contains("–漏查"))
  }

  @Test func `a calendar tells how grave a notice is`() {
    let source = Sample.source(
      issues: "Id: 1\nTitle: 甲\nStatus: doing\n"
        + "Notice: #1 !open 2026-06-01 @办 due:2026-06-20 kind:warn\n+ 再催。\n")
    let text = CalendarExport.text(source, stamp: Sample.stamp, .chinese)
    #expect(text.contains("DESCRIPTION:告诫：再催。"))
  }
}

extension Substring {
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return rest
  }
}
