// Days that are no deadlines, steps of closing as they are typed, and days that lie before their record.
import LedgerModel
import Testing

struct DayOfDutyTests {
  private static let context = EditFixture.context

  static let days: [(typed: String, isPast: Bool, day: String?, problem: String?)] = [
    ("6月底", false, "2026-06-30", nil), ("昨天", true, "2026-06-14", nil),
    ("5月1日", true, "2026-05-01", nil), ("无", false, nil, nil), ("不设", true, nil, nil),
    ("长期", false, nil, "“长期”不是哪一天；写 6月底、+15、下周五 这样的日子"),
    ("长期", true, nil, "看不懂日期“长期”；可以写 昨天、6月1日、5.20"),
    ("尽快", false, nil, "看不懂日期“尽快”；可以写 6月底、+15、下周五"),
    ("尽快", true, nil, "看不懂日期“尽快”；可以写 昨天、6月1日、5.20"),
    ("2月30日", false, nil, "没有“2月30日”这一天；可以写 6月底、+15、下周五"),
  ]

  @Test(arguments: days) func `a day that is no deadline is asked for as a day`(
    _ each: (typed: String, isPast: Bool, day: String?, problem: String?)
  ) {
    do throws(EditRefusal) {
      let day = try FieldValue.day(each.typed, isPast: each.isPast, Self.context)
      #expect(day?.iso == each.day && each.problem == nil)
    } catch {
      #expect(error.sentence(.chinese) == each.problem)
    }
  }

  @Test func `a deadline keeps its own words`() {
    let issue = EditFixture.issue { $0.due = nil }
    #expect(throws: EditRefusal.deadline(.notUnderstood("尽快"))) {
      try IssueEdits.setDeadline(issue, to: "尽快", Self.context)
    }
  }

  static let steps: [(typed: String, written: String?)] = [
    ("村支书申请，镇纪委复核，镇长审定", "村支书申请、镇纪委复核、镇长审定"),
    ("村支书申请,镇纪委复核", "村支书申请、镇纪委复核"), ("甲；乙;丙、丁", "甲、乙、丙、丁"),
    ("镇纪委复核", "镇纪委复核"), ("复核（纪委、巡察办），审定", "复核（纪委、巡察办）、审定"),
    (" 甲 ，， 乙 ", "甲、乙"), ("，", nil), ("", nil),
  ]

  @Test(arguments: steps) func `roles are parted by whatever parts names`(
    _ each: (typed: String, written: String?)
  ) throws {
    let field = try #require(RecordType.ledger.field(named: "Steps"))
    #expect(try FieldValue.canonical(each.typed, for: field, Self.context) == each.written)
    let title = try #require(RecordType.ledger.field(named: "Title"))
    let typed = each.typed.contains { $0 == " " } || each.typed.isEmpty ? nil : each.typed
    if let typed { #expect(try FieldValue.canonical(typed, for: title, Self.context) == typed) }
  }

  @Test func `steps that are the default need not be written down`() throws {
    func edit(_ value: String, _ old: String?) throws -> Edit {
      try LedgerEdits.set(field: "Steps", value: value, Self.context) { _ in old }
    }
    #expect(try edit("纪委复核", nil).isEmpty)
    #expect(try edit("纪委复核", "甲、乙").lines == ["Steps#0 甲、乙→纪委复核"])
    #expect(try edit("纪委复核，书记审定", nil).lines == ["Steps +→纪委复核、书记审定"])
    #expect(try edit("", "甲、乙").lines == ["Steps#0 甲、乙→-"])
  }

  @Test func `accountability and a regulation may be of an earlier day, not of a later one`() throws
  {
    let issue = EditFixture.issue()
    let day = try #require(Day(iso: "2025-11-03"))
    let account = try IssueEdits.addAccountability(issue, kind: "诫勉", on: day, Self.context)
    #expect(account.lines == ["Accountability +→2025-11-03 kind:诫勉"])
    let rule = try IssueEdits.addRegulation(issue, "值班办法", kind: "新建", on: day, Self.context)
    #expect(rule.lines == ["Regulation +→2025-11-03 kind:新建\n值班办法"])
    let ahead = EditFixture.today + 1
    #expect(throws: EditRefusal.dayAhead(ahead)) {
      try IssueEdits.addAccountability(issue, kind: "诫勉", on: ahead, Self.context)
    }
    #expect(throws: EditRefusal.dayAhead(ahead)) {
      try IssueEdits.addRegulation(issue, "办法", kind: "新建", on: ahead, Self.context)
    }
  }

  static let events: [(field: String, new: String, end: String)] = [
    ("Check", "2026-06-01 @甲 !ok\n看过", "（6月1日）"), ("Check", "2026-06-15 @甲 !ok\n看过", "”"),
    ("Accountability", "2025-11-03 kind:诫勉", "（2025年11月3日）"),
    ("Progress", "2026-03-01 @导入 src:import\n已办", "”"),
    ("Measure", "#1 !todo due:2026-06-01\n办", "”"),
  ]

  @Test(arguments: events) func `the history says of which day an entry is`(
    _ each: (field: String, new: String, end: String)
  ) {
    let event = HistoryEvent(
      at: "2026-06-15T09:42:00+08:00", by: "许知遥", on: "03", op: .add, field: each.field,
      new: each.new)
    #expect(event.words.zh.hasSuffix(each.end), "\(event.words.zh)")
  }

  static let notices: [(entries: [String], id: String?)] = [
    ([], nil), (["#1 !replied 2026-05-01 @甲 due:2026-05-10 kind:remind"], nil),
    (
      [
        "#1 !open 2026-05-01 @甲 due:2026-06-20 kind:remind",
        "#2 !open 2026-06-01 @甲 due:2026-06-10 kind:warn", "#3 !open 2026-06-12 @甲 kind:account",
      ], "2"
    ),
    (["#1 !open 2026-05-01 @甲 kind:remind", "#2 !open 2026-06-01 @甲 kind:warn"], "2"),
  ]

  @Test(arguments: notices) func `one notice is spoken of where there are several`(
    _ each: (entries: [String], id: String?)
  ) {
    let issue = EditFixture.issue { issue in
      for entry in each.entries { EditFixture.add(.notice, entry, to: &issue) }
    }
    #expect(Escalation(issue, today: EditFixture.today).mostPressing?.id == each.id)
  }
}
