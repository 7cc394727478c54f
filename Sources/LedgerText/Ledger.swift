/// A ledger as guatu works on it: the file's bytes, an index over them, and edits as patches.

package import LedgerModel

/// One ledger file in memory.
///
/// A value: copying it is cheap, and an edit changes only the copy it is applied to.
package struct Ledger: Sendable {
  /// What the file is called in messages; a path or `-`.
  package let path: String
  /// The bytes as they would be saved now.
  package private(set) var bytes: LedgerBytes
  /// The day by which rows know "activity so far".
  package private(set) var today: Day
  package private(set) var header = LedgerHeader()
  /// One row an issue record, in the order of the file, broken ones included.
  package private(set) var rows: [IssueRow] = []
  package private(set) var names = NameTable()

  /// Reads and indexes a file's bytes. Always succeeds: what cannot be read is a problem, not an error.
  package init(bytes: LedgerBytes, path: String, today: Day) {
    self.bytes = bytes
    self.path = path
    self.today = today
  }
}
