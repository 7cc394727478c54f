/// Acts against the days of the inspection.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Acts before the inspection` {
  static let cases = [
    AuditCase(
      name: "a day before it", header: inspectionDays,
      issues: ["Measure: #1 !done src:import\n+ 2025年3月26日对护林员组织业务培训。"], expected: ["01.1"]),
    AuditCase(
      name: "a month before it", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 已于2025年3月辞去会计职务。"], expected: ["01.1"]),
    AuditCase(
      name: "a month that holds its first day", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年9月组织了自查。"], expected: []),
    AuditCase(
      name: "a year alone is too wide", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年路灯养护由一家公司承包。"], expected: []),
    AuditCase(
      name: "an open span that begins early", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年4月至今，已开展9次学习。"], expected: ["01.1"]),
    AuditCase(
      name: "the scope of a check", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2026年1月14日抽调三人对2025年以来的救助档案逐项核查。"], expected: []),
    AuditCase(
      name: "a thing of an old year", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2026年3月1日对2017年实施的工程倒查。"], expected: []),
    AuditCase(
      name: "what is put right", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 收回2023年5月以来多发的补贴，追缴2024年12月重复报销的2300元。"], expected: []),
    AuditCase(
      name: "years in a row are looked through", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 整理归档2015年至2024年会议记录36本。"], expected: []),
    AuditCase(
      name: "when a document was made", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 按《工程管理办法》（2023年3月印发），2026年1月组织验收。"], expected: []),
    AuditCase(
      name: "a day in brackets is one all the same", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 召开专题会议（2025年3月4日）。"], expected: ["01.1"]),
    AuditCase(
      name: "a circumstance", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 本人2023年底被洪水冲毁住房，不予立案。"], expected: []),
    AuditCase(
      name: "the problem itself may be old", header: inspectionDays,
      issues: ["Detail: 2022年10月发现合同管理有漏洞。\nMeasure: #1 !doing\n+ 2026年3月1日整改。"],
      expected: []),
    AuditCase(
      name: "nothing is known of the inspection", issues: ["Measure: #1 !doing\n+ 2015年3月整改。"],
      expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.dateBeforeInspection, audited) == audited.expected)
  }

  @Test func `weigh less where only the beginning is early, or where a year stands alone`() throws {
    let audited = AuditCase(
      name: "", header: inspectionDays,
      issues: [
        "Measure: #1 !doing\n+ 2025年4月开展学习以来，组织5次集中学习。",
        "Measure: #1 !doing\n+ 自2025年2月起逐月压减，至2025年6月份支出为零。",
        "Measure: #1 !doing\n+ 2023年新建了公示栏。",
      ], expected: [])
    #expect(
      try findings(.dateBeforeInspection, audited).map(\.severity) == [.warning, .hint, .hint])
  }
}
