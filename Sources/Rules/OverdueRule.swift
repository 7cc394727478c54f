/// 逾期: the deadline is past and the work is not finished.
package import LedgerModel

/// Open, not `longterm`, and Due before today, ledger format §6.1. A deadline of today is not late.
/// `staged` and `mostly` are open, so that nearly finished is still late.
package enum OverdueRule: LightJudge {
  package static let why = Phrase(
    zh: "承诺的时限已过，问题还没有整改完", en: "the promised day is past and the work is not finished")
  package static let settledBy = Phrase(
    zh: "完成整改，或经批准延期", en: "finish it, or have the deadline moved with approval")

  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    Phrase(zh: "逾\(days)天", en: EnglishDays.text(days, isShort: isShort) + " late")
  }

  /// Days after the deadline, from 1; 0 when not overdue.
  package static func days(_ row: IssueRow, _ setting: RuleSetting) -> Int {
    guard row.isOpen, !row.isLongterm, row.hasDue else { return 0 }
    return max(0, Int(setting.today.number) - Int(row.due.number))
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    let days = days(row, setting)
    return days > 0 ? Light(.overdue, days: days, tone: .late) : nil
  }
}
