/// Issues that say or concern the same.

import Audit
import Testing

@Suite struct `Repeated measures` {
  private static let long = "镇党委高度重视，第一时间召开专题会议，逐条分析原因，明确责任领导和责任单位，限期整改到位。"

  private static func measure(_ text: String) -> String { "Measure: #1 !doing\n+ \(text)" }

  static let cases = [
    AuditCase(
      name: "word for word", issues: [measure(long), measure(long)], expected: ["01.1", "02.1"]),
    AuditCase(
      name: "another beginning", issues: [measure(long), measure("分管" + long)],
      expected: ["01.1", "02.1"]),
    AuditCase(
      name: "other marks and another end",
      issues: [
        measure(long), measure(long.replacing("，", with: "、").replacing("到位。", with: "完毕")),
      ],
      expected: ["01.1", "02.1"]),
    AuditCase(
      name: "alike only at the beginning",
      issues: [measure(long), measure("镇党委高度重视，第一时间召开专题会议，请县水利局派人现场勘查渠道，更换闸门一公里。")],
      expected: []),
    AuditCase(
      name: "short ones", issues: [measure("召开专题会议，限期整改到位。"), measure("召开专题会议，限期整改到位。")],
      expected: []),
    AuditCase(
      name: "short ones with a figure of their own",
      issues: [measure("对96间门面重新评估，形成报告。"), measure("对96间门面重新评估，形成报告。")],
      expected: ["01.1", "02.1"]),
    AuditCase(
      name: "short ones with a document",
      issues: [
        measure("修订完善《财务管理办法》，明确审批权限和报账流程。"), measure("修订完善《财务管理办法》，明确审批权限和报账流程。"),
      ], expected: ["01.1", "02.1"]),
    AuditCase(
      name: "short ones with another figure",
      issues: [measure("对96间门面重新评估，形成报告。"), measure("对12间门面重新评估，形成报告。")], expected: []),
    AuditCase(
      name: "a day alone",
      issues: [measure("2026年1月8日召开党委会议专题研究部署。"), measure("2026年1月8日召开党委会议专题研究部署。")],
      expected: []),
    AuditCase(
      name: "learning and attitude",
      issues: [
        measure("组织党员学习《纪律处分条例》2次。\nMeasure: #2 !doing\n+ 加强学习，提高认识，开展谈心12次。"),
        measure("组织党员学习《纪律处分条例》2次。\nMeasure: #2 !doing\n+ 加强学习，提高认识，开展谈心12次。"),
      ], expected: []),
    AuditCase(
      name: "within one issue", issues: [measure(long) + "\nMeasure: #2 !doing\n+ " + long],
      expected: []),
    AuditCase(
      name: "a withdrawn one", issues: [measure(long), "Measure: #1 !void\n+ " + long], expected: []
    ),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.duplicateMeasures, audited) == audited.expected)
  }
}

@Suite struct `One place or person in several issues` {
  static let cases = [
    AuditCase(
      name: "a community", issues: ["Title: 县委提级巡察三岔塘社区发现漏洞", "Title: 巡察指出三岔塘社区没有公示"],
      expected: ["01", "02"]),
    AuditCase(
      name: "a village, once in a measure",
      issues: ["Title: 对下洼村的打分不准", "Measure: #1 !doing\n+ 到下洼村查看。"], expected: ["01", "02.1"]),
    AuditCase(
      name: "a masked person", issues: ["Title: 会计骆某挪用资金", "Title: 骆某未还款"],
      expected: ["01", "02"]),
    AuditCase(
      name: "a case", issues: ["Title: 未排查电信诈骗", "Measure: #1 !doing\n+ 就电信诈骗一事开展教育。"],
      expected: ["01", "02.1"]),
    AuditCase(
      name: "already related", issues: ["Title: 对下洼村的打分不准\nRelated: 02", "Title: 下洼村账目不清"],
      expected: []),
    AuditCase(
      name: "in measures only",
      issues: ["Measure: #1 !doing\n+ 到下洼村查看。", "Measure: #1 !doing\n+ 到下洼村核对。"], expected: []),
    AuditCase(
      name: "villages in general",
      issues: ["Title: 各村民主程序不到位，联村干部不熟悉行政村情况", "Title: 各村民主程序走过场，联村干部不到行政村"],
      expected: []),
    AuditCase(
      name: "the town and its offices", issues: ["Title: 青禾镇财政所漏账", "Title: 青禾镇财政所挂账"],
      expected: []),
    AuditCase(name: "somebody unnamed", issues: ["Title: 某村漏账", "Title: 某村挂账"], expected: []),
    AuditCase(
      name: "a village of seven issues",
      issues: Array(repeating: "Title: 对下洼村的打分不准", count: 7), expected: []),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.sameEntity, audited) == audited.expected)
  }

  @Test func `is found at the measure that names it`() throws {
    let second = "Measure: #1 !doing\n+ 逐户登记。\nMeasure: #2 !doing\n+ 到下沙村查看。"
    let audited = AuditCase(name: "", issues: ["Title: 对下沙村的评估不准", second], expected: [])
    #expect(try findings(.sameEntity, audited).map(\.occurrence) == [0, 1])
  }
}
