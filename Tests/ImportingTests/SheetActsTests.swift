// 整改情况 in tables that have no column of measures.

import LedgerModel
import Testing

@testable import Importing

@Suite struct SheetActsTests {
  private func issue(_ text: String, map: [String: ColumnTarget] = [:]) throws -> LedgerModel.Issue
  {
    try #require(SheetSupport.read(text, map: map).issues.first).issue
  }

  static let told: [(cell: String, result: String, measures: [String])] = [
    ("2026年1月19日清点货架，补录物资36件", "已完成", ["2026年1月19日清点货架，补录物资36件"]),
    ("一是清查仓库；二是补办手续。", "已完成", ["清查仓库；", "补办手续。"]),
    ("已完成。清查仓库3处", "已完成", ["清查仓库3处"]),
    ("清查仓库3处", "正在整改", ["清查仓库3处"]),
    ("2026年1月5日开工，目前正在施工", "正在整改", ["2026年1月5日开工，目前正在施工"]),
    (
      "1.2025年10月追缴63万元。2.剩余21万元已起诉，计划2027年5月底前执行到位。", "正在整改",
      ["2025年10月追缴63万元。", "剩余21万元已起诉，计划2027年5月底前执行到位。"]
    ),
    ("拟于入冬前更换货架", "已完成", ["拟于入冬前更换货架"]),
  ]

  @Test(arguments: told) func `what was done becomes measures`(
    cell: String, result: String, measures: [String]
  ) throws {
    let document = SheetSupport.read("序号,问题,整改情况,整改结果\n1,仓库账目不清,\(cell),\(result)\n")
    let issue = try #require(document.issues.first).issue
    #expect(issue.entries(.measure).map(\.text) == measures)
    #expect(issue.entries(.progress).isEmpty)
    #expect(document.remarks.contains { $0.words.zh.contains("作为整改措施") })
  }

  static let progress: [(name: String, heading: String, cell: String, result: String)] = [
    ("a word for the status", "整改情况", "已完成", "正在整改"),
    ("notes from day to day", "整改情况", "2026.3.5 召开会议；2026.4.1 印发文件", "已完成"),
    ("notes behind colons", "整改情况", "2026年3月5日：召开会议", "已完成"),
    ("how far an open issue is", "整改情况", "目前完成工程量的40%，预计年底竣工", "正在整改"),
    ("a heading that asks how it goes", "整改进展情况", "召开会议3次", "已完成"),
    ("what it brought", "整改成效", "满意率升到九成", "已完成"),
  ]

  @Test(arguments: progress) func `progress stays progress`(
    name: String, heading: String, cell: String, result: String
  ) throws {
    let issue = try issue("序号,问题,\(heading),整改结果\n1,仓库账目不清,\(cell),\(result)\n")
    #expect(issue.entries(.measure).isEmpty)
    #expect(!issue.entries(.progress).isEmpty)
  }

  @Test func `beside a column of measures it is progress`() throws {
    let issue = try issue("序号,问题,整改措施,整改情况,整改结果\n1,仓库账目不清,,清查仓库3处,已完成\n")
    #expect(issue.entries(.measure).isEmpty)
    #expect(issue.entries(.progress).map(\.text) == ["清查仓库3处"])
  }

  @Test func `a person's word for the column holds`() throws {
    let target = try #require(RecordType.issue.field(named: "Progress"))
    let issue = try issue(
      "序号,问题,整改情况,整改结果\n1,仓库账目不清,清查仓库3处,已完成\n", map: ["整改情况": .field(target)])
    #expect(issue.entries(.measure).isEmpty)
  }

  @Test(arguments: ["监督人", "监督责任人", "镇纪委督办领导", "督办人", "联系人"])
  func `who watches is no owner`(heading: String) throws {
    let issue = try issue("序号,问题,责任人,\(heading)\n1,仓库账目不清,沈砚,陶然\n")
    #expect(issue.owners == ["沈砚"] && issue.lead == nil)
    #expect(issue.unknownFields == [.init(name: "X1", value: "\(heading)：陶然")])
  }

  @Test(arguments: ["直接责任人", "镇级责任人", "整改责任人"])
  func `who does it is one`(heading: String) throws {
    #expect(try issue("序号,问题,\(heading)\n1,仓库账目不清,沈砚\n").owners == ["沈砚"])
  }

  @Test func `one person with more and fewer posts is one leader`() {
    let document = SheetSupport.read(
      """
      序号,问题,责任领导
      1,甲,党组成员 沈砚秋
      2,乙,"党组成员、副局长 沈砚秋"
      3,丙,沈砚秋
      4,丁,党委书记 沈砚秋
      5,戊,党组成员 陶然
      """)
    #expect(
      document.issues.map { $0.issue.lead ?? "" } == [
        "沈砚秋（党组成员、副局长）", "沈砚秋（党组成员、副局长）", "沈砚秋", "党委书记 沈砚秋", "党组成员 陶然",
      ])
  }
}
