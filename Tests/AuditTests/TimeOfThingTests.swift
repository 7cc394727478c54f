/// Times that belong to what is dealt with, times without a year, and times that may be one of an act.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Times of things` {
  /// Each stands in a measure that is done; none of them says when something was done.
  static let things = [
    "退回张某2023年7月违规领取的补助3000元。", "追回王某2024年3月至2025年7月多领工资2万元。",
    "拆除李某2022年11月违法搭建的钢棚。", "2023年12月购置的电脑5台已补登入账。", "上级2025年3月下达的资金拨付到位。",
    "同比2025年1月下降三成。", "合格率由2025年初的62%提高到100%。", "依据2024年11月县法院判决执行到位。",
    "补齐2025年7月8日党委会缺失的会议记录。", "对照2025年2月的清单逐条核对。",
    "该项目2024年4月开工，已补办手续。", "当事人2025年6月已退休，责令退还。", "李某2025年4月18日已被判处刑罚，取消其待遇。",
    "该合同2024年8月1日到期，已解除。",
    "按《人才规划（2024年3月修订）》执行。",
  ]

  @Test(arguments: things)
  func `what is put right may be old`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays, issues: ["Measure: #1 !done\n+ \(text)"], expected: [])
    #expect(try places(.dateBeforeInspection, audited) == [])
  }

  static let acts = [
    "依据审计结果于2025年3月清退2万元。", "2025年3月对全镇的台账进行核查。", "在2025年3月的会上作出检讨。",
    "至2025年6月份支出为零。", "2024年5月10日对自查发现的3个问题进行了整改。",
    "2024年6月5日组织对村级上报的材料重新审核。", "该村2025年3月完成整改。",
  ]

  @Test(arguments: acts)
  func `what was done before the inspection is found all the same`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays, issues: ["Measure: #1 !done\n+ \(text)"], expected: [])
    #expect(try places(.dateBeforeInspection, audited) == ["01.1"])
  }

  static let terms = [
    "签订合同，租期至2028年12月31日。", "选派2名干部挂职，期限至2026年12月。", "质保到2027年5月。",
    "印发《人才规划（2026—2028年）》。", "制定2026—2028年发展党员规划。", "组织学习2026年7月1日起施行的新条例。",
    "印发《接待办法》，自2026年7月1日起施行。", "服务期限2026年7月1日至2027年6月30日。", "租期自2026年7月1日起三年。",
    "2026年9月1日起统一使用新台账。",
  ]

  @Test(arguments: terms)
  func `how long something holds is no act after the report`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: "ReportOn: 2026-06-10",
      issues: ["Measure: #1 !done src:import\n+ \(text)"], expected: [])
    #expect(try places(.dateAfterReport, audited) == [])
  }

  @Test func `an act after the report is found all the same`() throws {
    for text in ["2026年7月1日召开会议。", "按计划于2026年7月1日完成招标。"] {
      let audited = AuditCase(
        name: text, header: "ReportOn: 2026-06-10",
        issues: ["Measure: #1 !done src:import\n+ \(text)"], expected: [])
      #expect(try places(.dateAfterReport, audited) == ["01.1"])
    }
  }

  static let supports = [
    "3月5日完成3间超标办公用房腾退。", "4月9日、5月8日两次组织检查。", "2026年第一季度开展夜间巡查36次。",
    "2026年4月10日前完成机具投放17台。", "自2025年12月以来清运垃圾430吨。", "在2026年3月的民主生活会上作了检讨。",
    "将2024年9月至2025年10月收取的管理费全部清退，3月27日退至11户账户。", "退回2026年2月多收的5000元。",
    "会议安排在2026年3月5日召开。", "完善《办法》（2026年3月修订）。", "2026年3月12日反映的问题已解决。",
  ]

  @Test(arguments: supports)
  func `whatever may be an act after the feedback supports what is done`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays,
      issues: ["Status: done\nDone: 2026-06-10\nMeasure: #1 !done src:import\n+ \(text)"],
      expected: [])
    #expect(
      try places(.doneWithoutDatedAction, audited.with(header: "\nReportOn: 2026-06-10")) == [])
    #expect(try places(.dateBeforeInspection, audited) == [])
  }

  static let nothings = [
    "计划2026年4月30日前完成。", "2026年8月10日前完成。", "制定2026年度培训计划。", "2026年推进。", "10月8日召开会议。",
    "2025年上半年开展检查。", "2024年6月签订租赁合同，租期至2028年12月。", "设备质保到2027年5月。",
  ]

  @Test(arguments: nothings)
  func `plans, years and what lies ahead or too early support nothing`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays,
      issues: ["Status: done\nDone: 2026-06-10\nMeasure: #1 !done src:import\n+ \(text)"],
      expected: [])
    #expect(
      try places(.doneWithoutDatedAction, audited.with(header: "\nReportOn: 2026-06-10")) == ["01"])
  }

  @Test func `a report that is young is no silence of months`() throws {
    let found = try findings(
      .stalled,
      AuditCase(
        name: "", header: inspectionDays + "\nReportOn: 2026-06-10",
        issues: ["Measure: #1 !doing\n+ 管网正在铺设。"], expected: []))
    #expect(found.map(\.severity) == [.hint])
    #expect(found.first?.message.zh.contains("2026年6月10日的通报以后还没有开始记录") == true)
    let old = try findings(
      .stalled,
      AuditCase(
        name: "", header: inspectionDays + "\nReportOn: 2026-03-10",
        issues: ["Measure: #1 !doing\n+ 管网正在铺设。"], expected: []))
    #expect(old.map(\.severity) == [.warning])
    let named = try findings(
      .stalled,
      AuditCase(
        name: "", header: inspectionDays,
        issues: ["Measure: #1 !doing\n+ 截至6月5日，主体结构已完成至8层。"], expected: []))
    #expect(named.map(\.severity) == [.hint])
  }
}

extension AuditCase {
  fileprivate func with(header more: String) -> AuditCase {
    var copy = self
    copy.header += more
    return copy
  }
}
