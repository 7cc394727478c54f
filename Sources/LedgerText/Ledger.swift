/// A ledger as guatu works on it: the file's bytes, an index over them, and edits as patches.

package import LedgerModel

/// One ledger file in memory.
///
/// A value: copying it is cheap, and an edit changes only the copy it is applied to.
package struct Ledger: Sendable {
  /// What the file is called in messages; a path or `-`.
  package let path: String
  /// The bytes as they would be saved now.
  package internal(set) var bytes: LedgerBytes
  /// The day by which rows know "activity so far".
  package internal(set) var today: Day
  package internal(set) var header = LedgerHeader()
  /// One row an issue record, in the order of the file, broken ones included.
  package internal(set) var rows: [IssueRow] = []
  package internal(set) var names = NameTable()
  /// The record sets of the file, in its order.
  package internal(set) var sets: [RecordSet] = []
  /// Parts of the file that belong to no issue and mean nothing to guatu.
  package internal(set) var unreadable: [UnreadablePart] = []
  /// The file has no readable `Format`, or a newer one: it may be shown and not changed.
  package internal(set) var isReadOnly = false

  /// What is wrong with the file's sets, their order and its head; `check` tells it too.
  var setProblems: [Problem] = []
  /// Further problems that loading found apart from those of single rows.
  var fileProblems: [Problem] = []
  /// Problems of broken rows, by row.
  var rowProblems: [Int: [Problem]] = [:]
  /// Whether all bytes were looked at for what is no text.
  var isEncodingKnown = false
  var table = IDTable()
  /// Where the Ledger record starts, and its line.
  var headerStart: (offset: Int, line: Int)?

  /// Reads and indexes a file's bytes. Always succeeds: what cannot be read is a problem, not an error.
  ///
  /// - Parameters:
  ///   - together: how to read the halves of a large file.
  ///   - size: in bytes; a file from there on is large.
  package init(
    bytes: LedgerBytes, path: String, today: Day,
    together: Together = {
      $0(); $1()
    },
    splitFrom size: Int = 512 << 10
  ) {
    self.bytes = bytes
    self.path = path
    self.today = today
    bytes.withBytes { index($0, together, splitFrom: size) }
  }

  /// What loading found: problems of the file, of its header and of broken records, by place.
  package var problems: [Problem] {
    (setProblems + fileProblems + rowProblems.values.joined()).sorted { left, right in
      (left.place, left.code) < (right.place, right.code)
    }
  }

  /// Whether the file as a whole could be read: single records may be broken all the same.
  package var isSound: Bool {
    headerSyntax != nil && unreadable.isEmpty
      && !(setProblems + fileProblems).contains { $0.severity == .error }
  }

  /// The problems of one issue's record as far as loading found them; empty for a sound one.
  package func problems(at row: Int) -> [Problem] { rowProblems[row] ?? [] }
}

/// Does two things, at the same time where that can be had, and returns when both are done. A large
/// file is read in two halves by it; threads belong to the floor above.
package typealias Together = (_ first: () -> Void, _ second: @escaping @Sendable () -> Void) -> Void
