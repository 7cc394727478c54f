/// The rule 自称前后不一: figures at odds with themselves.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Figures of one report that contradict each other, whatever the ledger says: the results do not add up
/// to the total, or the sentences of `DeclaredText` name another total (`30个具体问题（已由21个问题细化为29个
/// 问题）`). An error.
///
/// Guards: `21个问题细化为29个问题` gives the coarse count first and the fine one behind 细化为; 大类, 大项 and
/// 措施 are levels of their own; 12.6万元, 11户 and 6个单元 are no totals.
enum DeclaredSelfInconsistentRule: LedgerJudge {
  static let rule = AuditRule.declaredSelfInconsistent
  static let name = Phrase(zh: "自称前后不一", en: "figures at odds with themselves")
  static let why = Phrase(
    zh: "同一份通报里几个数字自己对不上，公开以后谁都能算出来",
    en: "figures of one report contradict each other, and anybody can add them up")
  static let settledBy = Phrase(
    zh: "核对通报原文，改正自称的数", en: "compare the report and put the declared figures right")

  static func findings(_ ledger: AuditedLedger) -> [Finding] {
    [sum(ledger), refinement(ledger)].compactMap { $0 }
  }

  /// 已完成 + 基本完成 + 阶段性完成 + 未完成 against the total, where done and open are both said.
  private static func sum(_ ledger: AuditedLedger) -> Finding? {
    let declared = ledger.header.declared
    guard let all = declared["DeclaredIssues"], let done = declared["DeclaredDone"],
      let open = declared["DeclaredOpen"]
    else { return nil }
    let parts = [done, declared["DeclaredMostly"], declared["DeclaredStaged"], open]
      .compactMap { $0 }
    let sum = parts.reduce(0, +)
    guard sum != all else { return nil }
    let words = parts.map { "\($0)" }.joined(separator: "+")
    return Finding(
      rule, .error, field: "DeclaredIssues",
      Phrase(
        zh: "自称共\(all)个，各项相加 \(words)=\(sum)",
        en: "\(all) declared in all, yet the parts make \(words)=\(sum)"))
  }

  /// The number behind 细化为 against the total.
  private static func refinement(_ ledger: AuditedLedger) -> Finding? {
    guard let text = ledger.header.declaredText else { return nil }
    let folded = FoldedText(text)
    for range in folded.sentences() {
      let sentence = FoldedText(folded.text(range))
      let counts = CountMentions(sentence).counts
      for (coarse, fine) in zip(counts, counts.dropFirst())
      where fine.thing == .issues || fine.thing == .bare || fine.thing == .tasks {
        let between = sentence.text(coarse.range.upperBound..<fine.range.lowerBound)
        guard refinements.contains(where: { between.contains($0) }) else { continue }
        // The total of the same sentence, else the declared one.
        let stated = counts.first {
          $0.thing == .issues && !$0.isAside && !$0.isAct
            && $0.range != coarse.range && $0.range != fine.range
        }
        guard let total = stated?.value ?? ledger.header.declared["DeclaredIssues"],
          total != fine.value
        else { continue }
        return Finding(
          rule, .error, field: "DeclaredText",
          Phrase(
            zh: "同一处自称共\(total)个问题，又说由\(coarse.value)个细化为\(fine.value)个",
            en: "\(total) issues declared, and in the same place \(coarse.value) refined into "
              + "\(fine.value)"))
      }
    }
    return nil
  }

  private static let refinements = ["细化", "分解", "拆分", "梳理为", "梳理成", "归纳为", "归并为", "整合为"]
}
