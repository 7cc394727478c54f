/// The rule 制度数不符: regulations do not fit.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// The number of regulations that `DeclaredText` or the header's Note claims (修订完善制度5项, 新建制度2项),
/// against the regulation entries of the ledger.
///
/// Field: 建章立制 figures are easily said; the ledger must hold the titles. A warning; a hint where the
/// ledger holds none at all. Guards: only numbers beside 制度, 办法 and their like, never 措施 or 任务;
/// 10余项 is no number; several figures are added up, unless one of them is a total (共); what is claimed of
/// one kind (修订制度1项) may be right of that kind.
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
    [("DeclaredText", ledger.header.declaredText), ("Note", ledger.header.note)].compactMap {
      field, text in
      guard let text, let claim = claim(FoldedText(text)) else { return nil }
      let count = ledger.accounts.regulations
      if count == claim || isOfKind(claim, text, ledger) { return nil }
      if count == 0 {
        return Finding(
          rule, .hint, field: field,
          Phrase(
            zh: "自称制度\(claim)项，台账没有一条制度记录",
            en: "\(claim) regulations declared, and the ledger records none"))
      }
      return Finding(
        rule, .warning, field: field,
        Phrase(
          zh: "制度自称\(claim)项，台账记了\(count)项",
          en: "\(claim) regulations declared, \(count) recorded"))
    }
  }

  /// Whether a claim is right of one kind that its text speaks of.
  private static func isOfKind(_ claim: Int, _ text: String, _ ledger: AuditedLedger) -> Bool {
    kinds.contains { words in
      text.holdsAny(words)
        && ledger.accounts.regulationKinds.filter { kind, _ in kind.holdsAny(words) }.values
          .reduce(0, +) == claim
    }
  }

  private static let kinds = [["修订", "修改", "完善"], ["新建", "制定", "新增", "出台", "建立"]]

  private static func claim(_ text: FoldedText) -> Int? {
    let found = TextCounts.find(words, units: ["项", "个", "部", "件"], gap: 4, in: text)
      .filter { $0.value > 0 && !isOfAnother($0, text) }
    guard let first = found.first else { return nil }
    if found.count == 1 { return first.value }
    // 制定制度5项，其中修订3项: the sum of all would count twice.
    let whole = text.text(0..<text.count)
    return whole.contains("其中") || whole.contains("共")
      ? first.value : found.map(\.value).reduce(0, +)
  }

  /// 制度漏洞3项, “学习制度不严”等2个问题: something about regulations is counted.
  private static func isOfAnother(_ found: TextCounts.Found, _ text: FoldedText) -> Bool {
    let end = found.place + found.word.count
    let clause = text.text(end..<max(end, min(text.clause(at: end).upperBound, end + 10)))
    return others.contains { text.end(of: $0, at: end) != nil }
      || clause.holdsAny(["个问题", "项问题", "条问题"])
  }

  private static let others = ["漏洞", "问题", "缺失", "短板", "执行", "类"].map { Array($0) }
  private static let words = ["规章制度", "内控制度", "管理制度", "制度", "管理办法", "实施细则"]
}
