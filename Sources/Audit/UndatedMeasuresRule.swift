/// 措施没有日期.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum UndatedMeasuresRule: IssueJudge {
  static let rule = AuditRule.undatedMeasures
  static let name = Phrase(zh: "措施没有日期", en: "measures without dates")
  static let why = Phrase(
    zh: "没有日期，分不清是什么时候做的、是不是这次整改",
    en: "without a day nobody can tell whether it belongs to this rectification")
  static let settledBy = Phrase(
    zh: "补上日期", en: "add the day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
