/// The rule 问责数不符: accountability figures do not fit.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Persons held to account as `DeclaredText` or the header's Note count them (处分5人, 诫勉3人, 处分0人),
/// against the accountability entries of the ledger, kind by kind; and a total against the kinds into which
/// its own sentence divides it.
///
/// Field: 问责 figures are reported upward and checked first. A warning; correcting either side settles it.
/// Where the ledger holds no such entry at all it is a hint: what the measures tell with a number
/// (给予党内警告2人) is compared, and where they tell nothing either it was only not recorded.
///
/// Guards: a kind that is named twice or inside another sum (其中) is left alone, and so is what gathers
/// several kinds (批评教育帮助和处理); an entry without a number may stand for several persons, so that too
/// few are not held against it; what is dated after the report need not be in its figures.
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
    if recorded.isEmpty { return unrecorded(claims, field, ledger.accounts.told) }
    return claims.compactMap { claim in
      let kinds = recorded.filter { kind, _ in AccountKind.belongs(kind, to: claim.word) }
      let recorded = kinds.values.reduce(AccountTotals.Count(), +)
      guard !recorded.agrees(claim.value) else { return nil }
      let count = recorded.all
      let isOpen = kinds.keys.contains { ledger.accounts.uncounted.contains($0) }
      if isOpen, claim.value > count { return nil }
      // 问责 may leave out the lighter kinds.
      if AccountKind.family(of: claim.word) == AccountKind.whole, claim.value < count { return nil }
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
      AccountKind.words.map(\.word), units: ["人", "名"], gap: 6, in: FoldedText(text))
    var seen: [String: Int] = [:]
    for claim in found { seen[AccountKind.family(of: claim.word), default: 0] += 1 }
    return found.filter { claim in
      let family = AccountKind.family(of: claim.word)
      return seen[family] == 1 && family != AccountKind.gathered
    }
  }

  // MARK: Without a single entry

  /// Claims against what the measures tell; without a word on persons in them, that nothing is recorded.
  private static func unrecorded(
    _ claims: [TextCounts.Found], _ field: String, _ told: ToldAccounts
  ) -> [Finding] {
    if told.isEmpty {
      guard let claim = claims.first(where: { $0.value > 0 }) else { return [] }
      return [
        Finding(
          rule, .hint, field: field,
          Phrase(
            zh: "自称\(claim.word)\(claim.value)人，台账没有一条问责记录",
            en: "\(claim.word): \(claim.value) declared, and the ledger records none"))
      ]
    }
    let doubtful = claims.first { isOpen($0, told) && $0.value > count(of: $0, told) }
    let found = claims.compactMap { isOpen($0, told) ? nil : unrecorded($0, field, told) }
    guard let doubtful else { return found }
    return found + [
      Finding(
        rule, .hint, field: field,
        Phrase(
          zh: "自称\(doubtful.word)\(doubtful.value)人，台账没有问责记录，措施里写的人数不全，无法核对",
          en:
            "\(doubtful.word): \(doubtful.value) declared; nothing is recorded, and the measures do not "
            + "give all numbers to compare"))
    ]
  }

  /// What the measures tell of a claim's kind, of all kinds for 问责.
  private static func count(of claim: TextCounts.Found, _ told: ToldAccounts) -> Int {
    let family = AccountKind.family(of: claim.word)
    if family == AccountKind.whole { return told.persons.values.reduce(0, +) }
    return told.persons[family] ?? 0
  }

  /// Persons of whom no kind or no number is told may be of any.
  private static func isOpen(_ claim: TextCounts.Found, _ told: ToldAccounts) -> Bool {
    let family = AccountKind.family(of: claim.word)
    return family == AccountKind.whole ? !told.open.isEmpty : told.isOpen(family)
  }

  private static func unrecorded(
    _ claim: TextCounts.Found, _ field: String, _ told: ToldAccounts
  ) -> Finding? {
    let family = AccountKind.family(of: claim.word)
    let count = count(of: claim, told)
    // 问责 may leave out the lighter kinds.
    if claim.value == count || family == AccountKind.whole && claim.value < count { return nil }
    let words =
      count == 0
      ? Phrase(zh: "措施里没有写到", en: "no measure tells of any")
      : Phrase(zh: "措施里写了\(count)人", en: "the measures tell of \(count)")
    // Prose tells of persons in many ways: what is read out of it contradicts nobody for certain.
    return Finding(
      rule, .hint, field: field,
      Phrase(
        zh: "\(claim.word)自称\(claim.value)人，台账没有问责记录，\(words.zh)",
        en: "\(claim.word): \(claim.value) declared; nothing is recorded, and \(words.en)"))
  }
}
