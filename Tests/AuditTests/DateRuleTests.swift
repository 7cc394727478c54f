/// Acts against the days of the inspection.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Acts before the inspection` {
  static let cases = [
    AuditCase(
      name: "a day before it", header: inspectionDays,
      issues: ["Measure: #1 !done src:import\n+ 2025年3月27日对报账员组织业务培训。"], expected: ["01.1"]),
    AuditCase(
      name: "a month before it", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 已于2025年2月辞去组长职务。"], expected: ["01.1"]),
    AuditCase(
      name: "a month that holds its first day", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年9月组织了自查。"], expected: []),
    AuditCase(
      name: "a year alone is too wide", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年垃圾清运由一家公司承包。"], expected: []),
    AuditCase(
      name: "an open span that begins early", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2025年5月至今，已开展12次学习。"], expected: ["01.1"]),
    AuditCase(
      name: "the scope of a check", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2026年1月12日组织专人对2025年以来的学习记录逐项核查。"], expected: []),
    AuditCase(
      name: "a thing of an old year", header: inspectionDays,
      issues: ["Measure: #1 !doing\n+ 2026年3月1日对2016年实施的项目倒查。"], expected: []),
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
      issues: ["Measure: #1 !doing\n+ 考虑到本人2024年底被医院诊断患病，不予立案。"], expected: []),
    AuditCase(
      name: "the problem itself may be old", header: inspectionDays,
      issues: ["Detail: 2022年11月发现项目管理有漏洞。\nMeasure: #1 !doing\n+ 2026年3月1日整改。"],
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
        "Measure: #1 !doing\n+ 2025年3月开展学习以来，组织6次集中学习。",
        "Measure: #1 !doing\n+ 自2025年1月起逐步压缩，至2025年5月份发生额为零。",
        "Measure: #1 !doing\n+ 2023年新建了公示栏。",
      ], expected: [])
    #expect(
      try findings(.dateBeforeInspection, audited).map(\.severity) == [.warning, .hint, .hint])
  }
}
