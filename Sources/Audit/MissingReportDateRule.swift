/// The rule 没有通报日期: no date of the report.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// Totals are declared, and not of which day.
///
/// Field: a ledger lives on; figures without a day can be called wrong or right at will. A warning.
enum MissingReportDateRule: LedgerJudge {
  static let rule = AuditRule.missingReportDate
  static let name = Phrase(zh: "没有通报日期", en: "no date of the report")
  static let why = Phrase(
    zh: "不知道自称的数是哪一天的，就没法核对", en: "nobody can tell of which day the declared figures are")
  static let settledBy = Phrase(zh: "填上通报日期", en: "enter the day of the report")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    let header = ledger.header
    guard header.reportOn == nil, !header.declared.isEmpty || header.declaredPercent != nil else {
      return []
    }
    return [
      Finding(
        rule, .warning, field: "ReportOn",
        Phrase(
          zh: "填了自称的数，没有填是哪一天的通报", en: "totals are declared, and no day of the report"))
    ]
  }
}
