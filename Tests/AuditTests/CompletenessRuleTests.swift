/// What every issue should have, and what numbers and references hold.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `What is missing` {
  static let done = "Status: done\nDone: 2026-06-01\n"
  static let category = "Category: 作风不实\n"

  static let cases: [(AuditRule, AuditCase)] = [
    (.missingStatus, AuditCase(name: "unknown", issues: ["Status: unknown"], expected: ["01"])),
    (.missingStatus, AuditCase(name: "not begun", issues: ["Status: todo"], expected: [])),
    (.missingMeasures, AuditCase(name: "none", issues: [""], expected: ["01"])),
    (
      .missingMeasures,
      AuditCase(name: "withdrawn ones", issues: ["Measure: #1 !void\n+ 取消。"], expected: ["01"])
    ),
    (.missingMeasures, AuditCase(name: "one", issues: ["Measure: #1 !todo\n+ 清退。"], expected: [])),
    (.missingMeasures, AuditCase(name: "withdrawn", issues: ["Status: void"], expected: [])),
    (.missingOwner, AuditCase(name: "nobody", issues: [""], expected: ["01"])),
    (.missingOwner, AuditCase(name: "a unit", issues: ["Unit: 镇纪委"], expected: [])),
    (.missingOwner, AuditCase(name: "a person", issues: ["Owner: 王某"], expected: [])),
    (.missingDeadline, AuditCase(name: "none", issues: [""], expected: ["01"])),
    (.missingDeadline, AuditCase(name: "long-term", issues: ["Flag: longterm"], expected: [])),
    (.missingDeadline, AuditCase(name: "one", issues: ["Due: 2026-07-01"], expected: [])),
    (
      .missingDeadline,
      AuditCase(
        name: "at once: done, and still open",
        issues: [done + "Flag: immediate", "Flag: immediate"], expected: ["02"])
    ),
    (.missingEvidence, AuditCase(name: "done", issues: [done], expected: ["01"])),
    (
      .missingEvidence,
      AuditCase(
        name: "a reference is enough", issues: [done + "Evidence: 2026-06-01 @镇纪委\n+ 会议记录"],
        expected: [])
    ),
    (.missingEvidence, AuditCase(name: "open", issues: [""], expected: [])),
    (
      .emptyCategoryTitle,
      AuditCase(
        name: "an exception", issues: [category, category, ""], expected: ["03"])
    ),
    (
      .emptyCategoryTitle,
      AuditCase(name: "categories are not used", issues: [category, "", ""], expected: [])
    ),
    (
      .emptyCategoryTitle,
      AuditCase(
        name: "only a number", issues: ["Category: （三）反馈问题：", "Category: 一、"],
        expected: ["01", "02"])
    ),
    (
      .emptyCategoryTitle,
      AuditCase(name: "a name behind it", issues: ["Category: （三）反馈问题：作风不实"], expected: [])
    ),
    (
      .missingDeclaredTotals,
      AuditCase(
        name: "a report without totals", header: "ReportOn: 2026-06-15", issues: [""],
        expected: ["-"])
    ),
    (.missingDeclaredTotals, AuditCase(name: "no report", issues: [""], expected: [])),
    (
      .missingDeclaredTotals,
      AuditCase(
        name: "one total", header: "ReportOn: 2026-06-15\nDeclaredIssues: 1", issues: [""],
        expected: [])
    ),
    (
      .missingReportDate,
      AuditCase(
        name: "totals of no day", header: "DeclaredIssues: 1", issues: [""], expected: ["-"])
    ),
    (
      .missingReportDate,
      AuditCase(
        name: "totals of a day", header: "ReportOn: 2026-06-15\nDeclaredIssues: 1", issues: [""],
        expected: [])
    ),
    (.missingReportDate, AuditCase(name: "no totals", issues: [""], expected: [])),
  ]

  @Test(arguments: cases)
  func `is found`(_ rule: AuditRule, _ audited: AuditCase) throws {
    #expect(try places(rule, audited) == audited.expected)
  }

  @Test func `weighs by what the issue claims`() throws {
    let closed =
      "Status: closed\nDone: 2026-05-01\nClosed: 2026-06-01\n"
      + "SignOff: 2026-06-01 @赵某 role:纪委复核 !agree"
    let audited = AuditCase(
      name: "", issues: [`What is missing`.done, "", closed], expected: [])
    func severities(_ rule: AuditRule) throws -> [String] {
      try findings(rule, audited).map { "\($0.issue?.text ?? "-") \($0.severity)" }
    }
    #expect(try severities(.missingMeasures) == ["01 error", "03 error", "02 warning"])
    #expect(try severities(.missingOwner) == ["02 warning", "01 hint", "03 hint"])
    #expect(try severities(.missingDeadline) == ["02 warning", "01 hint", "03 hint"])
    #expect(try severities(.missingEvidence) == ["03 warning", "01 hint"])
  }

  @Test func `names whom the measures name`() throws {
    let audited = AuditCase(
      name: "", issues: ["Measure: #1 !doing @镇纪委 due:2026-07-31\n+ 清退。"], expected: [])
    #expect(try findings(.missingOwner, audited).first?.message.zh.contains("镇纪委") == true)
    #expect(
      try findings(.missingDeadline, audited).first?.message.zh.contains("2026年7月31日") == true)
  }
}

@Suite struct `Numbers and references` {
  static func numbered(_ ids: String...) -> [String] { ids.map { "Id: \($0)" } }

  static let gaps = [
    AuditCase(name: "a hole", issues: numbered("01", "02", "04"), expected: ["-"]),
    AuditCase(name: "none", issues: numbered("01", "02", "03"), expected: []),
    AuditCase(name: "another order", issues: numbered("3", "1", "2"), expected: []),
    AuditCase(
      name: "each beginning by itself", issues: numbered("BH-01", "BH-02", "QS-01", "QS-02"),
      expected: []),
    AuditCase(
      name: "a hole of one beginning", issues: numbered("BH-01", "BH-03", "QS-01", "QS-02"),
      expected: ["-"]),
    AuditCase(name: "levels", issues: numbered("1-1", "1-2", "2-1", "2-2"), expected: []),
    AuditCase(name: "a letter behind", issues: numbered("1", "2a", "2b", "3"), expected: []),
    AuditCase(
      name: "a withdrawn issue keeps its number",
      issues: ["Id: 01", "Id: 02\nStatus: void", "Id: 03"], expected: []),
    AuditCase(
      name: "never without holes", issues: numbered("20260105", "20260212", "20260330"),
      expected: []),
    AuditCase(name: "not from the first", issues: numbered("07", "08", "09"), expected: []),
  ]

  @Test(arguments: gaps)
  func `a missing number is found`(_ audited: AuditCase) throws {
    #expect(try places(.numberingGap, audited) == audited.expected)
  }

  @Test func `missing numbers are told as runs`() throws {
    let ids = ["1", "2", "4", "5", "6", "9", "10", "11"]
    let found = try findings(
      .numberingGap, AuditCase(name: "", issues: ids.map { "Id: \($0)" }, expected: []))
    #expect(found.map(\.message.zh) == ["编号从1到11，缺 3、7–8"])
  }

  static let references = [
    AuditCase(
      name: "a measure that is not there",
      issues: ["Measure: #1 !doing\n+ 清退。\nProgress: 2026-06-01 @镇纪委 re:#3\n+ 已清退。"],
      expected: ["01"]),
    AuditCase(
      name: "a withdrawn measure",
      issues: ["Measure: #1 !void\n+ 清退。\nProgress: 2026-06-01 @镇纪委 re:#1\n+ 不再做。"],
      expected: []),
    AuditCase(name: "an issue that is not there", issues: ["Related: 07"], expected: ["01"]),
    AuditCase(
      name: "issues that are there", issues: ["Related: 02\nRelated: 03", "", "Status: void"],
      expected: []),
    AuditCase(
      name: "prose", issues: ["Measure: #1 !doing\n+ 同类情况见第12号问题。"], expected: ["01.1"]),
    AuditCase(
      name: "prose about one that is there",
      issues: ["Measure: #1 !doing\n+ 同类情况见第2号问题。", ""], expected: []),
    AuditCase(
      name: "another list", issues: ["Measure: #1 !doing\n+ 与上轮巡察第12号问题相同。"], expected: []),
    AuditCase(
      name: "a clue and a document",
      issues: ["Measure: #1 !doing\n+ 移交12号问题线索，下发〔2026〕15号问题清单。"], expected: []),
    AuditCase(
      name: "numbers of another kind", issues: ["Id: BH-01\nMeasure: #1 !doing\n+ 见12号问题。"],
      expected: []),
  ]

  @Test(arguments: references)
  func `a reference to nothing is found`(_ audited: AuditCase) throws {
    #expect(try places(.orphanReference, audited) == audited.expected)
  }
}
