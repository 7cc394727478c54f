/// 只有打算.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum FutureOnlyRule: IssueJudge {
  static let rule = AuditRule.futureOnly
  static let name = Phrase(zh: "只有打算", en: "plans only")
  static let why = Phrase(
    zh: "写的是今后要怎样，不是已经做了什么，算不得完成",
    en: "it tells what will be done, not what was done")
  static let settledBy = Phrase(
    zh: "写上已经做了的事；没有做的改回正在整改", en: "write what has been done, or reopen it")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
