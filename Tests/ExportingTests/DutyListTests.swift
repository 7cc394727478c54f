// Lists of obstacles, lasting duties, notices, extensions and issues of one kind.
import Exporting
import LedgerModel
import Testing

@Suite struct `Lists of duties` {
  typealias Fixture = ReportFixture

  /// The rows of the spreadsheet of a kind, cells parted by bars.
  private static func rows(_ kind: ReportKind, _ issues: String...) -> [String] {
    let source = Fixture.ledger(issues.joined(separator: "\n\n"))
    let book = Report.papers(kind, source).workbook
    return (book?.sheets.first?.rows ?? []).map { row in
      row.map { cell in
        switch cell.value {
        case .empty: ""
        case .text(let text): text.replacing("\n", with: "/")
        case .number(let number): "\(Int(number))"
        case .percent(let share): "\(share)"
        case .day(let day): day.iso
        }
      }.joined(separator: "|")
    }
  }

  private static func closing(_ kind: ReportKind, _ issues: String...) -> String {
    let source = Fixture.ledger(issues.joined(separator: "\n\n"))
    return Report.papers(kind, source).workbook?.sheets.first?.notes.last ?? ""
  }

  static let lists: [ReportKind] = [.baozhang, .huitoukan, .dubantai, .yanqi, .juyifansan]

  @Test(arguments: lists) func `a list of nothing is refused`(_ kind: ReportKind) {
    let result = Report.papers(kind, Fixture.ledger(Fixture.issue("1", "doing")))
    #expect(result.paper == nil && result.workbook == nil)
    #expect(result.obstacles.map(\.code) == ["nothing_selected"])
  }

  @Test(arguments: lists) func `paper and spreadsheet hold the same`(_ kind: ReportKind) throws {
    let result = Report.papers(kind, try Fixture.town())
    let paper = try #require(result.paper)
    let sheet = try #require(result.workbook?.sheets.first)
    var tables: [Paper.Table] = []
    for block in paper.blocks { if case .table(let table) = block { tables.append(table) } }
    #expect(tables.map(\.rows.count) == [sheet.rows.count + 1])
    #expect(tables[0].widths.count == sheet.columns.count)
    let last = sheet.notes.last ?? ""
    #expect(paper.blocks.contains(.text(last)))
    for row in sheet.rows { #expect(row.count == sheet.columns.count) }
  }

  @Test func `only open issues are held up, the latest first`() {
    let rows = Self.rows(
      .baozhang, Fixture.issue("1", "doing", "Blocker: 缺资金\nDue: 2026-07-31"),
      Fixture.issue("2", "done", "Blocker: 已经过去"),
      Fixture.issue("3", "doing", "Blocker: 等批复\nSupport: 县住建局\nLead: 甲\nDue: 2026-06-05"),
      Fixture.issue("4", "doing", "Due: 2026-06-01"))
    #expect(
      rows == [
        "3|问题3的标题|等批复|甲|县住建局|2026-06-05/逾10天|179天|没有记录",
        "1|问题1的标题|缺资金|||2026-07-31/剩46天|179天|没有记录",
      ])
  }

  static let lasting: [(fields: String, cells: String)] = [
    ("Cadence: quarterly", "每季度|逾||2026-06-01/逾14天||"),
    (
      "Cadence: quarterly\nCheck: 2026-05-20 @甲 !ok", "每季度|√|2026-05-20/正常|2026-08-20||"
    ),
    (
      "Recheck: 2026-06-15\nCheck: 2026-05-20 @甲 !bad kind:recheck",
      "||2026-05-20/回头看，有问题||2026-06-15/今天|"
    ),
    ("Recheck: 2026-06-14", "||||2026-06-14/逾1天|"),
    (
      "Flag: longterm\nMilestone: #M1 !todo due:2026-06-30\n+ 半年小结",
      "未定周期|||||2026-06-30　半年小结（未启动）"
    ),
  ]

  @Test(arguments: lasting) func `a duty that outlives done tells its last and next day`(
    _ each: (fields: String, cells: String)
  ) {
    let rows = Self.rows(.huitoukan, Fixture.issue("1", "done", each.fields))
    let status = each.fields.contains("longterm") ? "已完成、长期坚持" : "已完成"
    #expect(rows == ["1|问题1的标题|\(status)|" + each.cells])
  }

  @Test func `lapsed cadences, rechecks that are due and rebounds are counted`() {
    let text = Self.closing(
      .huitoukan, Fixture.issue("1", "done", "Cadence: monthly"),
      Fixture.issue("2", "done", "Recheck: 2026-06-15"),
      Fixture.issue("3", "done", "Recheck: 2026-06-16"),
      Fixture.issue("4", "doing", "Check: 2026-06-01 @甲 !bad kind:recheck"),
      Fixture.issue("5", "doing", "Flag: longterm\nCheck: 2026-06-01 @甲 !bad"))
    #expect(text.hasPrefix("共5项：周期逾期1项，回头看到期1项，反弹1项。"))
  }

  @Test func `notices stand newest first, with what is proposed for an open issue`() {
    let notices = """
      Notice: #1 !closed 2026-05-01 @办 due:2026-05-10 kind:remind
      + 抓紧。
      Notice: #2 !open 2026-06-01 @办 due:2026-06-10 kind:supervise
      + 再催。
      Progress: 2026-05-08 @甲
      + 回复1号提醒：已开会。
      Progress: 2026-05-09 @甲
      + 回复10号提醒：另一件。
      """
    let rows = Self.rows(
      .dubantai, Fixture.issue("1", "doing", notices), Fixture.issue("2", "done", notices),
      Fixture.issue("3", "doing", "Notice: #1 !open 2026-06-01 @办 due:2026-06-15 kind:口头"))
    #expect(
      rows == [
        "1|问题1的标题|督办|2|2026-06-01|办|再催。|2026-06-10|未回复/逾5天|建议：告诫",
        "1|问题1的标题|提醒|1|2026-05-01|办|抓紧。/回复（2026年5月8日）：已开会。|2026-05-10|已办结|",
        "2|问题2的标题|督办|2|2026-06-01|办|再催。|2026-06-10|未回复/逾5天|",
        "2|问题2的标题|提醒|1|2026-05-01|办|抓紧。/回复（2026年5月8日）：已开会。|2026-05-10|已办结|",
        "3|问题3的标题|口头|1|2026-06-01|办||2026-06-15|未回复|",
      ])
    #expect(
      Self.closing(
        .dubantai, Fixture.issue("1", "doing", notices),
        Fixture.issue("3", "doing", "Notice: #1 !open 2026-06-01 @办 kind:口头"))
        == "共2个问题，发出3份：提醒1份，督办1份，其他1份；未回复2份，其中逾期1份。")
  }

  static let extensions: [(lines: [String], results: [String])] = [
    (["2026-05-20 @甲 !asked from:2026-05-31 to:2026-06-30"], ["待批|"]),
    (["2026-06-02 @甲 !asked from:2026-05-31 to:2026-06-30"], ["待批|逾期后申请"]),
    (
      [
        "2026-05-20 @甲 !asked from:2026-05-31 to:2026-06-30",
        "2026-05-31 @乙 !approved from:2026-05-31 to:2026-06-20",
      ], ["已批准|", "批准|"]
    ),
    (
      [
        "2026-05-20 @甲 !asked from:2026-05-31 to:2026-06-30",
        "2026-05-25 @乙 !refused from:2026-05-31 to:2026-06-30",
        "2026-05-26 @甲 !asked from:2026-05-31 to:2026-06-15",
      ], ["未批准|", "不批准|", "待批|"]
    ),
    (["2026-06-01 @乙 !approved from:2026-05-31 to:2026-06-30"], ["批准|曾逾期"]),
    (
      [
        "2026-05-20 @甲 !asked from:2026-05-31 to:2026-06-30",
        "2026-06-01 @乙 !approved from:2026-04-30 to:2026-05-31",
      ], ["已批准|", "批准|曾逾期"]
    ),
  ]

  @Test(arguments: extensions) func `a request is pending until a newer entry`(
    _ each: (lines: [String], results: [String])
  ) {
    let lines = each.lines.map { "Extension: \($0)\n+ 雨季" }.joined(separator: "\n")
    let rows = Self.rows(.yanqi, Fixture.issue("1", "doing", lines))
    let ends = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).suffix(2) }
    #expect(ends.map { $0.joined(separator: "|") } == each.results)
  }

  @Test func `issues of one kind are named, private ones by number alone`() {
    let rows = Self.rows(
      .juyifansan,
      Fixture.issue(
        "1", "doing",
        "Related: 2\nRelated: 3\nRelated: 9\nProgress: 2026-05-01 @甲 kind:sweep\n+ 排查12处。"
      ),
      Fixture.issue("2", "doing"), Fixture.issue("3", "doing", "Flag: private"),
      Fixture.issue("4", "done", "Related: 1\nProgress: 2026-05-01 @甲\n+ 开会。"))
    #expect(
      rows == [
        "1|问题1的标题||2 问题2的标题/3/9|2026-05-01 排查12处。", "4|问题4的标题||1 问题1的标题|没有记录",
      ])
  }
}
