/// The day up to which a report counts: 截至3月31日已完成1个；截至5月30日，已完成2个.

internal import LedgerModel
internal import Prose

/// Where a sentence says up to when it counts.
struct NoticeCountingDay: Equatable, Sendable {
  /// nil for 截至目前.
  var day: Day?
  var isExact: Bool
  /// Whether the year stands there, or in what was read before.
  var isSure: Bool
  var place: Int

  /// The days of a sentence in order.
  ///
  /// - Parameters:
  ///   - anchor: a day of the year that days without a year belong to.
  ///   - isAnchorSure: whether that year was said of a day of counting.
  static func all(
    _ text: FoldedText, anchor: Day?, isAnchorSure: Bool
  ) -> [NoticeCountingDay] {
    var found: [NoticeCountingDay] = []
    guard text.codes.contains(where: { signs.contains($0) }) else { return [] }
    for mention in DateMention.all(in: text.text, anchor: anchor) {
      // 截至3月底: good enough to be compared, no day for the header.
      guard let day = mention.day ?? mention.to else { continue }
      let before = text.text(max(0, mention.range.lowerBound - 2)..<mention.range.lowerBound)
      guard before == "截至" || before == "截止" || before.hasSuffix("至") else { continue }
      found.append(
        NoticeCountingDay(
          day: day, isExact: mention.day != nil,
          isSure: !mention.isYearInferred || isAnchorSure || found.last?.isSure ?? false,
          place: mention.range.lowerBound))
    }
    for place in text.letters.indices where text.end(of: now, at: place) != nil {
      found.append(NoticeCountingDay(day: nil, isExact: false, isSure: false, place: place))
    }
    return found.sorted { $0.place < $1.place }
  }

  private static let now = Array("目前")
  private static let signs = FoldedText.codes("至止目")

  /// Whether it is later than another day that was said before it.
  func isLater(than before: NoticeCountingDay) -> Bool {
    guard let old = before.day, let day else { return false }
    // Without years a December that is followed by a March lies before it.
    return day > old || !(isSure && before.isSure) && old.number - day.number > 150
  }
}
