/// What a time in a text is said about: an act, a plan, or only the background.
package import LedgerModel
package import Prose

/// A day or span of a text with its role. Only acts are held against the days of the inspection.
package struct TimeMention: Equatable, Sendable {
  package enum Role: Sendable {
    /// Something was done then.
    case act
    /// 拟 将 计划 预计 …前: something is to be done by then.
    case plan
    /// What the act is about or what was before: 2016年实施的, 2024年度, 对2025年以来的….
    case background
  }

  package var mention: DateMention
  package var role: Role
  /// 至今 stands there: it goes on up to the day of the text.
  package var isUpToNow: Bool

  /// Where it stands, in letters from the beginning of the text.
  package var range: Range<Int> { mention.range }
  /// The day, when exactly one is meant.
  package var day: Day? { mention.day }
  /// The first day that can be meant; nil without a beginning.
  package var from: Day? { mention.from }
  /// The last day that can be meant; nil without an end.
  package var to: Day? { mention.to }
  /// Named to the month at least; a year alone dates nothing.
  package var isDated: Bool { mention.precision != .year && !mention.isPeriod }
  /// 以来, 起, 至今: a beginning without an end.
  package var isOpenEnded: Bool { mention.to == nil }

  /// Whether all that can be meant lies before a day; an open span never does.
  package func lies(before day: Day) -> Bool { mention.lies(before: day) }

  /// Whether something of it may lie on or after a day. Of an open span only 至今 says so.
  package func reaches(_ day: Day) -> Bool {
    guard let last = mention.to else { return isUpToNow }
    return last >= day
  }
}

extension TimeMention {
  /// All times of a text in order, each with its role.
  static func all(in text: String, anchor: Day?) -> [TimeMention] {
    let folded = FoldedText(text)
    return DateMention.all(in: text, anchor: anchor).map { found in
      var mention = found
      // 2025年3月开展学习以来: the clause ends in the word that opens the span.
      if isSince(mention, folded) { mention.to = nil }
      let words = folded.text(mention.range)
      return TimeMention(
        mention: mention, role: role(mention, folded), isUpToNow: words.hasSuffix("至今"))
    }
  }

  private static func role(_ mention: DateMention, _ text: FoldedText) -> Role {
    let before = text.text(max(0, mention.range.lowerBound - 8)..<mention.range.lowerBound)
    let after = text.text(
      mention.range.upperBound..<min(text.count, mention.range.upperBound + 12))
    if mention.isPeriod { return .background }
    let near = before.suffix { !"，。；：,;:\n".contains($0) }
    if plans.contains(where: { near.contains($0) }) || mention.from == nil { return .plan }
    if isScope(near, mention, after) || isCircumstance(mention, text, after) { return .background }
    if isAttribute(after) { return .background }
    return .act
  }

  private static func isSince(_ mention: DateMention, _ text: FoldedText) -> Bool {
    var end = mention.range.upperBound
    while end < text.count, !"，。；：,;:\n".contains(text.letters[end]) { end += 1 }
    return text.text(mention.range.upperBound..<end).hasSuffix("以来")
  }

  /// 对2025年以来的…: what is looked at, not when.
  private static func isScope(
    _ before: Substring, _ mention: DateMention, _ after: String
  ) -> Bool {
    if scopes.contains(where: { before.hasSuffix($0) }) { return true }
    // 以来的, 以来镇级下发的…: a time that describes things.
    guard mention.to == nil, after.hasPrefix("的") || after.hasPrefix("所有") else { return false }
    return true
  }

  /// 2016年实施的, 2022年签订的合同: the time belongs to the thing.
  private static func isAttribute(_ after: String) -> Bool {
    let clause = after.prefix { !"，。；：、,;:\n".contains($0) }
    guard let place = clause.firstIndex(of: "的") else { return false }
    let verb = clause[..<place]
    return verb.count <= 6 && attributes.contains { verb.hasSuffix($0) }
  }

  /// 综合考虑到…, 2024年底被医院…: why something was done, or what happened to somebody.
  private static func isCircumstance(
    _ mention: DateMention, _ text: FoldedText, _ after: String
  ) -> Bool {
    if after.drop(while: \.isWhitespace).hasPrefix("被") { return true }
    var start = mention.range.lowerBound
    while start > 0, !"。；！？\n".contains(text.letters[start - 1]) { start -= 1 }
    let sentence = text.text(start..<mention.range.lowerBound)
    return reasons.contains { sentence.trimmingPrefix("，").hasPrefix($0) }
  }

  private static let plans = ["拟", "计划", "预计", "力争", "争取", "将于", "将在", "确保", "定于", "原定", "要求"]
  private static let scopes = ["对", "针对", "自查", "清查", "梳理", "排查", "查阅", "涉及", "核查", "倒查"]
  private static let attributes = [
    "实施", "建设", "签订", "发生", "形成", "开工", "建成", "购买", "采购", "发放", "下发", "印发", "制定", "修建", "审计", "巡察",
    "巡视", "招标", "完工", "竣工", "出台", "遗留", "入账", "支出", "列支",
  ]
  private static let reasons = ["综合考虑", "考虑到", "鉴于", "由于", "因为", "经查"]
}

extension String {
  /// The longest end of a text whose letters all fit.
  fileprivate func suffix(_ fits: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
