/// Promises that come round, by the field and by the prose.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `A promised check that is late` {
  static let promise = """
    Status: done
    Done: 2026-06-15
    Measure: #1 !done src:import
    + 建立季度抽查机制，由乡纪委会同民政办对各村（社区）救助台账入户随机抽查，在2025年9月18日开展电话、2026年1月14日开展上门现场检查，对走过场的当场点名。
    """

  static let cases = [
    AuditCase(
      name: "a quarterly one that prose promises", header: "ReportOn: 2026-06-15",
      issues: [promise], expected: ["01.1"]),
    AuditCase(
      name: "the same with the field and without a check", header: "ReportOn: 2026-06-15",
      issues: [promise.replacing("Status: done", with: "Status: done\nCadence: quarterly")],
      expected: ["01.1"]),
    AuditCase(
      name: "the same with the field and its checks", header: "ReportOn: 2026-06-15",
      issues: [
        promise.replacing("Status: done", with: "Status: done\nCadence: quarterly")
          + "\nCheck: 2026-01-14 @乡纪委 !ok\n+ 现场检查。"
      ], expected: ["01"]),
    AuditCase(
      name: "the same after a check in time",
      issues: [promise + "\nCheck: 2026-04-10 @乡纪委 !ok\n+ 现场检查。"], expected: []),
    AuditCase(
      name: "the same after progress on the measure",
      issues: [promise + "\nProgress: 2026-04-10 @乡纪委 re:#1\n+ 又抽查了一次。"], expected: []),
    AuditCase(
      name: "on the day when it is due", issues: [promise], expected: [], today: "2026-04-14"),
    AuditCase(
      name: "on the day after", issues: [promise], expected: ["01.1"], today: "2026-04-15"),
    AuditCase(
      name: "the field alone counts from completion",
      issues: ["Status: done\nDone: 2026-02-01\nCadence: monthly"], expected: ["01"]),
    AuditCase(
      name: "setting the rule up is no occurrence",
      issues: ["Measure: #1 !doing\n+ 2026年1月14日制定学习制度，每季度组织一次学习。"], expected: []),
    AuditCase(
      name: "what is counted is what was promised",
      issues: [
        "Measure: #1 !done src:import\n+ 每季度开展作风督查，2025年12月29日、2026年1月9日开展2次。",
        "Measure: #1 !done src:import\n+ 每季度组织集中行动，2025年12月23日开展首次行动。",
      ], expected: ["01.1", "02.1"]),
    AuditCase(
      name: "without their year",
      issues: ["Measure: #1 !done src:import\n+ 每季度开展一次巡查，1月13日、2月12日已开展2次。"],
      expected: ["01.1"]),
    AuditCase(
      name: "without their year, and in time",
      issues: ["Measure: #1 !done src:import\n+ 每季度开展一次巡查，1月13日、4月2日已开展2次。"], expected: []),
    AuditCase(
      name: "done at the end of a month, due at the end of another",
      issues: ["Measure: #1 !doing\n+ 每月评议一次，2026年4月30日评议。"], expected: [], today: "2026-05-31"),
    AuditCase(
      name: "another act is no occurrence",
      issues: ["Measure: #1 !doing\n+ 2026年1月5日召开党委会部署，建立季度抽查机制。"], expected: []),
    AuditCase(
      name: "more times than dates",
      issues: ["Measure: #1 !doing\n+ 每季度检查一次，已检查3次，2025年12月20日检查了上洼村。"], expected: []),
    AuditCase(
      name: "a meeting about it is no occurrence",
      issues: ["Measure: #1 !doing\n+ 2026年1月8日召开专题会议研究，每季度召开一次例会。"], expected: []),
    AuditCase(
      name: "a quarter of a year is no promise",
      issues: ["Measure: #1 !doing\n+ 2026年1月5日检查了第四季度检查记录和2025年度检查台账。"], expected: []),
    AuditCase(
      name: "an amount a month is no promise",
      issues: ["Measure: #1 !doing\n+ 2026年1月5日清退，每月发放1200元。"], expected: []),
    AuditCase(
      name: "what goes on up to now is not late",
      issues: ["Measure: #1 !doing\n+ 2025年4月至今，每月开展集中学习，其中2026年1月14日学习村务公开办法。"],
      expected: []),
    AuditCase(
      name: "no occurrence at all is another rule's",
      issues: ["Measure: #1 !doing\n+ 每季度抽查一次学习记录。"], expected: []),
    AuditCase(
      name: "every half year", issues: ["Measure: #1 !doing\n+ 每半年测评一次，2025年10月已测评。"],
      expected: ["01.1"]),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.cadenceLapsed, audited) == audited.expected)
  }

  @Test func `says when it was due, how late it is, and what was left out before`() throws {
    let found = try findings(
      .cadenceLapsed,
      AuditCase(
        name: "", header: "ReportOn: 2026-06-15", issues: [`A promised check that is late`.promise],
        expected: []))
    let message = try #require(found.first?.message.zh)
    for words in ["2026年4月14日", "62天", "已完成", "118天", "2025年第四季度"] {
      #expect(message.contains(words), "\(words) is missing in \(message)")
    }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `weighs less where prose need not name every time`() throws {
    let audited = AuditCase(
      name: "",
      issues: [
        "Measure: #1 !doing\n+ 每月检查一次，2026年3月5日检查了3个村。",
        "Measure: #1 !doing\n+ 每季度检查一次，于2025年12月5日、2026年1月8日等检查。",
      ], expected: [])
    #expect(try findings(.cadenceLapsed, audited).map(\.severity) == [.hint, .hint])
  }
}
