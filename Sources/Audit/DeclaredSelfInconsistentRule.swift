/// The rule 自称前后不一: figures at odds with themselves.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Figures of one report that contradict each other, whatever the ledger says: the results do not add up
/// to the total, or the sentences of `DeclaredText` name another total (`30个具体问题（已由21个问题细化为29个
/// 问题）`). An error.
///
/// Guards: `21个问题细化为29个问题` gives the coarse count first and the fine one behind 细化为; 大类, 大项, 措施,
/// 事项 and what is counted by another word (细化为32项) are levels of their own; 12.6万元, 11户 and 6个单元 are no totals.
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

  /// 已完成 + 基本完成 + 阶段性完成 + 未完成 against the total, where done and open are both said; what is a
  /// part of 未完成 counts once.
  private static func sum(_ ledger: AuditedLedger) -> Finding? {
    let declared = ledger.header.declared
    guard ledger.comparison.addsUp == false, let all = declared["DeclaredIssues"] else {
      return nil
    }
    let parts = ["DeclaredDone", "DeclaredMostly", "DeclaredStaged", "DeclaredOpen"]
      .compactMap { declared[$0] }
    let sum = parts.reduce(0, +)
    let words = parts.map { "\($0)" }.joined(separator: "+")
    return Finding(
      rule, .error, field: "DeclaredIssues",
      Phrase(
        zh: "自称共\(all)个，各项相加 \(words)=\(sum)",
        en: "\(all) declared in all, yet the parts make \(words)=\(sum)"))
  }

  /// The number behind 细化为 against the total.
  private static func refinement(_ ledger: AuditedLedger) -> Finding? {
    let header = ledger.header
    guard let text = header.declaredText else { return nil }
    let folded = FoldedText(text)
    for range in folded.sentences() {
      let sentence = FoldedText(folded.text(range))
      let mentions = CountMentions(sentence)
      let counts = mentions.counts
      let pairs = CountedStatus.all(sentence, counts)
      let owners = CountOwners(
        sentence, mentions, pairs, title: header.title,
        year: (header.visitFrom ?? header.feedbackOn)?.parts.year
      ).owners
      let results = Set(pairs.filter { !$0.isAll }.map(\.count))
      for (coarse, fine) in zip(counts.indices, counts.indices.dropFirst())
      where isOfIssues(counts[fine], as: counts[coarse], sentence) {
        let between = sentence.text(
          counts[coarse].range.upperBound..<counts[fine].range.lowerBound)
        guard refinements.contains(where: { between.contains($0) }) else { continue }
        // The total of the same sentence, else the declared one: what is counted as done, or as
        // taken on by somebody, is neither.
        let stated = counts.indices.first {
          counts[$0].thing == .issues && !counts[$0].isAside && !counts[$0].isAct
            && $0 != coarse && $0 != fine && owners[$0] == .report && !results.contains($0)
        }
        let found = stated.map { counts[$0].value }
        let refined = counts[fine].value
        guard let total = found ?? ledger.header.declared["DeclaredIssues"], total != refined
        else { continue }
        return Finding(
          rule, .error, field: "DeclaredText",
          Phrase(
            zh: "同一处自称共\(total)个问题，又说由\(counts[coarse].value)个细化为\(refined)个",
            en: "\(total) issues declared, and in the same place \(counts[coarse].value) refined "
              + "into \(refined)"))
      }
    }
    return nil
  }

  /// Of 细化为32项, 32项任务 and 32个整改事项 the total says nothing: these are levels of their own.
  private static func isOfIssues(
    _ fine: CountMentions.Count, as coarse: CountMentions.Count, _ text: FoldedText
  ) -> Bool {
    switch fine.thing {
    case .issues: return true
    case .bare: return fine.classifier(in: text) == coarse.classifier(in: text)
    default: return false
    }
  }

  private static let refinements = ["细化", "分解", "拆分", "梳理为", "梳理成", "归纳为", "归并为", "整合为"]
}
