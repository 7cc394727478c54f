// Which headings mean what.

import LedgerModel
import Testing

@testable import Importing

@Suite struct SheetHeadingTests {
  @Test(arguments: [
    ("序号", "Id"), ("问题 编号", "Id"), ("N o .", "Id"), ("反馈问题（大类）", "Category"), ("具体问题", "Title"),
    ("巡察反馈的问题", "Title"), ("整改\n措施", "Measure"), ("责任领导：", "Lead"), ("责任科室", "Unit"),
    ("直接责任人", "Owner"), ("配合单位", "Support"), ("整改时限（年/月/日）", "Due"), ("完成时间", "Due"),
    ("实际完成时间", "Done"), ("销号时间", "Closed"), ("整改进展情况", "Progress"), ("整改结果", "Status"),
    ("完成率/%", "Status"), ("佐证材料", "Evidence"), ("长效机制", "Regulation"), ("问责情况", "Accountability"),
    ("追缴/清退金额", "Amount"), ("未完成原因及下步打算", "Blocker"), ("备注", "Note"), ("问题来源", "Source"),
    ("ｓｔａｔｕｓ", "Status"), ("党委责任领导", "Lead"), ("镇级整改完成时限", "Due"), ("*整改目标", "Goal"),
    ("⼀级问题", "Category"),
    ("3月份进展情况", "Progress"),
  ])
  func `a heading finds its field`(heading: String, field: String) {
    #expect(HeadingMatch.find(heading)?.meaning.field == field)
  }

  @Test func `every label of a field is a heading of that field`() {
    // 说明 is a note in tables of others.
    for field in Field.issue where field.name != "Answer" {
      #expect(HeadingMatch.find(field.label.zh)?.meaning.field == field.name, "\(field.name)")
      let raw = HeadingMatch.find(field.label.zh + EntryLines.mark)?.meaning
      #expect(raw?.field == field.name && raw?.trait == .raw, "\(field.name)")
    }
  }

  @Test(arguments: ["抄送", "县委办意见", "驳回意见", "", "党建办"])
  func `other headings mean nothing`(heading: String) {
    #expect(HeadingMatch.find(heading) == nil)
  }

  @Test func `headings of two rows are read together`() {
    let document = SheetSupport.read(
      """
      序号,具体问题,责任落实,,,时间安排,,,整改结果
      ,,牵头领导,责任部门,配合单位,启动,完成,实际,
      1,账目不清,沈砚,财政所,纪委,2026.1.5,2026.6.30,2026.5.20,完成
      """)
    let fields = document.columns.map { $0.target.fieldName ?? "" }
    #expect(
      fields == ["Id", "Title", "Lead", "Unit", "Support", "Opened", "Due", "Done", "Status"])
    #expect(document.columns.map(\.heading).contains("责任落实/责任部门"))
    #expect(document.issues.first?.issue.done?.iso == "2026-05-20")
  }

  @Test func `a mapping by hand goes before the heading`() throws {
    let lead = try #require(RecordType.issue.field(named: "Lead"))
    let document = SheetSupport.read(
      "序号,问题,盯办人\n1,路灯不亮,陶然\n", map: ["盯办人": .field(lead)])
    #expect(document.issues.first?.issue.lead == "陶然")
  }

  @Test func `an unknown column is kept with its heading`() {
    let document = SheetSupport.read("序号,问题,抄送,空列,Round\n1,路灯不亮,县委办,,二\n")
    #expect(
      document.issues.first?.issue.unknownFields
        == [.init(name: "X1", value: "抄送：县委办"), .init(name: "XRound", value: "二")])
    let targets = document.columns.map(\.target)
    #expect(targets.suffix(3) == [.kept(name: "X1"), .ignored, .kept(name: "XRound")])
  }

  @Test func `a sheet of figures is left out with a remark`() {
    let document = SheetSupport.read(
      "编号,问题\n1,路灯不亮\n", "责任单位,问题数,已完成数,完成率\n党建办,1,0,0%\n")
    #expect(document.issues.count == 1)
    #expect(document.remarks.contains { $0.words.zh.contains("表2") })
  }
}
