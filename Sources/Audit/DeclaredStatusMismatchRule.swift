/// The rule 自称完成数与实数不符: declared results are not the counted ones.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The claimed numbers of 已完成, 阶段性完成 and 未完成 against the statuses in the ledger. An error; a hint
/// where issues that moved after the report may account for the difference, or where the ledger gives issues
/// no result and these may make up the claim: nothing says then that it is wrong. Where
/// one figure alone is wrong and the total is wrong by as much, it names the likely slip: what was
/// counted twice.
enum DeclaredStatusMismatchRule: LedgerJudge {
  static let rule = AuditRule.declaredStatusMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "自称完成数与实数不符", en: "declared results are not the counted ones")
  static let why = Phrase(
    zh: "报的完成数和台账对不上，多报的就是虚报",
    en: "more declared as done than the ledger holds is a false report")
  static let settledBy = Phrase(
    zh: "逐条核对整改结果，改正状态或自称的数", en: "check each result; change the status or the declared figure")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    let fields = ["DeclaredDone", "DeclaredMostly", "DeclaredStaged", "DeclaredOpen"]
    var found = fields.compactMap { DeclaredTotalMismatchRule.mismatch(rule, $0, ledger) }
    if found.count == 1, found[0].severity == .error, let slip = slip(found[0].field, ledger) {
      found[0].message = Phrase(
        zh: found[0].message.zh + "；" + slip.zh, en: found[0].message.en + "; " + slip.en)
    }
    return found + (unknown(fields, ledger).map { [$0] } ?? [])
  }

  /// 已完成 自称9，逐条有9个没有写结果，无法核对.
  private static func unknown(_ fields: [String], _ ledger: AuditedLedger) -> Finding? {
    let comparison = ledger.comparison
    let open = fields.filter { field in
      ledger.header.declared[field] != nil && comparison.figure(of: field)?.isUnknown == true
    }
    guard let field = open.first, let claim = ledger.header.declared[field] else { return nil }
    let label = CountedTotals.label(of: field)
    return Finding(
      rule, .hint, field: field,
      Phrase(
        zh: "\(label.zh) 自称\(claim)，逐条有\(comparison.unknown)个没有写结果，无法核对",
        en: "\(label.en): \(claim) declared, which cannot be checked: "
          + "\(comparison.unknown) issues have no result"))
  }

  /// All other figures are right and the total is wrong by the same number: the likely reason.
  private static func slip(_ field: String, _ ledger: AuditedLedger) -> Phrase? {
    let (header, counted) = (ledger.header, ledger.counted)
    guard field == "DeclaredDone", let done = header.declared[field],
      let all = header.declared["DeclaredIssues"], done > counted.done,
      all - counted.issues == done - counted.done
    else { return nil }
    let surplus = done - counted.done
    // As many as are partly done: these were likely counted as done as well.
    if counted.staged == surplus, ledger.staged.count == surplus {
      let numbers = ledger.staged.map(\.text).joined(separator: "、")
      return Phrase(
        zh: "总数也多报\(surplus)，很可能是阶段性完成的 \(numbers) 号又算进了已完成",
        en: "the total is as many too high: issue \(numbers), partly done, was likely counted twice"
      )
    }
    return Phrase(
      zh: "总数也多报\(surplus)，错处很可能就在这个数",
      en: "the total is as many too high, so the slip is likely here")
  }
}
