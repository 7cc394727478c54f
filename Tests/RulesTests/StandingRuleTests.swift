// 停滞, 无记录, 未定责任人 and 未定时限, with hits and near misses.
import LedgerModel
import Rules
import Testing

struct StandingRuleTests {
  private static func day(_ offset: Int) -> OptionalDay { RowFixture.day(offset) }

  private static let silent = RuleSetting(
    today: RowFixture.today, silenceStart: RowFixture.today - 90)
  private static let future = RuleSetting(
    today: RowFixture.today, silenceStart: RowFixture.today + 5)

  static let stalled: [RuleCase] = [
    RuleCase("on the threshold", 30) { $0.lastActivity = day(-30) },
    RuleCase("one day short", nil) { $0.lastActivity = day(-29) },
    RuleCase("listed stalls sooner", 14) {
      $0.lastActivity = day(-14)
      $0.flags = .listed
    },
    RuleCase("listed and lively", nil) {
      $0.lastActivity = day(-13)
      $0.flags = .listed
    },
    RuleCase("late ones stall too", 40) {
      $0.lastActivity = day(-40)
      $0.due = day(-5)
    },
    RuleCase("done", nil) {
      $0.lastActivity = day(-40)
      $0.status = .done
    },
    RuleCase("withdrawn", nil) {
      $0.lastActivity = day(-40)
      $0.status = .void
    },
    RuleCase("long-term without a cadence", 40) {
      $0.lastActivity = day(-40)
      $0.flags = .longterm
    },
    RuleCase("long-term is judged by its cadence", nil) {
      $0.lastActivity = day(-40)
      $0.flags = .longterm
      $0.cadenceCode = -3
    },
    RuleCase("a cadence alone changes nothing", 40) {
      $0.lastActivity = day(-40)
      $0.cadenceCode = -3
    },
    RuleCase("no known day", nil) { $0.lastActivity = .none },
    RuleCase("silence since the feedback", 90, setting: silent) { $0.lastActivity = .none },
    RuleCase("an act breaks the silence", nil, setting: silent) { $0.lastActivity = day(-1) },
    RuleCase("the feedback lies ahead", nil, setting: future) { $0.lastActivity = .none },
  ]

  @Test(arguments: stalled)
  func `the light stalled is on when it should be`(item: RuleCase) {
    #expect(StalledRule.judge(item.row, item.setting)?.days == item.days)
  }

  static let noRecord: [RuleCase] = [
    RuleCase("no known day", 0) { $0.lastActivity = .none },
    RuleCase("a known day", nil) { $0.lastActivity = day(-300) },
    RuleCase("the feedback is known", nil, setting: silent) { $0.lastActivity = .none },
    RuleCase("done", nil) {
      $0.lastActivity = .none
      $0.status = .done
    },
    RuleCase("judged by its cadence", nil) {
      $0.lastActivity = .none
      $0.flags = .longterm
      $0.cadenceCode = 30
    },
  ]

  @Test(arguments: noRecord)
  func `the light no record is on when it should be`(item: RuleCase) {
    #expect(NoRecordRule.judge(item.row, item.setting)?.days == item.days)
  }

  static let ownerless: [RuleCase] = [
    RuleCase("nobody", 0) { $0.lead = 0 },
    RuleCase("a lead", nil) { $0.lead = 3 },
    RuleCase("only a unit", nil) {
      $0.lead = 0
      $0.unit = 3
    },
    RuleCase("only an owner", nil) {
      $0.lead = 0
      $0.owner = 3
    },
    RuleCase("done by nobody", 0) {
      $0.lead = 0
      $0.status = .done
    },
    RuleCase("withdrawn", nil) {
      $0.lead = 0
      $0.status = .void
    },
  ]

  @Test(arguments: ownerless)
  func `the light ownerless is on when it should be`(item: RuleCase) {
    #expect(OwnerlessRule.judge(item.row, item.setting)?.days == item.days)
  }

  static let undated: [RuleCase] = [
    RuleCase("no deadline", 0) { $0.due = .none },
    RuleCase("a deadline", nil) { $0.due = day(-3) },
    RuleCase("long-term needs none", nil) {
      $0.due = .none
      $0.flags = .longterm
    },
    RuleCase("done without a deadline", 0) {
      $0.due = .none
      $0.status = .done
    },
    RuleCase("withdrawn", nil) {
      $0.due = .none
      $0.status = .void
    },
  ]

  @Test(arguments: undated)
  func `the light undated is on when it should be`(item: RuleCase) {
    #expect(UndatedRule.judge(item.row, item.setting)?.days == item.days)
  }

  @Test func `the quick set agrees with the rules for every case`() {
    let cases =
      Self.stalled + Self.noRecord + Self.ownerless + Self.undated + LateRuleTests.overdue
      + LateRuleTests.dueSoon + LateRuleTests.urgent + LateRuleTests.lateOnce
      + LateRuleTests.cadence
    for item in cases {
      let lights = RuleSet.lights(for: item.row, setting: item.setting)
      #expect(
        RuleSet.lit(item.row, item.setting) == LightSet(lights.map { LightSet($0.rule) }),
        "\(item.name)")
      #expect(lights.map(\.rule.place) == lights.map(\.rule.place).sorted())
    }
  }
}
