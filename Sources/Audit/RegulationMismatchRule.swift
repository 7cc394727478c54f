/// 制度数不符.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum RegulationMismatchRule: LedgerJudge {
  static let rule = AuditRule.regulationMismatch
  static let name = Phrase(zh: "制度数不符", en: "regulations do not fit")
  static let why = Phrase(
    zh: "通报写的制度项数和台账记的对不上",
    en: "the report names another number of regulations than the ledger")
  static let settledBy = Phrase(
    zh: "核对制度记录，补记或改正", en: "compare the records, add or correct")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    []
  }
}
