/// One difference between two versions of a ledger, as people would name it.

/// A field, an entry or a whole issue that came, went or became another.
package struct LedgerChange: Hashable, Sendable {
  package var record: RecordKey
  /// nil for a whole issue, whose texts `old` and `new` then are, in LF form.
  package var field: String?
  /// The `#id` of an entry without its sign; nil for what has none.
  package var entry: String?
  package var old: String?
  package var new: String?

  package init(
    _ record: RecordKey, field: String?, entry: String? = nil, old: String?, new: String?
  ) {
    self.record = record
    self.field = field
    self.entry = entry
    self.old = old
    self.new = new
  }

  /// The change that takes it back.
  package var inverse: LedgerChange {
    LedgerChange(record, field: field, entry: entry, old: new, new: old)
  }

  /// Whether the field may stand several times in its record.
  package var isRepeatable: Bool {
    guard let field else { return false }
    let type: RecordType = record == .ledger ? .ledger : .issue
    return type.field(named: field)?.isRepeatable ?? true
  }

  /// The change as an edit carries it out; nil where a record itself is meant that only an issue can
  /// be.
  package var edit: Change? {
    if let field {
      return .field(FieldChange(record, field, old: old, new: new))
    }
    guard case .issue(let id) = record else { return nil }
    switch (old, new) {
    case (nil, let text?): return .insertIssue(id, text: text, after: nil)
    case (let text, nil): return .removeIssue(id, expected: text)
    case (let old?, let new?): return .replaceIssue(id, expected: old, text: new)
    }
  }

  /// How the history calls it.
  package var operation: HistoryEvent.Operation {
    if field != nil, !isRepeatable { return .set }
    if old == nil { return .add }
    return new == nil ? .del : .set
  }
}

extension HistoryEvent {
  /// The event that records a change; `external` where it was found and not made.
  package init(
    _ change: LedgerChange, at: String, by: String, external: Bool = false, note: String? = nil
  ) {
    self.init(
      at: at, by: by, on: change.record.name, op: external ? .external : change.operation,
      field: change.field, old: change.old, new: change.new, entry: change.entry, note: note)
  }
}

extension RecordKey {
  /// How the history names the record.
  package var name: String {
    switch self {
    case .ledger: HistoryEvent.ledgerName
    case .issue(let id): id.text
    }
  }
}
