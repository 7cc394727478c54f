/// Numbers that do not exist yet.

package import LedgerModel

extension Ledger {
  /// The next free number of an issue, see `NumberSeries`; the first has two digits.
  package func nextID() -> IssueID {
    let ids = rows.indices.lazy.map { id(at: $0).text }
    return IssueID(
      NumberSeries.next(after: ids, width: 2, isTaken: { row(of: IssueID($0)) != nil }))
  }

  /// The numbers of all notices, in the order of the file: papers call them by these numbers, so that a
  /// new one goes on where the ledger's series ended.
  package var noticeIDs: [String] {
    rows.indices.filter { rows[$0].marks.contains(.noticed) && !rows[$0].isBroken }
      .flatMap { issue(at: $0).entries(.notice).compactMap(\.id) }
  }
}
