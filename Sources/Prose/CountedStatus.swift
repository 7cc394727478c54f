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
  /// 已完成和基本完成2个: how many of each nobody says.
  package var isJoint = false

  /// The pairs of a sentence in order of their words; a count belongs to one word at most.
  package static func all(_ text: FoldedText, _ counts: [CountMentions.Count]) -> [CountedStatus] {
    var pairs: [CountedStatus] = []
    guard !counts.isEmpty else { return pairs }
    var used: Set<Int> = []
    /// The last count outside of brackets that is no part of another.
    var whole: CountMentions.Count?
    var place = 0
    while place < text.count {
      guard let word = StatusMention.counted(text, at: place), !isRate(word, text) else {
        place += 1
        continue
      }
      place = max(place + 1, word.range.upperBound)
      if let (joint, end) = joint(word, text, counts, used) {
        used.insert(joint.count)
        place = end
        pairs.append(joint)
        continue
      }
      guard var pair = pair(word, text, counts, used) else { continue }
      let count = counts[pair.count]
      used.insert(pair.count)
      pair.isPlanned = AimedResult.isOne(
        word, text, isBehindCount: count.range.upperBound <= word.range.lowerBound)
      pair.isUnconfirmed = word.status == .done && isUnconfirmed(word, count, text)
      pair.isPart = isPart(count, word, whole, text)
      if !pair.isPart, !count.isAside { whole = count }
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
    guard let index = countBefore(word.range.lowerBound, text, counts), !used.contains(index),
      !counts[index].isAct, !isOfSome(word, text)
    else { return nil }
    return CountedStatus(
      word: word, count: index, isAll: isAll(counts[index], up: word.range.upperBound, text))
  }

  /// Whether a count is of several results at once, and where their words end.
  private static func joint(
    _ word: StatusMention, _ text: FoldedText, _ counts: [CountMentions.Count], _ used: Set<Int>
  ) -> (CountedStatus, end: Int)? {
    guard let joined = JoinedStatus.at(word, text) else { return nil }
    let before = countBefore(word.range.lowerBound, text, counts)
    let behind = countBehind(joined.range.upperBound, text, counts)
    // 立行立改3个已完成、正在整改1个: each has a count of its own.
    if let before, let behind, joined.isList {
      // 反馈的4个问题已完成、基本完成3个: the first is all there are.
      let clause = text.clause(at: counts[before].range.lowerBound).lowerBound
      guard counts[before].thing == .issues, counts[behind].value <= counts[before].value,
        CountWords.nameInspection(text.text(clause..<counts[before].range.upperBound))
      else { return nil }
    }
    guard let index = behind ?? before, !used.contains(index) else { return nil }
    let all = behind == nil && isAll(counts[index], up: joined.range.upperBound, text)
    return (
      CountedStatus(word: word, count: index, isAll: all, isJoint: true), joined.range.upperBound
    )
  }

  private static func isAll(_ count: CountMentions.Count, up end: Int, _ text: FoldedText) -> Bool {
    text.letters[count.range.upperBound..<end].contains { "均全都".contains($0) }
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
  /// So many letters may stand between a word and the count behind it, and the count before it.
  private static let reachBehind = 8
  private static let reachBefore = 4

  private static func countBehind(
    _ place: Int, _ text: FoldedText, _ counts: [CountMentions.Count]
  ) -> Int? {
    let index = counts.first(from: place)
    guard index < counts.count, counts[index].range.lowerBound - place <= reachBehind else {
      return nil
    }
    var rest = text.text(place..<counts[index].range.lowerBound).filter { !$0.isWhitespace }
    for word in unconfirmed + fillers { rest = rest.replacing(word, with: "") }
    return rest.isEmpty ? index : nil
  }

  private static func countBefore(
    _ place: Int, _ text: FoldedText, _ counts: [CountMentions.Count]
  ) -> Int? {
    var found: Int?
    var index = counts.first(from: place) - 1
    while index >= 0, place - counts[index].range.upperBound <= reachBefore {
      let end = counts[index].range.upperBound
      if end <= place, text.letters[end..<place].allSatisfy({ "均都全部已 的".contains($0) }) {
        found = index
      }
      index -= 1
    }
    return found
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
      guard
        let place = (whole.range.upperBound..<start).first(where: {
          ends($0, text) || text.folded[$0] == "("
        })
      else { return false }
      return text.folded[place] == "("
    }
    let clause = text.clause(at: start).lowerBound
    guard whole.range.upperBound <= clause else { return false }
    return text.text(clause..<start).contains("其中")
      && !(whole.range.upperBound..<max(whole.range.upperBound, clause - 1)).contains {
        ends($0, text)
      }
  }

  private static func ends(_ place: Int, _ text: FoldedText) -> Bool {
    "，。；,;".contains(text.letters[place])
  }
}
