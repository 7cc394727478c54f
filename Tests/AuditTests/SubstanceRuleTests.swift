/// Whether measures answer the problem, and with something that can be looked at.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Parts of a problem that no measure mentions` {
  private static func issue(_ title: String, _ measure: String, _ more: String = "") -> String {
    "Title: \(title)\nMeasure: #1 !doing\n+ \(measure)\n\(more)"
  }

  static let cases = [
    AuditCase(
      name: "未…排查", issues: [issue("整改未在全乡排查危房隐患情况", "书记在大会上作了强调。")],
      expected: ["01"]),
    AuditCase(
      name: "不准", issues: [issue("对村级考核评定不准", "工程已照图开工。")], expected: ["01"]),
    AuditCase(
      name: "没有…调查", issues: [issue("对信访线索没有深入调查", "组织学习有关制度。")], expected: ["01"]),
    AuditCase(
      name: "one answered, one not", issues: [issue("未追责问责，也未公示", "对两人给予诫勉。")],
      expected: ["01"]),
    AuditCase(
      name: "a synonym", issues: [issue("未在全乡排查危房隐患情况", "逐村摸底，列出清单。")], expected: []),
    AuditCase(
      name: "another name of the same", issues: [issue("报告未提及对骆某调查处理结果", "不对本人立案。")],
      expected: []),
    AuditCase(
      name: "answered by an entry",
      issues: [issue("未追究责任人", "补齐资料。", "Accountability: kind:诫勉 count:1 @镇纪委\n+ 时任书记。")],
      expected: []),
    AuditCase(
      name: "answered by progress",
      issues: [issue("租金未收回", "逐户谈。", "Progress: 2026-03-01 @财政所\n+ 86400元全部入账。")],
      expected: []),
    AuditCase(
      name: "generic words", issues: [issue("未能举一反三，重视不够，落实不到位", "开会学习。")], expected: []),
    AuditCase(
      name: "quoted", issues: [issue("没有履行“四议两公开”手续", "开会学习。")], expected: []),
    AuditCase(
      name: "nothing was found", issues: [issue("排查走过场，未发现一处隐患", "开会学习。")], expected: []),
    AuditCase(
      name: "what was to be followed", issues: [issue("未按审计要求入账", "补记收入。")], expected: []),
    AuditCase(
      name: "another fault in the clause", issues: [issue("账目不清并公开", "补记收入。")], expected: []),
    AuditCase(name: "research", issues: [issue("调查研究不深", "组织学习。")], expected: []),
    AuditCase(
      name: "未按规定 and an act", issues: [issue("未按规定进行公示", "补记收入。")], expected: ["01"]),
    AuditCase(name: "no measures yet", issues: ["Title: 未在全乡排查"], expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.problemElementUnaddressed, audited) == audited.expected)
  }

  @Test func `are named in one finding`() throws {
    let audited = AuditCase(
      name: "", issues: [Self.issue("未在全乡排查，且未对案例进行通报", "书记在大会上作了强调。")], expected: [])
    let message = try findings(.problemElementUnaddressed, audited).map(\.message.zh).joined()
    #expect(message.contains("“未在全乡排查”“未对案例进行通报”"))
  }
}

@Suite struct `No concrete act` {
  static let cases = [
    AuditCase(
      name: "publicity", issues: [finished("常态化开展禁毒宣传教育，让学生提高防护意识。", "清退11户。", "约谈3人。")],
      expected: ["01.1"]),
    AuditCase(
      name: "a case made known is education",
      issues: [finished("组织廉政教育，进行案件通报。", "清退11户。", "约谈3人。")], expected: ["01.1"]),
    AuditCase(
      name: "a quoted word is no act",
      issues: [finished("集中学习“四议两公开”等规定。", "清退11户。", "约谈3人。")], expected: ["01.1"]),
    AuditCase(
      name: "more than half of an issue, dated or not",
      issues: [finished("2026年1月5日组织学习制度。", "3月组织6次集中学习。", "清退11户。")], expected: ["01"]),
    AuditCase(
      name: "half is not more than half", issues: [finished("2026年1月5日组织学习制度。", "清退11户。")],
      expected: []),
    AuditCase(
      name: "a problem about study",
      issues: ["Category: 理论学习抓得不紧\n" + finished("组织重新学习规定。", "再次学习规定。")], expected: []),
    AuditCase(
      name: "something to look at", issues: [finished("组织学习，并建立问题台账。")], expected: []),
    AuditCase(name: "a talk with persons", issues: [finished("对出纳开展提醒谈话。")], expected: []),
    AuditCase(
      name: "a recorded day",
      issues: ["Status: done\nDone: 2026-06-15\nMeasure: #1 !done done:2026-02-01\n+ 组织学习制度。"],
      expected: []),
    AuditCase(name: "open issues", issues: ["Measure: #1 !done\n+ 组织学习制度。"], expected: []),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.noConcreteAction, audited) == audited.expected)
  }
}
