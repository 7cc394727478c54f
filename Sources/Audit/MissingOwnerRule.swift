/// 没有责任人.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingOwnerRule: IssueJudge {
  static let rule = AuditRule.missingOwner
  static let name = Phrase(zh: "没有责任人", en: "no owner")
  static let why = Phrase(
    zh: "没有人负责的事，不会有人去办",
    en: "what nobody answers for nobody does")
  static let settledBy = Phrase(
    zh: "定下责任领导或责任单位", en: "name a leader or a unit")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
