/// What listing, notices, rechecks and sweeps leave undone.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Listing, notices, rechecks and sweeps` {
  static let done = "Status: done\nDone: 2026-05-20\n"
  static let step = "Milestone: #M1 !todo due:2026-06-30\n+ 完成管网铺设\n"

  static let listed: [AuditCase] = [
    AuditCase(
      name: "nothing that it demands", issues: ["Flag: listed\nUnit: 镇城建办"], expected: ["01"]),
    AuditCase(
      name: "leader, deadline and a step",
      issues: ["Lead: 陶明\nDue: 2026-06-30\nFlag: listed\n" + step], expected: []),
    AuditCase(
      name: "no deadline", issues: ["Lead: 陶明\nFlag: listed\n" + step], expected: ["01"]),
    AuditCase(
      name: "long-term needs none",
      issues: ["Lead: 陶明\nFlag: listed\nFlag: longterm\n" + step], expected: []),
    AuditCase(
      name: "a withdrawn step is none",
      issues: ["Lead: 陶明\nDue: 2026-06-30\nFlag: listed\nMilestone: #M1 !void due:2026-06-01"],
      expected: ["01"]),
    AuditCase(
      name: "a step that is done counts",
      issues: [
        "Lead: 陶明\nDue: 2026-06-30\nFlag: listed\n"
          + "Milestone: #M1 !done due:2026-06-01 done:2026-06-01"
      ], expected: []),
    AuditCase(name: "not listed", issues: ["Unit: 镇城建办"], expected: []),
    AuditCase(name: "finished", issues: [done + "Flag: listed"], expected: []),
    AuditCase(name: "withdrawn", issues: ["Status: void\nFlag: listed"], expected: []),
  ]

  @Test(arguments: listed) func `a listed issue has what listing demands`(
    audited: AuditCase
  ) throws {
    let found = try places(.listedIncomplete, audited)
    #expect(found == audited.expected)
  }

  @Test func `all that is missing is named once`() throws {
    let found = try findings(.listedIncomplete, `Listing, notices, rechecks and sweeps`.listed[0])
    #expect(found.map(\.message.zh) == ["已挂牌督办，还没有责任领导、整改时限、节点"])
    #expect(found.map(\.field) == ["Lead"])
    #expect(found.map(\.severity) == [.warning])
  }

  private static let stage = "Milestone: #M1 !todo due:2026-06-10\n+ 完成管网主体\n"
  private static let later = "Milestone: #M2 !todo due:2026-06-12\n+ 完成接驳\n"

  static let milestones: [AuditCase] = [
    AuditCase(name: "past, not done", issues: [stage], expected: ["01"]),
    AuditCase(name: "two are one finding", issues: [later + stage], expected: ["01"]),
    AuditCase(
      name: "due today", issues: ["Milestone: #M1 !todo due:2026-06-15"], expected: []),
    AuditCase(
      name: "done late", issues: ["Milestone: #M1 !done due:2026-06-10 done:2026-06-14"],
      expected: []),
    AuditCase(
      name: "withdrawn stage", issues: ["Milestone: #M1 !void due:2026-06-10"], expected: []),
    AuditCase(
      name: "long-term", issues: ["Flag: longterm\n" + stage], expected: ["01"]),
    AuditCase(
      name: "long-term though finished", issues: [done + "Flag: longterm\n" + stage],
      expected: ["01"]),
    AuditCase(name: "finished", issues: [done + stage], expected: []),
    AuditCase(
      name: "withdrawn", issues: ["Status: void\nFlag: longterm\n" + stage], expected: []),
  ]

  @Test(arguments: milestones) func `a stage that was not reached on its day is said`(
    audited: AuditCase
  ) throws {
    let found = try places(.milestoneOverdue, audited)
    #expect(found == audited.expected)
  }

  static let measures: [AuditCase] = [
    AuditCase(
      name: "past, not done", issues: ["Measure: #1 !doing due:2026-06-10\n+ 更换管道。"],
      expected: ["01.1"]),
    AuditCase(
      name: "two are one finding, at the older",
      issues: [
        "Measure: #1 !doing due:2026-06-10\n+ 更换管道。\nMeasure: #2 !todo due:2026-06-01\n+ 清淤。"
      ], expected: ["01.2"]),
    AuditCase(name: "due today", issues: ["Measure: #1 !doing due:2026-06-15"], expected: []),
    AuditCase(
      name: "done late", issues: ["Measure: #1 !done due:2026-06-10 done:2026-06-14"], expected: []),
    AuditCase(
      name: "withdrawn measure", issues: ["Measure: #1 !void due:2026-06-10"], expected: []),
    AuditCase(
      name: "the issue itself is late",
      issues: ["Due: 2026-06-12\nMeasure: #1 !doing due:2026-06-10"],
      expected: []),
    AuditCase(name: "finished", issues: [done + "Measure: #1 !doing due:2026-06-10"], expected: []),
    AuditCase(name: "no day", issues: ["Measure: #1 !doing\n+ 更换管道。"], expected: []),
  ]

  @Test(arguments: measures) func `a measure that is past its day is said`(
    audited: AuditCase
  ) throws {
    #expect(try places(.measureOverdue, audited) == audited.expected)
  }

  @Test func `the stage that is late longest stands for the others`() throws {
    let found = try findings(
      .milestoneOverdue, `Listing, notices, rechecks and sweeps`.milestones[1])
    #expect(
      found.map(\.message.zh) == ["节点“完成管网主体”定在2026年6月10日，已过5天，没有做到，另有1个节点也过了"])
    #expect(found.map(\.occurrence) == [1])
    #expect(found.map(\.severity) == [.warning])
    let late = try findings(
      .milestoneOverdue,
      AuditCase(name: "late itself", issues: ["Due: 2026-06-12\n" + Self.stage], expected: ["01"]))
    #expect(late.map(\.severity) == [.hint])
  }

  static let rechecks: [AuditCase] = [
    AuditCase(name: "past, no look", issues: [done + "Recheck: 2026-06-14"], expected: ["01"]),
    AuditCase(name: "today", issues: [done + "Recheck: 2026-06-15"], expected: []),
    AuditCase(name: "an open issue", issues: ["Recheck: 2026-06-01"], expected: ["01"]),
    AuditCase(name: "withdrawn", issues: ["Status: void\nRecheck: 2026-06-01"], expected: []),
    AuditCase(
      name: "any check on the day",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-06-01 @镇纪委 !ok"],
      expected: []),
    AuditCase(
      name: "a bad one later",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-06-10 @镇纪委 !bad kind:recheck"],
      expected: []),
    AuditCase(
      name: "looked some days early",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-05-28 @镇纪委 !ok kind:recheck"],
      expected: []),
    AuditCase(
      name: "an ordinary check before",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-05-28 @镇纪委 !ok"], expected: ["01"]),
    AuditCase(
      name: "the look before the last one",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-03-01 @镇纪委 !ok kind:recheck"],
      expected: ["01"]),
    AuditCase(
      name: "a check that is still to come",
      issues: [done + "Recheck: 2026-06-01\nCheck: 2026-06-20 @镇纪委 !ok kind:recheck"],
      expected: ["01"]),
  ]

  @Test(arguments: rechecks) func `a day to look again is kept`(audited: AuditCase) throws {
    let found = try places(.recheckOverdue, audited)
    #expect(found == audited.expected)
  }

  @Test func `a recheck says how late it is and when somebody looked last`() throws {
    let found = try findings(
      .recheckOverdue, `Listing, notices, rechecks and sweeps`.rechecks[8])
    #expect(
      found.map(\.message.zh) == ["回头看定在2026年6月1日，已过14天，没有记录；上一次在2026年3月1日"])
    #expect(found.map(\.severity) == [.warning])
  }

  static let first = "Notice: #D1 !replied 2026-05-01 @镇纪委 due:2026-05-08 kind:remind\n"
  static let second = "Notice: #D2 !open 2026-06-01 @镇纪委 due:2026-06-08 kind:supervise\n"

  static let notices: [AuditCase] = [
    AuditCase(name: "open and late", issues: [first + second], expected: ["01"]),
    AuditCase(name: "answered", issues: [first], expected: []),
    AuditCase(
      name: "due today", issues: ["Notice: #D1 !open 2026-06-01 @镇纪委 due:2026-06-15 kind:remind"],
      expected: []),
    AuditCase(
      name: "without a day", issues: ["Notice: #D1 !open 2026-06-01 @镇纪委 kind:remind"],
      expected: []),
    AuditCase(
      name: "closed", issues: ["Notice: #D1 !closed 2026-05-01 @镇纪委 due:2026-05-08 kind:warn"],
      expected: []),
    AuditCase(name: "withdrawn", issues: ["Status: void\n" + second], expected: []),
    AuditCase(
      name: "two of one issue",
      issues: [second + "Notice: #D3 !open 2026-06-02 @镇纪委 due:2026-06-05 kind:warn"],
      expected: ["01"]),
  ]

  @Test(arguments: notices) func `a notice is answered by its day`(audited: AuditCase) throws {
    let found = try places(.noticeOverdue, audited)
    #expect(found == audited.expected)
  }

  @Test(arguments: [
    (0, "督办 D2 到期7天没有回复；已发 提醒1次、督办1次；建议下一步：告诫", 1),
    (6, "告诫 D3 到期10天没有回复，另有1件也没有回复；已发 督办1次、告诫1次；建议下一步：问责", 1),
  ]) func `a notice names days, counts and the next rung`(
    place: Int, words: String, occurrence: Int
  ) throws {
    let found = try findings(
      .noticeOverdue, `Listing, notices, rechecks and sweeps`.notices[place])
    #expect(found.map(\.message.zh) == [words])
    #expect(found.map(\.occurrence) == [occurrence])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `above 问责 there is no rung`() throws {
    let found = try findings(
      .noticeOverdue,
      AuditCase(
        name: "", issues: ["Notice: #D9 !open 2026-05-27 @县委巡察办 due:2026-06-14 kind:account"],
        expected: []))
    #expect(found.map(\.message.zh) == ["问责 D9 到期1天没有回复；已发 问责1次；已是最高一级"])
  }

  @Test func `under a finished issue a notice is a hint without a next rung`() throws {
    let found = try findings(
      .noticeOverdue, AuditCase(name: "", issues: [Self.done + Self.second], expected: []))
    #expect(found.map(\.message.zh) == ["督办 D2 到期7天没有回复；已发 督办1次"])
    #expect(found.map(\.severity) == [.hint])
  }

  static let sweeps: [AuditCase] = [
    AuditCase(
      name: "related, and no word of a sweep",
      issues: [done + "Related: 02\nMeasure: #1 !done\n+ 2026年2月3日退还2万元。", ""], expected: ["01"]),
    AuditCase(
      name: "a sweep is recorded",
      issues: [done + "Related: 02\nProgress: 2026-03-01 @镇纪委 kind:sweep\n+ 各村都看过。", ""],
      expected: []),
    AuditCase(
      name: "a measure tells of one",
      issues: [done + "Related: 02\nMeasure: #1 !done\n+ 对11个村逐一排查，新发现2起。", ""],
      expected: []),
    AuditCase(
      name: "one that is only planned",
      issues: [done + "Related: 02\nMeasure: #1 !done\n+ 下一步对11个村开展排查。", ""],
      expected: ["01"]),
    AuditCase(
      name: "a measure not begun",
      issues: [done + "Related: 02\nMeasure: #1 !todo\n+ 对11个村逐一排查。", ""], expected: ["01"]),
    AuditCase(
      name: "the problem demands it",
      issues: [done + "Detail: 举一反三不够，同类问题仍有发生。\nMeasure: #1 !done\n+ 退还2万元。"],
      expected: ["01"]),
    AuditCase(
      name: "asking others for it is none",
      issues: [
        done + "Detail: 未做到举一反三。\nMeasure: #1 !done\n+ 会上强调各村要举一反三，引以为戒。"
      ], expected: ["01"]),
    AuditCase(
      name: "self-checks are one",
      issues: [done + "Detail: 未做到举一反三。\nProgress: 2026-03-01 @镇纪委\n+ 12个站所完成自查。"],
      expected: []),
    AuditCase(
      name: "quoted, or of other things",
      issues: [done + "Detail: “举一反三”专题会议记录缺页，同类项目单价不一。"], expected: []),
    AuditCase(
      name: "still open", issues: ["Related: 02\nDetail: 未做到举一反三。", ""], expected: []),
    AuditCase(
      name: "related to a withdrawn issue", issues: [done + "Related: 02", "Status: void"],
      expected: []),
  ]

  @Test(arguments: sweeps) func `what is of a kind is looked for elsewhere`(
    audited: AuditCase
  ) throws {
    let found = try findings(.sweepMissing, audited)
    #expect(found.map { $0.issue?.text } == audited.expected)
    #expect(found.allSatisfy { $0.severity == .hint })
  }
}
