/// Counted things in a sentence: 12个具体问题, 已完成整改11个, 76%.

internal import LedgerModel

/// The counts of one sentence in order.
package struct CountMentions: Sendable {
  package enum Thing: Equatable, Sendable {
    case issues, categories, items, measures
    /// 任务: what a plan was cut into, never the issues themselves.
    case tasks
    /// 事项: the issues by another name.
    case matters
    /// A classifier without a noun: 11个.
    case bare
    /// 11个村: a noun of its own.
    case other
  }

  package struct Count: Sendable {
    package var value: Int
    package var thing: Thing
    package var range: Range<Int>
    /// Inside brackets: an explanation, not the total.
    package var isAside: Bool
    /// 解决12个问题: an act of somebody, no total.
    package var isAct: Bool
  }

  package private(set) var counts: [Count] = []
  /// What is counted by nouns of its own, in order.
  package private(set) var others: [Count] = []
  package private(set) var percents: [(digits: String, place: Int)] = []
  private let text: FoldedText

  package init(_ text: FoldedText) {
    self.text = text
    let slogan = CountSlogan(text)
    var place = 0
    var depth = 0
    while place < text.count {
      if text.codes[place] == 0x28 { depth += 1 }
      if text.codes[place] == 0x29 { depth = max(0, depth - 1) }
      guard let (value, end) = number(at: place) else {
        place += 1
        continue
      }
      if let percent = percent(at: place, end) {
        percents.append(percent.found)
        place = percent.end
        continue
      }
      if let (thing, last) = thing(at: text.skippingBlanks(end), before: place) {
        let count = Count(
          value: value, thing: thing, range: place..<last, isAside: depth > 0,
          isAct: isAct(before: place, thing))
        if thing == .other {
          others.append(count)
        } else if !slogan.holds(count.range, value: value) {
          counts.append(count)
        }
        place = thing == .other ? end : last
      } else {
        place = end
      }
    }
  }

  private func number(at place: Int) -> (value: Int, end: Int)? {
    // 12.6万元 is no whole number, and 第三 is an ordinal.
    guard let number = Numeral.read(text, at: place) else { return nil }
    if place > 0, "第.".contains(text.folded[place - 1]) { return nil }
    return number
  }

  private func percent(at start: Int, _ end: Int) -> (
    found: (digits: String, place: Int), end: Int
  )? {
    var place = end
    var digits = String(text.folded[start..<end])
    if place < text.count, text.folded[place] == ".",
      let (_, last) = Numeral.digits(text, at: place + 1)
    {
      digits += String(text.folded[place..<last])
      place = last
    }
    guard place < text.count, text.folded[place] == "%", digits.allSatisfy(\.isASCII) else {
      return nil
    }
    return ((digits, start), place + 1)
  }

  private static let categories = [
    "个大方面", "大方面", "个方面", "方面", "个大类", "大类", "个类别", "类别", "个领域", "类", "个板块", "大板块",
  ].map { Array($0) }
  private static let items = ["个大项", "大项", "个小项", "小项", "个子项", "个要点"].map { Array($0) }
  private static let classifiers = ["个", "项", "条", "件", "宗"].map { Array($0) }
  private static let qualities = [
    "具体", "突出", "反馈", "巡察", "巡视", "整改", "主要", "重点", "共性", "个性", "的", "存在", "意见", "方面", "类", "未",
    "涉及", "遗留", "剩余",
  ].map { Array($0) }

  private func thing(at start: Int, before: Int) -> (Thing, Int)? {
    func end(_ words: [[Character]], _ place: Int) -> Int? {
      words.lazy.compactMap { text.end(of: $0, at: place) }.first
    }
    if let end = end(CountMentions.items, start) {
      return (.items, end)
    }
    if let end = end(CountMentions.categories, start) {
      return (.categories, end)
    }
    guard let classifier = end(CountMentions.classifiers, start) else {
      return text.end(of: Array("问题"), at: start).map { (.issues, $0) }
    }
    var place = classifier
    for _ in 0..<5 {
      if let end = text.end(of: Array("问题"), at: place) { return (.issues, end) }
      if let end = end([Array("措施"), Array("举措")], place) { return (.measures, end) }
      if let end = end([Array("任务")], place) { return (.tasks, end) }
      if let end = end([Array("事项")], place) { return (.matters, end) }
      guard let next = end(CountMentions.qualities, place) else { break }
      place = next
    }
    // 反馈问题25个, 整改措施29项: the noun stands before.
    if let noun = nounBefore(before) ?? nounBeforeLevels(before) { return (noun, classifier) }
    // What is counted by a noun of its own (11个村) is none of the above.
    if classifier < text.count, text.folded[classifier].isLetter,
      StatusMention.counted(text, at: classifier) == nil,
      !"已均全未正基阶取持，".contains(text.letters[classifier])
    {
      return (.other, classifier)
    }
    return (.bare, classifier)
  }

  private func nounBefore(_ place: Int) -> Thing? {
    var end = place
    for _ in 0..<3 {
      while end > 0, ":,为共计有数量 ".contains(text.folded[end - 1]) { end -= 1 }
      // 总数12个, 任务清单32项: the noun is the one before.
      if end >= 2, ["总数", "清单", "台账"].contains(String(text.letters[end - 2..<end])) { end -= 2 }
    }
    guard end >= 2 else { return nil }
    switch String(text.letters[end - 2..<end]) {
    case "问题":
      let before = text.text(max(0, end - 10)..<end - 2)
      return StatusMention.endsIn(before) ? .bare : .issues
    case "措施", "举措": return .measures
    case "事项", "任务":
      let before = text.text(max(0, end - 10)..<end - 2)
      if StatusMention.endsIn(before) { return .bare }
      return text.letters[end - 1] == "务" ? .tasks : .matters
    default: return nil
    }
  }

  /// 问题共3个方面9个: the noun stands before the coarser levels.
  private func nounBeforeLevels(_ place: Int) -> Thing? {
    var end = place
    for level in counts.suffix(CountMentions.coarserLevels).reversed() {
      guard level.thing == .categories || level.thing == .items,
        text.letters[level.range.upperBound..<end].allSatisfy({ "、 ".contains($0) })
      else { break }
      end = level.range.lowerBound
    }
    return end < place ? nounBefore(end) : nil
  }

  /// 3大类9个方面20个大项: a report counts no more levels above its issues.
  private static let coarserLevels = 3
  private static let acts = ["解决", "化解", "研究", "协调", "查处", "收集", "帮助", "新增"]
  /// 明确32项整改任务: what a plan was made of.
  private static let plans = ["明确", "制定", "分解", "细化", "列出", "梳理"]

  private func isAct(before place: Int, _ thing: Thing) -> Bool {
    let stretch = text.text(max(0, place - 10)..<place)
    let clause =
      stretch.split(whereSeparator: { "，。；、,（(".contains($0) }).last.map(String.init) ?? ""
    if place > 0, "，。；、".contains(text.letters[place - 1]) { return false }
    return CountMentions.acts.contains { clause.contains($0) }
      || (thing == .tasks || thing == .matters)
        && CountMentions.plans.contains { clause.hasSuffix($0) }
  }
}

extension StatusMention {
  /// Whether a text ends in a status word: 已完成整改(问题).
  package static func endsIn(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return (0..<folded.count).contains { word(folded, at: $0)?.range.upperBound == folded.count }
  }
}
