/// One line of a ledger's history as a value, ledger format §9.

/// Who changed what, and when; chained to what was known before by hashes.
package struct HistoryEvent: Equatable, Sendable {
  /// What happened. The raw value is the word of the file.
  package enum Operation: String, CaseIterable, Sendable {
    /// A field has another value; absent `old` or `new` means that it was or is absent.
    case set
    /// A repeatable field, an entry or a whole issue came.
    case add
    /// A repeatable field, an entry or a whole issue went.
    case del
    /// A change that was made outside guatu and found later. Came, went or became another value
    /// as `old` and `new` say.
    case external
    /// Two versions of the ledger became one; `note` says from where.
    case merge
    /// `new` holds the heads that were put on paper, `note` how many events there were.
    case seal
  }

  /// RFC 3339 with offset. All events of one command share it.
  package var at: String
  package var by: String
  /// The number of an issue, or `ledgerName`.
  package var on: String
  package var op: Operation
  /// nil for what concerns a whole issue or the whole history.
  package var field: String?
  package var old: String?
  package var new: String?
  /// The `#id` of an entry, without its sign.
  package var entry: String?
  package var note: String?
  /// The heads at the time of writing, in order.
  package var previous: [String]
  /// 64 lowercase hexadecimal digits; empty before the event is written.
  package var hash: String

  /// What `on` says where the Ledger record is meant.
  package static let ledgerName = "@ledger"
  /// Stands in `by` of what was changed outside: nobody knows who did it.
  package static let somebody = "外部修改"

  package init(
    at: String, by: String, on: String, op: Operation, field: String? = nil, old: String? = nil,
    new: String? = nil, entry: String? = nil, note: String? = nil, previous: [String] = [],
    hash: String = ""
  ) {
    self.at = at
    self.by = by
    self.on = on
    self.op = op
    self.field = field
    self.old = old
    self.new = new
    self.entry = entry
    self.note = note
    self.previous = previous
    self.hash = hash
  }

  /// The record that it is about; nil where `on` names none.
  package var record: RecordKey {
    on == HistoryEvent.ledgerName ? .ledger : .issue(IssueID(on))
  }

  /// The difference that it records; nil for a merge or a seal.
  package var change: LedgerChange? {
    switch op {
    case .merge, .seal: nil
    case .set, .add, .del, .external:
      LedgerChange(record, field: field, entry: entry, old: old, new: new)
    }
  }

  /// Which event it takes back or does again; nil for an event of its own right.
  package var reference: Reference? { note.flatMap { Reference($0) } }

  /// An event that answers an earlier one, by the hash of that one's first event.
  package struct Reference: Equatable, Sendable {
    package enum Kind: String, Sendable { case undo, redo }
    package var kind: Kind
    package var hash: String

    package init(_ kind: Kind, _ hash: String) {
      self.kind = kind
      self.hash = hash
    }

    /// Reads a note; nil for one that begins with no reference.
    package init?(_ note: String) {
      let words = note.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count >= 2, let kind = Kind(rawValue: String(words[0])), words[1].utf8.count == 64
      else { return nil }
      self.init(kind, String(words[1]))
    }

    package var note: String { "\(kind.rawValue) \(hash)" }
  }

  /// Which event of a command it is that changed several fields, from 1, and how many these are: so
  /// that a command of which only a part was written before the power went is known for one.
  package struct Part: Equatable, Sendable {
    package var number: Int
    package var count: Int

    package init(_ number: Int, of count: Int) {
      self.number = number
      self.count = count
    }

    /// Reads a note; nil for one that does not end like `2/3`.
    package init?(_ note: String) {
      guard let word = note.split(separator: " ").last else { return nil }
      let numbers = word.split(separator: "/", omittingEmptySubsequences: false)
      guard numbers.count == 2, let number = Int(numbers[0]), let count = Int(numbers[1]),
        count > 1, (1...count).contains(number)
      else { return nil }
      self.init(number, of: count)
    }

    package var note: String { "\(number)/\(count)" }
  }

  /// nil for a command that changed one field.
  package var part: Part? { op == .seal || op == .merge ? nil : note.flatMap { Part($0) } }
}
