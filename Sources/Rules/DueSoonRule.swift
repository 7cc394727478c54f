/// 临期: the deadline is near.
package import LedgerModel

/// Open, not `longterm`, and Due from today to `DueSoonDays` ahead, ledger format §6.1. What is
/// urgent is due soon too.
package enum DueSoonRule: LightJudge {
  package static let why = Phrase(
    zh: "时限临近，现在催办还来得及", en: "the deadline is near and there is still time to push")
  package static let settledBy = Phrase(
    zh: "在时限之前完成整改", en: "finish it before the deadline")

  /// `剩3天`; `今天到期` for 0, `今天` where there is little room.
  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    days == 0
      ? isShort
        ? Phrase(zh: "今天", en: "today") : Phrase(zh: "今天到期", en: "due today")
      : Phrase(zh: "剩\(days)天", en: EnglishDays.text(days, isShort: isShort) + " left")
  }

  /// Days to the deadline of an open issue, 0 today; nil when it has none that counts or is late.
  package static func daysLeft(_ row: IssueRow, _ setting: RuleSetting) -> Int? {
    guard row.isOpen, !row.isLongterm, row.hasDue else { return nil }
    let left = Int(row.due.number) - Int(setting.today.number)
    return left >= 0 ? left : nil
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    guard let left = daysLeft(row, setting), left <= setting.thresholds.dueSoon else { return nil }
    return Light(.dueSoon, days: left, tone: .plain)
  }
}
