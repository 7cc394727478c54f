// Slips and lists about deadlines that were moved, or not.
import Exporting
import LedgerModel
import Testing

@Suite struct `A deadline that was moved` {
  typealias Fixture = ReportFixture

  static let slips: [(fields: String, words: String)] = [
    ("Due: 2026-05-15", "原定时限2026年5月15日，已逾31天。"),
    (
      "Due: 2026-07-31\nFlag: extended\nExtension: 2026-05-10 @甲 !approved from:2026-05-15 to:2026-07-31\n+ 招标",
      "原定时限2026年5月15日，延期1次至2026年7月31日，还剩46天。"
    ),
    (
      "Due: 2026-06-15\nExtension: 2026-05-01 @甲 !approved from:2026-05-15 to:2026-07-31\n"
        + "Extension: 2026-05-20 @甲 !approved from:2026-07-31 to:2026-06-15",
      "原定时限2026年5月15日，延期1次，提前1次至2026年6月15日，今天到期。"
    ),
    (
      "Due: 2026-06-30\nExtension: 2026-05-20 @甲 !approved from:2026-05-31 to:2026-06-30\n"
        + "Extension: 2026-04-20 @甲 !approved from:2026-04-30 to:2026-05-31",
      "原定时限2026年4月30日，延期2次至2026年6月30日，还剩15天。"
    ),
    (
      "Due: 2026-05-15\nExtension: 2026-05-10 @甲 !asked from:2026-05-15 to:2026-07-31\n+ 招标\n"
        + "Extension: 2026-05-11 @乙 !refused from:2026-05-15 to:2026-07-31\n+ 不行",
      "原定时限2026年5月15日，已逾31天。"
    ),
    ("Flag: longterm", "长期坚持事项。"),
    (
      "Flag: longterm\nProgress: 2026-05-01 @甲\n+ 改为长期坚持（原定2026-04-30）：常态工作",
      "长期坚持事项，原定时限2026年4月30日。"
    ),
    ("", "未定时限。"),
  ]

  @Test(arguments: slips) func `is told on a slip with the day that was given first`(
    _ each: (fields: String, words: String)
  ) {
    var options = ReportOptions()
    options.issues = [IssueID("1")]
    let source = Fixture.ledger(Fixture.issue("1", "doing", "Unit: 镇政府办\n" + each.fields))
    let lines = Fixture.lines(Report.papers(.duban, source, options).paper)
    let matter = lines.first { $0.hasPrefix("一、督办事项") } ?? ""
    #expect(matter.hasSuffix("。" + each.words), "\(matter)")
  }

  @Test func `a list says which request was granted and which refused`() {
    func entry(_ day: String, _ state: String, _ to: String) -> String {
      "Extension: 2026-\(day) @甲 !\(state) from:2026-07-01 to:2026-\(to)\n+ 理由"
    }
    func results(_ entries: String...) -> [String] {
      let source = Fixture.ledger(
        Fixture.issue("1", "doing", "Due: 2026-07-01\n" + entries.joined(separator: "\n")))
      return (Report.papers(.yanqi, source).workbook?.sheets.first?.rows ?? []).map {
        if case .text(let text) = $0[7].value { text } else { "" }
      }
    }
    #expect(
      results(entry("05-01", "asked", "08-01"), entry("05-02", "approved", "08-01"))
        == ["已批准", "批准"])
    #expect(
      results(entry("05-01", "asked", "08-01"), entry("05-02", "refused", "08-01"))
        == ["未批准", "不批准"])
    #expect(
      results(
        entry("05-01", "asked", "08-01"), entry("05-02", "refused", "08-01"),
        entry("05-03", "asked", "07-15")) == ["未批准", "不批准", "待批"])
    #expect(
      results(entry("05-01", "asked", "08-01"), entry("05-03", "asked", "07-15"))
        == ["另行申请", "待批"])
    // Written in another order than it happened.
    #expect(
      results(entry("05-02", "approved", "08-01"), entry("05-01", "asked", "08-01"))
        == ["批准", "已批准"])
  }

  @Test func `a table for readers calls a rule by its name`() {
    let answers =
      "Answer: 2026-06-01 @甲 rule:some_rule\n+ 已说明\nAnswer: 2026-06-02 @甲 rule:other\n+ 另说"
    var source = Fixture.ledger(Fixture.issue("1", "doing", answers))
    #expect(CSVExport.text(source).contains("2026-06-01 甲 some_rule：已说明"))
    source.ruleNames = ["some_rule": "日期早于巡察"]
    let text = CSVExport.text(source)
    #expect(text.contains("2026-06-01 甲 日期早于巡察：已说明") && text.contains("2026-06-02 甲 other：另说"))
    // The exact column keeps what the file holds.
    #expect(text.contains("rule:some_rule"))
  }

  @Test func `what is finished and goes on for good says so`() throws {
    let source = Fixture.ledger(
      Fixture.issue("1", "done", "Flag: longterm"), Fixture.issue("2", "done"),
      Fixture.issue("3", "doing", "Flag: longterm"))
    let sheets = try #require(Report.papers(.silists, source).workbook?.sheets)
    let days = try #require(sheets.first { $0.name == "时限清单" })
    let states = days.rows.map { row in
      if case .text(let text) = row[2].value { text } else { "" }
    }
    #expect(states == ["已完成、长期坚持", "已完成", "正在整改、长期坚持"])
    let chart = WallChart.text(source, .chinese)
    #expect(chart.components("<span class=\"flag\">长期坚持</span>") == 1)
    // The open one says so on the board and on the timeline.
    #expect(chart.components(">长期</span>") == 2)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
