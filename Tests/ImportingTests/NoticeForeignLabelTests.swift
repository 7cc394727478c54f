// Lines whose label nobody knows, and labels known by what they are made of.

import LedgerModel
import Testing

@testable import Importing

@Suite struct `A line with a label of its own` {
  /// An issue with some lines between its fault and its result.
  static func document(_ lines: String, _ result: String = "正在整改") -> ImportedDocument {
    NoticeSource.read(
      """
      中共柳溪乡委员会关于巡察整改进展情况的通报
      二、整改情况
      1.问题：村务公开不及时。
      \(lines)
      整改结果：\(result)
      中共柳溪乡委员会
      2026年6月15日

      """)
  }

  static func issue(_ lines: String, _ result: String = "正在整改") throws -> LedgerModel.Issue {
    try #require(document(lines, result).issues.first).issue
  }

  @Test(arguments: ["验收情况", "群众评价", "公示情况", "举一反三", "回头核实情况"])
  func `never runs on from the name above`(label: String) throws {
    let document = Self.document(
      "责任领导：张三\n\(label)：2026年3月5日通过验收，形成报告1份。\n整改情况：2026年1月5日印发办法。")
    let issue = try #require(document.issues.first).issue
    #expect(issue.lead == "张三")
    #expect(issue.note == "\(label)：2026年3月5日通过验收，形成报告1份。")
    #expect(issue.entries(.measure).count == 1)
    #expect(document.unrecognised.map(\.text) == ["\(label)：2026年3月5日通过验收，形成报告1份。"])
  }

  static let above: [(name: String, line: String, field: String, value: String)] = [
    ("an owner", "责任人：赵六", "Owner", "赵六"), ("a unit", "责任单位：财政所", "Unit", "财政所"),
    ("a deadline", "整改时限：2026年12月31日", "Due", "2026-12-31"),
    ("support", "配合单位：法院派出法庭", "Support", "法院派出法庭"),
    ("a goal", "整改目标：公开率100%", "Goal", "公开率100%"),
  ]

  @Test(arguments: above) func `leaves what stands above it whole`(
    name: String, line: String, field: String, value: String
  ) throws {
    let issue = try Self.issue("\(line)\n验收情况：2026年3月5日通过验收，形成报告1份。")
    #expect(issue.values(of: field) == [value])
  }

  @Test func `ends a name on its own line as well`() throws {
    let issue = try Self.issue("责任领导：张三　验收情况：2026年3月5日通过。")
    #expect(issue.lead == "张三")
    #expect(issue.note == "验收情况：2026年3月5日通过。")
  }

  static let told = ["措施一", "措施1", "举措一", "做法1", "加强公开", "完善制度", "党政办"]

  @Test(arguments: told) func `below a deadline tells what was done`(label: String) throws {
    let issue = try Self.issue(
      "责任人：赵六\n完成时限：2026年3月31日\n\(label)：2026年1月9日公开收支。\n\(label)：2026年2月12日培训20人。", "已完成")
    #expect(issue.due?.iso == "2026-03-31" && issue.entries(.milestone).isEmpty)
    #expect(issue.entries(.measure).map(\.text).joined().ranges(of: "\(label)：2026年").count == 2)
    #expect(issue.note == nil)
  }

  static let results: [(result: String, status: Status, note: String?)] = [
    ("已完成，追回资金3.6万元", .done, "整改结果：已完成，追回资金3.6万元"),
    ("已完成，群众满意率96%", .done, "整改结果：已完成，群众满意率96%"),
    ("基本完成，完成率90%", .mostly, "整改结果：基本完成，完成率90%"),
    ("正在整改，预计2026年10月底前完成", .doing, "整改结果：正在整改，预计2026年10月底前完成"),
    ("已完成80%", .doing, nil), ("80%", .doing, nil), ("100%", .done, nil),
    ("已完成，长期坚持", .done, nil), ("已完成（2026年3月20日）", .done, nil),
  ]

  @Test(arguments: results) func `of the result keeps what is no status`(
    result: String, status: Status, note: String?
  ) throws {
    let issue = try Self.issue("责任人：赵六", result)
    #expect(issue.status == status && issue.note == note)
  }

  @Test func `of a day keeps what else it says`() throws {
    let issue = try Self.issue(
      "责任人：赵六\n完成日期：2026年3月5日经县委巡察办审核同意\n整改措施：印发办法。", "已完成")
    #expect(issue.done?.iso == "2026-03-05")
    #expect(issue.note == "完成日期：2026年3月5日经县委巡察办审核同意")
  }

  static let tails: [(tail: String, status: Status)] = [
    ("（责任人：邢大有；完成时限：2026年1月底；已完成）", .done),
    ("（完成时限：2026年12月底；责任人：邢大有；正在整改）", .doing),
    ("（责任人：邢大有；完成时限：2026年12月底）", .unknown),
  ]

  @Test(arguments: tails) func `may end with the result in a bracket`(
    tail: String, status: Status
  ) throws {
    let document = NoticeSource.read(
      """
      中共柳溪乡委员会关于巡察整改进展情况的通报
      二、整改情况
      1.关于村务公开不及时的问题
      一是2026年1月9日公开收支。\(tail)
      中共柳溪乡委员会
      2026年6月15日

      """)
    let issue = try #require(document.issues.first).issue
    #expect(issue.status == status && issue.owners == ["邢大有"] && issue.due != nil)
  }

  static let acts = ["后续整改情况", "办理过程", "整改进度", "主要做法和成效", "阶段整改成效", "目前整改进展"]

  @Test(arguments: acts) func `tells what was done by what it is made of`(label: String) throws {
    let document = Self.document("责任领导：张三\n\(label)：（1）2026年1月5日印发办法。（2）2026年2月3日检查。")
    let issue = try #require(document.issues.first).issue
    #expect(issue.lead == "张三")
    #expect(issue.entries(.measure).map(\.text) == ["2026年1月5日印发办法。", "2026年2月3日检查。"])
    #expect(document.unrecognised.isEmpty)
  }

  static let near: [(name: String, line: String)] = [
    ("what was said", "会议强调：各村都要公开。"), ("one of several acts", "强化教育：培训32人。"),
    ("a sentence with a colon far in", "全乡上下统一思想认真组织学习有关文件：共12份。"),
  ]

  @Test(arguments: near) func `is no label where an act is told`(name: String, line: String) throws
  {
    let issue = try Self.issue("整改情况：2026年1月5日印发办法。\n\(line)")
    #expect(issue.note == nil)
    #expect(try #require(issue.entries(.measure).first).text == "2026年1月5日印发办法。\n\(line)")
  }

  static let owners: [(label: String, value: String, field: String, found: String)] = [
    ("包保领导", "张三", "Lead", "张三"), ("领办领导", "张三", "Lead", "张三"),
    ("牵头校领导", "张三", "Lead", "张三"), ("整改牵头人", "张三", "Owner", "张三"),
    ("责任支部", "第一党支部", "Unit", "第一党支部"),
    ("责任部门及责任人", "财务部 王五", "Unit", "财务部"), ("责任部门及责任人", "财务部 王五", "Owner", "王五"),
    ("责任领导及单位", "张三　财政所", "Lead", "张三"), ("责任单位（人）", "财政所（李四）", "Unit", "财政所"),
    ("责任单位（人）", "财政所（李四）", "Owner", "李四"),
  ]

  @Test(arguments: owners) func `names who answers by duty and noun`(
    label: String, value: String, field: String, found: String
  ) throws {
    let issue = try Self.issue("整改情况：2026年1月5日印发办法。\n\(label)：\(value)")
    #expect(issue.values(of: field) == [found])
    #expect(issue.entries(.measure).map(\.text) == ["2026年1月5日印发办法。"])
  }

  @Test(arguments: ["督导领导", "验收单位", "联络人员"])
  func `names nobody who answers where somebody only watches`(label: String) throws {
    let issue = try Self.issue("\(label)：张三")
    #expect(issue.lead == nil && issue.unit == nil && issue.owners.isEmpty)
    #expect(issue.note == "\(label)：张三")
  }

  @Test func `does not swallow the status below it`() throws {
    let document = NoticeSource.read(
      "1.关于公开不及时的问题\n成立专班。\n责任领导：李四\n满意度测评结果：96%\n该问题正在整改。\n2026年6月15日\n")
    let issue = try #require(document.issues.first).issue
    #expect(issue.lead == "李四" && issue.status == .doing && issue.note == "满意度测评结果：96%")
  }

  @Test func `above the issues opens none`() {
    let document = NoticeSource.read(
      """
      中共柳溪乡委员会关于巡察整改情况的通报
      总体工作进展情况：乡党委召开会议3次。
      1.关于公开不及时的问题
      2026年1月5日印发办法。已完成整改。
      2.关于会议多的问题
      2026年2月5日压减会议。已完成整改。
      2026年6月15日

      """)
    #expect(document.issues.map(\.issue.title) == ["公开不及时", "会议多"])
  }

  @Test(arguments: ["整改时间", "调整后时限", "承诺完成期限", "整改完成期限（延期后）"])
  func `gives the deadline by its parts`(label: String) throws {
    #expect(try Self.issue("\(label)：2026年9月30日").due?.iso == "2026-09-30")
  }

  @Test(arguments: ["会议时间", "公示时限", "反馈日期"])
  func `gives no deadline for other days`(label: String) throws {
    #expect(try Self.issue("责任领导：张三\n\(label)：2026年9月30日").due == nil)
  }

  @Test func `gives the later of two deadlines and keeps the former`() throws {
    for lines in ["原定时限：2026年3月31日\n调整后时限：2026年9月30日", "调整后时限：2026年9月30日\n原定时限：2026年3月31日"] {
      let issue = try Self.issue(lines)
      #expect(issue.due?.iso == "2026-09-30")
      #expect(issue.note == "原定时限：2026年3月31日")
    }
  }
}
