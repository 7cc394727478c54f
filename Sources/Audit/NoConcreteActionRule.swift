/// 没有具体行动.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum NoConcreteActionRule: IssueJudge {
  static let rule = AuditRule.noConcreteAction
  static let name = Phrase(zh: "没有具体行动", en: "no concrete act")
  static let why = Phrase(
    zh: "只有学习教育和表态，没有可以查验的行动，是纸面整改",
    en: "study and attitude alone leave nothing that can be verified")
  static let settledBy = Phrase(
    zh: "写明做了什么、做到什么程度", en: "say what was done and with which result")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
