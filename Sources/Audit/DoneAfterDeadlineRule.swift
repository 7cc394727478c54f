/// The rule 超过时限才完成: done after the deadline.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// Finished after its deadline.
///
/// A warning. A hint where an import took the day of completion from its report, which proves nothing,
/// and every dated act lies behind the deadline. A deadline of before the feedback is told whatever the
/// day of completion: nothing of this rectification can have met it. Guards: an approved extension up to
/// that day covers it. Due is the deadline in force, so that what was extended in time is in time.
enum DoneAfterDeadlineRule: IssueJudge {
  static let rule = AuditRule.doneAfterDeadline
  static let name = Phrase(zh: "超过时限才完成", en: "done after the deadline")
  static let why = Phrase(
    zh: "完成日期晚于时限，又没有批准延期，应如实体现",
    en: "it was finished after the deadline without an approved extension")
  static let settledBy = Phrase(
    zh: "说明原因；有批准的补记延期", en: "give the reason, or record the extension that was approved")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished, let due = issue.issue.due, let done = issue.issue.done, done > due
    else { return [] }
    if let early = issue.earlyDeadline(due, setting) {
      return [
        issue.finding(
          rule, .warning, field: "Due",
          Phrase(
            zh: "时限\(due.long(.chinese))\(early.zh)",
            en: "due on \(due.long(.english))\(early.en)"))
      ]
    }
    if issue.isDoneConcluded(setting) { return byActs(issue, due, setting) }
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

  /// Where nobody stated the day of completion: no dated act lies within the deadline.
  private static func byActs(
    _ issue: AuditedIssue, _ due: Day, _ setting: AuditSetting
  ) -> [Finding] {
    let last = max(due, issue.approvedUntil ?? due)
    var first: (day: Day, words: String)?
    for measure in issue.measures {
      for act in measure.acts where act.isDated {
        guard let from = act.from, from > last, from <= setting.today else { return [] }
        if first.map({ from < $0.day }) ?? true { first = (from, ActWords.when(act, measure.text)) }
      }
    }
    guard let first else { return [] }
    return [
      issue.finding(
        rule, .hint, field: "Done",
        Phrase(
          zh: "时限\(due.long(.chinese))，措施里有日期的行动都在这以后，最早是\(first.words)",
          en:
            "due on \(due.long(.english)), and every dated act is later, the first of “\(first.words)”"
        ))
    ]
  }
}
