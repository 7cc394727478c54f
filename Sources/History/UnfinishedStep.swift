/// A command that was recorded and did not reach the ledger, ledger format §7.7.

package import LedgerModel
package import LedgerText

extension HistoryStep {
  /// The edit that finishes the step in a ledger that it has not reached: every value stands as it
  /// did before the step. nil when the step was done, or when something else happened since.
  package func unfinished(in ledger: Ledger) -> Edit? {
    let changes = changes
    guard !changes.isEmpty, isComplete, events[0].op != .external else { return nil }
    // One that was done shows in the ledger, and so does one that somebody else changed.
    guard changes.allSatisfy({ $0.isOpen(in: ledger) }) else { return nil }
    let edit = redoing
    var trial = ledger
    do {
      _ = try trial.apply(edit)
      return edit
    } catch {
      return nil
    }
  }
}

extension LedgerChange {
  /// Whether a ledger holds what stood before the change and not what stands after it.
  fileprivate func isOpen(in ledger: Ledger) -> Bool {
    guard let field else {
      guard case .issue(let id) = record else { return false }
      let row = ledger.row(of: id)
      return old == nil
        ? row == nil : row.map { HistoryReplay.isSame(ledger.rawText(at: $0), old) } == true
    }
    guard ledger.syntax(of: record) != nil else { return false }
    guard isRepeatable else {
      return !HistoryReplay.isSame(old, new)
        && HistoryReplay.isSame(ledger.value(of: field, in: record), old)
    }
    let found = ledger.values(of: field, in: record)
    if let old, !found.contains(where: { HistoryReplay.isSame($0, old) }) { return false }
    if let new, found.contains(where: { HistoryReplay.isSame($0, new) }) { return false }
    return true
  }
}
