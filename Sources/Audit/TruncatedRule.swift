/// 内容不完整.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum TruncatedRule: IssueJudge {
  static let rule = AuditRule.truncated
  static let name = Phrase(zh: "内容不完整", en: "cut off")
  static let why = Phrase(
    zh: "句子没有写完，可能是复制时丢了后半截",
    en: "the sentence is not finished; its end may have been lost in copying")
  static let settledBy = Phrase(
    zh: "对照原文补全", en: "complete it from the original")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
