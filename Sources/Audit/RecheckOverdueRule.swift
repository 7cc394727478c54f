/// The rule 回头看到期: recheck overdue.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The day of the next 回头看 is past, and nobody has looked.
///
/// Field: 回头看 is where 反弹 shows; a day that passes without a look is a promise broken after 完成, when
/// nobody asks any more. A warning from the first day late. A check on that day or later settles it, or
/// another day. Guards: a 回头看 a few days before its day was done all the same; checks dated after
/// today prove nothing yet; withdrawn issues are not asked about.
enum RecheckOverdueRule: IssueJudge {
  static let rule = AuditRule.recheckOverdue
  static let name = Phrase(zh: "回头看到期", en: "recheck overdue")
  static let why = Phrase(
    zh: "定了回头看却没有去看，问题反弹了也没人知道",
    en: "the day to look again is past: nobody knows whether the problem is back")
  static let settledBy = Phrase(
    zh: "去看一次并记下结果，再定下一次的日期", en: "look, record the result, and set the next day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let planned = issue.issue.pendingRecheck(on: setting.today), planned < setting.today
    else { return [] }
    let checks = issue.issue.entries(.check)
    let days = setting.today - planned
    let last = checks.filter { $0.purpose == .recheck }.compactMap(\.day).filter { $0 < planned }
      .max()
    let before = last.map {
      Phrase(zh: "；上一次在\($0.long(.chinese))", en: "; the last one was on \($0.long(.english))")
    }
    return [
      issue.finding(
        rule, .warning, field: "Recheck",
        Phrase(
          zh: "回头看定在\(planned.long(.chinese))，已过\(days)天，没有记录\(before?.zh ?? "")",
          en: "to be looked at again on \(planned.long(.english)), \(ActWords.days(days)) ago; "
            + "nothing is recorded\(before?.en ?? "")"))
    ]
  }
}
