/// The rule 制度数不符: regulations do not fit.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// The number of regulations that `DeclaredText` or the header's Note claims (修订完善制度5项, 新建制度2项),
/// against the regulation entries of the ledger.
///
/// Field: 建章立制 figures are easily said; the ledger must hold the titles. A warning; a hint where the
/// ledger holds none at all, unless its measures name as many (印发《接待办法》). Guards: only numbers beside
/// 制度, 办法 and their like, never 措施 or 任务;
/// 10余项 is no number; several figures are added up, unless one of them is a total (共); what is claimed of
/// one kind (修订制度1项) is held against that kind, and what was recorded after the report need not be in it.
enum RegulationMismatchRule: LedgerJudge {
  static let rule = AuditRule.regulationMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "制度数不符", en: "regulations do not fit")
  static let why = Phrase(
    zh: "通报写的制度项数和台账记的对不上",
    en: "the report names another number of regulations than the ledger")
  static let settledBy = Phrase(
    zh: "核对制度记录，补记或改正", en: "compare the records, add or correct")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    [("DeclaredText", ledger.header.declaredText), ("Note", ledger.header.note)].flatMap {
      field, text -> [Finding] in
      guard let text else { return [] }
      return findings(RegulationClaims(FoldedText(text)), ledger.accounts, field)
    }
  }

  private static func findings(
    _ claims: RegulationClaims, _ accounts: AccountTotals, _ field: String
  ) -> [Finding] {
    guard let all = claims.whole ?? claims.kinds.values.first else { return [] }
    guard accounts.regulations.all > 0 else {
      let told = accounts.told.regulations.count
      if told == all { return [] }
      if told > 0 {
        return [
          Finding(
            rule, .hint, field: field,
            Phrase(
              zh: "自称制度\(all)项，台账没有制度记录，措施里写了\(told)个制度名称",
              en: "\(all) regulations declared; none is recorded, and the measures name \(told)"))
        ]
      }
      return [
        Finding(
          rule, .hint, field: field,
          Phrase(
            zh: "自称制度\(all)项，台账没有一条制度记录",
            en: "\(all) regulations declared, and the ledger records none"))
      ]
    }
    // 制定制度5项 may mean all of them, the revised ones too.
    if claims.whole == nil, accounts.regulations.agrees(all) { return [] }
    let sorted = RegulationKind.allCases.compactMap { kind -> Finding? in
      guard let claim = claims.kinds[kind], let count = accounts.count(of: kind),
        !count.agrees(claim)
      else { return nil }
      return finding(kind.label, claim, count, field)
    }
    if !sorted.isEmpty { return sorted }
    guard let whole = claims.whole, !accounts.regulations.agrees(whole) else { return [] }
    return [finding(Phrase(zh: "", en: ""), whole, accounts.regulations, field)]
  }

  private static func finding(
    _ kind: Phrase, _ claim: Int, _ count: AccountTotals.Count, _ field: String
  ) -> Finding {
    let sort = kind.en.isEmpty ? "" : kind.en + " "
    return Finding(
      rule, .warning, field: field,
      Phrase(
        zh: "\(kind.zh)制度自称\(claim)项，台账记了\(count.all)项",
        en: "\(claim) \(sort)regulations declared, \(count.all) recorded"))
  }
}
