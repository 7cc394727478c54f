/// The rule 自称类别数与实数不符: declared categories are not the counted ones.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The claimed number of 大类 against the categories that occur in the ledger. An error. Guard: a ledger that
/// sorts no issue into a category has nothing to compare.
enum DeclaredCategoryMismatchRule: LedgerJudge {
  static let rule = AuditRule.declaredCategoryMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "自称类别数与实数不符", en: "declared categories are not the counted ones")
  static let why = Phrase(
    zh: "大类数对不上，往往是有一类问题没有进台账",
    en: "a category that does not appear is often one that never entered the ledger")
  static let settledBy = Phrase(
    zh: "核对问题类别，补上缺的或改正自称的数", en: "add the missing category or put the declared figure right")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    [DeclaredTotalMismatchRule.mismatch(rule, "DeclaredCategories", ledger)].compactMap { $0 }
  }
}
