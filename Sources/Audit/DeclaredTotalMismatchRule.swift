/// The rule 自称总数与实数不符: declared total is not the counted one.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The claimed numbers of issues and measures against those of the ledger, each at its own level: a
/// report may count 类, 问题 and 措施 at once. An error; a hint where the measures are those of a plan, and where issues that came, went or moved after
/// the report may account for the difference; nothing is found where nothing is claimed.
enum DeclaredTotalMismatchRule: LedgerJudge {
  static let rule = AuditRule.declaredTotalMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "自称总数与实数不符", en: "declared total is not the counted one")
  static let why = Phrase(
    zh: "报上去的总数和台账里的条数不一样，说明有多报、漏报或重复",
    en: "the declared total differs from the ledger: something was added, left out or counted twice"
  )
  static let settledBy = Phrase(
    zh: "核对台账有没有缺条、重条，或改正自称的数",
    en: "look for missing or doubled issues, or put the declared figure right")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    ["DeclaredIssues", "DeclaredMeasures"].compactMap { field in
      mismatch(rule, field, ledger)
    }
  }

  /// A claim that the ledger's count contradicts.
  static func mismatch(_ rule: AuditRule, _ field: String, _ ledger: AuditedLedger) -> Finding? {
    guard let claim = ledger.header.declared[field],
      let count = ledger.comparison.figure(of: field), !count.isRight, !count.isUnknown
    else { return nil }
    let label = CountedTotals.label(of: field)
    let words = surplus(claim - count.value)
    let within = count.within.map { Phrase(zh: "（\($0.zh)）", en: " (\($0.en))") }
    let later = count.isHistory ? ledger.later.words : condensed(field, ledger)
    return Finding(
      rule, later == nil ? .error : .hint, field: field,
      Phrase(
        zh:
          "\(label.zh) 自称\(claim)，实数\(count.value)\(within?.zh ?? "")，\(words.zh)\(later?.zh ?? "")",
        en: "\(label.en): \(claim) declared, \(count.value) counted\(within?.en ?? ""), \(words.en)"
          + (later?.en ?? "")))
  }

  /// The measures of a plan, which the report lists in other words.
  private static func condensed(_ field: String, _ ledger: AuditedLedger) -> Phrase? {
    isCondensed(field, ledger)
      ? Phrase(
        zh: "；通报说的是方案的措施，逐条列出时可能归并",
        en: "; the report counts the measures of a plan and may list them condensed") : nil
  }

  /// Whether a claim differs from what is listed and is of the measures of a plan.
  static func isCondensed(_ field: String, _ ledger: AuditedLedger) -> Bool {
    guard field == "DeclaredMeasures", let text = ledger.header.declaredText,
      let claim = ledger.header.declared[field], claim != ledger.counted.measures
    else { return false }
    return PlannedMeasures.areCounted(claim, in: text)
  }

  /// `多报1`, `少报2`.
  static func surplus(_ count: Int) -> Phrase {
    count > 0
      ? Phrase(zh: "多报\(count)", en: "\(count) too many")
      : Phrase(zh: "少报\(-count)", en: "\(-count) too few")
  }
}
