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
        "Measure: #1 !doing\n+ 每月检查一次，2026年4月5日检查了3个村。",
        "Measure: #1 !doing\n+ 每季度检查一次，于2025年12月5日、2026年1月8日等检查。",
      ], expected: [])
    #expect(try findings(.cadenceLapsed, audited).map(\.severity) == [.hint, .hint])
  }

  @Test func `never weighs less for a shorter period`() throws {
    for (last, severities) in [
      ("2026年3月16日", [Severity.hint, .hint]), ("2026年3月10日", [.warning, .warning, .warning]),
    ] {
      let audited = AuditCase(
        name: last,
        issues: ["每周", "每月", "每季度"].map { "Measure: #1 !doing\n+ \($0)检查一次，\(last)检查了3个村。" },
        expected: [])
      #expect(try findings(.cadenceLapsed, audited).map(\.severity) == severities, "\(last)")
    }
  }

  static let periods = [
    "每周抽查一次，2026年1月6日抽查1次。", "每两周检查一次，2026年1月6日、1月20日各检查1次。", "每半月抽查一次，2026年1月6日抽查1次。",
    "建立半月调度制度，2026年1月6日、1月20日各调度1次。", "每月开展主题党日，2026年1月5日、2月5日开展2次。",
    "严格落实月例会制度，1月6日、2月3日召开2次。", "实行周调度，2026年1月6日、13日各调度1次。", "建立双月会商机制，2026年1月6日会商1次。",
    "一季度一检查，2026年1月6日检查1次。", "每学期检查一次教案，2025年9月26日检查1次。",
    "每周巡查一次，2026年1月6日至1月20日巡查3次。", "每月公开收支，已公开2025年11月、12月两期。",
  ]

  @Test(arguments: periods)
  func `is found by every word for a period`(_ text: String) throws {
    let audited = AuditCase(name: text, issues: ["Measure: #1 !doing\n+ \(text)"], expected: [])
    #expect(try places(.cadenceLapsed, audited) == ["01.1"])
  }

  static let nothings = [
    "每周抽查一次，2026年6月10日抽查1次。", "每月抽查一次，2026年1月6日至6月8日共抽查6次。", "每学期检查一次教案，2026年2月26日检查1次。",
    "每两月会商一次，2026年5月6日会商1次。", "2026年1月检查了台账，2月例会上通报。", "2026年一月一日检查了3个村。",
    "上半月检查安排在2026年1月6日，检查了3个村。",
    "本月通报2起，2026年1月6日通报。", "整改期间每月调度一次，2026年1月15日调度。", "每月调度一次，2026年1月15日调度，3月销号后停止。",
  ]

  @Test func `counts from the last of days in a row`() throws {
    let audited = AuditCase(
      name: "", issues: ["Measure: #1 !doing\n+ 实行周调度，2026年1月6日、13日各调度1次。"], expected: [])
    let message = try #require(try findings(.cadenceLapsed, audited).first?.message.zh)
    #expect(message.contains("上次是2026年1月13日"))
  }

  @Test(arguments: nothings)
  func `is not found in what was kept, or in names of days`(_ text: String) throws {
    let audited = AuditCase(name: text, issues: ["Measure: #1 !doing\n+ \(text)"], expected: [])
    #expect(try places(.cadenceLapsed, audited) == [])
  }
}
