/// The rule 没有签批就销号: closed without the required sign-offs.
internal import LedgerModel
internal import LedgerText

/// An issue at 已销号 for which a required step has not agreed.
///
/// Field: 销号 is a decision of named persons; without their names it is 完成 under another word. A warning
/// that names the missing step. Recording the sign-off, or taking the status back, settles it. Guards:
/// the steps are those of the ledger; agreements count as `ClosingSteps` counts them.
enum ClosedUnsignedRule: IssueJudge {
  static let rule = AuditRule.closedUnsigned
  static let name = Phrase(zh: "没有签批就销号", en: "closed without sign-off")
  static let why = Phrase(
    zh: "销号要有人签字负责，没有签批等于没有销", en: "a closing needs persons who answer for it by name")
  static let settledBy = Phrase(
    zh: "补记签批，或改回已完成", en: "record the sign-off, or take it back to done")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.status == .closed,
      let step = ClosingSteps(issue.issue, roles: setting.header.steps).next
    else { return [] }
    return [
      issue.finding(
        rule, .warning, field: EntryKind.signOff.rawValue,
        Phrase(
          zh: "已销号，没有“\(step.role)”的同意签批", en: "closed, and “\(step.role)” has not agreed"))
    ]
  }
}
