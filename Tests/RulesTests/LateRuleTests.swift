// 逾期, 临期, 急, 曾逾期 and the cadence, with hits and near misses.
import LedgerModel
import Rules
import Testing

struct LateRuleTests {
  private static func day(_ offset: Int) -> OptionalDay { RowFixture.day(offset) }

  static let overdue: [RuleCase] = [
    RuleCase("due yesterday", 1) { $0.due = day(-1) },
    RuleCase("due long ago", 400) { $0.due = day(-400) },
    RuleCase("a deadline of today is not late", nil) { $0.due = day(0) },
    RuleCase("due tomorrow", nil) { $0.due = day(1) },
    RuleCase("no deadline", nil) { $0.due = .none },
    RuleCase("long-term is never late", nil) {
      $0.due = day(-9)
      $0.flags = .longterm
    },
    RuleCase("an extended deadline can be late", 9) {
      $0.due = day(-9)
      $0.flags = .extended
    },
    RuleCase("not started", 2) {
      $0.status = .todo
      $0.due = day(-2)
    },
    RuleCase("mostly done is still late", 2) {
      $0.status = .mostly
      $0.due = day(-2)
    },
    RuleCase("unknown counts as open", 2) {
      $0.status = .unknown
      $0.due = day(-2)
    },
    RuleCase("done", nil) {
      $0.status = .done
      $0.due = day(-2)
    },
    RuleCase("closed", nil) {
      $0.status = .closed
      $0.due = day(-2)
    },
    RuleCase("withdrawn", nil) {
      $0.status = .void
      $0.due = day(-2)
    },
  ]

  @Test(arguments: overdue)
  func `the light overdue is on when it should be`(item: RuleCase) {
    let light = OverdueRule.judge(item.row, item.setting)
    #expect(light?.days == item.days)
    #expect(light.map { $0.tone == .late } ?? true)
  }

  static let dueSoon: [RuleCase] = [
    RuleCase("today", 0) { $0.due = day(0) }, RuleCase("on the threshold", 15) { $0.due = day(15) },
    RuleCase("one day beyond", nil) { $0.due = day(16) },
    RuleCase("late", nil) { $0.due = day(-1) },
    RuleCase("undated", nil) { $0.due = .none },
    RuleCase("long-term", nil) {
      $0.due = day(2)
      $0.flags = .longterm
    },
    RuleCase("done", nil) {
      $0.due = day(2)
      $0.status = .done
    },
  ]

  @Test(arguments: dueSoon)
  func `the light due soon is on when it should be`(item: RuleCase) {
    #expect(DueSoonRule.judge(item.row, item.setting)?.days == item.days)
  }

  static let urgent: [RuleCase] = [
    RuleCase("today", 0) { $0.due = day(0) }, RuleCase("on the threshold", 3) { $0.due = day(3) },
    RuleCase("one day beyond", nil) { $0.due = day(4) }, RuleCase("late", nil) { $0.due = day(-1) },
    RuleCase("closed", nil) {
      $0.due = day(1)
      $0.status = .closed
    },
  ]

  @Test(arguments: urgent)
  func `the light urgent is on when it should be`(item: RuleCase) {
    let light = UrgentRule.judge(item.row, item.setting)
    #expect(light?.days == item.days)
    #expect(light.map { $0.tone == .warn } ?? true)
  }

  static let lateOnce: [RuleCase] = [
    RuleCase("finished a day late", 0) {
      $0.status = .done
      $0.due = day(-10)
      $0.done = day(-9)
    },
    RuleCase("closed after it had been late", 0) {
      $0.status = .closed
      $0.due = day(-10)
      $0.done = day(-1)
    },
    RuleCase("finished on the day", nil) {
      $0.status = .done
      $0.due = day(-10)
      $0.done = day(-10)
    },
    RuleCase("on the day of the document that it came from", nil) {
      $0.status = .done
      $0.due = day(-10)
      $0.done = day(-1)
      $0.marks = .documentDone
    },
    RuleCase("imported, and on another day than the report's", 0) {
      $0.status = .done
      $0.due = day(-10)
      $0.done = day(-1)
      $0.marks = .unmarkedDone
    },
    RuleCase("finished without a day", nil) {
      $0.status = .done
      $0.due = day(-10)
    },
    RuleCase("finished without a deadline", nil) {
      $0.status = .done
      $0.due = .none
      $0.done = day(-1)
    },
    RuleCase("extended after the deadline had passed", 0) { $0.marks = .extendedLate },
    RuleCase("open and late now", nil) { $0.due = day(-10) },
    RuleCase("withdrawn", nil) {
      $0.status = .void
      $0.marks = .extendedLate
    },
  ]

  @Test(arguments: lateOnce)
  func `the light late once is on when it should be`(item: RuleCase) {
    #expect(LateOnceRule.judge(item.row, item.setting)?.days == item.days)
  }

  @Test func `a completion on the day of the report it came from accuses nobody`() {
    let item = RuleCase("", nil) {
      $0.status = .done
      $0.due = Self.day(-10)
      $0.done = Self.day(-1)
      $0.marks = .unmarkedDone
    }
    var setting = item.setting
    setting.reportOn = RowFixture.today - 1
    #expect(LateOnceRule.judge(item.row, setting) == nil)
    #expect(!RuleSet.lit(item.row, setting).contains(.lateOnce))
  }

  static let fed = RuleSetting(
    today: RowFixture.today, feedbackOn: RowFixture.today - 100)

  static let cadence: [RuleCase] = [
    RuleCase("a quarter after the last check is past", 8) {
      $0.cadenceCode = -3
      $0.cadenceStart = day(-100)
    },
    RuleCase("the check is due today", nil) {
      $0.cadenceCode = 30
      $0.cadenceStart = day(-30)
    },
    RuleCase("the check was due yesterday", 1) {
      $0.cadenceCode = 30
      $0.cadenceStart = day(-31)
    },
    RuleCase("finished issues too", 1) {
      $0.status = .closed
      $0.cadenceCode = 30
      $0.cadenceStart = day(-31)
    },
    RuleCase("withdrawn", nil) {
      $0.status = .void
      $0.cadenceCode = 30
      $0.cadenceStart = day(-31)
    },
    RuleCase("no cadence", nil) { $0.cadenceStart = day(-400) },
    RuleCase("no day to start from", nil) { $0.cadenceCode = 30 },
    RuleCase("the feedback serves as the start", 70, setting: fed) { $0.cadenceCode = 30 },
  ]

  @Test(arguments: cadence)
  func `the light cadence lapsed is on when it should be`(item: RuleCase) {
    #expect(CadenceRule.judge(item.row, item.setting)?.days == item.days)
  }

  @Test func `thresholds of the ledger are used`() {
    var header = LedgerHeader()
    header.thresholds.dueSoon = 30
    header.thresholds.urgent = 0
    let setting = RuleSetting(header, today: RowFixture.today)
    let row = RowFixture.row { $0.due = RowFixture.day(30) }
    #expect(DueSoonRule.judge(row, setting)?.days == 30)
    let today = RowFixture.row { $0.due = RowFixture.day(0) }
    #expect(UrgentRule.judge(today, setting)?.days == 0)
    let tomorrow = RowFixture.row { $0.due = RowFixture.day(1) }
    #expect(UrgentRule.judge(tomorrow, setting) == nil)
  }
}
