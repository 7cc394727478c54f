/// 先后颠倒.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum OrderInversionRule: IssueJudge {
  static let rule = AuditRule.orderInversion
  static let name = Phrase(zh: "先后颠倒", en: "order turned round")
  static let why = Phrase(
    zh: "“再次”做的日期早于第一次，日期或说法有误",
    en: "what was done again is dated before the first time")
  static let settledBy = Phrase(
    zh: "核对日期", en: "check the days")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
