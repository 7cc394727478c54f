// The published report: figures, numbers, words that readers of reports know.
import Exporting
import LedgerModel
import Testing

struct PublishedReportTests {
  typealias Fixture = ReportFixture

  private func lines(_ issues: String, draft: Bool = false) -> [String] {
    var options = ReportOptions()
    options.isDraft = draft
    return Fixture.lines(Report.papers(.tongbao, Fixture.ledger(issues), options).paper)
  }

  struct Totals: Sendable {
    var statuses: [String]
    var sentence: String
  }

  static let totals = [
    Totals(statuses: ["done"], sentence: "1个具体问题，已完成整改1个，阶段性完成整改0个，未完成整改0个，完成率100%。"),
    Totals(statuses: ["todo"], sentence: "1个具体问题，已完成整改0个，阶段性完成整改0个，未完成整改1个，完成率0%。"),
    Totals(
      statuses: ["done", "closed", "staged", "mostly", "doing", "todo", "void"],
      sentence:
        "6个具体问题，已完成整改2个（其中已销号1个），基本完成整改1个，阶段性完成整改1个，未完成整改2个，完成率33.3%。"),
    Totals(
      statuses: ["done", "done", "unknown"],
      sentence: "3个具体问题，已完成整改2个，阶段性完成整改0个，未完成整改1个（其中整改结果未载明1个），完成率66.7%。"),
    Totals(
      statuses: ["doing longterm", "done"],
      sentence: "2个具体问题，已完成整改1个，阶段性完成整改0个，未完成整改1个（其中长期坚持1个），完成率50%。"),
    Totals(
      statuses: [String](repeating: "done", count: 1999) + ["todo"],
      sentence: "2000个具体问题，已完成整改1999个，阶段性完成整改0个，未完成整改1个，完成率99.9%。"),
  ]

  @Test(arguments: totals) func `totals are counted`(_ each: Totals) {
    let issues = each.statuses.enumerated().map { place, status in
      let words = status.split(separator: " ")
      return Fixture.issue(
        "\(place + 1)", String(words[0]), words.count > 1 ? "Flag: \(words[1])" : "")
    }.joined(separator: "\n\n")
    let found = lines(issues, draft: true).filter { $0.hasPrefix("截至") }
    #expect(found == ["截至2026年6月15日，巡察反馈的" + each.sentence])
  }

  static let results = [
    ("todo", "", "未启动"), ("doing", "", "正在整改"), ("staged", "", "阶段性完成"), ("mostly", "", "基本完成"),
    ("done", "", "完成"), ("closed", "", "已销号"), ("unknown", "", "未知"),
    ("doing", "Flag: longterm", "长期坚持"), ("done", "Flag: longterm", "完成并长期坚持"),
    ("staged", "Flag: longterm", "阶段性完成并长期坚持"), ("closed", "Flag: longterm", "已销号并长期坚持"),
    ("todo", "Flag: longterm", "未启动、长期坚持"), ("unknown", "Flag: longterm", "未知"),
  ]

  @Test(arguments: results)
  func `a result is a word that stands for the same status again`(
    _ each: (status: String, flag: String, word: String)
  ) throws {
    let found = lines(Fixture.issue("1", each.status, each.flag), draft: true)
    #expect(found.contains("整改结果：" + each.word))
    // Readers of reports know the words behind a status; the table of statuses knows only some.
    let bare = each.word == "长期坚持" ? each.word : each.word.replacing("并长期坚持", with: "")
    let read = try #require(StatusWord.lookUp(bare.replacing("、长期坚持", with: "")))
    #expect(read.status.code == each.status)
  }

  @Test(arguments: [
    ("03", "03. 问题①："), ("3", "3. 问题①："), ("0012", "0012. 问题①："), ("A-7", "1. 问题①："),
    ("1.2", "1. 问题①："),
  ]) func `numbers stand as the ledger has them`(_ each: (id: String, head: String)) {
    let found = lines(Fixture.issue(each.id, "done"))
    #expect(found.contains(each.head + "问题\(each.id)的标题"))
    #expect(found.contains("备注：台账编号\(each.id)") == !each.head.hasPrefix(each.id))
  }

  @Test func `thirty categories are counted in Chinese, issues inside in circles`() {
    let issues = (1...30).flatMap { category in
      [
        Fixture.issue("\(category)", "done", category: "第\(category)类"),
        Fixture.issue("\(category + 30)", "done", category: "第\(category)类"),
      ]
    }.joined(separator: "\n\n")
    let found = lines(issues)
    #expect(found.contains("（一）反馈问题：第1类"))
    #expect(found.contains("（十）反馈问题：第10类"))
    #expect(found.contains("（二十一）反馈问题：第21类"))
    #expect(found.contains("（三十）反馈问题：第30类"))
    #expect(found.contains("60. 问题②：问题60的标题"))
  }

  @Test func `issues without a category stand before every heading`() throws {
    let bare = "Id: 2\nTitle: 没有类别\nStatus: todo"
    let found = lines(Fixture.issue("1", "done") + "\n\n" + bare)
    let issue = try #require(found.firstIndex(of: "2. 问题①：没有类别"))
    let heading = try #require(found.firstIndex(of: "（一）反馈问题：甲"))
    #expect(issue < heading)
  }

  static let details = [
    ("标题", nil, ["1. 问题①：标题", "整改结果：未启动"]),
    ("标题", "说明一。\n+\n+ 说明二。", ["1. 问题①：标题", "问题描述：说明一。", "说明二。", "整改结果：未启动"]),
    (
      "学习不经常。", "学习不经常，走过场。\n+ 记录不全。",
      ["1. 问题①：学习不经常，走过场。", "记录不全。", "整改结果：未启动"]
    ),
  ]

  @Test(arguments: details) func `a title that begins the detail does not stand twice`(
    _ each: (title: String, detail: String?, lines: [String])
  ) {
    let detail = each.detail.map { "\nDetail: \($0)" } ?? ""
    let found = lines("Id: 1\nTitle: \(each.title)\(detail)\nStatus: todo")
    let start = found.firstIndex { $0.hasPrefix("1. ") } ?? 0
    #expect(Array(found[start..<min(found.count, start + each.lines.count)]) == each.lines)
  }

  @Test func `a private issue leaves no word behind`() {
    let text = lines(
      Fixture.issue("1", "done") + "\n\n"
        + Fixture.issue(
          "2", "doing", category: "机密类",
          "Flag: private\nDecision: 2026-03-01 @甲\n+ 保密决定")
    ).joined(separator: "\n")
    #expect(!text.contains("机密类") && !text.contains("问题2的标题") && !text.contains("议定事项"))
    #expect(text.contains("另有按规定不予公开的问题1个，未计入以上数字"))
    #expect(text.contains("巡察反馈的1个具体问题"))
  }

  @Test func `a measure that begins with a figure is no further number`() {
    let found = lines(
      Fixture.issue("1", "doing", "Measure: #1 !doing\n+ 排查。\nMeasure: #2 !doing\n+ 11口山塘加固。"))
    #expect(found.contains("2、 11口山塘加固。"))
  }

  @Test func `a section without issues takes no number`() {
    let found = lines(Fixture.issue("1", "closed"))
    #expect(found.contains("三、下一步整改工作安排"))
    #expect(!found.contains { $0.contains("需持续推进") })
  }

  @Test func `what no ledger holds is marked, never invented`() {
    let found = lines(Fixture.issue("1", "done"))
    #expect(found.filter { $0.hasPrefix("〔请补写〕") }.count == 3)
  }

  struct Account: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status: String
    var entries: String
    var lines: [String]
  }

  private static let acted = "Measure: #1 !done done:2026-03-01\n+ 排查41户。"
  private static let planned = "Measure: #2 !doing due:2026-07-01\n+ 全部接入。"
  private static let noted = """
    Progress: 2026-05-02 @甲
    + 接入16户。
    Progress: 2026-04-01 @甲
    + 管道到货
    Progress: 2026-06-12 @导入 src:import
    + 累计接入20户。
    """
  private static let told = "2026年4月1日，管道到货。2026年5月2日，接入16户。累计接入20户。"

  static let accounts = [
    Account(
      testDescription: "done", status: "done", entries: acted, lines: ["整改情况：1、排查41户。"]),
    Account(
      testDescription: "done, with progress", status: "done", entries: acted + "\n" + noted,
      lines: ["整改情况：1、排查41户。", "整改进展：" + told]),
    Account(
      testDescription: "some done, some not", status: "doing",
      entries: planned + "\n" + acted + "\n" + noted,
      lines: ["整改措施落实情况：1、排查41户。", "整改情况：" + told, "下步整改任务：2、全部接入。"]),
    Account(
      testDescription: "plans and progress", status: "doing", entries: planned + "\n" + noted,
      lines: ["整改情况：" + told, "下步整改任务：1、全部接入。"]),
    Account(
      testDescription: "plans alone", status: "doing", entries: planned,
      lines: ["整改情况：〔请补写〕整改情况。", "下步整改任务：1、全部接入。"]),
    Account(
      testDescription: "progress alone", status: "doing", entries: noted,
      lines: ["整改情况：" + told, "整改措施：〔请补写〕整改措施。"]),
    Account(
      testDescription: "nothing", status: "todo", entries: "Measure: #1 !void\n+ 不办。",
      lines: ["整改情况：〔请补写〕整改情况。"]),
  ]

  @Test(arguments: accounts) func `no plan passes for a result, no progress is left out`(
    _ each: Account
  ) {
    let found = lines(Fixture.issue("1", each.status, each.entries))
    let start = found.firstIndex { $0.hasPrefix("整改结果：") } ?? 0
    let rest = found[(start + 1)...].prefix { !$0.hasPrefix("三、") }
    #expect(Array(rest) == each.lines)
  }

  @Test func `numbers of persons and unfinished measures of finished issues are pointed out`() {
    let source = Fixture.ledger(
      Fixture.issue("1", "done", "Measure: #1 !doing\n+ 联系人13812345678。\nNote: 13812345678"))
    let remarks = Report.papers(.tongbao, source).remarks.filter { $0.issue == "1" }
    #expect(remarks.map(\.code) == ["open_measures", "sensitive_info"])
    #expect(remarks.last?.words.zh.hasPrefix("整改措施里有电话号码 1 处") == true)
  }

  @Test func `a report for everybody says how many issues it leaves out`() throws {
    let source = Fixture.ledger(
      header: "DeclaredIssues: 2", Fixture.issue("1", "done"),
      Fixture.issue("2", "doing", "Flag: private"))
    let result = Report.papers(.tongbao, PublicView(source).source)
    #expect(result.obstacles == [])
    #expect(Fixture.lines(result.paper).contains { $0.contains("不予公开的问题1个") })
    var part = source
    part.places = [0]
    let refused = Report.papers(.tongbao, PublicView(part).source)
    #expect(refused.obstacles.map(\.code) == ["partial_ledger"])
  }

  @Test func `a long text stays whole`() {
    let long = String(repeating: "整改措施很长", count: 3000)
    let found = lines(Fixture.issue("1", "done", "Measure: #1 !done\n+ \(long)"))
    #expect(found.contains("整改情况：1、" + long))
  }

  @Test func `a ledger's own label stands where readers know it`() {
    let source = Fixture.source(
      """
      %rec: Ledger

      Id: T
      Format: guatu-ledger 1
      Title: 台账
      Inspected: 某镇党委
      VisitFrom: 2025-10-13
      VisitTo: 2025-11-07
      FeedbackOn: 2025-12-18

      %rec: Issue
      %typedef: Status_t enum
      + todo (还没动)
      + doing (序时推进)
      + done (已完成)
      %type: Status Status_t

      \(Fixture.issue("1", "doing"))

      \(Fixture.issue("2", "todo"))
      """)
    let found = Fixture.lines(Report.papers(.tongbao, source).paper)
    #expect(found.contains("整改结果：序时推进"))
    #expect(found.contains("整改结果：未启动"))
  }
}
