/// The order of cards in a column.
package import LedgerModel

/// Late first, by days (a notice that is not answered counts with the late, and a lapsed cadence and a 回头看
/// do in finished issues too: what outlives 已完成 must not sink among them); then standing still, longest
/// first; then by deadline; what has none last. Finished issues follow, newest first. Ties keep the order
/// of the file.
package enum Urgency {
  /// The rows of `indices`, most urgent first.
  package static func order(
    _ rows: [IssueRow], _ indices: [UInt32], _ setting: RuleSetting
  ) -> [UInt32] {
    var keys: [UInt64] = []
    keys.reserveCapacity(indices.count)
    for index in indices {
      keys.append(UInt64(rank(rows[Int(index)], setting)) << 32 | UInt64(index))
    }
    DigitSort.sort(&keys)
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// A number that is smaller the more urgent a row is.
  package static func rank(_ row: IssueRow, _ setting: RuleSetting) -> UInt32 {
    if row.isVoid { return packed(.void, 0) }
    let late = max(OverdueRule.days(row, setting), DutyDays.late(row, setting))
    if late > 0 { return packed(.late, longest - late) }
    if row.isFinished { return finishedRank(row) }
    if let light = StalledRule.judge(row, setting) {
      return packed(.stalled, longest - light.days)
    }
    if !row.hasDue || row.isLongterm { return packed(.undated, 0) }
    return packed(.dated, middle + Int(row.due.number))
  }

  private static func finishedRank(_ row: IssueRow) -> UInt32 {
    row.done.isNone
      ? packed(.finished, longest) : packed(.finished, middle - Int(row.done.number))
  }

  private enum Class: UInt32 { case late, stalled, dated, undated, finished, void }

  // Days between 1900 and 2199 need 17 bits; 20 bits hold them on either side of the middle.
  private static let middle = 1 << 19
  private static let longest = 1 << 20 - 1

  private static func packed(_ rank: Class, _ days: Int) -> UInt32 {
    rank.rawValue << 20 | UInt32(min(max(days, 0), longest))
  }
}
