/// How far a measure is, by its own words under an issue that is not finished.

import Importing
import LedgerModel
import Testing

@Suite struct `A measure under an issue that is not finished` {
  static func measure(_ text: String, _ result: String = "正在整改") throws -> String {
    let report = """
      中共柳溪乡委员会关于巡察整改进展情况的通报
      1.关于“敬老院改造久拖未决”的问题
      整改措施：
      （1）成立专班。
      （2）\(text)
      整改结果：\(result)
      2026年5月12日

      """
    let issue = try #require(NoticeSource.read(report).issues.first)
    let head = try #require(issue.issue.entries(.measure).last?.value.split(separator: "\n").first)
    return String(head)
  }

  static let open: [(name: String, text: String)] = [
    (
      "part of the works and an end to come",
      "2026年3月30日完成招投标，4月18日开工建设，目前完成工程量的65%，计划于2026年8月20日前竣工验收。"
    ),
    ("an end without a year", "2026年3月30日完成招投标，计划8月底前竣工。"),
    ("an end that is expected", "2026年3月30日完成初步设计，预计年底投入使用。"),
    ("an end that is intended", "2026年3月30日完成选址，拟于6月签订合同。"),
    ("a step that will be taken", "2026年3月30日完成清查，将于6月底前公示。"),
    ("an end that is to be reached", "2026年3月30日完成清淤，确保2026年6月底前全线贯通。"),
    ("a day behind the report", "2026年3月30日完成第一轮培训，第二轮在2026年9月1日开班。"),
    ("work that goes on", "正在改造消防管网，2026年3月30日完成水泵安装。"),
    ("part of the works before the day", "目前完成工程量的65%，2026年3月30日完成主体。"),
    ("a limit without a year", "2026年3月30日完成排查；6月底前拆除。"),
    ("what was done by a day", "截至2026年3月30日已办结33个小区。2026年4月1日召开推进会。"),
    ("what is left", "2026年3月30日完成8户搬迁，剩余2户正在协商。"),
  ]

  @Test(arguments: open) func `is not done while it tells of what is to come`(
    name: String, text: String
  ) throws {
    #expect(try Self.measure(text) == "#2 !doing")
  }

  static let done: [(name: String, text: String)] = [
    ("a day of its end", "制定管护办法，2026年3月30日完成。"),
    ("what goes by plan", "按计划于2026年3月30日完成选址。"),
    ("what it costs", "预计投资86万元的管网改造，2026年3月30日完成。"),
    ("all of it", "2026年3月30日完成改造，工程量完成100%。"),
    ("a share of something else", "2026年3月30日完成测评，群众满意率96%。"),
    ("its quality", "2026年3月30日完成复查，确保质量过关。"),
    ("将 as the sign of an object", "2026年3月30日完成清查，将结果纳入考核。"),
    ("plans as things", "2026年3月30日完成《三年行动计划》编制。"),
  ]

  @Test(arguments: done) func `is done on the day of which it tells`(
    name: String, text: String
  ) throws {
    #expect(try Self.measure(text) == "#2 !done done:2026-03-30")
  }

  @Test func `is done where it says so itself`() throws {
    let text = "2026年3月30日完成招投标，计划8月底前竣工（已完成）"
    #expect(try Self.measure(text) == "#2 !done src:import")
  }

  @Test func `is done with its issue, whatever lies ahead`() throws {
    let text = "2026年3月30日完成改造，计划8月底前回访。"
    #expect(try Self.measure(text, "已完成") == "#2 !done done:2026-03-30")
  }
}
