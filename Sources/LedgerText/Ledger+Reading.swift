/// Reading single facts and whole issues out of a ledger.

package import LedgerModel

extension Ledger {
  /// The row of an issue; nil when there is none. Of two with one Id, the first.
  package func row(of id: IssueID) -> Int? { nil }

  /// The Id of a row's issue; empty when the record has none.
  package func id(at row: Int) -> IssueID { IssueID("") }

  package func title(at row: Int) -> String { "" }

  /// The issue in full.
  package func issue(at row: Int) -> Issue { Issue(id: id(at: row)) }

  /// The number of a record's first line, from 1.
  package func line(at row: Int) -> Int { Int(rows[row].line) }

  /// An issue's own lines in LF form, ended by LF.
  package func rawText(at row: Int) -> String { "" }

  /// The record of an issue as it stands in the file.
  package func syntax(at row: Int) -> RecordSyntax {
    bytes.withBytes { RecordSyntax($0, from: rows[row].offset, line: Int(rows[row].line)) }
  }

  /// The Ledger record as it stands in the file; nil when there is none.
  package var headerSyntax: RecordSyntax? { nil }

  /// The entries of the Ledger record: answers to findings about the ledger as a whole.
  package var headerEntries: [Issue.PlacedEntry] { [] }

  /// The decoded values of all fields of one name in a record; empty when there are none.
  package func values(of field: String, in record: RecordKey) -> [String] { [] }

  /// The decoded value of one field; nil when there is none.
  package func value(of field: String, occurrence: Int = 0, in record: RecordKey) -> String? { nil }

  /// Whether an issue's values hold a text; names of fields and heads of entries are not searched.
  package func contains(_ needle: SearchText, at row: Int) -> Bool { false }
}
