/// What a time in a text is said about: an act, a plan, or only the background.
internal import LedgerModel
internal import Prose

/// A day or span of a text with its role. Only acts are held against the days of the inspection.
struct TimeMention: Equatable, Sendable {
  enum Role: Sendable {
    /// Something was done then.
    case act
    /// 拟 将 计划 预计: something is to be done by then.
    case plan
    /// 6月30日前, without a word that it is only planned: done by then, or to be done.
    case limit
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

  /// Something is, or was, to be done by then.
  var isAhead: Bool { role == .plan || role == .limit }

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
      let clause = TimeSurroundings(mention, folded)
      // 2025年3月开展学习以来: the clause ends in the word that opens the span.
      if clause.ends(clause.behind, with: since) { mention.to = nil }
      var time = TimeMention(
        mention: mention, role: TimeSurroundings(mention, folded).role,
        isUpToNow: clause.ends(mention.range, with: upToNow))
      time.mention.range = folded.scalars(of: mention.range)
      return time
    }
  }

  private static let since = TimeSurroundings.codes("以来")
  private static let upToNow = TimeSurroundings.codes("至今")
}
