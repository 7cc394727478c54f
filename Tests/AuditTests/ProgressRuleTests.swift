/// Deadlines, silence and gaps.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Deadlines and standstill` {
  static let open = "Measure: #1 !doing src:import\n+ 2025年12月开工。"

  static let cases: [(AuditRule, AuditCase)] = [
    (.overdue, AuditCase(name: "past its day", issues: ["Due: 2026-06-14"], expected: ["01"])),
    (.overdue, AuditCase(name: "due today", issues: ["Due: 2026-06-15"], expected: [])),
    (
      .overdue,
      AuditCase(name: "long-term", issues: ["Due: 2026-06-01\nFlag: longterm"], expected: [])
    ),
    (.dueSoon, AuditCase(name: "in ten days", issues: ["Due: 2026-06-25"], expected: ["01"])),
    (.dueSoon, AuditCase(name: "in twenty days", issues: ["Due: 2026-07-05"], expected: [])),
    (
      .stalled,
      AuditCase(
        name: "no record for a month",
        issues: ["Progress: 2026-05-16 @镇纪委\n+ 已报告。"], expected: ["01"])
    ),
    (
      .stalled,
      AuditCase(
        name: "a record of last week", issues: ["Progress: 2026-06-08 @镇纪委\n+ 已报告。"],
        expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "months told, then silence, then a day", header: inspectionDays,
        issues: ["Measure: #1 !doing\n+ 2025年12月、2026年1月巡查。\nMeasure: #2 !doing\n+ 2026年5月25日复工。"],
        expected: ["01"])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "a month reaches to its last day", header: inspectionDays,
        issues: ["Measure: #1 !doing\n+ 2026年2月巡查，2026年5月25日复工。"], expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "records fill it", header: inspectionDays,
        issues: [
          "Measure: #1 !doing\n+ 2026年1月巡查，2026年5月25日复工。\nProgress: 2026-03-20 @镇纪委\n+ 会商。"
        ], expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "an extension gave the reason", header: inspectionDays,
        issues: [
          "Due: 2026-06-30\nMeasure: #1 !doing\n+ 2026年1月巡查，2026年5月25日复工。\n"
            + "Extension: 2026-03-20 @镇党委 !approved from:2026-03-31 to:2026-06-30\n+ 雨季停工。"
        ], expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "an open span covers it", header: inspectionDays,
        issues: ["Measure: #1 !doing\n+ 自2026年1月起持续巡查，2026年5月25日复工。"], expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "finished", header: inspectionDays,
        issues: ["Status: done\nDone: 2026-05-26\nMeasure: #1 !done\n+ 2026年1月巡查，2026年5月25日复工。"],
        expected: [])
    ),
    (
      .stalledGap,
      AuditCase(
        name: "before the feedback", header: inspectionDays,
        issues: ["Measure: #1 !doing\n+ 2025年3月巡查，2026年1月25日复工。"], expected: [])
    ),
    (
      .pastRectificationPeriod,
      AuditCase(
        name: "six months after the feedback", header: inspectionDays, issues: [open],
        expected: ["01"])
    ),
    (
      .pastRectificationPeriod,
      AuditCase(
        name: "its last day", header: inspectionDays, issues: [open], expected: [],
        today: "2026-06-10")
    ),
    (
      .pastRectificationPeriod,
      AuditCase(
        name: "long-term", header: inspectionDays, issues: ["Flag: longterm"], expected: [])
    ),
    (
      .pastRectificationPeriod,
      AuditCase(
        name: "extended", header: inspectionDays,
        issues: [
          "Due: 2026-08-31\nFlag: extended\n"
            + "Extension: 2026-06-01 @镇党委 !approved from:2026-06-10 to:2026-08-31\n+ 雨季。"
        ], expected: [])
    ),
    (
      .pastRectificationPeriod,
      AuditCase(
        name: "finished", header: inspectionDays, issues: ["Status: done\nDone: 2026-06-12"],
        expected: [])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "a day late", issues: ["Status: done\nDue: 2026-05-31\nDone: 2026-06-01"],
        expected: ["01"])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "on the day", issues: ["Status: done\nDue: 2026-05-31\nDone: 2026-05-31"],
        expected: [])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "only the report's day", header: "ReportOn: 2026-06-15",
        issues: [
          "Status: done\nDue: 2026-05-31\nDone: 2026-06-15\nMeasure: #1 !done src:import\n+ 清退。"
        ], expected: [])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "the report's day in an issue that nobody imported", header: "ReportOn: 2026-06-15",
        issues: ["Status: done\nDue: 2026-05-31\nDone: 2026-06-15"], expected: ["01"])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "an extension covers it",
        issues: [
          "Status: done\nDue: 2026-05-31\nDone: 2026-06-01\n"
            + "Extension: 2026-05-20 @镇党委 !approved from:2026-05-31 to:2026-06-30\n+ 雨季。"
        ], expected: [])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "an extension that was asked for does not",
        issues: [
          "Status: done\nDue: 2026-05-31\nDone: 2026-06-01\n"
            + "Extension: 2026-05-20 @镇党委 !asked from:2026-05-31 to:2026-06-30\n+ 雨季。"
        ], expected: ["01"])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "a deadline of before the feedback",
        header: inspectionDays + "\nReportOn: 2026-06-15",
        issues: [
          "Status: done\nDue: 2025-06-30\nDone: 2026-06-15\n"
            + "Measure: #1 !done src:import\n+ 清退。"
        ], expected: ["01"])
    ),
    (
      .doneAfterDeadline,
      AuditCase(
        name: "at once, while the inspectors were there",
        header: inspectionDays + "\nReportOn: 2026-06-15",
        issues: [
          "Status: done\nDue: 2025-09-30\nDone: 2026-06-15\nFlag: immediate\n"
            + "Measure: #1 !done src:import\n+ 清退。"
        ], expected: [])
    ),
    (
      .closingDelay,
      AuditCase(
        name: "two months", issues: ["Status: done\nDone: 2026-04-16"], expected: ["01"])
    ),
    (
      .closingDelay,
      AuditCase(
        name: "less than two months", issues: ["Status: done\nDone: 2026-04-17"], expected: [])
    ),
    (
      .closingDelay,
      AuditCase(
        name: "long-term", issues: ["Status: done\nDone: 2026-01-17\nFlag: longterm"], expected: [])
    ),
    (
      .closingDelay,
      AuditCase(
        name: "closed",
        issues: [
          "Status: closed\nDone: 2026-01-17\nClosed: 2026-06-01\n"
            + "SignOff: 2026-06-01 @赵某 role:纪委复核 !agree"
        ], expected: [])
    ),
  ]

  @Test(arguments: cases)
  func `are found`(_ rule: AuditRule, _ audited: AuditCase) throws {
    #expect(try places(rule, audited) == audited.expected)
  }

  @Test func `an act that nobody recorded makes standstill a hint`() throws {
    let audited = AuditCase(
      name: "", header: inspectionDays,
      issues: [
        "Measure: #1 !doing\n+ 已于2026年5月25日复工。", "Measure: #1 !doing\n+ 2026年1月巡查。",
      ], expected: [])
    let found = try findings(.stalled, audited)
    #expect(found.map(\.severity) == [.warning, .hint])
    #expect(found.last?.issue == "01")
    #expect(found.last?.message.zh.contains("2026年5月25日") == true)
  }

  @Test func `a deadline of before the feedback is told in an open issue too`() throws {
    for (issue, isTold) in [
      ("Due: 2025-06-30", true), ("Opened: 2025-03-01\nDue: 2025-06-30", false),
      ("Due: 2026-06-01", false),
    ] {
      let audited = AuditCase(name: issue, header: inspectionDays, issues: [issue], expected: [])
      let message = try #require(try findings(.overdue, audited).first?.message)
      #expect(message.zh.contains("早于2025年12月10日的反馈") == isTold, "\(issue)")
      #expect(message.en.contains("before the feedback") == isTold, "\(issue)")
    }
  }

  @Test func `a day that a report tells itself is no record of anybody`() throws {
    for (measure, severity) in [
      ("Measure: #1 !done done:2026-03-02\n+ 2026年3月2日完成排查；6月底前拆除。", Severity.hint),
      ("Measure: #1 !done done:2026-03-02\n+ 完成排查。", .warning),
      ("Opened: 2026-03-02", .warning),
    ] {
      let audited = AuditCase(
        name: measure, header: inspectionDays + "\nReportOn: 2026-06-10",
        issues: [measure + "\nMeasure: #2 !doing\n+ 拆除。"], expected: [])
      #expect(try findings(.stalled, audited).map(\.severity) == [severity], "\(measure)")
    }
  }

  @Test func `a stated end of the period weighs more than the usual one`() throws {
    let issues = [`Deadlines and standstill`.open]
    let usual = AuditCase(name: "", header: inspectionDays, issues: issues, expected: [])
    let stated = AuditCase(
      name: "", header: inspectionDays + "\nDeadline: 2026-05-31", issues: issues, expected: [])
    #expect(try findings(.pastRectificationPeriod, usual).map(\.severity) == [.hint])
    #expect(try findings(.pastRectificationPeriod, stated).map(\.severity) == [.warning])
  }

  @Test func `an extension without an answer is named beside the lateness`() throws {
    let audited = AuditCase(
      name: "",
      issues: [
        "Due: 2026-05-31\n"
          + "Extension: 2026-05-20 @镇党委 !asked from:2026-05-31 to:2026-07-31\n+ 雨季。"
      ], expected: [])
    let message = try #require(try findings(.overdue, audited).first?.message)
    #expect(message.zh.contains("15天") && message.zh.contains("还没有批"))
    #expect(message.en.contains("15 days late"))
  }
}
