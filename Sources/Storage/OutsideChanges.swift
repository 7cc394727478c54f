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
      return LedgerComparison.changes(from: known.ledger, to: ledger)
        .filter { !replay.explains($0) && $0.isWhole(in: ledger, known.ledger) }
    }
    guard size > 0 else { return [] }
    return HistoryReplay(try history.events(from: 0)).differences(from: ledger)
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
