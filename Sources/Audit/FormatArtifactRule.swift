/// 格式残留.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum FormatArtifactRule: IssueJudge {
  static let rule = AuditRule.formatArtifact
  static let name = Phrase(zh: "格式残留", en: "remains of formatting")
  static let why = Phrase(
    zh: "文字里夹着网页、排版的符号，公开出去不像样",
    en: "signs of web pages or formatting stand in the text")
  static let settledBy = Phrase(
    zh: "删去这些符号", en: "take them out")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
