/// 问责数不符.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum AccountabilityMismatchRule: LedgerJudge {
  static let rule = AuditRule.accountabilityMismatch
  static let name = Phrase(zh: "问责数不符", en: "accountability figures do not fit")
  static let why = Phrase(
    zh: "通报写的处理人数和台账记的对不上",
    en: "the report names other numbers of persons than the ledger")
  static let settledBy = Phrase(
    zh: "核对问责记录，补记或改正", en: "compare the records, add or correct")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    []
  }
}
