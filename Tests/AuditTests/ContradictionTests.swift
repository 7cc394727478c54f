/// Places of a ledger that cannot both be true.

import Audit
import Testing

@Suite struct `Contradictions` {
  private static func issue(
    _ title: String, _ measure: String, category: String = "甲类"
  ) -> String {
    "Category: \(category)\nTitle: \(title)\nMeasure: #1 !doing\n+ \(measure)"
  }

  static let times = [
    AuditCase(
      name: "under way at the inspection, begun after it", header: inspectionDays,
      issues: [issue("水渠改造工程仍在推进中", "2025年12月工程已照图开工。")], expected: ["01.1"]),
    AuditCase(
      name: "taken up again", header: inspectionDays,
      issues: [issue("水渠改造工程仍在推进中", "已于2026年5月25日复工。")], expected: []),
    AuditCase(
      name: "begun before", header: inspectionDays,
      issues: [issue("水渠改造工程仍在推进中", "2025年3月工程开工。")], expected: []),
    AuditCase(
      name: "the problem does not say that it was under way", header: inspectionDays,
      issues: [issue("水渠改造工程迟迟不动", "2025年12月工程开工。")], expected: []),
    AuditCase(
      name: "an act before the inspection that found the fault", header: inspectionDays,
      issues: [
        issue("2022年10月县委提级巡察三岔塘社区，发现合同管理有漏洞", "召开村务会。"),
        issue("县委提级巡察反馈三岔塘社区两笔支出没有公示", "2021年11月3日，乡纪委已对经手人给予处分。"),
      ], expected: ["02.1"]),
    AuditCase(
      name: "an act after it", header: inspectionDays,
      issues: [
        issue("2022年10月县委提级巡察三岔塘社区，发现合同管理有漏洞", "召开村务会。"),
        issue("县委提级巡察反馈三岔塘社区两笔支出没有公示", "2023年1月5日，乡纪委已对经手人给予处分。"),
      ], expected: []),
    AuditCase(
      name: "another place", header: inspectionDays,
      issues: [
        issue("2022年10月县委提级巡察三岔塘社区，发现合同管理有漏洞", "召开村务会。"),
        issue("县委提级巡察反馈下洼社区两笔支出没有公示", "2021年11月3日，乡纪委已对经手人给予处分。"),
      ], expected: []),
    AuditCase(
      name: "a year alone says too little", header: inspectionDays,
      issues: [
        issue("2022年县委提级巡察三岔塘社区，发现合同管理有漏洞", "召开村务会。"),
        issue("县委提级巡察反馈三岔塘社区两笔支出没有公示", "2021年11月3日，乡纪委已对经手人给予处分。"),
      ], expected: []),
    AuditCase(
      name: "a faulty act among those that are counted", header: inspectionDays,
      issues: [
        issue("支部主题党日不规范", "2025年4月至今，已开展9次支部主题党日。"),
        issue("2025年6月20日支部主题党日的内容不合规定", "重新学习规定。"),
      ], expected: ["01.1"]),
    AuditCase(
      name: "the fault lies before the span", header: inspectionDays,
      issues: [
        issue("支部主题党日不规范", "2025年4月至今，已开展9次支部主题党日。"),
        issue("2025年1月10日支部主题党日的内容不合规定", "重新学习规定。"),
      ], expected: []),
    AuditCase(
      name: "another kind of act", header: inspectionDays,
      issues: [
        issue("支部主题党日不规范", "2025年4月至今，已开展9次支部主题党日。"),
        issue("2025年6月20日党员大会签到代签", "重新签到。"),
      ], expected: []),
    AuditCase(
      name: "another category", header: inspectionDays,
      issues: [
        issue("支部主题党日不规范", "2025年4月至今，已开展9次支部主题党日。"),
        issue("2025年6月20日支部主题党日的内容不合规定", "重新学习规定。", category: "乙类"),
      ], expected: []),
    AuditCase(
      name: "a span without a count", header: inspectionDays,
      issues: [
        issue("支部主题党日不规范", "2025年4月至今，坚持支部主题党日。"),
        issue("2025年6月20日支部主题党日的内容不合规定", "重新学习规定。"),
      ], expected: []),
  ]

  @Test(arguments: times)
  func `of time are found`(_ audited: AuditCase) throws {
    #expect(try places(.crossContradiction, audited) == audited.expected)
  }

  static let offices = [
    AuditCase(
      name: "the blamed office checks itself",
      issues: [issue("几类纠纷都由镇司法所牵头整改", "司法所不定期开展卷宗自查。")], expected: ["01.1"]),
    AuditCase(
      name: "it admonishes itself, and another problem blames it",
      issues: [
        issue("村级调解不规范", "由镇司法所长对司法所调解员作提醒谈话。"),
        issue("几类纠纷都由镇司法所牵头整改", "由镇长牵头。"),
      ], expected: ["01.1"]),
    AuditCase(
      name: "nobody blames it", issues: [issue("村级调解不规范", "司法所不定期开展卷宗自查。")], expected: []),
    AuditCase(
      name: "somebody else checks it",
      issues: [issue("几类纠纷都由镇司法所牵头整改", "镇纪委对司法所开展检查。")], expected: []),
  ]

  @Test(arguments: offices)
  func `of offices with themselves are found`(_ audited: AuditCase) throws {
    #expect(try places(.crossContradiction, audited) == audited.expected)
  }
}
