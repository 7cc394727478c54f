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
      issues: [issue("管网整治工程仍在推进中", "2025年12月项目已按计划开工。")], expected: ["01.1"]),
    AuditCase(
      name: "taken up again", header: inspectionDays,
      issues: [issue("管网整治工程仍在推进中", "已于2026年5月26日复工。")], expected: []),
    AuditCase(
      name: "begun before", header: inspectionDays,
      issues: [issue("管网整治工程仍在推进中", "2025年3月项目开工。")], expected: []),
    AuditCase(
      name: "the problem does not say that it was under way", header: inspectionDays,
      issues: [issue("管网整治工程迟迟不动", "2025年12月项目开工。")], expected: []),
    AuditCase(
      name: "an act before the inspection that found the fault", header: inspectionDays,
      issues: [
        issue("2022年11月市委提级巡察三眼桥社区，发现项目管理有漏洞", "开展集体谈话。"),
        issue("市委提级巡察反馈三眼桥社区两个项目没有公开", "2021年10月27日，县纪委已对当事人作出处分。"),
      ], expected: ["02.1"]),
    AuditCase(
      name: "an act after it", header: inspectionDays,
      issues: [
        issue("2022年11月市委提级巡察三眼桥社区，发现项目管理有漏洞", "开展集体谈话。"),
        issue("市委提级巡察反馈三眼桥社区两个项目没有公开", "2023年1月5日，县纪委已对当事人作出处分。"),
      ], expected: []),
    AuditCase(
      name: "another place", header: inspectionDays,
      issues: [
        issue("2022年11月市委提级巡察三眼桥社区，发现项目管理有漏洞", "开展集体谈话。"),
        issue("市委提级巡察反馈下沙社区两个项目没有公开", "2021年10月27日，县纪委已对当事人作出处分。"),
      ], expected: []),
    AuditCase(
      name: "a year alone says too little", header: inspectionDays,
      issues: [
        issue("2022年市委提级巡察三眼桥社区，发现项目管理有漏洞", "开展集体谈话。"),
        issue("市委提级巡察反馈三眼桥社区两个项目没有公开", "2021年10月27日，县纪委已对当事人作出处分。"),
      ], expected: []),
    AuditCase(
      name: "a faulty act among those that are counted", header: inspectionDays,
      issues: [
        issue("理论中心组学习不规范", "2025年5月至今，已开展12次理论中心组学习。"),
        issue("2025年6月13日理论中心组学习的内容不符合要求", "重新学习规定。"),
      ], expected: ["01.1"]),
    AuditCase(
      name: "the fault lies before the span", header: inspectionDays,
      issues: [
        issue("理论中心组学习不规范", "2025年5月至今，已开展12次理论中心组学习。"),
        issue("2025年1月17日理论中心组学习的内容不符合要求", "重新学习规定。"),
      ], expected: []),
    AuditCase(
      name: "another kind of act", header: inspectionDays,
      issues: [
        issue("理论中心组学习不规范", "2025年5月至今，已开展12次理论中心组学习。"),
        issue("2025年6月13日党员大会签到代签", "重新签到。"),
      ], expected: []),
    AuditCase(
      name: "another category", header: inspectionDays,
      issues: [
        issue("理论中心组学习不规范", "2025年5月至今，已开展12次理论中心组学习。"),
        issue("2025年6月13日理论中心组学习的内容不符合要求", "重新学习规定。", category: "乙类"),
      ], expected: []),
    AuditCase(
      name: "a span without a count", header: inspectionDays,
      issues: [
        issue("理论中心组学习不规范", "2025年5月至今，坚持理论中心组学习。"),
        issue("2025年6月13日理论中心组学习的内容不符合要求", "重新学习规定。"),
      ], expected: []),
  ]

  @Test(arguments: times)
  func `of time are found`(_ audited: AuditCase) throws {
    #expect(try places(.crossContradiction, audited) == audited.expected)
  }

  static let offices = [
    AuditCase(
      name: "the blamed office checks itself",
      issues: [issue("这些问题均由镇财政所牵头整改", "财政所不定期开展财务自查。")], expected: ["01.1"]),
    AuditCase(
      name: "it admonishes itself, and another problem blames it",
      issues: [
        issue("村级财务不规范", "由镇财政所长对财政所村账会计开展集体提醒谈话。"),
        issue("这些问题均由镇财政所牵头整改", "由镇纪委书记牵头。"),
      ], expected: ["01.1"]),
    AuditCase(
      name: "nobody blames it", issues: [issue("村级财务不规范", "财政所不定期开展财务自查。")], expected: []),
    AuditCase(
      name: "somebody else checks it",
      issues: [issue("这些问题均由镇财政所牵头整改", "镇纪委对财政所开展检查。")], expected: []),
  ]

  @Test(arguments: offices)
  func `of offices with themselves are found`(_ audited: AuditCase) throws {
    #expect(try places(.crossContradiction, audited) == audited.expected)
  }
}
