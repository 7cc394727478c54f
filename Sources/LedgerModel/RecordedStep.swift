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
    changes.map { HistoryEvent($0, at: at, by: by, note: reference?.note) }
  }
}
