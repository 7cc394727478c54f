/// Changes of a ledger that no event of its history explains.

internal import History
internal import LedgerModel
internal import LedgerText

enum OutsideChanges {
  /// - Parameters:
  ///   - known: an earlier version and how long the history was then; nil where none is known.
  ///   - size: how long the history is now, in bytes.
  static func find(
    in ledger: Ledger, since known: (ledger: Ledger, historySize: Int)?, _ history: HistoryFile,
    size: Int
  ) throws(StorageError) -> [LedgerChange] {
    if let known, known.ledger.isSound, known.historySize <= size {
      let replay = HistoryReplay(try history.events(from: known.historySize))
      let found = LedgerComparison.changes(from: known.ledger, to: ledger)
        .filter { !replay.explains($0) && $0.isWhole(in: ledger, known.ledger) }
      let left = withoutLost(found, in: ledger)
      if left.isEmpty || size == 0 { return left }
      // A merge of two histories may have put events before the place up to which they were known:
      // what the history as a whole leads to was not done outside.
      let whole = HistoryReplay(try history.events(from: 0))
      return left.filter { !whole.explains($0) }
    }
    guard size > 0 else { return [] }
    return withoutLost(
      HistoryReplay(try history.events(from: 0)).differences(from: ledger), in: ledger)
  }

  /// A file that is broken somewhere may be half written: that issues are not in it is no decision to
  /// delete them.
  private static func withoutLost(_ changes: [LedgerChange], in ledger: Ledger) -> [LedgerChange] {
    guard !ledger.unreadable.isEmpty || ledger.rows.contains(where: \.isBroken) else {
      return changes
    }
    return changes.filter { $0.field != nil || $0.new != nil }
  }
}

extension LedgerChange {
  /// Whether the record could be read in both versions: a broken one is no fact yet.
  fileprivate func isWhole(in ledgers: Ledger...) -> Bool {
    ledgers.allSatisfy { ledger in
      guard case .issue(let id) = record, let row = ledger.row(of: id) else { return true }
      return !ledger.rows[row].isBroken
    }
  }
}
