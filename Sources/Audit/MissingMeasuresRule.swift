/// 没有措施.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingMeasuresRule: IssueJudge {
  static let rule = AuditRule.missingMeasures
  static let name = Phrase(zh: "没有措施", en: "no measures")
  static let why = Phrase(
    zh: "一条措施都没有，说不清是怎么整改的",
    en: "without a measure nobody can say how it is being rectified")
  static let settledBy = Phrase(
    zh: "写上整改措施", en: "write down the measures")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
