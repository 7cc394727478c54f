/// The rule 节点逾期: milestone overdue.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A milestone whose own day is past and that is not done.
///
/// Field: towns light an issue red when it is 未按节点完成, long before its last day; and of 长期坚持, which
/// is never late itself, the milestones are all that can be. A warning, one for each issue, at the one that
/// is late longest; a hint where the issue itself is 逾期 and is called so already. Doing it, moving
/// its day or withdrawing it settles it. Guards: one of today is not late; a finished issue is asked
/// only if it is 长期坚持.
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
    guard own.status.isOpen || own.status.isFinished && own.flags.contains(.longterm) else {
      return []
    }
    let late = own.placed(.milestone).compactMap {
      placed -> (placed: Issue.PlacedEntry, day: Day)? in
      guard placed.entry.state == "todo", let day = placed.entry.day(of: "due"),
        day < setting.today
      else { return nil }
      return (placed, day)
    }
    guard let first = late.min(by: { $0.day < $1.day }) else { return [] }
    let days = setting.today - first.day
    let words = first.placed.entry.text.trimmed
    let goal = Phrase.quoted(String(words.hasSuffix("。") ? words.dropLast() : words[...]))
    let others =
      late.count > 1
      ? Phrase(zh: "，另有\(late.count - 1)个节点也过了", en: ", and \(late.count - 1) more")
      : Phrase(zh: "", en: "")
    var finding = issue.finding(
      rule, issue.light(.overdue) == nil ? .warning : .hint, field: EntryKind.milestone.rawValue,
      Phrase(
        zh: "节点\(goal)定在\(first.day.long(.chinese))，已过\(days)天，没有做到\(others.zh)",
        en:
          "the milestone \(goal) was due on \(first.day.long(.english)), \(ActWords.days(days)) ago, "
          + "and is not done\(others.en)"))
    finding.occurrence = first.placed.occurrence
    return [finding]
  }
}
