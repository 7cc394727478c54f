/// The rule 没有自称总数: no declared totals.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A ledger that came from a report, of whose totals nothing is kept.
///
/// A hint. Guard: a ledger that knows of no report (neither ReportOn nor DeclaredText) has nothing to
/// declare.
enum MissingDeclaredTotalsRule: LedgerJudge {
  static let rule = AuditRule.missingDeclaredTotals
  static let name = Phrase(zh: "没有自称总数", en: "no declared totals")
  static let why = Phrase(
    zh: "没有抄下通报里的总数，就没有可以核对的数", en: "without declared totals there is nothing to compare")
  static let settledBy = Phrase(zh: "从通报中抄下总数", en: "copy the totals from the report")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    let header = ledger.header
    guard header.declared.isEmpty, header.declaredPercent == nil else { return [] }
    let source: Phrase
    if let day = header.reportOn {
      source = Phrase(
        zh: "\(day.long(.chinese))有通报", en: "there is a report of \(day.long(.english))")
    } else if header.declaredText != nil {
      source = Phrase(zh: "抄有通报的总数句", en: "sentences of a report are kept")
    } else {
      return []
    }
    return [
      Finding(
        rule, .hint, field: "DeclaredIssues",
        Phrase(
          zh: "\(source.zh)，问题总数、完成数一个都没有填",
          en: "\(source.en), yet none of its totals is entered"))
    ]
  }
}
