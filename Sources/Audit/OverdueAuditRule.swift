/// 逾期.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum OverdueAuditRule: IssueJudge {
  static let rule = AuditRule.overdue
  static let name = Phrase(zh: "逾期", en: "overdue")
  static let why = Phrase(
    zh: "承诺的时限已过，问题还没有整改完",
    en: "the promised day is past and the work is not finished")
  static let settledBy = Phrase(
    zh: "完成整改，或经批准延期", en: "finish it, or have the deadline moved with approval")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
