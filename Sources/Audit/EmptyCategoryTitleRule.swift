/// The rule 类别没有名称: category without a name.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// An issue without a category in a ledger that has them, or one whose category is only a heading's
/// number: `（三）反馈问题：`.
///
/// A hint. Guard: a ledger in which most issues have no category does not use them.
enum EmptyCategoryTitleRule: IssueJudge {
  static let rule = AuditRule.emptyCategoryTitle
  static let name = Phrase(zh: "类别没有名称", en: "category without a name")
  static let why = Phrase(
    zh: "有的问题有大类，这一条没有，汇总时会落下",
    en: "others have a category and this one has none, so summaries lose it")
  static let settledBy = Phrase(zh: "选一个问题类别", en: "choose a category")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let message: Phrase
    if let category = issue.issue.category {
      guard isOnlyNumber(category) else { return [] }
      let words = Phrase.quoted(category)
      message = Phrase(
        zh: "问题类别只写了\(words)，没有名称", en: "the category \(words) has no name")
    } else {
      guard setting.others.haveCategories else { return [] }
      message = Phrase(zh: "没有写问题类别", en: "no category is given")
    }
    return [issue.finding(rule, .hint, field: "Category", message)]
  }

  /// Nothing but a number, marks, and the words that stand before every name.
  private static func isOnlyNumber(_ category: String) -> Bool {
    guard let first = category.unicodeScalars.first,
      first == "反" || numerals.contains(first) || !first.properties.isAlphabetic
    else { return false }
    let rest = category.firstRange(of: "反馈问题").map { category[$0.upperBound...] } ?? category[...]
    return rest.unicodeScalars.allSatisfy { numerals.contains($0) || !$0.properties.isAlphabetic }
  }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
}
