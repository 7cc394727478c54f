// The order of cards, of listings, and the groups of 时限.
import LedgerModel
import Rules
import Testing

struct OrderTests {
  private static func day(_ offset: Int) -> OptionalDay { RowFixture.day(offset) }
  private static func row(_ change: (inout IssueRow) -> Void) -> IssueRow {
    RowFixture.row(change)
  }

  private func order(_ rows: [IssueRow]) -> [UInt32] {
    Urgency.order(rows, (0..<UInt32(rows.count)).reversed(), RowFixture.setting)
  }

  @Test func `late, then standing still, then by deadline, then undated, then finished`() {
    let rows = [
      Self.row {
        $0.status = .done; $0.done = Self.day(-5)
      },  // 0 finished
      Self.row { $0.due = .none },  // 1 undated
      Self.row { $0.due = Self.day(9) },  // 2 deadline
      Self.row { $0.lastActivity = Self.day(-31) },  // 3 still
      Self.row { $0.due = Self.day(-1) },  // 4 late
      Self.row { $0.due = Self.day(2) },  // 5 deadline
      Self.row { $0.lastActivity = Self.day(-90) },  // 6 still longer
      Self.row { $0.due = Self.day(-40) },  // 7 later
      Self.row {
        $0.status = .closed; $0.done = Self.day(-1)
      },  // 8 finished newer
      Self.row {
        $0.flags = .longterm; $0.due = Self.day(-70)
      },  // 9 long-term
      Self.row {  // 10 lapsed cadence of a finished issue
        $0.status = .done
        $0.cadenceCode = 30
        $0.cadenceStart = Self.day(-40)
      },
      Self.row { $0.status = .void },  // 11
      Self.row { $0.status = .done },  // 12 finished without a day
    ]
    #expect(order(rows) == [7, 10, 4, 6, 3, 5, 2, 1, 9, 8, 0, 12, 11])
  }

  @Test func `ties keep the order of the file`() {
    let rows = (0..<5).map { _ in Self.row { $0.due = Self.day(-3) } }
    #expect(order(rows) == [0, 1, 2, 3, 4])
  }

  @Test func `finished issues stand newest first behind one whose cadence has lapsed`() {
    let rows = [
      Self.row {
        $0.status = .done
        $0.done = Self.day(-50)
        $0.cadenceCode = 30
        $0.cadenceStart = Self.day(-50)
      },
      Self.row {
        $0.status = .done; $0.done = Self.day(-2)
      },
      Self.row {
        $0.status = .done; $0.done = Self.day(-9)
      },
    ]
    #expect(order(rows) == [0, 1, 2])
  }

  @Test func `days from 1900 to 2199 keep their order`() throws {
    let first = try #require(Day(iso: "1900-01-01"))
    let last = try #require(Day(iso: "2199-12-31"))
    let rows = [last, first + 1, first].map { day in Self.row { $0.due = OptionalDay(day) } }
    #expect(Urgency.order(rows, [0, 1, 2], RuleSetting(today: first)) == [2, 1, 0])
    #expect(Urgency.order(rows, [0, 1, 2], RuleSetting(today: last + 1)) == [2, 1, 0])
  }

  @Test func `listings go by deadline, number, owner, silence or the file`() {
    var names = NameTable()
    let (b, a) = (names.number(of: "乙"), names.number(of: "丁"))
    let rows = [
      Self.row {
        $0.due = .none; $0.lead = b; $0.lastActivity = Self.day(-1)
      },
      Self.row {
        $0.due = Self.day(-3); $0.lead = 0; $0.lastActivity = Self.day(-9)
      },
      Self.row {
        $0.due = Self.day(-90); $0.lead = a; $0.status = .done
      },
      Self.row {
        $0.due = Self.day(5); $0.lead = b; $0.lastActivity = Self.day(-5)
      },
    ]
    let ids = ["10", "2", "1-10", "1-2"]
    func sorted(_ order: IssueOrder) -> [UInt32] {
      order.sorted(rows, [3, 2, 1, 0], RowFixture.setting, names: names) { ids[Int($0)] }
    }
    #expect(sorted(.deadline) == [2, 1, 3, 0])
    #expect(sorted(.number) == [3, 2, 1, 0])
    #expect(sorted(.owner) == [2, 0, 3, 1])
    #expect(sorted(.stalled) == [1, 3, 0, 2])
    #expect(sorted(.fileOrder) == [0, 1, 2, 3])
    #expect(sorted(.urgency) == order(rows))
    #expect(
      ["deadline", "number", "owner", "stalled"].allSatisfy { IssueOrder(word: $0) != nil })
  }

  @Test(arguments: [
    ["1", "2", "10", "11"], ["01", "2", "10"], ["1-2", "1-10", "2-1"], ["A2", "A10", "B1"],
    ["02", "2", "002a"], ["9", "10", "A1"], ["1", "1-1", "1.1"],
    ["99999999999999999998", "99999999999999999999", "100000000000000000000"],
  ])
  func `numbers are ordered as people count`(ids: [String]) {
    #expect(ids.reversed().sorted { NaturalNumber($0) < NaturalNumber($1) } == ids)
  }

  static let groups: [(DeadlineGroup, Int?, Status, IssueFlags)] = [
    (.late, -1, .doing, []), (.week, 0, .doing, []), (.week, 7, .todo, []),
    (.thisMonth, 8, .doing, []),
    (.thisMonth, 15, .staged, []), (.nextMonth, 16, .doing, []), (.nextMonth, 46, .doing, []),
    (.later, 47, .doing, []), (.longterm, nil, .doing, .longterm),
    (.longterm, -9, .doing, .longterm),
    (.undated, nil, .unknown, .listed), (.finished, -9, .done, []),
    (.finished, nil, .closed, .longterm),
    (.withdrawn, -9, .void, []),
  ]

  @Test(arguments: groups)
  func `every issue stands in one group`(
    group: DeadlineGroup, due: Int?, status: Status, flags: IssueFlags
  ) {
    let row = Self.row {
      $0.due = due.map { Self.day($0) } ?? .none
      $0.status = status
      $0.flags = flags
    }
    #expect(DeadlineGroup(row, RowFixture.setting) == group)
  }

  @Test func `seven days reach over the end of a month`() throws {
    let setting = RuleSetting(today: try #require(Day(iso: "2026-12-29")))
    let row = { (iso: String) in Self.row { $0.due = OptionalDay(Day(iso: iso)) } }
    #expect(DeadlineGroup(row("2027-01-05"), setting) == .week)
    #expect(DeadlineGroup(row("2027-01-06"), setting) == .nextMonth)
    #expect(DeadlineGroup(row("2027-02-01"), setting) == .later)
  }
}
