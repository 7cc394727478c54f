/// 问责没有人数.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum AccountabilityUnquantifiedRule: IssueJudge {
  static let rule = AuditRule.accountabilityUnquantified
  static let name = Phrase(zh: "问责没有人数", en: "accountability without figures")
  static let why = Phrase(
    zh: "说处理了人，却没有人数、文号，查不实",
    en: "somebody was held to account, but without number or document it cannot be verified")
  static let settledBy = Phrase(
    zh: "写明处理的人数、方式和文号", en: "give the number of persons, the kind and the document")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
