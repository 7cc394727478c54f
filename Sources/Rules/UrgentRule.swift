/// 急: only a few days are left.
package import LedgerModel

/// Open, not `longterm`, and Due from today to `UrgentDays` ahead, ledger format §6.1.
package enum UrgentRule: LightJudge {
  package static let why = Phrase(
    zh: "只剩几天，再不动就要逾期", en: "only days are left before it is late")
  package static let settledBy = DueSoonRule.settledBy

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    guard let left = DueSoonRule.daysLeft(row, setting), left <= setting.thresholds.urgent else {
      return nil
    }
    return Light(.urgent, days: left, tone: .warn)
  }
}
