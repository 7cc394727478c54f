// Where an issue begins and ends: figures below headings, statuses inside paragraphs, parts that end
// the issues, tables whose cells stand on lines of their own.

import LedgerModel
import Testing

@testable import Importing

@Suite struct `The shape of a report` {
  static func document(_ body: String) -> ImportedDocument {
    NoticeSource.read("中共柳溪乡委员会关于巡察整改情况的通报\n\(body)\n中共柳溪乡委员会\n2026年6月15日\n")
  }

  @Test(arguments: [
    "2026年1月5日印发办法。已整改到位。", "1月5日印发办法。已整改到位。", "12个村全部公开。已整改到位。", "3名责任人受到处理。已整改到位。",
  ])
  func `a figure does not go on from the heading above it`(line: String) throws {
    for heading in ["1.关于作风不实的问题", "1.作风不实，推诿扯皮"] {
      let issue = try #require(Self.document("二、整改情况\n\(heading)\n\(line)").issues.first).issue
      #expect(!issue.title.contains { $0.isNumber })
      #expect(issue.entries(.measure).map(\.text) == [line])
    }
  }

  @Test func `a figure goes on from a measure that was torn`() throws {
    let issue = try #require(
      Self.document("1.关于作风不实的问题\n整改措施：\n（1）落实管护经费\n12万元，纳入预算。\n整改结果：已完成").issues.first
    ).issue
    #expect(issue.entries(.measure).map(\.text) == ["落实管护经费12万元，纳入预算。"])
  }

  static let told: [(name: String, body: String)] = [
    ("on one line", "（一）甲事不力。完成。2026年1月5日印发办法。责任领导：张三。\n（二）乙事不力。正在整改。2026年2月3日清理12笔。"),
    ("on the next line", "（一）甲事不力。\n完成。2026年1月5日印发办法。\n（二）乙事不力。\n正在整改。2026年2月3日清理12笔。"),
    ("in brackets", "（一）甲事不力（已完成）。2026年1月5日印发办法。\n（二）乙事不力（正在整改）。2026年2月3日清理12笔。"),
  ]

  @Test(arguments: told) func `a status behind a fault makes an issue of it`(
    name: String, body: String
  ) {
    let issues = Self.document("一、镇本级问题整改情况\n\(body)").issues.map(\.issue)
    #expect(issues.map(\.title) == ["甲事不力", "乙事不力"])
    #expect(issues.map(\.status) == [.done, .doing])
  }

  @Test func `a status behind an act is the act's`() {
    let issues = Self.document(
      "一、关于作风不实的问题\n（一）印发办法12份。已完成。\n（二）培训32人。正在推进。"
    ).issues
    #expect(issues.map(\.issue.title) == ["作风不实"])
  }

  static let ends = ["二、下步打算", "二、下一步工作", "二、存在不足", "二、整改中存在的困难和不足", "二、下一步工作：继续努力。"]

  @Test(arguments: ends) func `a part of another kind ends the issues`(heading: String) throws {
    let document = Self.document(
      "1.问题：甲事不力。\n整改情况：2026年1月5日印发办法。\n整改结果：完成\n\(heading)\n继续努力。")
    let issue = try #require(document.issues.first).issue
    #expect(document.issues.count == 1)
    #expect(issue.entries(.measure).map(\.text) == ["2026年1月5日印发办法。"])
    #expect(issue.note == nil)
  }

  @Test(arguments: ["一、基层党组织建设存在不足", "一、关于学习存在差距的问题"])
  func `a fault is no part of another kind`(heading: String) {
    #expect(Self.document("\(heading)\n整改情况：2026年1月5日印发办法。\n整改结果：完成").issues.count == 1)
  }

  static let statuses: [(name: String, items: String, status: Status)] = [
    ("done", "①2026年1月5日印发办法。②培训32人。已完成整改。", .done),
    ("under way, on lines", "①2026年1月5日印发办法。\n②培训32人。正在整改。", .doing),
    ("that of one act", "①2026年1月5日印发办法，已完成。②培训32人。已完成。", .unknown),
    ("part of the sentence", "①2026年1月5日印发办法。②培训32人，已完成。", .unknown),
  ]

  @Test(arguments: statuses) func `a sentence behind the last item is the issue's`(
    name: String, items: String, status: Status
  ) throws {
    let issue = try #require(Self.document("1.关于甲的问题\n\(items)").issues.first).issue
    #expect(issue.status == status)
    #expect(issue.entries(.measure).count == 2)
  }

  @Test func `a table of one cell a line is read where every row is whole`() {
    let document = Self.document(
      "二、整改情况\n序号\n反馈问题\n责任单位\n完成情况\n1\n甲事不力\n财政所\n已完成\n2\n乙事不力\n党政办\n正在整改")
    #expect(document.issues.map(\.issue.title) == ["甲事不力", "乙事不力"])
    #expect(document.issues.map(\.issue.status) == [.done, .doing])
    #expect(document.issues.map(\.issue.unit) == ["财政所", "党政办"])
  }

  @Test func `its lines are left where a cell is missing`() {
    let document = Self.document(
      "二、整改情况\n序号\n反馈问题\n责任单位\n完成情况\n1\n甲事不力\n已完成\n2\n乙事不力\n党政办\n正在整改")
    #expect(document.issues.isEmpty)
    #expect(document.unrecognised.contains { $0.text == "乙事不力" })
    #expect(document.remarks.contains { $0.words.zh.contains("一格一行") })
  }

  @Test func `its lines are left where nothing counts the rows`() {
    let document = Self.document(
      "二、整改情况\n反馈问题\n整改措施\n责任人\n完成情况\n甲事不力\n印发办法\n张三\n已完成\n三、下一步工作\n继续努力。")
    #expect(document.issues.isEmpty)
    #expect(document.unrecognised.contains { $0.text == "甲事不力" })
  }

  static let masks: [(raw: String, clean: String)] = [
    ("对刘**、王**2人给予警告，涉案1**万元。", "对刘**、王**2人给予警告，涉案1**万元。"), ("138****2207", "138****2207"),
    ("**、王**", "**、王**"), ("对**明、**强2人", "对**明、**强2人"), ("王*、李*", "王*、李*"),
    ("3*4米", "3*4米"), ("**整改措施**：印发办法", "整改措施：印发办法"), ("**整改措施：**印发办法", "整改措施：印发办法"),
    ("*整改措施*：印发", "整改措施：印发"), ("1.**关于甲的问题**", "1.关于甲的问题"), ("***重点***", "重点"),
  ]

  @Test(arguments: masks) func `stars that hide a name stay, those of Markdown go`(
    raw: String, clean: String
  ) {
    #expect(NoticeCleaning.line(raw) == clean)
  }

  @Test(arguments: [
    ("监督电话：（0571）87651234", "(0571)87651234"), ("联系电话：138****2207", "138****2207"),
    ("（联系电话：0571-87651234）", "0571-87651234"),
  ])
  func `a telephone keeps its brackets and stars`(line: String, number: String) {
    let body = "1.关于甲的问题\n整改情况：2026年1月5日印发办法。\n整改结果：完成\n\(line)"
    #expect(Self.document(body).header["Hotline"] == number)
  }

  static let immediate = ["（边巡边改，已完成）", "（立查立改，已完成）", "（即知即改，已完成）"]

  @Test(arguments: immediate) func `what was put right at once says so in any of its words`(
    bracket: String
  ) throws {
    let inTitle = try #require(
      Self.document("1.关于作风不实的问题\(bracket)\n整改情况：2026年1月5日印发办法。").issues.first
    ).issue
    #expect(inTitle.title == "作风不实")
    #expect(inTitle.status == .done && inTitle.flags == .immediate)
    let inAnswer = try #require(
      Self.document("1.关于作风不实的问题\n整改情况：2026年1月5日印发办法。\n整改结果：边查边改，已完成。").issues.first
    ).issue
    #expect(inAnswer.status == .done && inAnswer.flags == .immediate)
  }
}
