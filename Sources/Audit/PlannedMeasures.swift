/// Measures of a plan, of which a published report lists the gist.
internal import LedgerModel
internal import Prose

/// 制定整改措施34条, 细化为3类15条措施, 25条措施已完成20条: the plan's measures are counted, and a report condenses them.
enum PlannedMeasures {
  /// Whether the text that claims so many measures says they are those of a plan.
  static func areCounted(_ claim: Int, in text: String) -> Bool {
    let folded = FoldedText(text)
    return folded.sentences().contains { range in
      let sentence = FoldedText(folded.text(range))
      let counts = CountMentions(sentence).counts
      guard let count = counts.first(where: { $0.thing == .measures && $0.value == claim }) else {
        return false
      }
      let before = max(0, count.range.lowerBound - reach)..<count.range.lowerBound
      let behind = count.range.upperBound..<min(sentence.count, count.range.upperBound + near)
      return sentence.text(before).holdsAny(plans) || sentence.text(behind).holdsAny(results)
    }
  }

  private static let reach = 40
  private static let near = 8
  private static let plans = "制定 制订 细化 方案 明确 梳理 提出 列出 分解 研究 拟定 形成 清单 台账 实施".wordList
  private static let results = ["完成", "落实"]
}
