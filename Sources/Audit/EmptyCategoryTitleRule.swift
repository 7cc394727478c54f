/// 类别没有名称.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum EmptyCategoryTitleRule: IssueJudge {
  static let rule = AuditRule.emptyCategoryTitle
  static let name = Phrase(zh: "类别没有名称", en: "category without a name")
  static let why = Phrase(
    zh: "有的问题有大类，这一条没有，汇总时会落下",
    en: "others have a category and this one has none, so summaries lose it")
  static let settledBy = Phrase(
    zh: "选一个问题类别", en: "choose a category")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
