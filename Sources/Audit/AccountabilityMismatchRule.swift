/// The rule 问责数不符: accountability figures do not fit.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Persons held to account as `DeclaredText` or the header's Note count them (处分5人, 诫勉3人, 处分0人),
/// against the accountability entries of the ledger, kind by kind; and a total against the kinds into which
/// its own sentence divides it.
///
/// Field: 问责 figures are reported upward and checked first. A warning; correcting either side settles it.
/// Where the ledger holds no such entry at all it is a hint: nothing contradicts, it was only not
/// recorded. Guards: a kind that is named twice or inside another sum (其中) is left alone, and so is what
/// gathers several kinds (批评教育帮助和处理); an entry without a number may stand for several persons, so
/// that too few are not held against it; what is dated after the report need not be in its figures.
enum AccountabilityMismatchRule: LedgerJudge {
  static let rule = AuditRule.accountabilityMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "问责数不符", en: "accountability figures do not fit")
  static let why = Phrase(
    zh: "通报写的处理人数和台账记的对不上",
    en: "the report names other numbers of persons than the ledger")
  static let settledBy = Phrase(
    zh: "核对问责记录，补记或改正", en: "compare the records, add or correct")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    [("DeclaredText", ledger.header.declaredText), ("Note", ledger.header.note)].flatMap {
      field, text -> [Finding] in
      guard let text else { return [] }
      return (sum(text, field).map { [$0] } ?? []) + findings(text, field, ledger)
    }
  }

  /// The kinds of a sentence against its own total.
  private static func sum(_ text: String, _ field: String) -> Finding? {
    AccountabilitySum.wrong(in: FoldedText(text)).map { wrong in
      let parts = wrong.parts.map { "\($0)" }.joined(separator: "+")
      return Finding(
        rule, .warning, field: field,
        Phrase(
          zh: "自称\(wrong.word)\(wrong.total)\(wrong.unit)，同一句里分项相加 \(parts)=\(wrong.sum)",
          en: "\(wrong.word): \(wrong.total) declared, yet the kinds of the same sentence make "
            + "\(parts)=\(wrong.sum)"))
    }
  }

  private static func findings(
    _ text: String, _ field: String, _ ledger: AuditedLedger
  ) -> [Finding] {
    let claims = claims(text)
    let recorded = ledger.accounts.persons
    if recorded.isEmpty {
      guard let claim = claims.first(where: { $0.value > 0 }) else { return [] }
      return [
        Finding(
          rule, .hint, field: field,
          Phrase(
            zh: "自称\(claim.word)\(claim.value)人，台账没有一条问责记录",
            en: "\(claim.word): \(claim.value) declared, and the ledger records none"))
      ]
    }
    return claims.compactMap { claim in
      let kinds = recorded.filter { kind, _ in belongs(kind, to: claim.word) }
      let recorded = kinds.values.reduce(AccountTotals.Count(), +)
      guard !recorded.agrees(claim.value) else { return nil }
      let count = recorded.all
      let isOpen = kinds.keys.contains { ledger.accounts.uncounted.contains($0) }
      if isOpen, claim.value > count { return nil }
      // 问责 may leave out the lighter kinds.
      if family(claim.word) == whole, claim.value < count { return nil }
      let least =
        isOpen ? Phrase(zh: "（没写人数的按1人算）", en: " (one for each entry without a number)") : nil
      return Finding(
        rule, .warning, field: field,
        Phrase(
          zh: "\(claim.word)自称\(claim.value)人，台账记了\(count)人\(least?.zh ?? "")",
          en: "\(claim.word): \(claim.value) declared, \(count) recorded\(least?.en ?? "")"))
    }
  }

  private static func claims(_ text: String) -> [TextCounts.Found] {
    let found = TextCounts.find(
      kinds.map(\.word), units: ["人", "名"], gap: 6, in: FoldedText(text))
    var seen: [String: Int] = [:]
    for claim in found { seen[family(claim.word), default: 0] += 1 }
    return found.filter { seen[family($0.word)] == 1 && family($0.word) != gathered }
  }

  private static func family(_ word: String) -> String {
    kinds.first { $0.word == word }?.family ?? word
  }

  private static func belongs(_ kind: String, to word: String) -> Bool {
    let family = family(word)
    if family == whole || kind.contains(word) { return true }
    return kinds.contains { $0.family == family && kind.contains($0.word) }
      || family == "处分" && punishments.contains { kind.contains($0) }
  }

  private static let whole = "全部"
  /// 第一种形态: which kinds it holds nobody says.
  private static let gathered = "第一种形态"
  private static let kinds: [(word: String, family: String)] = [
    ("处理处分", whole), ("处分处理", whole), ("批评教育帮助和处理", gathered), ("批评教育和帮助处理", gathered),
    ("第一种形态", gathered), ("党纪政务处分", "处分"), ("党纪处分", "处分"), ("政务处分", "处分"), ("纪律处分", "处分"),
    ("处分", "处分"),
    ("诫勉谈话", "诫勉"), ("诫勉", "诫勉"), ("责令作出检查", "检查"), ("责令检查", "检查"), ("书面检查", "检查"),
    ("批评教育", "批评教育"), ("提醒谈话", "谈话"), ("谈话提醒", "谈话"), ("约谈", "约谈"), ("通报批评", "通报批评"),
    ("组织处理", "组织处理"), ("追责问责", whole), ("问责", whole), ("追责", whole),
  ]
  private static let punishments = ["警告", "记过", "降级", "撤职", "撤销", "开除", "留党察看"]
}
