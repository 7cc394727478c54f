/// Days of measures: missing, without a year, after the report, in the wrong order.

import Audit
import Testing

@Suite struct `Days of measures` {
  static let report = "ReportOn: 2026-06-15"

  static let cases: [(AuditRule, AuditCase)] = [
    (
      .undatedMeasures,
      AuditCase(name: "no day", issues: ["Measure: #1 !done\n+ 组织业务培训。"], expected: ["01.1"])
    ),
    (
      .undatedMeasures,
      AuditCase(name: "a year", issues: ["Measure: #1 !done\n+ 2026年值班表没有变动。"], expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "a circumstance", issues: ["Measure: #1 !done\n+ 考虑到2023年底住房冲毁，不予立案。"],
        expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "a day of completion", issues: ["Measure: #1 !done done:2026-05-01\n+ 组织业务培训。"],
        expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "progress on another measure",
        issues: [
          "Measure: #1 !done\n+ 组织业务培训。\nMeasure: #2 !done\n+ 清退。\n"
            + "Progress: 2026-05-01 @镇纪委 re:#2\n+ 已清退。"
        ], expected: ["01.1"])
    ),
    (
      .undatedMeasures,
      AuditCase(name: "not begun", issues: ["Measure: #1 !todo\n+ 组织业务培训。"], expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "under way towards a day",
        issues: ["Measure: #1 !doing due:2026-07-01\n+ 组织业务培训。"], expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "under way and told by records",
        issues: ["Measure: #1 !doing\n+ 组织业务培训。\nProgress: 2026-05-01 @镇纪委\n+ 办了两期。"],
        expected: [])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "under way and told by nothing", issues: ["Measure: #1 !doing\n+ 逐一督促承包人解决。"],
        expected: ["01.1"])
    ),
    (
      .undatedMeasures,
      AuditCase(
        name: "a day without its year", issues: ["Measure: #1 !done\n+ 6月1日公示。"], expected: [])
    ),
    (
      .dateWithoutYear,
      AuditCase(name: "a day", issues: ["Measure: #1 !doing\n+ 3月5日召开会议。"], expected: ["01.1"])
    ),
    (
      .dateWithoutYear,
      AuditCase(
        name: "behind a year", issues: ["Measure: #1 !doing\n+ 2026年4月21日、5月13日等督查。"],
        expected: [])
    ),
    (
      .dateWithoutYear,
      AuditCase(
        name: "before a year", issues: ["Measure: #1 !doing\n+ 3月5日召开会议，2026年4月2日复查。"],
        expected: ["01.1"])
    ),
    (
      .dateWithoutYear,
      AuditCase(
        name: "every year and every month",
        issues: ["Measure: #1 !doing\n+ 每年3月培训，每年春季（3月至5月）巡查，每月10日前上报，一月议一次。"], expected: [])
    ),
    (
      .dateWithoutYear,
      AuditCase(
        name: "the head tells the year",
        issues: ["Measure: #1 !done done:2026-03-05\n+ 3月5日召开会议。"], expected: [])
    ),
    (
      .dateAfterReport,
      AuditCase(
        name: "an act", header: report,
        issues: ["Measure: #1 !done src:import\n+ 2026年6月20日清退到位。"], expected: ["01.1"])
    ),
    (
      .dateAfterReport,
      AuditCase(
        name: "plans", header: report,
        issues: ["Measure: #1 !done src:import\n+ 2026年6月30日前清退到位，计划2026年7月复查。"],
        expected: [])
    ),
    (
      .dateAfterReport,
      AuditCase(
        name: "a deadline", header: report,
        issues: ["Measure: #1 !done src:import\n+ 划定疏导点3处。完成时限：2026年6月30日"], expected: [])
    ),
    (
      .dateAfterReport,
      AuditCase(
        name: "the month of the report", header: report,
        issues: ["Measure: #1 !done src:import\n+ 2026年6月清退到位。"], expected: [])
    ),
    (
      .dateAfterReport,
      AuditCase(
        name: "what was written later", header: report,
        issues: ["Measure: #1 !done done:2026-06-20\n+ 2026年6月20日清退到位。"], expected: [],
        today: "2026-06-30")
    ),
    (
      .orderInversion,
      AuditCase(
        name: "again before anew",
        issues: [
          "Measure: #1 !done\n+ 在2025年10月28日的会上，组织支部委员重新学习“三会一课”制度的有关规定。\n"
            + "Measure: #2 !done\n+ 管“三会一课”记录的同志在2025年10月16日再次学习“三会一课”有关规定。"
        ], expected: ["01.2"])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "again before what stands first",
        issues: [
          "Measure: #1 !done\n+ 2026年3月20日组织财务管理制度培训。\n"
            + "Measure: #2 !done\n+ 2026年1月5日再次开展培训，讲解财务管理制度。"
        ], expected: ["01.2"])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "again before what stands behind",
        issues: [
          "Measure: #1 !done\n+ 2026年1月5日再次培训财务管理制度。\n"
            + "Measure: #2 !done\n+ 2026年3月20日组织财务管理制度培训。"
        ], expected: [])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "an earlier time makes it right",
        issues: [
          "Measure: #1 !done\n+ 2025年12月20日首次培训财务管理制度。\n"
            + "Measure: #2 !done\n+ 2026年1月5日再次培训财务管理制度。\n"
            + "Measure: #3 !done\n+ 2026年3月20日重新培训财务管理制度。"
        ], expected: [])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "another subject",
        issues: [
          "Measure: #1 !done\n+ 2026年3月20日首次培训报账员。\n"
            + "Measure: #2 !done\n+ 2026年1月5日再次培训村医。"
        ], expected: [])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "the same month",
        issues: [
          "Measure: #1 !done\n+ 2026年1月20日首次培训财务管理制度。\n"
            + "Measure: #2 !done\n+ 2026年1月再次培训财务管理制度。"
        ], expected: [])
    ),
    (
      .orderInversion,
      AuditCase(
        name: "a number of times",
        issues: [
          "Measure: #1 !done\n+ 2026年3月20日首次培训财务管理制度。\n"
            + "Measure: #2 !done\n+ 2026年1月共十二次培训财务管理制度。"
        ], expected: [])
    ),
  ]

  @Test(arguments: cases)
  func `are judged`(_ rule: AuditRule, _ audited: AuditCase) throws {
    #expect(try places(rule, audited) == audited.expected)
  }
}
