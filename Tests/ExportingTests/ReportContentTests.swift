// What the slips, forms and minutes take from the ledger, and what from the options.
import Exporting
import LedgerModel
import Testing

struct ReportContentTests {
  typealias Fixture = ReportFixture

  private func text(
    _ kind: ReportKind, _ source: ExportSource, _ change: (inout ReportOptions) -> Void = { _ in }
  ) -> String {
    var options = ReportOptions()
    change(&options)
    return Report.papers(kind, source, options).paper.map { PaperText.plain($0) } ?? ""
  }

  private static func late(_ id: String, _ unit: String, _ rest: String = "") -> String {
    Fixture.issue(
      id, "doing", "Unit: \(unit)\nDue: 2026-06-10" + (rest.isEmpty ? "" : "\n" + rest))
  }

  @Test(arguments: [
    ("督〔2026〕09号", ["督〔2026〕09号", "督〔2026〕10号"]), ("7", ["7", "8"]), ("099", ["099", "100"]),
    ("督〔2026〕", ["督〔2026〕", "督〔2026〕-2"]), ("甲", ["甲", "甲-2"]),
  ]) func `several slips count on`(_ each: (number: String, found: [String])) {
    let text = text(.duban, Fixture.ledger(Self.late("1", "甲所") + "\n\n" + Self.late("2", "乙所"))) {
      $0.number = each.number
    }
    let found = text.split(separator: "\n").filter { $0.contains("编号：") }
      .map { String($0.drop { $0 == " " }.dropFirst(3)) }
    #expect(found == each.found)
  }

  @Test func `a private issue goes out only where it is named`() {
    let source = Fixture.ledger(Self.late("1", "甲所"), Self.late("2", "乙所", "Flag: private"))
    let result = Report.papers(.duban, source)
    #expect(!text(.duban, source).contains("乙所"))
    #expect(result.remarks.contains { $0.code == "private_issues" })
    #expect(text(.duban, source) { $0.issues = ["2"] }.contains("乙所"))
    #expect(Report.papers(.silists, source).remarks.contains { $0.code == "private_issues" })
    // Only where it is in the paper: a warning that is often false is not read.
    #expect(!Report.papers(.guapai, source).remarks.contains { $0.code == "private_issues" })
    let listed = Fixture.ledger(
      Self.late("1", "甲所", "Flag: listed"), Self.late("2", "乙所", "Flag: private"))
    #expect(!Report.papers(.guapai, listed).remarks.contains { $0.code == "private_issues" })
  }

  @Test func `one slip a unit lists its issues`() {
    let source = Fixture.ledger(
      Self.late("1", "甲所"), Self.late("2", "乙所"), Self.late("3", "甲所"))
    var options = ReportOptions()
    options.isByUnit = true
    let paper = Report.papers(.duban, source, options).paper
    let breaks = paper?.blocks.count { $0 == .pageBreak }
    #expect(breaks == 1)
    let words = Fixture.lines(paper)
    #expect(words.contains("甲所：") && words.contains("乙所："))
    #expect(words.contains("一、督办事项：以下2个问题。"))
    #expect(words.contains { $0.contains("已逾5天") })
    options.unit = "乙所"
    let one = Fixture.lines(Report.papers(.duban, source, options).paper)
    #expect(!one.contains("甲所：") && one.contains("乙所："))
    options.unit = "丙所"
    let none = Report.papers(.duban, source, options)
    #expect(none.obstacles.map(\.code) == ["nothing_selected"])
  }

  static let slips: [(notice: String, slip: NoticeKind?, title: String)] = [
    ("", nil, "巡察整改督办单"),
    ("Notice: #T1 !open 2026-06-12 @镇纪委 kind:warn\n+ 再催。", nil, "巡察整改告诫书"),
    ("Notice: #T1 !closed 2026-06-12 @镇纪委 kind:warn\n+ 再催。", nil, "巡察整改督办单"),
    ("Notice: #T1 !open 2026-06-12 @镇纪委 kind:warn\n+ 再催。", .account, "巡察整改问责建议书"),
    ("Notice: #T1 !open 2026-06-12 @镇纪委 kind:奇怪\n+ 再催。", nil, "巡察整改督办单"),
  ]

  @Test(arguments: slips) func `the kind of a slip is said, noticed or concluded`(
    _ each: (notice: String, slip: NoticeKind?, title: String)
  ) {
    let text = text(.duban, Fixture.ledger(Self.late("1", "甲所", each.notice))) {
      $0.slip = each.slip
    }
    #expect(text.contains(each.title))
    if each.notice.contains("!open") { #expect(text.contains("编号：T1") && text.contains("  镇纪委")) }
  }

  @Test(arguments: NoticeKind.allCases)
  func `a slip speaks of lateness only where something is late`(kind: NoticeKind) throws {
    func demand(_ due: String) throws -> Substring {
      let issue = Fixture.issue("1", "doing", "Unit: 甲所\nDue: \(due)")
      let text = text(.duban, Fixture.ledger(issue)) {
        $0.slip = kind
        $0.issues = ["1"]
      }
      return try #require(text.split(separator: "\n").first { $0.contains("三、办理要求") })
    }
    let ahead = try demand("2026-09-30")
    #expect(!ahead.contains("逾期") && !ahead.contains("未按期"))
    #expect(try (demand("2026-06-10") == ahead) == (kind == .remind))
  }

  @Test func `a notice that nobody answered is told of in the next slip`() {
    let lapsed = "Notice: #T1 !open 2026-06-02 @镇纪委 due:2026-06-14 kind:warn\n+ 再催。"
    let text = text(.duban, Fixture.ledger(Self.late("1", "甲所", lapsed)))
    #expect(text.contains("前次督办：1号问题2026年6月2日已发（编号T1），要求2026年6月14日前反馈，至今未回复。"))
    #expect(text.contains("巡察整改督办单") && text.contains("编号：＿＿＿＿＿＿"))
    #expect(text.contains("四、反馈时限：＿＿＿＿年＿＿月＿＿日前"))
  }

  @Test func `a reminder takes what is due soon`() {
    let source = Fixture.ledger(
      Self.late("1", "甲所"), Fixture.issue("2", "doing", "Unit: 乙所\nDue: 2026-06-30"),
      Fixture.issue("3", "doing", "Due: 2026-07-01"),
      Fixture.issue("4", "doing", "Due: 2026-06-20\nFlag: longterm"))
    let text = text(.duban, source) { $0.slip = .remind }
    #expect(text.contains("2 问题2的标题") && text.contains("还剩15天"))
    #expect(!text.contains("问题1的标题") && !text.contains("问题3的标题") && !text.contains("问题4的标题"))
  }

  @Test(arguments: ["贺连山", "贺连山（镇长）", " 贺连山(副镇长)"])
  func `a post behind a name is no part of it`(name: String) {
    let source = Fixture.ledger(
      Fixture.issue("1", "doing", "Lead: 贺连山（镇党委书记）"), Fixture.issue("2", "doing", "Lead: 贺连"),
      Fixture.issue("3", "done", "Owner: 贺连山"), Fixture.issue("4", "void", "Owner: 贺连山"))
    let text = text(.jiaojie, source) { $0.from = name }
    #expect(text.contains("问题1的标题") && text.contains("问题3的标题"))
    #expect(!text.contains("问题2的标题") && !text.contains("问题4的标题"))
    #expect(text.contains("一、未完成和长期坚持事项（1项）") && text.contains("二、已完成需巩固事项（1项）"))
  }

  @Test func `a handover takes the measures of a person and the recorded receiver`() {
    let source = Fixture.ledger(
      Fixture.issue("1", "doing", "Lead: 甲\nMeasure: #1 !doing @乙 due:2026-07-01\n+ 约谈。"),
      Fixture.issue("2", "doing", "Measure: #1 !done @乙\n+ 办了。"),
      Fixture.issue(
        "3", "done",
        "Flag: longterm\nOwner: 丙\nHandover: 2026-03-01 from:乙 to:丙\nHandover: 2026-04-01 from:丁 to:戊"
      ))
    let text = text(.jiaojie, source) { $0.from = "乙" }
    #expect(text.contains("接收人（单位）：丙") && text.contains("交接日期：2026年3月1日"))
    #expect(text.contains("约谈。") && text.contains("（2026-07-01"))
    #expect(text.contains("未完成和长期坚持事项（2项）") && !text.contains("问题2的标题"))
    let latest = self.text(.jiaojie, source)
    #expect(latest.contains("移交人（单位）：丁　接收人（单位）：戊"))
  }

  private static let decided = Fixture.issue(
    "1", "doing",
    """
    Unit: 甲所
    Support: 乙所
    Decision: 2026-05-01 @甲 meeting:2026-04-30 owner:乙 due:2026-05-20
    + 先拿方案。
    Progress: 2026-05-10 @乙
    + 方案报了。
    Decision: 2026-06-01 @甲 due:2026-06-30
    + 月底完成
    Decision: 2026-06-20 @甲 meeting:2026-06-20 owner:乙
    + 还没开的会。
    Instruction: 2026-06-01 @甲
    + 抓紧办
    """)

  @Test func `minutes follow the latest meeting that was held`() {
    let text = text(.jiyao, Fixture.ledger(Self.decided))
    #expect(text.contains("时间：2026年6月1日"))
    #expect(text.contains("2026年4月30日会议议定1项"))
    #expect(text.contains("2026年5月10日，方案报") && text.contains("议定时限已过26天"))
    #expect(text.contains("1. 1号问题（问题1的标题）：月底完成。责任人：甲所；时限：2026年6月30日。"))
    #expect(text.contains("甲（1号问题）：抓紧办。") && text.contains("分送：甲所、乙所。"))
    #expect(!text.contains("还没开的会"))
  }

  @Test(arguments: [("Lead: 甲", "主持：甲"), ("Lead: 丁", "主持：＿＿＿＿＿＿")])
  func `only a leader is taken for the host, not who noted the decisions`(
    _ each: (field: String, line: String)
  ) {
    let text = text(.jiyao, Fixture.ledger(Self.decided, Fixture.issue("2", "doing", each.field)))
    #expect(text.contains(each.line))
  }

  @Test func `minutes of a day that is named`() {
    let text = text(.jiyao, Fixture.ledger(Self.decided)) {
      $0.meetingDay = Day(iso: "2026-04-30")
      $0.host = "贺连山"
      $0.attendants = ["甲", "", "乙"]
      $0.meetingPlace = "三楼"
      $0.recorder = "丙"
    }
    #expect(text.contains("台账里没有更早会议的议定事项。"))
    #expect(text.contains("主持：贺连山") && text.contains("参会：甲、乙") && text.contains("记录：丙"))
    #expect(text.contains("先拿方案。责任人：乙；时限：2026年5月20日。"))
  }

  static let roles = [
    ("责任单位", 0), ("主办部门", 0), ("分管领导", 1), ("责任领导", 1), ("纪委复核", 2), ("镇纪委书记", 2), ("整改办", 2),
    ("", 2), ("镇党委", 3), ("党委书记审定", 3), ("整改工作领导小组", 3),
  ]

  @Test(arguments: roles) func `a sign-off stands in the box of its role`(
    _ each: (role: String, box: Int)
  ) throws {
    let source = Fixture.ledger(
      Fixture.issue(
        "1", "done",
        "Evidence: 2026-03-01 @甲\n+ 纪要\nSignOff: 2026-03-04 @乙 !agree"
          + (each.role.isEmpty ? "" : " role:\(each.role)") + "\n+ 看过现场"))
    let paper = try #require(Report.papers(.xiaohao, source).paper)
    var boxes: [String] = []
    for block in paper.blocks {
      if case .table(let table) = block {
        boxes = table.rows.map { $0.cells[$0.cells.count - 1].text }.filter { $0.contains("签字：") }
      }
    }
    #expect(boxes.map { $0.contains("【同意】看过现场") } == (0...3).map { $0 == each.box })
  }

  @Test func `persons held to account are added up by kind`() {
    let text = text(
      .wenze,
      Fixture.ledger(
        Fixture.issue(
          "1", "done", "Accountability: kind:诫勉 count:2\n+ 甲\nAccountability: kind:诫勉 count:1"),
        Fixture.issue("2", "done", "Accountability: kind:处分\n+ 乙")))
    #expect(text.contains("共3条，3人次：诫勉3人次，处分0人次；1条没有写人数。"))
  }

  @Test func `an empty field is a ruled space or an empty cell`() throws {
    let source = Fixture.source(
      "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: 甲\nInspected: 乙\n\n%rec: Issue\n\n"
        + "Id: 1\nTitle: 丙\nStatus: done\nDone: 2026-03-01\nFlag: listed")
    for kind in ReportKind.allCases {
      var options = ReportOptions()
      options.isDraft = true
      options.issues = ["1"]
      guard let paper = Report.papers(kind, source, options).paper else { continue }
      let text = PaperText.plain(paper) + PaperText.markdown(paper)
      #expect(!text.contains("nil") && !text.contains("Optional"), "\(kind)")
    }
    let slip = self.text(.duban, source) {
      $0.isDraft = true
      $0.issues = ["1"]
    }
    #expect(slip.contains("编号：＿＿＿＿＿＿") && slip.contains("签发人：＿＿＿＿＿＿"))
    #expect(slip.contains("四、反馈时限：＿＿＿＿年＿＿月＿＿日前"))
  }
}
