// Every light is judged in two places: one with days and words, one that is quick. They agree.
import LedgerModel
import Rules
import Testing

struct LitTests {
  @Test func `the quick judgement is that of the rules, for all rows and days`() {
    var count = 0
    let offsets = [-400, -31, -30, -29, -15, -14, -8, -7, -1, 0, 1, 3, 4, 7, 8, 30, 31, 400]
    for status in Status.allCases {
      for flag in 0..<8 {
        for due in offsets.map(Optional.some) + [nil] {
          for activity in [0, -6, -7, -14, -15, -29, -30, -31, -400, nil] {
            for lead: UInt32 in [0, 1] {
              let row = RowFixture.row { row in
                row.status = status
                row.flags = IssueFlags(rawValue: UInt8(flag))
                row.due = due.map { RowFixture.day($0) } ?? OptionalDay(nil)
                row.lastActivity = activity.map { RowFixture.day($0) } ?? OptionalDay(nil)
                row.lead = lead
              }
              let lights = RuleSet.lights(for: row, setting: RowFixture.setting).map(\.rule)
              let lit = RuleSet.lit(row, RowFixture.setting)
              let quick = LightRule.allCases.filter { lit.contains(LightSet($0)) }
              if Set(lights) != Set(quick) {
                Testing.Issue.record("\(row): \(lights) and \(quick)")
                return
              }
              count += 1
            }
          }
        }
      }
    }
    #expect(count == Status.allCases.count * 8 * 19 * 10 * 2)
  }

  @Test func `what is open and finished is what the status says`() {
    for status in Status.allCases {
      let row = RowFixture.row { $0.status = status }
      let tally = Tally([row], RowFixture.setting)
      #expect(tally.open == (status.isOpen ? 1 : 0))
      #expect(tally.finished == (status.isFinished ? 1 : 0))
    }
  }
}
