/// What a time in a text is said about: an act, a plan, or only the background.
internal import LedgerModel
internal import Prose

/// A day or span of a text with its role. Only acts are held against the days of the inspection.
struct TimeMention: Equatable, Sendable {
  enum Role: Sendable {
    /// Something was done then.
    case act
    /// 拟 将 计划 预计 …前: something is to be done by then.
    case plan
    /// What the act is about or what was before: 2016年实施的, 2024年度, 对2025年以来的….
    case background
  }

  var mention: DateMention
  var role: Role
  /// 至今 stands there: it goes on up to the day of the text.
  var isUpToNow: Bool

  /// Where it stands, in scalars from the beginning of the text.
  var range: Range<Int> { mention.range }
  /// The day, when exactly one is meant.
  var day: Day? { mention.day }
  /// The first day that can be meant; nil without a beginning.
  var from: Day? { mention.from }
  /// The last day that can be meant; nil without an end.
  var to: Day? { mention.to }
  /// Named to the month at least; a year alone dates nothing.
  var isDated: Bool { mention.precision != .year && !mention.isPeriod }
  /// 以来, 起, 至今: a beginning without an end.
  var isOpenEnded: Bool { mention.to == nil }

  /// Whether all that can be meant lies before a day; an open span never does.
  func lies(before day: Day) -> Bool { mention.lies(before: day) }

  /// Whether something of it may lie on or after a day. An open span must begin there or say 至今.
  func reaches(_ day: Day) -> Bool {
    guard let last = mention.to else { return isUpToNow || from.map { $0 >= day } ?? false }
    return last >= day
  }
}

extension TimeMention {
  /// All times of a text in order, each with its role.
  ///
  /// - Parameter scalars: those of the text.
  static func all(in text: String, scalars: [UInt32], anchor: Day?) -> [TimeMention] {
    let folded = FoldedCodes(text, scalars: scalars)
    var reader = DateMentionReader(folded, year: anchor?.parts.year)
    return reader.all().map { found in
      var mention = found
      let clause = clause(behind: mention, folded)
      // 2025年3月开展学习以来: the clause ends in the word that opens the span.
      if ends(clause, in: folded, with: since) { mention.to = nil }
      var time = TimeMention(
        mention: mention, role: role(mention, clause, folded),
        isUpToNow: ends(mention.range, in: folded, with: upToNow))
      time.mention.range = folded.scalars(of: mention.range)
      return time
    }
  }

  private static func role(_ mention: DateMention, _ behind: Range<Int>, _ text: FoldedCodes)
    -> Role
  {
    if mention.isPeriod { return .background }
    let near = near(mention, text)
    // 已于2026年3月底前清退: an act, if not before which day it was done.
    let isOver = told.contains { ends(near, in: text, with: $0) }
    if mention.from == nil && !isOver || plans.isAny(in: text.codes, near)
      || isDeadline(mention, text)
    {
      return .plan
    }
    let isBackground =
      isScope(near, mention, text) || isCircumstance(mention, text) || isAttribute(behind, text)
      || isOfTitle(mention, text)
    return isBackground ? .background : .act
  }

  /// From a time to the end of its clause.
  private static func clause(behind mention: DateMention, _ text: FoldedCodes) -> Range<Int> {
    let start = mention.range.upperBound
    let last = min(text.count, start + AuditText.reach)
    var end = start
    while end < last, !endsClause(text.codes[end]) { end += 1 }
    return start..<end
  }

  /// A few letters before a time, of its clause.
  private static func near(_ mention: DateMention, _ text: FoldedCodes) -> Range<Int> {
    let end = mention.range.lowerBound
    var start = end
    while start > max(0, end - 8), !endsClause(text.codes[start - 1]) { start -= 1 }
    return start..<end
  }

  /// 完成时限：2025年9月30日 is when something has to be done, whatever became of it.
  private static func isDeadline(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var end = mention.range.lowerBound
    while end > 0, text.codes[end - 1] == 0x20 { end -= 1 }
    guard end > 0, text.codes[end - 1] == colon else { return false }
    let label = max(0, end - 5)..<end - 1
    return deadlines.contains { ends(label, in: text, with: $0) }
  }

  /// 对2025年以来的…: what is looked at, not when.
  private static func isScope(
    _ near: Range<Int>, _ mention: DateMention, _ text: FoldedCodes
  ) -> Bool {
    if scopes.contains(where: { ends(near, in: text, with: $0) }) { return true }
    // 2015年至2024年会议记录: years in a row are what is looked through.
    if mention.isSpan, mention.precision == .year { return true }
    // 以来的, 以来镇级下发的…: a time that describes things.
    guard mention.to == nil else { return false }
    let place = mention.range.upperBound
    return begins(text, at: place, with: of) || begins(text, at: place, with: every)
  }

  /// 按照《…办法》（2022年5月印发）: when a document was made that is only followed.
  private static func isOfTitle(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var start = mention.range.lowerBound - 2
    guard start >= 0, text.codes[start] == titleEnd, text.codes[start + 1] == open else {
      return false
    }
    let first = max(0, start - 60)
    while start > first, text.codes[start] != titleStart { start -= 1 }
    return follows.isAny(in: text.codes, max(0, start - 6)..<start)
  }

  /// 2016年实施的, 2022年签订的合同: the time belongs to the thing.
  private static func isAttribute(_ behind: Range<Int>, _ text: FoldedCodes) -> Bool {
    let start = behind.lowerBound
    // The verb is short.
    for place in start..<min(behind.upperBound, start + 7) {
      if text.codes[place] == pause { return false }
      guard text.codes[place] == of[0] else { continue }
      return attributes.contains { ends(start..<place, in: text, with: $0) }
    }
    return false
  }

  /// 综合考虑到…, 2024年底被医院…: why something was done, or what happened to somebody.
  private static func isCircumstance(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    if begins(text, at: text.skippingBlanks(mention.range.upperBound), with: passive) {
      return true
    }
    var start = mention.range.lowerBound
    let first = max(0, start - AuditText.reach)
    while start > first, !endsSentence(text.codes[start - 1]) { start -= 1 }
    if start < text.count, text.codes[start] == comma { start += 1 }
    return reasons.contains {
      start + $0.count <= mention.range.lowerBound && begins(text, at: start, with: $0)
    }
  }

  private static func begins(_ text: FoldedCodes, at place: Int, with word: [UInt32]) -> Bool {
    place <= text.count - word.count && holds(word, text, at: place)
  }

  private static func ends(_ range: Range<Int>, in text: FoldedCodes, with word: [UInt32]) -> Bool {
    range.count >= word.count && holds(word, text, at: range.upperBound - word.count)
  }

  private static func holds(_ word: [UInt32], _ text: FoldedCodes, at place: Int) -> Bool {
    for offset in word.indices where text.codes[place + offset] != word[offset] { return false }
    return true
  }

  private static func words(_ list: [String]) -> [[UInt32]] { list.map(codes) }

  private static func codes(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static let since = codes("以来")
  private static let upToNow = codes("至今")
  private static let of = codes("的")
  private static let every = codes("所有")
  private static let passive = codes("被")

  // Marks as they are when folded: those of full width are those of half width.
  private static func endsClause(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ",", ";", ":", "\n": true
    default: false
    }
  }

  private static func endsSentence(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ";", "!", "?", "\n": true
    default: false
    }
  }

  private static let comma: UInt32 = 0x2C
  private static let colon: UInt32 = 0x3A
  private static let pause: UInt32 = 0x3001  // 、
  private static let open: UInt32 = 0x28
  private static let titleStart: UInt32 = 0x300A  // 《
  private static let titleEnd: UInt32 = 0x300B  // 》

  private static let plans = WordFinder([
    "拟", "计划", "预计", "力争", "争取", "将于", "将在", "确保", "定于", "原定", "要求",
  ])
  private static let follows = WordFinder([
    "按", "根据", "依据", "对照", "学习", "执行", "落实", "参照", "贯彻", "依照", "遵照",
  ])
  private static let told = words(["已于", "已在", "均于", "已"])
  private static let deadlines = words(["时限", "期限", "截止时间", "截止日期"])
  private static let scopes = words([
    "对", "针对", "自查", "清查", "梳理", "排查", "查阅", "涉及", "核查", "倒查", "追缴", "收回", "清退", "退还", "补缴", "补发",
  ])
  private static let attributes = words([
    "实施", "建设", "签订", "发生", "形成", "开工", "建成", "购买", "采购", "发放", "下发", "印发", "制定", "修建", "审计", "巡察",
    "巡视", "招标", "完工", "竣工", "出台", "遗留", "入账", "支出", "列支",
  ])
  private static let reasons = words(["综合考虑", "考虑到", "鉴于", "由于", "因为", "经查"])
}
