/// Who edits, on which day, in which ledger.

/// What an edit needs to know besides the issue.
package struct EditContext: Sendable {
  package var today: Day
  /// The name that goes into entries; what it is made of is the caller's business.
  package var by: String
  package var header: LedgerHeader
  /// The numbers of the ledger's notices, for a new one; empty where none is made.
  package var noticeIDs: [String] = []

  package init(today: Day, by: String, header: LedgerHeader = LedgerHeader()) {
    self.today = today
    self.by = by
    self.header = header
  }

  /// The token of whoever edits.
  func author() throws(EditRefusal) -> EntryToken { try EditContext.person(by) }

  /// The token of a person whose name was typed, with or without `@`.
  static func person(_ name: String) throws(EditRefusal) -> EntryToken {
    var bare = TextCleaning.line(name)
    if bare.hasPrefix("@") { bare.removeFirst() }
    guard !bare.isEmpty else { throw .nameNeeded }
    return .person(bare)
  }
}
