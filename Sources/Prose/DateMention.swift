/// A day, a month, a year or a span that a text speaks of.

package import LedgerModel

/// What a text says about time at one place, as an interval; nothing is made more exact than it stands
/// there. `2025年12月` is all of December, `2025年5月至今` begins in May and has no end.
package struct DateMention: Equatable, Sendable {
  package enum Precision: Int, Comparable, Sendable {
    case day, month, year
    package static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The first day that can be meant; nil when the span has no beginning (`6月30日前`).
  package var from: Day?
  /// The last day that can be meant; nil when the span has no end (`至今`, `以来`).
  package var to: Day?
  /// How exactly the bounds are given; for a span the coarser of both.
  package var precision: Precision
  /// The year does not stand there and was taken from what was said before, or from the anchor.
  package var isYearInferred = false
  /// The year that was taken stood before it in the same text, and is not that of the anchor.
  package var isYearCarried = false
  /// 2024年度, 第三季度, 上半年: a period that is spoken of, seldom the time of an act.
  package var isPeriod = false
  /// 两端都有: `8日至12日`, as opposed to one day or month.
  package var isSpan = false
  /// Where it stands, in letters from the beginning of the text.
  package var range: Range<Int>

  /// The day, when exactly one is meant.
  package var day: Day? { precision == .day && from == to ? from : nil }

  /// All mentions of a text in order.
  ///
  /// - Parameter anchor: a day of the year that mentions without a year belong to until one with a
  ///   year stands there, for instance the day of the report; nil leaves them out until then.
  package static func all(in text: String, anchor: Day? = nil) -> [DateMention] {
    var reader = DateMentionReader(FoldedCodes(FoldedText(text)), year: anchor?.parts.year)
    return reader.all()
  }

  /// Whether the whole interval lies before a day.
  package func lies(before day: Day) -> Bool { to.map { $0 < day } ?? false }
}
