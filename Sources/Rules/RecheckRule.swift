/// 回头看到期: what was finished is to be looked at again.
package import LedgerModel

/// The day of `Recheck` has come. It is late from the day after; a 回头看 that is recorded moves the
/// day or takes it away. Finished issues are what it is for, so that it lights them too.
package enum RecheckRule: LightJudge {
  package static let why = Phrase(
    zh: "说好回头看的日子到了，不看就不知道有没有反弹",
    en: "the day to look again has come; without it nobody knows whether the problem is back")
  package static let settledBy = Phrase(
    zh: "看一次并记下结果，或另定日期", en: "look again and record the result, or set another day")

  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    days == 0
      ? Phrase(zh: "今天回头看", en: "recheck today")
      : Phrase(
        zh: "回头看逾\(days)天", en: "recheck " + EnglishDays.text(days, isShort: isShort) + " late")
  }

  /// Days after the planned day, 0 on the day itself; nil before it, without one, and for a
  /// withdrawn issue.
  package static func days(_ row: IssueRow, _ setting: RuleSetting) -> Int? {
    guard row.hasRecheck, !row.isVoid, row.recheck.number <= setting.today.number else {
      return nil
    }
    return Int(setting.today.number) - Int(row.recheck.number)
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    days(row, setting).map { Light(.recheck, days: $0, tone: $0 > 0 ? .late : .warn) }
  }
}
