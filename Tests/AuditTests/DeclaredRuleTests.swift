/// Figures that a report declares against each other and against its ledger.

import Audit
import LedgerModel
import LedgerText
import Testing

/// The day of most cases.

/// Issues of some statuses, without anything else.
func issues(done: Int = 0, mostly: Int = 0, staged: Int = 0, doing: Int = 0) -> [String] {
  Array(repeating: "Status: done\nDone: 2026-03-01\nCategory: 甲类", count: done)
    + Array(repeating: "Status: mostly\nCategory: 甲类", count: mostly)
    + Array(repeating: "Status: staged\nCategory: 甲类", count: staged)
    + Array(repeating: "Status: doing\nCategory: 乙类", count: doing)
}

/// Totals of real reports, which reconcile at every level.
private let rightTotals = [
  AuditCase(
    name: "697 = 688 + 4 + 5, 98.71 %",
    header: """
      DeclaredIssues: 697
      DeclaredDone: 688
      DeclaredStaged: 4
      DeclaredOpen: 5
      DeclaredPercent: 98.71
      DeclaredText: 697个问题中，已完成688个，阶段性完成4个，正在整改5个，完成率98.71%。
      """, issues: issues(done: 688, staged: 4, doing: 5), expected: []),
  AuditCase(
    name: "25 = 19 + 6, 76 %",
    header: """
      DeclaredIssues: 25
      DeclaredDone: 19
      DeclaredOpen: 6
      DeclaredPercent: 76
      DeclaredText: 反馈问题25个，已完成19个，未完成6个，完成率76%，党纪政务处分0人。
      """, issues: issues(done: 19, doing: 6), expected: []),
  AuditCase(
    name: "471 = 453 + 18, 96.18 %",
    header: """
      DeclaredIssues: 471
      DeclaredDone: 453
      DeclaredOpen: 18
      DeclaredPercent: 96.18
      DeclaredText: 471个问题已销号453个，申请延期18个，完成率96.18%。
      """, issues: issues(done: 453, doing: 18), expected: []),
  AuditCase(
    name: "259 of 289, 89.6 %",
    header: "DeclaredIssues: 289\nDeclaredDone: 259\nDeclaredOpen: 30\nDeclaredPercent: 89.6",
    issues: issues(done: 259, doing: 30), expected: []),
  AuditCase(
    name: "several levels",
    header: """
      DeclaredCategories: 2
      DeclaredIssues: 3
      DeclaredMeasures: 1
      DeclaredText: 2大类、13个大项、3个具体问题、1项整改措施。
      """,
    issues: issues(done: 2) + [
      "Category: 乙类\nMeasure: #1 !doing\n+ 清退12.6万元，涉及11户、6个单元。\nMeasure: #2 !void\n+ 作废的不算。"
    ], expected: []),
  AuditCase(
    name: "what is kept up is a part of what is open",
    header: """
      DeclaredIssues: 8
      DeclaredDone: 6
      DeclaredOpen: 2
      DeclaredText: 反馈的8个问题，已完成6个，长期坚持2个，未完成0个。
      """,
    issues: issues(done: 6)
      + Array(repeating: "Status: doing\nFlag: longterm\nCategory: 乙类", count: 2), expected: []),
  AuditCase(name: "nothing is declared", issues: issues(done: 3), expected: []),
]

@Suite struct `Declared figures at odds with themselves` {
  static let cases =
    [
      AuditCase(
        name: "the parts do not make the total",
        header: "DeclaredIssues: 12\nDeclaredDone: 10\nDeclaredStaged: 1\nDeclaredOpen: 0",
        issues: issues(done: 10, staged: 1), expected: ["-"]),
      AuditCase(
        name: "a total and its refinement",
        header: """
          DeclaredIssues: 14
          DeclaredText: 反馈指出的14个具体问题（由9个问题细化为13个问题），已完成13个。
          """, issues: issues(done: 13), expected: ["-"]),
      AuditCase(
        name: "a refinement that another sentence contradicts",
        header: """
          DeclaredIssues: 32
          DeclaredText: 反馈的8个方面问题，细化为31个具体问题。32个具体问题中已完成15个。
          """, issues: issues(done: 32), expected: ["-"]),
      AuditCase(
        name: "a refinement into the very total",
        header: "DeclaredIssues: 13\nDeclaredText: 9个问题细化为13个问题，已完成13个。",
        issues: issues(done: 11), expected: []),
      AuditCase(
        name: "measures are a level of their own",
        header: "DeclaredIssues: 11\nDeclaredText: 11个问题细化为29项整改措施。",
        issues: issues(done: 11), expected: []),
      AuditCase(
        name: "tasks are a level of their own",
        header: "DeclaredIssues: 11\nDeclaredText: 反馈的11个问题细化为32项整改任务，已完成30项。",
        issues: issues(done: 11), expected: []),
      AuditCase(
        name: "a refinement beside a result",
        header: """
          DeclaredIssues: 2
          DeclaredText: 巡察组反馈1大类问题，乡党委细化为2个具体问题、4项整改举措，目前1个问题完成整改。
          """, issues: issues(done: 1, doing: 1), expected: []),
      AuditCase(
        name: "a refinement beside a share",
        header: """
          DeclaredIssues: 11
          DeclaredText: 班子成员认领问题23条，反馈的9个问题细化为11个具体问题。
          """, issues: issues(done: 11), expected: []),
      AuditCase(
        name: "what is partly done is told of those that are not done",
        header: "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredStaged: 1\nDeclaredOpen: 2",
        issues: issues(done: 1, staged: 1, doing: 1), expected: []),
      AuditCase(
        name: "mostly and partly done ones are told of them",
        header:
          "DeclaredIssues: 5\nDeclaredDone: 2\nDeclaredMostly: 1\nDeclaredStaged: 1\nDeclaredOpen: 3",
        issues: issues(done: 2, mostly: 1, staged: 1, doing: 1), expected: []),
      AuditCase(
        name: "more partly done ones than there are open",
        header: "DeclaredIssues: 3\nDeclaredDone: 2\nDeclaredStaged: 2\nDeclaredOpen: 1",
        issues: issues(done: 2, staged: 2), expected: ["-"]),
      AuditCase(
        name: "without the number of open ones the sum says nothing",
        header: "DeclaredIssues: 12\nDeclaredDone: 10", issues: issues(done: 12), expected: []),
    ] + rightTotals

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.declaredSelfInconsistent, audited) == audited.expected)
  }
}

@Suite struct `Declared shares` {
  static let cases: [(text: String, isRight: Bool)] = [
    ("98.71", true), ("98.7", true), ("99", true), ("98.709", true), ("98.70", false),
    ("98", false), ("120", false),
  ]

  @Test(arguments: cases) func `are judged at their own precision`(
    _ text: String, _ isRight: Bool
  ) throws {
    #expect(try #require(DeclaredShare(text, done: 688, of: 697)).isRight == isRight)
  }

  @Test(arguments: ["", "约98", "98.", "98%"]) func `are numbers`(_ text: String) {
    #expect(DeclaredShare(text, done: 688, of: 697) == nil)
  }
}

@Suite struct `Declared totals and results` {
  static let totals =
    [
      AuditCase(
        name: "one issue too many", header: "DeclaredIssues: 12", issues: issues(done: 11),
        expected: ["-"]),
      AuditCase(
        name: "one issue too few", header: "DeclaredIssues: 10", issues: issues(done: 11),
        expected: ["-"]),
      AuditCase(
        name: "measures", header: "DeclaredMeasures: 3",
        issues: ["Measure: #1 !doing\n+ 一。\nMeasure: #2 !doing\n+ 二。"], expected: ["-"]),
      AuditCase(
        name: "withdrawn issues are out of every count", header: "DeclaredIssues: 2",
        issues: issues(done: 2) + ["Status: void"], expected: []),
    ] + rightTotals

  @Test(arguments: [
    ("方案制定整改措施34条。", "hint"), ("2个问题细化为34条整改措施。", "hint"), ("34条措施已完成30条。", "hint"),
    ("共列出整改措施34条。", "hint"), ("整改措施共34条。", "error"), ("制定制度3项。整改措施共34条。", "error"),
    ("制定整改措施20条。", "error"),
  ])
  func `of measures weigh less where a plan is counted`(text: String, weight: String) throws {
    let audited = AuditCase(
      name: "", header: "DeclaredMeasures: 34\nDeclaredText: \(text)",
      issues: ["Measure: #1 !doing\n+ 一。"], expected: [])
    let found = try findings(.declaredTotalMismatch, audited)
    #expect(found.map { "\($0.severity)" } == [weight])
  }

  @Test(arguments: totals)
  func `are compared with the count`(_ audited: AuditCase) throws {
    #expect(try places(.declaredTotalMismatch, audited) == audited.expected)
  }

  static let results =
    [
      AuditCase(
        name: "done", header: "DeclaredIssues: 12\nDeclaredDone: 11\nDeclaredStaged: 1",
        issues: issues(done: 10, staged: 1), expected: ["-"]),
      AuditCase(
        name: "every result by itself",
        header: "DeclaredDone: 1\nDeclaredStaged: 2\nDeclaredOpen: 0",
        issues: issues(done: 2, staged: 1, doing: 1), expected: ["-", "-", "-"]),
      AuditCase(
        name: "closed ones are done", header: "DeclaredDone: 2",
        issues: issues(done: 1) + [
          "Status: closed\nDone: 2026-03-01\nClosed: 2026-03-09\n"
            + "SignOff: 2026-03-09 @纪委 !agree role:纪委复核"
        ], expected: []),
      AuditCase(
        name: "whatever is not done", header: "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 2",
        issues: issues(done: 1, staged: 1, doing: 1), expected: []),
      AuditCase(
        name: "whatever is not done, of which the total is not said", header: "DeclaredOpen: 2",
        issues: issues(done: 1, mostly: 1, doing: 1), expected: []),
      AuditCase(
        name: "what is under way beside what nobody counts", header: "DeclaredOpen: 1",
        issues: issues(done: 1, staged: 1, doing: 1), expected: []),
      AuditCase(
        name: "more than whatever is not done",
        header: "DeclaredIssues: 3\nDeclaredDone: 0\nDeclaredOpen: 3",
        issues: issues(done: 1, staged: 1, doing: 1), expected: ["-", "-"]),
      AuditCase(
        name: "parts of what is not done",
        header: "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredStaged: 1\nDeclaredOpen: 2",
        issues: issues(done: 1, staged: 1, doing: 1), expected: []),
      AuditCase(
        name: "a figure beside what is partly done",
        header: "DeclaredIssues: 4\nDeclaredDone: 1\nDeclaredStaged: 1\nDeclaredOpen: 2",
        issues: issues(done: 1, staged: 1, doing: 1), expected: ["-"]),
      AuditCase(
        name: "zero is a figure", header: "DeclaredOpen: 0", issues: issues(done: 3), expected: []),
    ] + rightTotals

  @Test(arguments: results)
  func `are compared result by result`(_ audited: AuditCase) throws {
    #expect(try places(.declaredStatusMismatch, audited) == audited.expected)
  }

  @Test func `name the issue that was likely counted twice`() throws {
    let audited = AuditCase(
      name: "", header: "DeclaredIssues: 12\nDeclaredDone: 11\nDeclaredStaged: 1\nDeclaredOpen: 0",
      issues: issues(done: 10, staged: 1), expected: [])
    let found = try findings(.declaredStatusMismatch, audited)
    #expect(found.map(\.field) == ["DeclaredDone"])
    #expect(found.first?.message.zh.contains("11 号") == true)
  }

  static let categories =
    [
      AuditCase(
        name: "a category is missing", header: "DeclaredCategories: 3",
        issues: issues(done: 1, doing: 1), expected: ["-"]),
      AuditCase(
        name: "no issue is sorted into one", header: "DeclaredCategories: 3", issues: ["", ""],
        expected: []),
      AuditCase(
        name: "an issue without a category is none", header: "DeclaredCategories: 2",
        issues: issues(done: 1, doing: 1) + [""], expected: []),
    ] + rightTotals

  @Test(arguments: categories)
  func `are compared category by category`(_ audited: AuditCase) throws {
    #expect(try places(.declaredCategoryMismatch, audited) == audited.expected)
  }

  @Test func `are not compared while a record cannot be read`() throws {
    let header = "DeclaredIssues: 3\nDeclaredDone: 3\nDeclaredPercent: 100"
    let broken = "Status: done\nDone: 2026-02-31"
    let whole = AuditReport.of(
      ledger(header, issues(done: 1, doing: 1), today: caseDay), today: caseDay)
    #expect(whole.findings.contains { $0.rule == .declaredTotalMismatch })
    let part = AuditReport.of(
      ledger(header, issues(done: 1, doing: 1) + [broken], today: caseDay), today: caseDay)
    let compared: [AuditRule] = [
      .declaredTotalMismatch, .declaredStatusMismatch, .percentMismatch,
    ]
    #expect(!part.findings.contains { compared.contains($0.rule) })
    #expect(part.declared.allSatisfy { $0.declared == nil || $0.verdict.zh.contains("未核") })
  }
}

@Suite struct `Lines of the table of totals` {
  static let lines: [(name: String, header: String, line: String)] = [
    (
      "what 未完成 holds", "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 2",
      "DeclaredOpen 2/2 相符（含阶段性完成1）"
    ),
    ("too many even so", "DeclaredOpen: 4", "DeclaredOpen 4/2 多报2（含阶段性完成1）"),
    ("the word's own count", "DeclaredOpen: 1", "DeclaredOpen 1/1 相符"),
    ("nothing to compare", "DeclaredCategories: 2", "DeclaredCategories 2/- 台账未分类"),
    ("nothing is claimed", "DeclaredIssues: 3", "DeclaredOpen -/1 "),
    (
      "measures of the plan", "DeclaredMeasures: 4\nDeclaredText: 制定整改措施4条。",
      "DeclaredMeasures 4/0 多报4（报的是方案措施）"
    ),
    ("measures of the report", "DeclaredMeasures: 4", "DeclaredMeasures 4/0 多报4"),
  ]

  @Test(arguments: lines)
  func `say what is counted`(name: String, header: String, line: String) throws {
    let rows = ["Status: done\nDone: 2026-03-01", "Status: staged", "Status: doing"]
    let report = AuditReport.of(ledger(header, rows, today: caseDay), today: caseDay)
    let field = String(line.prefix { $0 != " " })
    let found = try #require(report.declared.first { $0.field == field })
    #expect("\(field) \(found.declared ?? "-")/\(found.counted) \(found.verdict.zh)" == line)
    #expect(found.isJudged == (name != "nothing to compare"))
    #expect(DeclaredLine.obstacle(report.declared) == nil)
  }
}

@Suite struct `A declared share` {
  static let gaps: [(claim: String, done: Int, doing: Int, verdict: String)] = [
    ("91.7", 10, 1, "偏高0.8"), ("100", 10, 1, "偏高9"), ("90.9", 10, 1, "相符"),
    ("98.70", 688, 9, "偏低0.01"), ("50", 3, 1, "偏低25"),
  ]

  @Test(arguments: gaps)
  func `is said to be off by how much`(
    claim: String, done: Int, doing: Int, verdict: String
  ) throws {
    let report = AuditReport.of(
      ledger("DeclaredPercent: \(claim)", issues(done: done, doing: doing), today: caseDay),
      today: caseDay)
    let line = try #require(report.declared.last)
    #expect(line.field == "DeclaredPercent" && line.verdict.zh == verdict)
  }

  static let cases =
    [
      AuditCase(
        name: "of other counts", header: "DeclaredPercent: 91.7",
        issues: issues(done: 10, staged: 1), expected: ["-"]),
      AuditCase(
        name: "rounded the wrong way", header: "DeclaredPercent: 98.70",
        issues: issues(done: 688, doing: 9), expected: ["-"]),
      AuditCase(
        name: "with fewer decimals", header: "DeclaredPercent: 98.7",
        issues: issues(done: 688, doing: 9), expected: []),
      AuditCase(
        name: "whole, rounded", header: "DeclaredPercent: 99", issues: issues(done: 688, doing: 9),
        expected: []),
      AuditCase(
        name: "all of it", header: "DeclaredPercent: 100", issues: issues(done: 3), expected: []),
      AuditCase(name: "of nothing", header: "DeclaredPercent: 100", issues: [], expected: []),
    ] + rightTotals

  @Test(arguments: cases)
  func `is calculated again at its own precision`(_ audited: AuditCase) throws {
    #expect(try places(.percentMismatch, audited) == audited.expected)
  }
}
