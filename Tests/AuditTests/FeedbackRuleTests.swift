/// Acts against the day of the feedback, and days that serve several measures.

import Audit
import Testing

@Suite struct `Acts before the feedback` {
  static let cases = [
    AuditCase(
      name: "a day between inspection and feedback", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年10月16日再次学习有关规定。"], expected: ["01.1"]),
    AuditCase(
      name: "a month between", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年11月完成清退。"], expected: ["01.1"]),
    AuditCase(
      name: "the month of the feedback straddles it", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年12月工程已照图开工。"], expected: []),
    AuditCase(
      name: "the day itself", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年12月10日召开专题会。"], expected: []),
    AuditCase(
      name: "before the inspection is another rule's matter", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年3月26日组织培训。"], expected: []),
    AuditCase(
      name: "marked as done at once", header: inspectionDays,
      issues: ["Flag: immediate\nMeasure: #1 !doing\n+ 2025年10月16日再次学习有关规定。"], expected: []),
    AuditCase(
      name: "what is looked at is old", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2026年1月14日对2025年10月以来的档案逐项核查。"], expected: []),
    AuditCase(
      name: "no feedback is known", header: "VisitFrom: 2025-09-09",
      issues: ["Measure: #1 !doing\n+ 2025年10月16日再次学习有关规定。"], expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.dateBeforeFeedback, audited) == audited.expected)
  }
}

@Suite struct `Finished issues` {
  private static let done = "Status: done\nDone: 2026-06-15\n"

  static let cases = [
    AuditCase(
      name: "with acts before the feedback only", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2025年3月辞去会计职务。"], expected: ["01"]),
    AuditCase(
      name: "with undated acts only", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 组织学习有关制度。"], expected: ["01"]),
    AuditCase(
      name: "with a year alone", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2026年修订了制度。"], expected: ["01"]),
    AuditCase(
      name: "with a span that began before and says only 以来", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2025年4月开展学习以来，组织5次集中学习。"],
      expected: ["01"]),
    AuditCase(
      name: "with an act after it", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2026年3月27日开展集体谈话。"], expected: []),
    AuditCase(
      name: "with an act in the month of it", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2025年12月开展集体谈话。"], expected: []),
    AuditCase(
      name: "with 至今", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2025年4月至今，已开展9次学习。"], expected: []),
    AuditCase(
      name: "with a span that begins after it", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 2026年1月起，班子成员每月到村督导。"], expected: []),
    AuditCase(
      name: "with what was done by a day", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 已于2026年3月底前全部清退。"], expected: []),
    AuditCase(
      name: "with a document that was made", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 制定《接待办法》（2026年1月5日印发）。"], expected: []),
    AuditCase(
      name: "with a plan by a day", header: inspectionDays,
      issues: [done + "Measure: #1 !done src:import\n+ 要求各村2026年3月底前清退。"], expected: ["01"]),
    AuditCase(
      name: "with a recorded day", header: inspectionDays,
      issues: [done + "Measure: #1 !done done:2026-02-03\n+ 逐户核对。"], expected: []),
    AuditCase(
      name: "with a progress entry", header: inspectionDays,
      issues: [done + "Measure: #1 !done\n+ 逐户核对。\nProgress: 2026-02-03 @纪委\n+ 核对完毕。"],
      expected: []),
    AuditCase(
      name: "done at once during the inspection", header: inspectionDays,
      issues: [done + "Flag: immediate\nMeasure: #1 !done src:import\n+ 2025年9月11日电话抽查。"],
      expected: []),
    AuditCase(
      name: "that are open", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 组织学习有关制度。"], expected: []),
    AuditCase(name: "without measures", header: inspectionDays, issues: [done], expected: []),
  ]

  @Test(arguments: cases)
  func `need a dated act after the feedback`(_ audited: AuditCase) throws {
    #expect(try places(.doneWithoutDatedAction, audited) == audited.expected)
  }
}

@Suite struct `One day in several places` {
  private static func measure(_ text: String) -> String { "Measure: #1 !doing\n+ \(text)" }

  static let cases = [
    AuditCase(
      name: "two issues", issues: [measure("2026年1月14日逐项核查。"), measure("2026年1月14日下村检查。")],
      expected: ["01.1", "02.1"]),
    AuditCase(
      name: "two measures of one issue are one act told in parts",
      issues: [measure("2026年1月14日逐项核查。") + "\nMeasure: #2 !doing\n+ 2026年1月14日下村检查。"],
      expected: []),
    AuditCase(
      name: "one month is no day", issues: [measure("2026年1月逐项核查。"), measure("2026年1月下村检查。")],
      expected: []),
    AuditCase(
      name: "a plan is no act",
      issues: [measure("2026年1月14日逐项核查。"), measure("计划于2026年1月14日下村检查。")], expected: []),
    AuditCase(
      name: "what a dozen issues name is a day of the office",
      issues: Array(repeating: measure("2026年1月14日逐项核查。"), count: 12), expected: []),
    AuditCase(
      name: "days on which measures were ticked off",
      issues: [
        "Measure: #1 !done done:2026-01-14\n+ 逐项核查。", "Measure: #1 !done done:2026-01-14\n+ 下村检查。",
      ], expected: []),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.sharedDate, audited) == audited.expected)
  }

  @Test func `is found at the measure that names it`() throws {
    let second = "Measure: #1 !doing\n+ 逐户登记。\nMeasure: #2 !doing\n+ 2026年1月12日下村检查。"
    let audited = AuditCase(
      name: "", issues: [Self.measure("2026年1月12日逐项核查。"), second], expected: [])
    #expect(try findings(.sharedDate, audited).map(\.occurrence) == [0, 1])
  }
}
