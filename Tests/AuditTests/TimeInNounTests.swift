/// Times that are part of what something is called, against times that say when it was done.

import Audit
import LedgerModel
import Testing

@Suite struct `Times in names of things` {
  static let things = [
    // An attribute up to 的.
    "2025年6月29日反映的信访件已办结。", "2022年10月离任的原会计经手账目已全部移交。", "2025年7月汛期冲毁的渠道，已于3月修复。",
    "2025年6月建成未投用的冷库，已于2026年1月20日启用。", "2023年12月验收不合格的路段，重新铺设。",
    // The object of a verb, of 对, 将, 把 and 就.
    "修复2025年7月汛期冲毁的渠道1.2公里。", "完成2024年11月公示错误的名单更正。", "更正了2024年5月村务公开栏的错误。",
    "已将2024年9月10日会议纪要补充完整。", "把2025年7月汛期冲毁的渠道修复1.2公里。", "把村里2024年5月漏登的资产补登入账。",
    "就2024年5月超标准接待问题，责令退回。", "对群众2025年3月反映的路灯问题逐一核实。",
    // Behind 的.
    "对巡察指出的2024年3月超标准接待一事，对2人批评教育。",
    // Before the name of a paper.
    "重新审核2025年1月、2月、3月报销凭证86份。", "2025年3月党委会记录12份已装订成册。",
    // Behind the title of a document that is only followed.
    "依据《村务公开办法》（青发〔2023〕5号，2023年4月印发）重新公开。", "对照《条例》《细则》（2024年2月修订）逐条核对。",
    "原合同2024年12月31日到期后重新公开发包。",
    // In brackets behind somebody or something.
    "原村主任（2024年3月离任）退缴1.2万元。", "合同（2024年8月签订）已解除。", "补充签订2025年1月劳务协议。",
  ]

  @Test(arguments: things)
  func `are no acts before the inspection`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays, issues: ["Measure: #1 !done\n+ \(text)"], expected: [])
    #expect(try places(.dateBeforeInspection, audited) == [])
  }

  static let acts = [
    "2024年3月5日召开会议传达县委文件精神。", "2025年3月清退多发的补贴2万元。", "2025年3月制定切实可行的方案。",
    "制定《接待办法》（2025年3月5日印发）。", "修订完善《办法》《细则》（2025年3月5日）。", "镇党委2025年3月召开由书记主持的会议。",
    "2025年3月建立全镇的公示栏。", "2024年6月对12个村的账目进行检查。", "村委会于2025年3月把多收的费用退还。",
    "镇纪委2025年4月约谈相关的负责人3名。", "2025年2月更换老旧的路灯32盏。", "2025年3月镇里的公示栏更新完毕。",
    "2025年3月追缴多发的津补贴，已入账。", "2025年6月收回拖欠的租金12万元已入账。", "台账整理到位（2025年3月完成）。", "2025年1月、2月分别开展检查。",
  ]

  @Test(arguments: acts)
  func `do not hide acts`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: inspectionDays, issues: ["Measure: #1 !done\n+ \(text)"], expected: [])
    #expect(try places(.dateBeforeInspection, audited) == ["01.1"])
  }

  static let plans = [
    "印发规划，到2028年建成示范县。", "申报2027年项目3个。", "与省厅对接，将项目列入2027年计划。", "建立2027年项目库。",
    "编制完成2027年预算。", "列入2026年9月培训班次。", "2026年9月培训计划已印发。", "复查合格，下次复查时间2026年9月10日。",
    "确定2026年9月为下一轮检查时间。", "交付日期为2026年9月30日。", "新办法自2026年7月1日施行。", "合同2026年12月31日到期。",
    "面试安排在2026年7月18日。", "签订2026年7月至2027年6月保洁合同。", "缴纳2026年7月至12月房租。", "系统2026年7月1日正式上线。",
  ]

  @Test(arguments: plans)
  func `are no acts after the report`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: "ReportOn: 2026-06-10",
      issues: ["Measure: #1 !done src:import\n+ \(text)"], expected: [])
    #expect(try places(.dateAfterReport, audited) == [])
  }

  static let late = [
    "2026年6月18日检查12个村。", "方案批复，2026年8月建成投用。", "2026年7月1日制定培训计划。", "2026年9月制定计划。",
    "2027年已建成。", "2026年8月清退12户。",
  ]

  @Test(arguments: late)
  func `do not hide acts after the report`(_ text: String) throws {
    let audited = AuditCase(
      name: text, header: "ReportOn: 2026-06-10",
      issues: ["Measure: #1 !done src:import\n+ \(text)"], expected: [])
    #expect(try places(.dateAfterReport, audited) == ["01.1"])
  }

  @Test func `a day without a year goes on from the year before it`() throws {
    for (text, expected) in [
      ("其余3名纳入2026年第二批招聘，7月18日面试。", [String]()), ("2026年3月2日检查，6月20日复查。", []),
      ("2025年3月2日检查，8月20日复查。", ["01.1"]), ("2025年12月2日检查，3月5日复查。", []),
    ] {
      let audited = AuditCase(
        name: text, header: inspectionDays, issues: ["Measure: #1 !done\n+ \(text)"], expected: [])
      #expect(try places(.dateBeforeInspection, audited) == expected, "\(text)")
    }
  }
}
