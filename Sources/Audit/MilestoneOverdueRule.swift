/// The rule 节点逾期: milestone overdue.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A milestone whose own day is past and that is not done.
///
/// Field: towns light an issue red when it is 未按节点完成, long before its last day; and of 长期坚持, which
/// is never late itself, the milestones are all that can be. A warning, one for each issue, at the one that
/// is late longest; a hint where the issue itself is 逾期 and is called so already. Doing it, moving its
/// day or withdrawing it settles it. Guards: one of today is not late; a finished issue is asked only if
/// it is 长期坚持.
enum MilestoneOverdueRule: IssueJudge {
  static let rule = AuditRule.milestoneOverdue
  static let name = Phrase(zh: "节点逾期", en: "milestone overdue")
  static let why = Phrase(
    zh: "阶段目标到了日子没有做到，最后的时限多半也守不住",
    en: "a milestone was not reached on its day, and the last day will hardly be kept either")
  static let settledBy = Phrase(
    zh: "做到后记为完成，或重定节点的日期", en: "reach it and mark it done, or set it another day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let own = issue.issue
    guard own.status.isOpen || own.status.isFinished && own.flags.contains(.longterm),
      let late = OverdueParts(own, .milestone, today: setting.today)
    else { return [] }
    let others =
      late.others > 0
      ? Phrase(zh: "，另有\(late.others)个节点也过了", en: ", and \(late.others) more")
      : Phrase(zh: "", en: "")
    var finding = issue.finding(
      rule, issue.light(.overdue) == nil ? .warning : .hint, field: EntryKind.milestone.rawValue,
      Phrase(
        zh: "节点\(late.quoted)定在\(late.day.long(.chinese))，已过\(late.days)天，没有做到\(others.zh)",
        en: "the milestone \(late.quoted) was due on \(late.day.long(.english)), "
          + "\(ActWords.days(late.days)) ago, and is not done\(others.en)"))
    finding.occurrence = late.first.occurrence
    return [finding]
  }
}
