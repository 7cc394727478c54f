/// 没有自称总数.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingDeclaredTotalsRule: LedgerJudge {
  static let rule = AuditRule.missingDeclaredTotals
  static let name = Phrase(zh: "没有自称总数", en: "no declared totals")
  static let why = Phrase(
    zh: "通报没有写总数，就没有可以核对的数",
    en: "without declared totals there is nothing to compare")
  static let settledBy = Phrase(
    zh: "从通报中抄下总数", en: "copy the totals from the report")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    []
  }
}
