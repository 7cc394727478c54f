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
    // 反馈问题9个（其中立行立改4个），已完成7个: the part ends with its brackets.
    let isAside =
      text.folded[..<start].lastIndex(of: "(") ?? -1
      > text.folded[..<start].lastIndex(of: ")") ?? -1
    let end = (start..<text.count).first { place in
      NoticeParts.wholes.contains { text.end(of: $0, at: place) != nil }
        || isAside && text.folded[place] == ")"
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
    let words = Dictionary(
      pairs.map { ($0.count, $0.word) }, uniquingKeysWith: { first, _ in first })
    return text.letters.indices.first { place in
      guard let end = text.end(of: within, at: place) else { return false }
      let index = counts.first(from: end)
      guard index < counts.count, text.clause(at: end).contains(counts[index].range.lowerBound)
      else { return false }
      let word = words[index].flatMap { $0.range.lowerBound >= end ? $0 : nil }
      let limit = min(counts[index].range.lowerBound, word?.range.lowerBound ?? text.count)
      var words = text.text(end..<max(end, limit)).trimmed
      for filler in fillers { words = words.replacing(filler, with: "") }
      return !words.isEmpty
    }
  }

  /// In the clause before a count.
  private static let rests = ["剩余", "其余", "余下", "尚有", "还有", "仍有", "另有", "其中", "遗留"]
  static let kinds = ImmediateWord.all + ["限期整改", "分期整改", "分步整改", "到期", "共性", "个性"]
  /// 涉及民生的3个问题, as opposed to 反馈涉及3个方面的9个问题.
  private static let properties = ["涉及", "属于", "列为", "纳入"]

  /// What was done in a time, as opposed to what is done by now.
  private static let periods = [
    "新完成", "新整改", "新增", "上半年", "下半年", "季度", "本月", "当月", "上月", "本周", "第一阶段", "第二阶段", "首批",
    "底前", "月前", "日前", "年内",
  ]

  /// Whether a count is no total: 其中5个问题, 剩余2个问题, 立行立改问题6个.
  func isPart(_ count: CountMentions.Count) -> Bool {
    isOfPart(count) || NoticeParts.rests.contains { before(count).contains($0) }
  }

  /// Whether it counts what is left of the whole: 剩余2个问题, 2个遗留问题.
  func isRest(_ count: CountMentions.Count) -> Bool {
    let words = before(count) + text.text(count.range)
    return ["剩余", "其余", "余下", "遗留"].contains { words.contains($0) }
  }

  /// 随机抽查已整改问题5个, 对整改完成的5个问题进行抽查: some were picked.
  private func isPicked(_ count: CountMentions.Count) -> Bool {
    let before = before(count)
    if NoticeParts.picks.contains(where: { before.contains($0) && !before.contains("经" + $0) }) {
      return true
    }
    guard before.contains("对") || before.contains("从") else { return false }
    let end = text.clause(at: count.range.lowerBound).upperBound
    let behind = text.text(count.range.upperBound..<max(count.range.upperBound, end))
    return NoticeParts.picks.contains { behind.contains($0) }
      || !CountWords.nameInspection(before) && NoticeParts.checks.contains { behind.contains($0) }
  }

  private static let picks = ["抽查", "抽取", "抽检", "抽选", "抽样", "随机"]
  private static let checks = ["复查", "复核", "核查", "回访", "督查", "回头看"]

  /// Whether a result may be that of a part only: 其中立行立改的8个已完成, 上半年完成10个, as opposed to
  /// 其余2个正在整改.
  func isDoubtful(_ count: CountMentions.Count) -> Bool {
    if isOfPart(count) { return true }
    let before = before(count)
    return NoticeParts.periods.contains { before.contains($0) } || before.hasPrefix("较")
      || before.hasPrefix("比") || isOfYear(before)
  }

  /// 2025年已完成3个, as opposed to 2025年5月底.
  private func isOfYear(_ before: String) -> Bool {
    let letters = FoldedText(before.trimmed).folded
    return letters.count > 5 && letters[4] == "年" && letters[..<4].allSatisfy(\.isNumber)
      && !letters[5].isNumber
  }

  /// 党建类2个，已完成2个；财务方面3个问题已完成2个: between semicolons a kind comes first.
  private func isBehindKind(_ count: CountMentions.Count) -> Bool {
    let place = count.range.lowerBound
    var start = place
    while start > max(0, place - NoticeParts.reach),
      !NoticeParts.ends.contains(text.codes[start - 1])
    {
      start -= 1
    }
    let clause = text.clause(at: start)
    guard clause.lowerBound <= start, start < clause.upperBound else { return false }
    let words = text.text(start..<clause.upperBound)
    return namesKind(start..<clause.upperBound)
      && !CountWords.nameInspection(words)
  }

  /// No list of results is longer.
  private static let reach = 80
  private static let ends = FoldedText.codes("。；;")
  private static let nouns = ["类", "方面", "领域"].map { Array($0) }

  /// 党建类2个, 限期3个月整改2个, as opposed to 3类2个 and 3个方面2个.
  private func namesKind(_ range: Range<Int>) -> Bool {
    let words = text.text(range)
    if NoticeParts.kinds.contains(where: { words.contains($0) }) || words.hasPrefix("限期") {
      return true
    }
    return range.dropFirst().contains { place in
      guard let end = NoticeParts.nouns.lazy.compactMap({ text.end(of: $0, at: place) }).first,
        Numeral.read(text, at: text.text(end..<min(text.count, end + 2)) == "问题" ? end + 2 : end)
          != nil
      else { return false }
      let before = text.letters[place - 1]
      return before != "个" && before != "大" && before.isLetter
        && Numeral.read(text, at: place - 1) == nil
    }
  }

  private func isOfPart(_ count: CountMentions.Count) -> Bool {
    if isBehindKind(count) || isPicked(count) { return true }
    let before = before(count)
    let words = before + text.text(count.range)
    return stretch.contains(count.range.lowerBound)
      || NoticeParts.kinds.contains { words.contains($0) } || isOfProperty(before)
  }

  private func isOfProperty(_ before: String) -> Bool {
    before.hasSuffix("的") && NoticeParts.properties.contains { before.contains($0) }
      && !CountWords.nameInspection(before)
  }

  private func before(_ count: CountMentions.Count) -> String {
    text.text(text.clause(at: count.range.lowerBound).lowerBound..<count.range.lowerBound)
  }
}
