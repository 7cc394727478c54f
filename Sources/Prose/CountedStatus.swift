/// A count beside the status that it counts: 已完成整改11个, 11个问题已完成整改.

internal import LedgerModel

/// A status word and the count that belongs to it.
package struct CountedStatus: Sendable {
  package var word: StatusMention
  /// Which of the sentence's counts.
  package var count: Int
  /// 11个问题均已完成: the count is of all there are.
  package var isAll = false
  /// 应完成2个: what is to be, not what is.
  package var isPlanned = false
  /// 已完成6个（其中销号5个）: a part of the count before.
  package var isPart = false
  /// 完成整改待销号2个: done, beside those that are confirmed.
  package var isUnconfirmed = false

  /// The pairs of a sentence in order of their words; a count belongs to one word at most.
  package static func all(_ text: FoldedText, _ counts: [CountMentions.Count]) -> [CountedStatus] {
    var pairs: [CountedStatus] = []
    var used: Set<Int> = []
    /// The last count outside of brackets that is no part of another.
    var whole: CountMentions.Count?
    var place = 0
    while place < text.count {
      guard let word = StatusMention.word(text, at: place), !isRate(word, text) else {
        place += 1
        continue
      }
      place = max(place + 1, word.range.upperBound)
      guard var pair = pair(word, text, counts, used) else { continue }
      used.insert(pair.count)
      pair.isPlanned = isPlanned(word, text)
      pair.isUnconfirmed = word.status == .done && isUnconfirmed(word, counts[pair.count], text)
      pair.isPart = isPart(counts[pair.count], word, whole, text)
      if !pair.isPart, !counts[pair.count].isAside { whole = counts[pair.count] }
      pairs.append(pair)
    }
    return pairs
  }

  private static func pair(
    _ word: StatusMention, _ text: FoldedText, _ counts: [CountMentions.Count], _ used: Set<Int>
  ) -> CountedStatus? {
    if let index = countBehind(word.range.upperBound, text, counts), !used.contains(index) {
      return CountedStatus(word: word, count: index)
    }
    guard let index = counts.firstIndex(where: { isRightBefore($0.range.upperBound, word, text) }),
      !used.contains(index), !counts[index].isAct, !isOfSome(word, text)
    else { return nil }
    let isAll = text.text(counts[index].range.upperBound..<word.range.upperBound)
      .contains { "均全都".contains($0) }
    return CountedStatus(word: word, count: index, isAll: isAll)
  }

  /// 完成率, 完成情况, 完成整改方案.
  private static func isRate(_ word: StatusMention, _ text: FoldedText) -> Bool {
    let end = word.range.upperBound
    if end < text.count, "率情".contains(text.letters[end]) { return true }
    return papers.contains { text.end(of: $0, at: end) != nil }
  }

  private static let papers = ["方案", "台账", "报告", "清单"].map { Array($0) }

  /// 5个问题已完成80%, 5个问题已完成大半: not all that are counted before.
  private static func isOfSome(_ word: StatusMention, _ text: FoldedText) -> Bool {
    let end = text.skippingBlanks(word.range.upperBound)
    if let (_, last) = Numeral.read(text, at: end) {
      return text.text(last..<min(text.count, last + 4)).contains { "%.成".contains($0) }
    }
    return somes.contains { text.end(of: $0, at: end) != nil }
  }

  private static let somes = ["大半", "大部", "过半", "多数", "近", "一半", "超", "百分之", "部分", "“"].map {
    Array($0)
  }

  /// 完成整改待销号2个, 已完成未销号1个.
  private static func isUnconfirmed(
    _ word: StatusMention, _ count: CountMentions.Count, _ text: FoldedText
  ) -> Bool {
    guard word.range.upperBound < count.range.lowerBound else { return false }
    let between = text.text(word.range.upperBound..<count.range.lowerBound)
    return unconfirmed.contains { between.contains($0) }
  }

  private static let unconfirmed = ["待验收销号", "待销号", "尚未销号", "未销号", "待验收", "拟销号", "申请销号"]

  private static let fillers = [
    "具体问题", "反馈问题", "问题", "整改", "任务", "事项", "的", "有", "共", "为", "数", "了", "：", ":",
  ]

  private static func countBehind(
    _ place: Int, _ text: FoldedText, _ counts: [CountMentions.Count]
  ) -> Int? {
    guard let index = counts.firstIndex(where: { $0.range.lowerBound >= place }) else { return nil }
    let between = text.text(place..<counts[index].range.lowerBound)
    guard between.count <= 8 else { return nil }
    var rest = between.filter { !$0.isWhitespace }
    for word in unconfirmed + fillers { rest = rest.replacing(word, with: "") }
    return rest.isEmpty ? index : nil
  }

  private static func isRightBefore(_ end: Int, _ word: StatusMention, _ text: FoldedText) -> Bool {
    guard end <= word.range.lowerBound, word.range.lowerBound - end <= 4 else { return false }
    let between = text.text(end..<word.range.lowerBound)
    return between.allSatisfy { "均都全部已 的".contains($0) }
  }

  // MARK: Plans and parts

  /// Right before the word.
  private static let duties = [
    "应", "应当", "应该", "需", "需要", "须", "必须", "拟", "将", "待", "计划", "预计", "力争", "争取", "确保", "预期",
  ]
  /// Anywhere before it in the clause.
  private static let plans = [
    "应于", "应在", "应当于", "应当在", "须于", "须在", "需于", "需在", "计划于", "计划在", "预计", "力争", "争取", "拟于", "拟在",
    "将于", "将在", "确保",
  ]
  private static let facts = ["按计划", "按预计", "按要求"]

  private static func isPlanned(_ word: StatusMention, _ text: FoldedText) -> Bool {
    guard word.status.isFinished || word.status == .mostly || word.status == .staged,
      !text.text(word.range).hasPrefix("已")
    else { return false }
    let before = text.text(
      text.clause(at: word.range.lowerBound).lowerBound..<word.range.lowerBound
    )
    .trimmed
    if facts.contains(where: { before.hasSuffix($0) }) { return false }
    return duties.contains { before.hasSuffix($0) } || plans.contains { before.contains($0) }
  }

  /// In the brackets right behind a count that has its status, or behind 其中 in the clause after it.
  private static func isPart(
    _ count: CountMentions.Count, _ word: StatusMention, _ whole: CountMentions.Count?,
    _ text: FoldedText
  ) -> Bool {
    guard let whole else { return false }
    let start = min(count.range.lowerBound, word.range.lowerBound)
    guard whole.range.upperBound <= start else { return false }
    if count.isAside {
      let opening = (whole.range.upperBound..<start).first { text.folded[$0] == "(" }
      guard let opening else { return false }
      return !text.text(whole.range.upperBound..<opening).contains { "，。；,;".contains($0) }
    }
    let clause = text.clause(at: start).lowerBound
    guard whole.range.upperBound <= clause else { return false }
    return text.text(clause..<start).contains("其中")
      && !text.text(whole.range.upperBound..<max(whole.range.upperBound, clause - 1))
        .contains { "，。；,;".contains($0) }
  }
}

extension FoldedText {
  private static let clauseMarks = codes("。,;!?()\n")

  /// No clause that says something is longer.
  private static let reach = 120

  /// The stretch between marks in which an offset lies; 、 divides lists, not clauses.
  package func clause(at place: Int) -> Range<Int> {
    let place = min(place, count)
    var start = place
    while start > max(0, place - FoldedText.reach),
      !FoldedText.clauseMarks.contains(codes[start - 1])
    {
      start -= 1
    }
    var end = place
    while end < min(count, place + FoldedText.reach), !FoldedText.clauseMarks.contains(codes[end]) {
      end += 1
    }
    return start..<end
  }
}
