/// 无记录: not one day is known from which silence could be counted.
package import LedgerModel

/// Open without any activity, Opened, FeedbackOn and VisitTo, ledger format §6.1: not stalled, but
/// said on the issue page, because nothing proves that anything was done.
package enum NoRecordRule: LightJudge {
  package static let why = Phrase(
    zh: "台账里没有任何带日期的记录，无法判断是否停滞", en: "no dated record, so nobody can tell whether it stands still")
  package static let settledBy = Phrase(
    zh: "记一条进展，或在台账头补上反馈日期", en: "record progress, or give the ledger its feedback day")

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    guard StalledRule.isJudged(row), StalledRule.silence(row, setting) == nil else { return nil }
    return Light(.noRecord, tone: .dim)
  }
}
