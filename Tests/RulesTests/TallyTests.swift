// The figures of a ledger.
import LedgerModel
import Rules
import Testing

struct TallyTests {
  private static func day(_ offset: Int) -> OptionalDay { RowFixture.day(offset) }

  private let rows = [
    RowFixture.row {
      $0.due = day(-1); $0.category = 5; $0.measuresDone = 1; $0.measuresCounted = 3
    },
    RowFixture.row {
      $0.lastActivity = day(-40); $0.category = 5; $0.lead = 2; $0.flags = .listed
    },
    RowFixture.row {
      $0.status = .done; $0.due = .none; $0.category = 6; $0.measuresDone = 2;
      $0.measuresCounted = 2
    },
    RowFixture.row { $0.status = .closed },
    RowFixture.row {
      $0.status = .void; $0.due = .none; $0.lead = 9; $0.category = 7; $0.measuresCounted = 4
    },
    RowFixture.row {
      $0.marks = .broken; $0.due = day(-9); $0.category = 8; $0.lead = 9
    },
    RowFixture.row {
      $0.lead = 0; $0.due = .none; $0.status = .unknown; $0.flags = .longterm
    },
  ]

  @Test func `statuses, lights and measures are counted in one pass`() {
    let tally = Tally(rows, RowFixture.setting)
    #expect(Status.allCases.map { tally.count($0) } == [0, 2, 0, 0, 1, 1, 1, 1])
    #expect(tally.counted == 5)
    #expect(tally.finished == 2)
    #expect(tally.open == 3)
    #expect(tally.broken == 1)
    #expect(tally.count(LightRule.overdue) == 1)
    #expect(tally.count(LightRule.stalled) == 1)
    #expect(tally.count(LightRule.undated) == 1)
    #expect(tally.count(LightRule.ownerless) == 1)
    #expect(tally.longterm == 1)
    #expect(tally.listed == 1)
    #expect(tally.measuresDone == 3)
    #expect(tally.measuresCounted == 5)
    #expect(tally.percent == 40)
  }

  @Test func `names gather issues in the order in which they occur`() {
    let list = Tally.byName(rows, .leader, RowFixture.setting)
    #expect(list.map(\.name) == [1, 2, 0])
    #expect(list.map(\.tally.counted) == [3, 1, 1])
    #expect(list.map { $0.tally.count(LightRule.overdue) } == [1, 0, 0])
    #expect(Tally.byName(rows, .category, RowFixture.setting).map(\.name) == [5, 6, 0])
  }

  @Test(arguments: [
    (10, 21, 48), (10, 11, 91), (0, 5, 0), (5, 5, 100), (999, 1000, 99), (1, 1000, 1), (1, 8, 13),
    (1, 3, 33), (2, 3, 67),
  ])
  func `a share is rounded, but never to all or nothing`(part: Int, whole: Int, percent: Int) {
    #expect(Tally.percent(part, of: whole) == percent)
  }

  @Test func `an empty ledger has no percentage`() {
    #expect(Tally([], RowFixture.setting).percent == nil)
    #expect(Tally([], RowFixture.setting) == Tally())
  }
}
