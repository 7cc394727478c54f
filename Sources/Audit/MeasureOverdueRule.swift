/// The rule 措施逾期: measure overdue.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A measure of an open issue whose own deadline is past.
///
/// Field: an issue is late in its measures before it is late itself. A hint, one for each issue, at the
/// measure that is late longest; doing it, moving its day or withdrawing it settles it. Guards: nothing
/// where the issue itself is 逾期 and is called so; one of today is not late; under a finished issue the
/// state of the measure is what is wrong, which another rule says.
enum MeasureOverdueRule: IssueJudge {
  static let rule = AuditRule.measureOverdue
  static let name = Phrase(zh: "措施逾期", en: "measure overdue")
  static let why = Phrase(
    zh: "措施过了自己的时限还没有完成，问题的时限也会跟着守不住",
    en: "a measure is past its own day, and the issue will be late after it")
  static let settledBy = Phrase(
    zh: "做完后记为完成，或重定措施的时限", en: "finish it and mark it done, or set it another day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.status.isOpen, issue.light(.overdue) == nil,
      let late = OverdueParts(issue.issue, .measure, today: setting.today)
    else { return [] }
    let number = late.first.entry.id ?? ""
    let others =
      late.others > 0
      ? Phrase(zh: "，另有\(late.others)条措施也过了", en: ", and \(late.others) more")
      : Phrase(zh: "", en: "")
    return [
      Finding(
        rule, .hint, issue: issue.id, measure: number.isEmpty ? nil : number,
        field: EntryKind.measure.rawValue, occurrence: late.first.occurrence,
        Phrase(
          zh: "措施\(number) 时限\(late.day.long(.chinese))，已过\(late.days)天，没有完成\(others.zh)",
          en: "measure \(number) was due on \(late.day.long(.english)), "
            + "\(ActWords.days(late.days)) ago, and is not done\(others.en)"))
    ]
  }
}
