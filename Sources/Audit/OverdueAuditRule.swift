/// The rule 逾期: overdue.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The light 逾期 as a finding, with what became of an extension that was asked for or approved.
///
/// A warning; where the deadline lies before the feedback, it says that this one cannot be meant. Guards
/// are those of the light: 长期坚持 and a deadline of today are not late.
enum OverdueAuditRule: IssueJudge {
  static let rule = AuditRule.overdue
  static let name = Phrase(zh: "逾期", en: "overdue")
  static let why = Phrase(
    zh: "承诺的时限已过，问题还没有整改完", en: "the promised day is past and the work is not finished")
  static let settledBy = Phrase(
    zh: "完成整改，或经批准延期", en: "finish it, or have the deadline moved with approval")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let light = issue.light(.overdue), let due = issue.issue.due else { return [] }
    let asked =
      issue.earlyDeadline(due, setting) ?? issue.unmovedExtension(due) ?? issue.unsettledExtension
    return [
      issue.finding(
        rule, .warning, field: "Due",
        Phrase(
          zh: "时限\(due.long(.chinese))，已逾\(light.days)天\(asked.zh)",
          en: "due on \(due.long(.english)), \(light.phrase.en)\(asked.en)"))
    ]
  }
}
