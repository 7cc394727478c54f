/// 时限含糊.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum VagueDeadlineRule: IssueJudge {
  static let rule = AuditRule.vagueDeadline
  static let name = Phrase(zh: "时限含糊", en: "vague deadline")
  static let why = Phrase(
    zh: "“尽早”“尽快”不是时限，到哪天都不算逾期",
    en: "“as soon as possible” is no deadline")
  static let settledBy = Phrase(
    zh: "换成具体的日期", en: "give a day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
