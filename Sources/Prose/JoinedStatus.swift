/// Several results under one count: 已完成和基本完成1个.

internal import LedgerModel

/// Status words of different results that stand in a row.
struct JoinedStatus {
  /// From the first word to the last.
  var range: Range<Int>
  /// Whether only 、 stands between them, which also divides a list of results (3个已完成、正在整改1个).
  var isList: Bool

  /// - Returns: nil where no second word follows, or both count the same result (已完成并销号).
  static func at(_ first: StatusMention, _ text: FoldedText) -> JoinedStatus? {
    var end = first.range.upperBound
    var groups = ResultGroups(first.status)
    var isList = true
    while end < text.count, links.contains(text.letters[end]),
      let next = StatusMention.counted(text, at: end + 1)
    {
      if text.letters[end] != "、" { isList = false }
      groups.formUnion(ResultGroups(next.status))
      end = next.range.upperBound
    }
    guard end > first.range.upperBound, groups != ResultGroups(first.status) else { return nil }
    return JoinedStatus(range: first.range.lowerBound..<end, isList: isList)
  }

  private static let links = Set("和及与或、")
}
