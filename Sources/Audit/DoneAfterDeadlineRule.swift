/// The rule 超过时限才完成: done after the deadline.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// Finished after its deadline.
///
/// A warning. Guards: a day of completion that an import took from its report proves nothing; an
/// approved extension up to that day covers it. Due is the deadline in force, so that what was extended
/// in time is in time.
enum DoneAfterDeadlineRule: IssueJudge {
  static let rule = AuditRule.doneAfterDeadline
  static let name = Phrase(zh: "超过时限才完成", en: "done after the deadline")
  static let why = Phrase(
    zh: "完成日期晚于时限，又没有批准延期，应如实体现",
    en: "it was finished after the deadline without an approved extension")
  static let settledBy = Phrase(
    zh: "说明原因；有批准的补记延期", en: "give the reason, or record the extension that was approved")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished, let due = issue.issue.due, let done = issue.issue.done, done > due,
      !issue.isDoneConcluded(setting)
    else { return [] }
    if let until = issue.approvedUntil, until >= done { return [] }
    let asked = issue.unsettledExtension
    return [
      issue.finding(
        rule, .warning, field: "Done",
        Phrase(
          zh: "时限\(due.long(.chinese))，\(done.long(.chinese))才完成，晚\(done - due)天\(asked.zh)",
          en: "due on \(due.long(.english)), done on \(done.long(.english)), "
            + "\(ActWords.days(done - due)) late\(asked.en)"))
    ]
  }
}
