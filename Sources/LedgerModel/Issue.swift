/// One rectification issue in full, as decoded from its record.

/// The number of an issue: `[0-9A-Za-z][0-9A-Za-z._-]*`, at most 40 bytes, case-sensitive.
package struct IssueID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String
  package init(_ text: some StringProtocol) { self.text = String(text) }
  package init(stringLiteral text: String) { self.text = text }
  package var description: String { text }

  /// Whether a text may be an issue's number.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 40 else { return false }
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    return isAlphanumeric(first)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 46 || $0 == 95 || $0 == 45 }
  }
}

/// A decoded issue. nil and empty mean that the field is absent, empty or unreadable; what is
/// unreadable is named by `check`.
package struct Issue: Equatable, Sendable {
  package var id: IssueID
  package var category: String?
  package var title = ""
  package var detail: String?
  package var status = Status.unknown
  package var since: Day?
  package var lead: String?
  package var unit: String?
  package var owners: [String] = []
  package var due: Day?
  package var support: [String] = []
  package var goal: String?
  package var opened: Day?
  package var done: Day?
  package var closed: Day?
  package var recheck: Day?
  package var cadence: Cadence?
  package var flags: IssueFlags = []
  package var blocker: String?
  package var amount: String?
  package var source: String?
  package var related: [String] = []
  package var note: String?
  /// All entries in the order of the file.
  package var entries: [PlacedEntry] = []
  /// Fields that guatu does not know, shown read-only.
  package var unknownFields: [UnknownField] = []
  /// The line of the record's first field in its file, from 1.
  package var line = 0

  /// An entry with its place among the entries of its name, from 0: what an edit refers to.
  package struct PlacedEntry: Equatable, Sendable {
    package var occurrence: Int
    package var entry: Entry
    package init(occurrence: Int, entry: Entry) {
      self.occurrence = occurrence
      self.entry = entry
    }
  }

  package struct UnknownField: Equatable, Sendable {
    package var name: String
    package var value: String
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(id: IssueID) { self.id = id }

  /// The entries of one kind, in the order of the file.
  package func entries(_ kind: EntryKind) -> [Entry] {
    entries.lazy.filter { $0.entry.kind == kind }.map(\.entry)
  }

  /// The entries of one kind with their places.
  package func placed(_ kind: EntryKind) -> [PlacedEntry] {
    entries.filter { $0.entry.kind == kind }
  }

  /// The entries of one kind, newest first; those without a day last. Equal days keep the later one
  /// of the file first.
  package func newestFirst(_ kind: EntryKind) -> [Entry] { Entry.newestFirst(entries(kind)) }

  /// Measures that count: all but void ones.
  package var countedMeasures: [Entry] { entries(.measure).filter { $0.state != "void" } }

  /// The person whose name stands first on a card: Lead, else the first Owner, else the Unit; nil
  /// for an ownerless issue.
  package var leader: String? { lead ?? owners.first ?? unit }
}

extension Entry {
  /// Entries by their days, the last of a day first; those without a day at the end.
  package static func newestFirst(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { left, right in
      let leftDay = left.element.day?.number ?? .min
      let rightDay = right.element.day?.number ?? .min
      return (leftDay, left.offset) > (rightDay, right.offset)
    }.map(\.element)
  }
}
