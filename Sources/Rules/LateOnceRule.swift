/// 曾逾期: it was late, and was caught up.
package import LedgerModel

/// Finished with Done after Due, or an approved Extension dated after the deadline that it moved,
/// ledger format §6.1. Nothing is to be done about it, so it is no warning; but it never turns green
/// either. Guard: a Done that only an import concluded says nothing about being late, see `DayOrigin`.
package enum LateOnceRule: LightJudge {
  package static let why = Phrase(
    zh: "虽已补上，但确曾超过时限", en: "it was caught up, but it had been late")
  package static let settledBy = Phrase(
    zh: "如实保留，无需消除", en: "nothing: it is kept as it was")
  package static let wording = Phrase(zh: "曾逾期", en: "late once")

  static func isOn(_ row: IssueRow, _ setting: RuleSetting) -> Bool {
    guard !row.isVoid else { return false }
    if row.marks.rawValue & IssueRow.Marks.extendedLate.rawValue != 0 { return true }
    guard row.isFinished, row.hasDue, !row.done.isNone, row.done.number > row.due.number else {
      return false
    }
    let isDocumentDay = row.marks.rawValue & IssueRow.Marks.documentDone.rawValue != 0
    let isUnmarked = row.marks.rawValue & IssueRow.Marks.unmarkedDone.rawValue != 0
    return !isDocumentDay && !(isUnmarked && row.done.number == setting.reportOn?.number)
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    isOn(row, setting) ? Light(.lateOnce, tone: .dim) : nil
  }
}
