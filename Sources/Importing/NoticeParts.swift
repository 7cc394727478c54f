/// Figures of a report that speak of a part of its issues.

internal import LedgerModel
internal import Prose

/// Where a sentence leaves the whole: 其中立行立改的8个问题已完成, 剩余2个问题, 共性问题4个.
struct NoticeParts: Sendable {
  /// From here on, and up to the second, counts are of parts.
  private let stretch: Range<Int>
  private let text: FoldedText

  init(_ text: FoldedText, _ counts: [CountMentions.Count], _ pairs: [CountedStatus]) {
    self.text = text
    guard let start = NoticeParts.start(text, counts, pairs) else {
      stretch = text.count..<text.count
      return
    }
    let end = (start..<text.count).first { place in
      NoticeParts.wholes.contains { text.end(of: $0, at: place) != nil }
    }
    stretch = start..<(end ?? text.count)
  }

  /// What leads back to the whole.
  private static let wholes = ["截至", "截止", "目前", "总体", "累计", "总计", "共计"].map { Array($0) }
  private static let within = Array("其中")
  private static let fillers = ["包括", "问题", "整改", "目前", "有", "已", "：", ":", "的"]

  /// 其中 with words of its own, as opposed to 其中已完成2个, which divides the whole by its results.
  private static func start(
    _ text: FoldedText, _ counts: [CountMentions.Count], _ pairs: [CountedStatus]
  ) -> Int? {
    text.letters.indices.first { place in
      guard let end = text.end(of: within, at: place),
        let index = counts.firstIndex(where: { $0.range.lowerBound >= end }),
        text.clause(at: end).contains(counts[index].range.lowerBound)
      else { return false }
      let word = pairs.first { $0.count == index && $0.word.range.lowerBound >= end }?.word
      let limit = min(counts[index].range.lowerBound, word?.range.lowerBound ?? text.count)
      var words = text.text(end..<max(end, limit)).trimmed
      for filler in fillers { words = words.replacing(filler, with: "") }
      return !words.isEmpty
    }
  }

  /// In the clause before a count.
  private static let rests = ["剩余", "其余", "余下", "尚有", "还有", "仍有", "另有", "其中"]
  static let kinds = [
    "立行立改", "立知立改", "即知即改", "边巡边改", "边查边改", "限期整改", "分期整改", "分步整改", "到期", "共性", "个性",
  ]
  /// 涉及民生的3个问题, as opposed to 反馈涉及3个方面的9个问题.
  private static let properties = ["涉及", "属于", "列为", "纳入"]

  /// What was done in a time, as opposed to what is done by now.
  private static let periods = [
    "新完成", "新整改", "上半年", "下半年", "季度", "本月", "当月", "上月", "本周", "第一阶段", "第二阶段", "首批",
    "底前", "月前", "日前", "年内",
  ]

  /// Whether a count is no total: 其中5个问题, 剩余2个问题, 立行立改问题6个.
  func isPart(_ count: CountMentions.Count) -> Bool {
    isOfPart(count) || NoticeParts.rests.contains { before(count).contains($0) }
  }

  /// Whether a result may be that of a part only: 其中立行立改的8个已完成, 上半年完成10个, as opposed to
  /// 其余2个正在整改.
  func isDoubtful(_ count: CountMentions.Count) -> Bool {
    isOfPart(count) || NoticeParts.periods.contains { before(count).contains($0) }
  }

  private func isOfPart(_ count: CountMentions.Count) -> Bool {
    let before = before(count)
    let words = before + text.text(count.range)
    return stretch.contains(count.range.lowerBound)
      || NoticeParts.kinds.contains { words.contains($0) } || isOfProperty(before)
  }

  private func isOfProperty(_ before: String) -> Bool {
    before.hasSuffix("的") && NoticeParts.properties.contains { before.contains($0) }
      && !["反馈", "巡察", "巡视"].contains { before.contains($0) }
  }

  private func before(_ count: CountMentions.Count) -> String {
    text.text(text.clause(at: count.range.lowerBound).lowerBound..<count.range.lowerBound)
  }
}
