/// One command of a user on its way into the history.

/// What a command changed, to be recorded as one step.
package struct RecordedStep: Equatable, Sendable {
  package var changes: [LedgerChange]
  /// The earlier step that it takes back or does again; nil for a change of its own right.
  package var reference: HistoryEvent.Reference?
  /// The name of the version that was merged in and brought the changes; nil for other commands.
  package var mergedFrom: String?
  /// What a document stated that was imported; nil for other commands.
  package var imported: ImportedStatements?

  package init(
    _ changes: [LedgerChange], reference: HistoryEvent.Reference? = nil, mergedFrom: String? = nil,
    imported: ImportedStatements? = nil
  ) {
    self.changes = changes
    self.reference = reference
    self.mergedFrom = mergedFrom
    self.imported = imported
  }

  /// Its events, not yet chained.
  package func events(at: String, by: String) -> [HistoryEvent] {
    // It comes first: whether the command reached the ledger is told by what stands last.
    let merge = mergedFrom.map {
      HistoryEvent(at: at, by: by, on: HistoryEvent.ledgerName, op: .merge, note: $0)
    }
    let events = changes.enumerated().map { place, change in
      let part =
        changes.count > 1 ? HistoryEvent.Part(place + 1, of: changes.count).note : nil
      let note = [reference?.note, part].compactMap(\.self).joined(separator: " ")
      return HistoryEvent(change, at: at, by: by, note: note.isEmpty ? nil : note)
    }
    return (merge.map { [$0] } ?? []) + (imported?.events(at: at, by: by) ?? []) + events
  }
}
