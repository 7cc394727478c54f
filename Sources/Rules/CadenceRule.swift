/// 周期逾期: a lasting duty was not looked after in time.
package import LedgerModel

/// One period after the latest Check (else Done, Opened, FeedbackOn) is past, ledger format §6.1. It
/// applies to finished issues too, because a promise of quarterly checks outlives 已完成.
package enum CadenceRule: LightJudge {
  package static let why = Phrase(
    zh: "承诺的定期检查到期没有做", en: "a promised regular check was not made in time")
  package static let settledBy = Phrase(
    zh: "检查一次并记入抽查", en: "make the check and record it")

  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    Phrase(
      zh: "周期逾\(days)天",
      en: isShort
        ? "lapsed " + EnglishDays.text(days, isShort: true)
        : "check " + EnglishDays.text(days, isShort: false) + " late")
  }

  /// The day by which the next check is due; nil without a cadence, without a day to start from, or
  /// for a withdrawn issue.
  package static func nextDue(_ row: IssueRow, _ setting: RuleSetting) -> Day? {
    guard row.cadenceCode != 0, !row.isVoid, let cadence = row.cadence,
      let start = row.cadenceStart.day ?? setting.feedbackOn
    else { return nil }
    return cadence.next(after: start)
  }

  /// Days after the check was due, from 1; 0 when none is late.
  package static func days(_ row: IssueRow, _ setting: RuleSetting) -> Int {
    guard row.cadenceCode != 0, let due = nextDue(row, setting) else { return 0 }
    return max(0, setting.today - due)
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    let days = days(row, setting)
    return days > 0 ? Light(.cadenceLapsed, days: days, tone: .late) : nil
  }
}
