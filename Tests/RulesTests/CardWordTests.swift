// The one word of a card: the most urgent that applies.
import LedgerModel
import Rules
import Testing

struct CardCase: Sendable, CustomTestStringConvertible {
  let word: String
  let tone: Tone
  let row: IssueRow
  init(_ word: String, _ tone: Tone, _ change: (inout IssueRow) -> Void) {
    self.word = word
    self.tone = tone
    row = RowFixture.row(change)
  }
  var testDescription: String { word }
}

struct CardWordTests {
  private static func day(_ offset: Int) -> OptionalDay { RowFixture.day(offset) }

  static let cases: [CardCase] = [
    CardCase("逾12天", .late) {
      $0.due = day(-12)
      $0.lastActivity = day(-40)
      $0.lead = 0
    },
    CardCase("周期逾1天", .late) {
      $0.cadenceCode = 30
      $0.cadenceStart = day(-31)
      $0.lastActivity = day(-40)
    },
    CardCase("逾2天", .late) {
      $0.due = day(-2)
      $0.cadenceCode = 30
      $0.cadenceStart = day(-90)
    },
    CardCase("停31天", .warn) {
      $0.lastActivity = day(-31)
      $0.due = day(2)
    },
    CardCase("剩3天", .warn) { $0.due = day(3) },
    CardCase("今天到期", .warn) { $0.due = day(0) },
    CardCase("剩4天", .plain) {
      $0.due = day(4)
      $0.lead = 0
    },
    CardCase("剩200天", .plain) { $0.due = day(200) },
    CardCase("未定责任人", .warn) {
      $0.lead = 0
      $0.due = .none
    },
    CardCase("未定时限", .warn) { $0.due = .none },
    CardCase("已完成", .done) {
      $0.due = .none
      $0.status = .done
    },
    CardCase("曾逾期", .dim) {
      $0.status = .done
      $0.due = day(-9)
      $0.done = day(-8)
      $0.flags = .longterm
    },
    CardCase("长期", .dim) {
      $0.due = .none
      $0.flags = .longterm
    },
    CardCase("长期", .dim) {
      $0.status = .done
      $0.flags = .longterm
    },
    CardCase("周期逾1天", .late) {
      $0.status = .done
      $0.cadenceCode = 30
      $0.cadenceStart = day(-31)
    },
    CardCase("已完成", .done) { $0.status = .done },
    CardCase("已销号", .done) { $0.status = .closed },
    CardCase("撤销", .dim) {
      $0.status = .void
      $0.due = day(-9)
      $0.lead = 0
    },
  ]

  @Test(arguments: cases)
  func `a card shows one word`(item: CardCase) {
    let word = RuleSet.cardWord(for: item.row, setting: RowFixture.setting)
    #expect(word.phrase.zh == item.word)
    #expect(word.tone == item.tone)
  }

  @Test func `a ledger's own name of a status stands on the card`() {
    var header = LedgerHeader()
    header.statusLabels[.done] = "整改到位"
    let setting = RuleSetting(header, today: RowFixture.today)
    let row = RowFixture.row { $0.status = .done }
    #expect(RuleSet.cardWord(for: row, setting: setting).phrase.zh == "整改到位")
  }

  @Test func `lights say their days in both languages`() {
    let row = RowFixture.row {
      $0.due = Self.day(-12)
      $0.lastActivity = Self.day(-31)
      $0.lead = 0
      $0.marks = .extendedLate
    }
    let lights = RuleSet.lights(for: row, setting: RowFixture.setting)
    #expect(lights.map(\.phrase.zh) == ["逾12天", "停31天", "未定责任人", "曾逾期"])
    #expect(lights.map(\.phrase.en) == ["12 days late", "still 31 days", "no owner", "late once"])
    #expect(OverdueRule.wording(1).en == "1 day late")
    #expect(DueSoonRule.wording(0).en == "due today")
    #expect(DueSoonRule.wording(1).en == "1 day left")
  }

  @Test func `rules have words, places and reasons of their own`() {
    let rules = LightRule.allCases
    #expect(rules.map(\.place) == Array(0..<rules.count))
    #expect(
      rules.map(\.word) == [
        "overdue", "cadencelapsed", "recheck", "noticelate", "stalled", "urgent", "duesoon",
        "ownerless", "undated", "lateonce", "norecord",
      ])
    for rule in rules {
      #expect(LightSet(rule).rawValue == 1 << rule.place)
      #expect(!rule.why.zh.isEmpty && !rule.settledBy.en.isEmpty)
    }
    #expect(
      [
        LightSet.overdue, .cadenceLapsed, .recheck, .noticeLate, .stalled, .urgent, .dueSoon,
        .ownerless, .undated,
        .lateOnce, .noRecord,
      ] == rules.map { LightSet($0) })
  }
}
