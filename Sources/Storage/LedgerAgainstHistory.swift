/// What stands in a ledger that its history does not lead to.

internal import Glibc
package import History
package import LedgerModel
package import LedgerText

/// A ledger beside the end of its history; nothing is written.
package struct LedgerAgainstHistory: Sendable {
  /// Changes made outside guatu that no event records yet.
  package let outside: [LedgerChange]
  /// The last step, where it is recorded and has not reached the ledger; nil for none.
  package let pending: HistoryStep?

  /// - Parameters:
  ///   - path: where the ledger lies.
  ///   - replay: after all events of its history.
  ///   - stateFolder: the user's state folder with this machine's notes; nil for none.
  package init(
    _ ledger: Ledger, at path: String, _ replay: HistoryReplay, stateFolder: String?
  ) throws(StorageError) {
    let history = HistoryFile(ledger: path)
    let target: String
    do throws(SystemFailure) { target = try FilePath.target(of: path) } catch {
      throw error.error(path, .read)
    }
    let seen = LastSeen(of: target, in: stateFolder)
    var expected = ledger
    // What this machine saw written whole did reach the ledger: what differs was changed since.
    let isReached = seen.map { $0.historySize == history.size } ?? false
    let last = isReached ? nil : try history.lastStep()
    let notes = stateFolder.map { LastSeen.folder(of: target, in: $0) }
    if let last, let edit = last.unfinished(in: ledger),
      try history.isOnlyHead(last, notes: notes)
    {
      do throws(EditError) {
        _ = try expected.apply(edit)
        pending = last
      } catch {
        // Something else stands where the step began: what differs is told as a difference.
        pending = nil
      }
    } else {
      pending = nil
    }
    var outside = replay.differences(from: expected)
    if pending == nil, ledger.isSound, let seen, let before = seen.ledger(today: ledger.today) {
      // Fields that the history does not speak of: this machine may know what stood there.
      let found = try OutsideChanges.find(
        in: ledger, since: (before, seen.copySize), history, size: history.size)
      outside += found.filter { change in
        !outside.contains { $0.record == change.record && $0.field == change.field }
      }
    }
    self.outside = outside
  }
}
