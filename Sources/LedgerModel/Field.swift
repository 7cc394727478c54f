/// What the ledger format knows of a field: its name, how often it may stand, and what it holds.

/// A field of the Ledger or the Issue record.
package struct Field: Hashable, Sendable {
  /// The name in the file, case-sensitive.
  package let name: String
  /// The name in JSON and in `FIELD=VALUE` of the command line.
  package let jsonKey: String
  package let label: Phrase
  package let count: Count
  package let kind: Kind

  package enum Count: Hashable, Sendable {
    /// Exactly once.
    case one
    /// At most once.
    case optional
    /// Any number of times.
    case many
  }

  package enum Kind: Hashable, Sendable {
    case id, line, text, day, status, count, percent, decimal, cadence, flag
    case format
    case ruleCode
    case entry(EntryKind)
  }

  package init(_ name: String, _ jsonKey: String, _ label: Phrase, _ count: Count, _ kind: Kind) {
    self.name = name
    self.jsonKey = jsonKey
    self.label = label
    self.count = count
    self.kind = kind
  }

  package var isRepeatable: Bool { count == .many }

  /// A day on which something was done: typed without a year it is the last such day, not the next.
  package var isPastDay: Bool {
    kind == .day && !["Due", "Deadline", "Recheck"].contains(name)
  }
}

/// The record types that guatu interprets.
package enum RecordType: String, CaseIterable, Sendable {
  case ledger = "Ledger"
  case issue = "Issue"

  /// The fields in canonical order, which is used only to insert.
  package var fields: [Field] { self == .ledger ? Field.ledger : Field.issue }

  /// The field of a name; nil for a field that guatu does not know.
  package func field(named name: some StringProtocol) -> Field? {
    fields.first { $0.name == name }
  }
}
