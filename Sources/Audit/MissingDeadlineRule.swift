/// 没有时限.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingDeadlineRule: IssueJudge {
  static let rule = AuditRule.missingDeadline
  static let name = Phrase(zh: "没有时限", en: "no deadline")
  static let why = Phrase(
    zh: "没有时限就无从判断快慢，拖下去也不算逾期",
    en: "without a day it can drag on and is never late")
  static let settledBy = Phrase(
    zh: "定一个时限，或标为长期坚持", en: "set a deadline, or make it long-term")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
