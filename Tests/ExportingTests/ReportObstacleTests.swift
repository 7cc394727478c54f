// When a document is refused, and what a draft says.
import Exporting
import LedgerModel
import Testing

struct ReportObstacleTests {
  typealias Fixture = ReportFixture

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kind = ReportKind.tongbao
    var header = ""
    var issues: [String]
    var codes: [String]
    var remarks: [String] = []
    var ids: [IssueID] = []
    var testDescription: String { name }
  }

  private static let done = Fixture.issue("1", "done")
  private static let open = Fixture.issue("2", "doing", "Measure: #1 !doing\n+ 在办。")

  static let cases = [
    Case(name: "sound", issues: [done, open], codes: []),
    Case(
      name: "what was done told as progress alone",
      issues: [
        "Id: 1\nCategory: 甲\nTitle: 审批单不全\nStatus: done\nDone: 2026-03-01\n"
          + "Progress: 2026-03-01 @甲\n+ 补齐审批单43份。", open,
      ], codes: []),
    Case(
      name: "declared totals that are counted",
      header: "DeclaredIssues: 2\nDeclaredDone: 1\n"
        + "DeclaredStaged: 0\nDeclaredOpen: 1\nDeclaredPercent: 50", issues: [done, open], codes: []
    ),
    Case(
      name: "declared open with what is partly done",
      header: "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 2",
      issues: [done, open, Fixture.issue("3", "staged", "Measure: #1 !doing\n+ 已办一半。")], codes: []),
    Case(
      name: "declared categories of issues that have none", header: "DeclaredCategories: 3",
      issues: ["Id: 1\nTitle: 审批单不全\nStatus: doing\nMeasure: #1 !doing\n+ 在办。"], codes: [],
      remarks: ["empty_category_title"]),
    Case(
      name: "too many declared", header: "DeclaredIssues: 3\nDeclaredDone: 2",
      issues: [done, open],
      codes: ["declared_total_mismatch", "declared_status_mismatch"]),
    Case(
      name: "staged, open, mostly and per cent declared",
      header: "DeclaredStaged: 1\nDeclaredOpen: 0\nDeclaredMostly: 1\nDeclaredPercent: 91.7",
      issues: [done, open],
      codes: [
        "declared_status_mismatch", "declared_status_mismatch", "declared_status_mismatch",
        "percent_mismatch",
      ]),
    Case(
      name: "per cent at the precision of the claim", header: "DeclaredPercent: 67",
      issues: [done, open, Fixture.issue("3", "done")], codes: []),
    Case(
      name: "results of an earlier report are history",
      header: "ReportOn: 2026-01-31\nDeclaredIssues: 2\nDeclaredDone: 0\nDeclaredOpen: 2",
      issues: [done, open], codes: [],
      remarks: ["declared_status_mismatch", "declared_status_mismatch"]),
    Case(
      name: "totals are none",
      header: "ReportOn: 2026-01-31\nDeclaredIssues: 5", issues: [done, open],
      codes: ["declared_total_mismatch"]),
    Case(
      name: "no status", issues: [Fixture.issue("1", "unknown", "Measure: #1 !done\n+ 办了。")],
      codes: ["missing_status"]),
    Case(
      name: "done without measures", issues: [Fixture.issue("1", "done", "Measure: #1 !void\n+ 无")],
      codes: ["missing_measures"]),
    Case(
      name: "open without measures", issues: [Fixture.issue("1", "todo")], codes: [],
      remarks: ["missing_measures"]),
    Case(
      name: "a broken record", issues: [done, "Id: 2\nStatus: doing"], codes: ["broken_record"]),
    Case(name: "void alone", issues: [Fixture.issue("1", "void")], codes: ["nothing_selected"]),
    Case(name: "nothing", issues: [], codes: ["nothing_selected"]),
    Case(
      name: "private ones are left out",
      issues: [done, Fixture.issue("2", "unknown", "Flag: private")],
      codes: [], remarks: ["private_issues"]),
    Case(
      name: "nothing overdue to urge", kind: .duban, issues: [done, open],
      codes: ["nothing_selected"]),
    Case(
      name: "urging what is done", kind: .duban, issues: [done], codes: ["already_finished"],
      remarks: ["missing_owner"], ids: ["1"]),
    Case(
      name: "a number that is not there", kind: .duban, issues: [done], codes: ["unknown_issue"],
      ids: ["9"]),
    Case(
      name: "a withdrawn one", kind: .xiaohao, issues: [Fixture.issue("1", "void")],
      codes: ["void_issue"], ids: ["1"]),
    Case(
      name: "closing what is open, without a trace", kind: .xiaohao,
      issues: [Fixture.issue("1", "todo")],
      codes: ["not_finished", "missing_measures", "missing_evidence"], ids: ["1"]),
    Case(
      name: "nothing waits for closing", kind: .xiaohao, issues: [open],
      codes: ["nothing_selected"]),
    Case(
      name: "open measures of a done one", kind: .xiaohao,
      issues: [
        Fixture.issue(
          "1", "done", "Measure: #1 !doing\n+ 在办。\nEvidence: 2026-03-01 @甲\n+ 纪要")
      ], codes: [], remarks: ["open_measures"]),
    Case(
      name: "listed in name only", kind: .guapai,
      issues: [Fixture.issue("1", "doing", "Flag: listed")],
      codes: ["missing_owner", "missing_deadline", "missing_milestones"]),
    Case(name: "none listed", kind: .guapai, issues: [open], codes: ["nothing_selected"]),
    Case(name: "nobody hands over", kind: .jiaojie, issues: [open], codes: ["from_missing"]),
    Case(
      name: "minutes of an empty ledger", kind: .jiyao, issues: [], codes: [],
      remarks: ["no_decisions", "meeting_facts", "meeting_facts"]),
    Case(name: "four empty lists", kind: .silists, issues: [], codes: ["nothing_selected"]),
    Case(name: "nobody held to account", kind: .wenze, issues: [open], codes: ["nothing_selected"]),
    Case(name: "no rules", kind: .zhidu, issues: [open], codes: ["nothing_selected"]),
  ]

  private func source(_ each: Case) -> ExportSource {
    Fixture.ledger(header: each.header, each.issues.joined(separator: "\n\n"))
  }

  @Test(arguments: cases) func `what stands in the way is found`(_ each: Case) {
    var options = ReportOptions()
    options.issues = each.ids
    let result = Report.papers(each.kind, source(each), options)
    #expect(result.obstacles.map(\.code) == each.codes)
    #expect(result.remarks.map(\.code).filter { $0 != "to_be_written" } == each.remarks)
    #expect((result.paper == nil) == !each.codes.isEmpty)
  }

  @Test(arguments: cases) func `a draft bears its warning`(_ each: Case) throws {
    var options = ReportOptions()
    options.issues = each.ids
    options.isDraft = true
    let result = Report.papers(each.kind, source(each), options)
    if result.obstacles.contains(where: \.isFinal) {
      #expect(result.paper == nil)
      return
    }
    let paper = try #require(result.paper)
    let warnings = paper.blocks.filter { if case .warning = $0 { true } else { false } }
    #expect(warnings.count == (each.codes.isEmpty ? 0 : 1))
    if case .warning(let text) = paper.blocks[0] {
      #expect(text.hasPrefix("草稿，不得上报："))
    }
  }

  @Test(arguments: ["VisitFrom", "VisitTo", "FeedbackOn"])
  func `a missing day refuses a report and is ruled in its draft`(field: String) throws {
    let text = """
      %rec: Ledger

      Id: T
      Format: guatu-ledger 1
      Title: 台账
      Inspected: 某镇党委
      \(["VisitFrom: 2025-10-13", "VisitTo: 2025-11-07", "FeedbackOn: 2025-12-18"]
        .filter { !$0.hasPrefix(field) }.joined(separator: "\n"))

      %rec: Issue

      \(Self.done)
      """
    var options = ReportOptions()
    let refused = Report.papers(.tongbao, Fixture.source(text), options)
    #expect(refused.obstacles.map(\.code) == ["missing_date"])
    let words = refused.obstacles.map(\.words.zh).joined()
    #expect(words.contains(field))
    options.isDraft = true
    let draft = PaperText.plain(
      try #require(Report.papers(.tongbao, Fixture.source(text), options).paper))
    #expect(draft.contains("＿＿＿＿年＿＿月＿＿日"))
    #expect(!draft.contains("nil"))
  }

  @Test func `a report is about all issues`() {
    var source = Fixture.ledger(Self.done, Self.open)
    source.places = [0]
    let result = Report.papers(.tongbao, source)
    #expect(result.obstacles.map(\.code) == ["partial_ledger"])
  }

  @Test func `an obstacle names its issue and its line`() throws {
    let result = Report.papers(.tongbao, Fixture.ledger(Fixture.issue("07", "unknown")))
    let found = try #require(result.obstacles.first)
    #expect(found.issue == "07")
    #expect(found.line == 16)
    let claims = Report.papers(.tongbao, Fixture.ledger(header: "DeclaredDone: 3", Self.done))
    #expect(claims.obstacles.map(\.line) == [12])
  }

  @Test func `many obstacles are counted in the warning`() {
    let issues = (1...9).map { Fixture.issue("\($0)", "unknown") }.joined(separator: "\n\n")
    var options = ReportOptions()
    options.isDraft = true
    let paper = Report.papers(.tongbao, Fixture.ledger(issues), options).paper
    let first = Fixture.lines(paper).first ?? ""
    #expect(first.contains("1号没有整改结果"))
    #expect(first.hasSuffix("另有4处。】"))
  }
}
