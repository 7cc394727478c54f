/// The rule 完成率不符: percentage does not fit.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The claimed share of what is done, against the ledger's counts and against the report's own, each
/// at the precision in which it is claimed (98.71 and 98.7 are both right for 688 of 697). An error; a hint
/// where issues that moved after the report may account for the difference and the report's own figures agree;
/// nothing where issues without a result may.
enum PercentMismatchRule: LedgerJudge {
  static let rule = AuditRule.percentMismatch
  static let comparesCounts = true
  static let name = Phrase(zh: "完成率不符", en: "percentage does not fit")
  static let why = Phrase(
    zh: "百分比和条数算出来的不一样，最容易被人问住",
    en: "a percentage that cannot be calculated from the counts is the first thing that is asked")
  static let settledBy = Phrase(
    zh: "按条数重新计算完成率", en: "calculate the share from the counts")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    let (header, counted) = (ledger.header, ledger.counted)
    guard let text = header.declaredPercent,
      let share = DeclaredShare(text, done: counted.done, of: counted.issues), !share.isRight
    else { return [] }
    let reason = Phrase(
      zh: "台账实为 \(counted.done)/\(counted.issues)，即 \(share.countedText)%",
      en: "\(counted.done) of \(counted.issues) counted, which is \(share.countedText)%")
    let own = ownShare(text, header)
    if own.zh.isEmpty, ledger.comparison.isUnknown(share: text) { return [] }
    let isHistory =
      own.zh.isEmpty && ledger.comparison.isHistory(share: text)
    let later = isHistory ? ledger.later.words : nil
    return [
      Finding(
        rule, isHistory ? .hint : .error, field: "DeclaredPercent",
        Phrase(
          zh: "完成率自称\(share.claimedText)%，\(reason.zh)\(own.zh)\(later?.zh ?? "")",
          en: "\(share.claimedText)% declared; \(reason.en)\(own.en)\(later?.en ?? "")"))
    ]
  }

  /// What the report's own figures make of it, where these contradict the claim too.
  private static func ownShare(_ text: String, _ header: LedgerHeader) -> Phrase {
    guard let done = header.declared["DeclaredDone"], let all = header.declared["DeclaredIssues"],
      let own = DeclaredShare(text, done: done, of: all), !own.isRight
    else { return Phrase(zh: "", en: "") }
    return Phrase(
      zh: "；按通报自己的 \(done)/\(all) 也应为 \(own.countedText)%",
      en: "; by the report's own \(done) of \(all) it would be \(own.countedText)%")
  }
}
