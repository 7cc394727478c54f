/// 日期晚于通报.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DateAfterReportRule: IssueJudge {
  static let rule = AuditRule.dateAfterReport
  static let name = Phrase(zh: "日期晚于通报", en: "date after the report")
  static let why = Phrase(
    zh: "通报里写着通报日以后才发生的事，不可能是事实",
    en: "a report cannot tell of what happened after its own day")
  static let settledBy = Phrase(
    zh: "核对日期，是打算的写成打算", en: "check the day; write a plan as a plan")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
