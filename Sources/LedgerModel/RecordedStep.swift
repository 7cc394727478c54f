/// One command of a user on its way into the history.

/// What a command changed, to be recorded as one step.
package struct RecordedStep: Equatable, Sendable {
  package var changes: [LedgerChange]
  /// The earlier step that it takes back or does again; nil for a change of its own right.
  package var reference: HistoryEvent.Reference?

  package init(_ changes: [LedgerChange], reference: HistoryEvent.Reference? = nil) {
    self.changes = changes
    self.reference = reference
  }

  /// Its events, not yet chained.
  package func events(at: String, by: String) -> [HistoryEvent] {
    changes.enumerated().map { place, change in
      let part =
        changes.count > 1 ? HistoryEvent.Part(place + 1, of: changes.count).note : nil
      let note = [reference?.note, part].compactMap(\.self).joined(separator: " ")
      return HistoryEvent(change, at: at, by: by, note: note.isEmpty ? nil : note)
    }
  }
}
