// Rows for rules, on Monday 15 June 2026, with the default thresholds.
import LedgerModel
import Rules
import Testing

enum RowFixture {
  static let today = Day(iso: "2026-06-15") ?? Day(number: 0)
  static let setting = RuleSetting(today: today)

  /// A row that is under way, led by somebody, due far ahead and lively: no light is on.
  static func row(_ change: (inout IssueRow) -> Void = { _ in }) -> IssueRow {
    var row = IssueRow(offset: 0, length: 1, line: 1)
    row.status = .doing
    row.lead = 1
    row.due = day(200)
    row.lastActivity = day(0)
    change(&row)
    return row
  }

  /// So many days after today.
  static func day(_ offset: Int) -> OptionalDay { OptionalDay(today + offset) }
}

/// A named case of a rule: the days of its light, or nil when it is off.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let days: Int?
  let setting: RuleSetting
  let row: IssueRow

  init(
    _ name: String, _ days: Int?, setting: RuleSetting = RowFixture.setting,
    _ change: (inout IssueRow) -> Void
  ) {
    self.name = name
    self.days = days
    self.setting = setting
    row = RowFixture.row(change)
  }

  var testDescription: String { name }
}
