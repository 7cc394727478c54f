/// The rule 检查有问题仍算完成: called finished although the last check found something.
internal import LedgerModel
internal import LedgerText

/// A finished issue whose newest Check, regular or 回头看, found something wrong.
///
/// Field: what a check finds after 完成 is 反弹 until somebody says otherwise. A warning. Reopening the issue,
/// or a later check that is fine, settles it. Guards: a check from before the completion was answered by
/// it; one dated after today is none yet.
enum CheckFailedRule: IssueJudge {
  static let rule = AuditRule.checkFailed
  static let name = Phrase(zh: "检查有问题仍算完成", en: "finished in spite of a bad check")
  static let why = Phrase(
    zh: "完成以后检查又发现问题，却没有改回整改",
    en: "a check after the completion found something, and the issue still counts as finished")
  static let settledBy = Phrase(
    zh: "改回正在整改，或补好后再查一次并记下", en: "reopen it, or check again when it is put right")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished,
      let last = issue.issue.newestFirst(.check).first(where: {
        $0.day.map { $0 <= setting.today } ?? false
      }), last.state == "bad", let day = last.day, issue.issue.done.map({ day >= $0 }) ?? true
    else { return [] }
    let label = issue.statusLabel(setting)
    return [
      issue.finding(
        rule, .warning, field: EntryKind.check.rawValue,
        Phrase(
          zh: "\(day.long(.chinese))检查发现问题，仍记为\(label.zh)",
          en: "a check on \(day.long(.english)) found something, yet it is \(label.en)"))
    ]
  }
}
