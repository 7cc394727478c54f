/// 超过整改期限.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum PastRectificationPeriodRule: IssueJudge {
  static let rule = AuditRule.pastRectificationPeriod
  static let name = Phrase(zh: "超过整改期限", en: "past the rectification period")
  static let why = Phrase(
    zh: "集中整改期已过还没有完成，要转入持续整改并重新定时限",
    en: "the rectification period is over and the issue is open: it needs a new plan and day")
  static let settledBy = Phrase(
    zh: "完成整改，或按程序延期、转为长期坚持", en: "finish it, have it extended, or make it long-term")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
