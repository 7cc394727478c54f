// Who inspected, when they came, and when they told the result.

import LedgerModel
import Testing

@testable import Importing

@Suite struct `The opening of a report` {
  static func document(_ opening: String) -> ImportedDocument {
    NoticeSource.read(
      "中共柳溪乡委员会关于巡察整改情况的通报\n\(opening)\n1.关于甲的问题\n整改情况：已公开。\n整改结果：完成\n2026年6月15日\n")
  }

  static let visits: [(opening: String, from: String?, to: String?, feedback: String?)] = [
    ("2025年9月8日，县委第一巡察组进驻柳溪乡。2025年12月11日反馈了意见。", "2025-09-08", nil, "2025-12-11"),
    (
      "2025年9月8日至10月12日，县委第一巡察组对柳溪乡党委进行了巡察，2025年12月11日，巡察组向乡党委通报了巡察情况。", "2025-09-08",
      "2025-10-12", "2025-12-11"
    ),
    ("2025年7月7日—8日1日，县委第一巡察组对柳溪乡党委进行了巡察，2025年12月11日反馈。", nil, nil, "2025-12-11"),
    ("2025年7月7日—8日，县委第一巡察组对柳溪乡党委进行了巡察。", "2025-07-07", "2025-07-08", nil),
    ("2025年9月至10月，县委第一巡察组对柳溪乡党委进行了巡察，2025年12月11日反馈。", nil, nil, "2025-12-11"),
  ]

  @Test(arguments: visits) func `days of the inspection are those that stand there`(
    opening: String, from: String?, to: String?, feedback: String?
  ) {
    let header = Self.document(opening).header
    #expect(header["VisitFrom"] == from)
    #expect(header["VisitTo"] == to)
    #expect(header["FeedbackOn"] == feedback)
  }

  @Test(arguments: [("2025年7月7日—8日1日", "读不出起止"), ("2025年9月至10月", "没有写到日")])
  func `what cannot be read is said, and what to do about it`(days: String, words: String) {
    let remarks = Self.document("\(days)，县委第一巡察组对柳溪乡党委进行了巡察。").remarks.map(\.words.zh)
    #expect(remarks.contains { $0.contains(days) && $0.contains(words) && $0.contains("补上") })
  }

  @Test func `a deadline that names no day is said with its issue`() {
    let document = NoticeSource.read(
      "1.关于甲的问题\n整改情况：已公开。\n整改时限：2026年春节前\n整改结果：完成\n2026年6月15日\n")
    #expect(document.remarks.contains { $0.words.zh.contains("01：时限“2026年春节前”") })
    #expect(document.issues.first?.issue.note == "整改时限：2026年春节前")
  }

  static let inspectors: [(opening: String, name: String)] = [
    ("市纪委监委派驻第五纪检监察组联合县委第五巡察组对柳溪乡开展专项监督检查", "市纪委监委派驻第五纪检监察组联合县委第五巡察组"),
    ("县委第三、第四巡察组对柳溪乡党委进行了巡察", "县委第三、第四巡察组"), ("根据县委统一部署，县委第二巡察组对柳溪乡党委进行了巡察", "县委第二巡察组"),
    ("市纪委监委派驻第五纪检监察组对柳溪乡开展监督检查", "市纪委监委派驻第五纪检监察组"),
    ("在县纪委监委派驻第三纪检监察组监督下，县委巡察二组对柳溪乡党委进行了巡察", "县委巡察二组"),
  ]

  @Test(arguments: inspectors) func `the name of the inspectors is whole`(
    opening: String, name: String
  ) {
    #expect(Self.document("2025年9月8日至10月12日，\(opening)。").header["Inspector"] == name)
  }

  static let progress: [(name: String, label: String, text: String, isMeasure: Bool)] = [
    ("a dated act that goes on", "整改情况", "2026年1月5日开工，目前正在进行基础施工，计划9月完工。", true),
    ("a dated act behind 进展", "整改进展", "2026年1月5日开工。", true),
    ("a finished act", "整改进展", "已清理结余211万元，剩余34万元正在核对。已公开账目。", true),
    ("how far it is", "整改情况", "目前完成工程量的60%，预计12月底完成。", false),
    ("a plan with a day", "整改进展", "计划于2026年9月1日开工。", false),
    ("a figure by a day", "整改进展", "截至2026年3月1日，完成工程量的60%。", false),
  ]

  @Test(arguments: progress) func `an open issue has a measure where acts are told`(
    name: String, label: String, text: String, isMeasure: Bool
  ) throws {
    let document = NoticeSource.read("1.关于甲的问题\n\(label)：\(text)\n整改结果：阶段性完成\n2026年6月15日\n")
    let issue = try #require(document.issues.first).issue
    #expect(issue.entries(.measure).map(\.text) == (isMeasure ? [text] : []))
    #expect(issue.entries(.progress).isEmpty == isMeasure)
  }
}
