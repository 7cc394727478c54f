/// The rule 时限含糊: vague deadline.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// An open issue without a deadline whose measures or goal say 尽早, 尽快, 适时 in its place.
///
/// Field: “尽早完工” is never overdue. A warning; a deadline, of the issue or of that measure, settles it.
/// Guards: 长期坚持; measures that are done; words of others; a day in the same sentence.
enum VagueDeadlineRule: IssueJudge {
  static let rule = AuditRule.vagueDeadline
  static let name = Phrase(zh: "时限含糊", en: "vague deadline")
  static let why = Phrase(
    zh: "“尽早”“尽快”不是时限，到哪天都不算逾期", en: "“as soon as possible” is no deadline")
  static let settledBy = Phrase(zh: "定下具体的日期", en: "give a day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard !issue.isFinished, issue.issue.due == nil, !issue.issue.flags.contains(.longterm) else {
      return []
    }
    var texts = issue.measures.filter { !$0.isDone && $0.entry.day(of: "due") == nil }.map(\.text)
    if let goal = issue.issue.goal { texts.append(AuditText(goal)) }
    for text in texts {
      guard let found = VagueWords.first(.vagueTime, in: text, today: setting.today) else {
        continue
      }
      let clause = text.quotedClause(found)
      return [
        issue.finding(
          rule, .warning, field: "Due",
          Phrase(zh: "没有时限，只写\(clause)", en: "no deadline, only \(clause)"))
      ]
    }
    return []
  }
}
