/// 涉及隐私.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum SensitiveInfoRule: IssueJudge {
  static let rule = AuditRule.sensitiveInfo
  static let name = Phrase(zh: "涉及隐私", en: "sensitive facts")
  static let why = Phrase(
    zh: "写着能认出是谁的病情、证件号或电话，公开前必须处理",
    en: "health facts, identity or telephone numbers of a person must not be published")
  static let settledBy = Phrase(
    zh: "改写或隐去，公开时用遮盖过的版本", en: "rewrite or mask it before publishing")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
