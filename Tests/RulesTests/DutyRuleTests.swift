// What outlives 已完成: strips of periods, rechecks and notices that are late, and where they stand.
import LedgerModel
import Testing

@testable import Rules

struct DutyRuleTests {
  struct StripCase: Sendable, CustomTestStringConvertible {
    var name: String
    var cadence = Cadence.months(3)
    var start: String?
    var checks: [String]
    var strip: String
    var testDescription: String { name }
  }

  static let strips: [StripCase] = [
    StripCase(
      name: "a quarter without a check, and one that is late", start: nil,
      checks: ["2025-09-16 !ok", "2026-01-12 !ok"], strip: "✓–✓逾"),
    StripCase(name: "nothing is due yet", start: "2026-05-01", checks: [], strip: ""),
    StripCase(name: "never checked", start: "2025-12-11", checks: [], strip: "–逾"),
    StripCase(
      name: "in time", start: "2025-12-11", checks: ["2026-03-11 !ok", "2026-06-10 !ok"],
      strip: "✓✓"),
    StripCase(
      name: "a check on the very day is in time", start: "2026-03-15",
      checks: ["2026-06-15 !ok"], strip: "✓"),
    StripCase(
      name: "a check that found something", start: "2026-01-10", checks: ["2026-04-09 !bad"],
      strip: "×"),
    StripCase(
      name: "checks from before the start count", start: "2026-05-20",
      checks: ["2026-04-20 !ok"], strip: "✓"),
    StripCase(
      name: "a check ahead of today is none yet", start: "2026-04-01",
      checks: ["2026-06-20 !ok"], strip: ""),
    StripCase(
      name: "a document's day is no check", start: "2026-02-01",
      checks: ["2026-05-01 !ok src:import"], strip: "逾"),
    StripCase(
      name: "no more than twelve", cadence: .days(1), start: "2026-01-01", checks: [],
      strip: "–––––––––––逾"),
  ]

  @Test(arguments: strips)
  func `a strip shows what became of each period`(one: StripCase) throws {
    let checks = one.checks.map { head in
      let words = head.split(separator: " ")
      return Entry(.check, value: "\(words[0]) @甲 \(words.dropFirst().joined(separator: " "))")
    }
    let today = try #require(Day(iso: "2026-06-15"))
    let strip = CadenceStrip(
      one.cadence, checks: checks, start: one.start.flatMap { Day(iso: $0) }, today: today)
    #expect(strip.text(CadenceStrip.Marks(kept: "✓")).zh == one.strip)
  }

  /// The strip ends with 逾 exactly where the light of the cadence is on.
  @Test func `strip and light agree on every day of a year`() throws {
    let start = try #require(Day(iso: "2025-06-15"))
    let check = Entry(.check, value: "2025-10-01 @甲 !ok")
    for offset in 0..<365 {
      let today = start + offset
      let checks = [check].filter { $0.day.map { $0 <= today } ?? false }
      let row = RowFixture.row {
        $0.cadenceCode = -3
        $0.cadenceStart = OptionalDay(checks.last?.day ?? start)
      }
      let strip = CadenceStrip(.months(3), checks: [check], start: start, today: today)
      let isLate = CadenceRule.days(row, RuleSetting(today: today)) > 0
      #expect((strip.slots.last == .late) == isLate, "\(today.iso)")
    }
  }

  static let rechecks: [(offset: Int, word: String?, tone: Tone?)] = [
    (1, nil, nil), (0, "今天回头看", .warn), (-1, "回头看逾1天", .late), (-40, "回头看逾40天", .late),
  ]

  @Test(arguments: rechecks)
  func `a recheck lights from its day on, also of what is finished`(
    offset: Int, word: String?, tone: Tone?
  ) {
    for status in [Status.doing, .done, .closed] {
      let row = RowFixture.row {
        $0.status = status
        $0.recheck = RowFixture.day(offset)
      }
      let light = RecheckRule.judge(row, RowFixture.setting)
      #expect(light?.phrase.zh == word && light?.tone == tone)
      let isLit = RuleSet.lit(row, RowFixture.setting).contains(.recheck)
      #expect(isLit == (word != nil))
    }
    let void = RowFixture.row {
      $0.status = .void
      $0.recheck = RowFixture.day(offset)
    }
    #expect(RecheckRule.judge(void, RowFixture.setting) == nil)
  }

  @Test func `a notice is late from the day after its own deadline`() {
    for (offset, days) in [(1, 0), (0, 0), (-3, 3)] {
      let row = RowFixture.row { $0.noticeDue = RowFixture.day(offset) }
      #expect(NoticeLateRule.days(row, RowFixture.setting) == days)
    }
  }

  @Test(arguments: [Status.done, .closed, .void])
  func `a notice under what is settled lights nothing`(status: Status) {
    let row = RowFixture.row {
      $0.status = status
      $0.noticeDue = RowFixture.day(-3)
    }
    #expect(NoticeLateRule.judge(row, RowFixture.setting) == nil)
    #expect(!RuleSet.lit(row, RowFixture.setting).contains(.noticeLate))
    #expect(DutyDays.late(row, RowFixture.setting) == 0)
  }

  @Test func `what a finished issue owes brings it back among the late ones`() {
    func group(_ change: (inout IssueRow) -> Void) -> DeadlineGroup {
      let row = RowFixture.row {
        $0.status = .done
        $0.done = RowFixture.day(-200)
        change(&$0)
      }
      return DeadlineGroup(row, RowFixture.setting)
    }
    #expect(group { _ in } == .finished)
    #expect(group { $0.recheck = RowFixture.day(3) } == .finished)
    #expect(group { $0.recheck = RowFixture.day(-3) } == .late)
    #expect(
      group {
        $0.cadenceCode = -3
        $0.cadenceStart = RowFixture.day(-200)
      } == .late)
  }

  static let facts: [(typed: String, mark: IssueRow.Marks)] = [
    ("is:blocked", .blocked), ("is:escalated", .noticed), ("is:asked", .extensionAsked),
    ("is:rebound", .rebound), ("is:returned", .returned), ("is:related", .related),
    ("is:cadence", .hasCadence), ("is:卡点", .blocked), ("is:延期待批", .extensionAsked),
    ("is:反弹", .rebound), ("is:举一反三", .related),
  ]

  @Test(arguments: facts)
  func `what a record holds can be asked for`(typed: String, mark: IssueRow.Marks) throws {
    let query = try Query(typed, today: RowFixture.setting.today)
    let matcher = QueryMatcher(query, names: NameTable(), setting: RowFixture.setting)
    func answers(_ marks: IssueRow.Marks) -> Bool {
      matcher.matches(
        RowFixture.row { $0.marks = marks }, text: { _ in false }, owners: { [] }, id: { "1" })
    }
    #expect(answers(mark))
    #expect(!answers([]))
    #expect(!answers(IssueRow.Marks.hasProgress))
  }

  @Test func `the bits that a tally looks at are those of the marks that it counts`() {
    let bits = RowMark.counted.reduce(UInt16(0)) { $0 | $1.mark.rawValue }
    #expect(Tally.countedMarks == bits)
  }

  @Test func `a tally counts what few issues hold`() {
    let rows = [
      RowFixture.row { $0.marks = [.blocked, .hasProgress] },
      RowFixture.row { $0.marks = [.blocked, .noticed] },
      RowFixture.row {
        $0.status = .void
        $0.marks = .blocked
      },
    ]
    let tally = Tally(rows, RowFixture.setting)
    #expect(tally.count(RowMark.blocked) == 2 && tally.count(RowMark.escalated) == 1)
    #expect(tally.count(RowMark.rebound) == 0)
  }
}
