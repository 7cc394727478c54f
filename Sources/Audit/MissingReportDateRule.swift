/// 没有通报日期.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingReportDateRule: LedgerJudge {
  static let rule = AuditRule.missingReportDate
  static let name = Phrase(zh: "没有通报日期", en: "no date of the report")
  static let why = Phrase(
    zh: "不知道自称的数是哪一天的，就没法核对",
    en: "nobody can tell of which day the declared figures are")
  static let settledBy = Phrase(
    zh: "填上通报日期", en: "enter the day of the report")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    []
  }
}
