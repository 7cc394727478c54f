/// Fields of a ledger's header that occur more than once, as the one text that a document holds.

package import LedgerModel

package enum HeaderValues {
  /// Entries as record lines with an empty line between two; other values one a line.
  package static func joined(_ values: [String], of field: Field) -> String {
    isEntry(field) ? EntryLines.text(of: values) : values.joined(separator: "\n")
  }

  package static func values(_ text: String, of field: Field) -> [String] {
    guard field.isRepeatable else { return [text] }
    return isEntry(field)
      ? EntryLines.values(text, field.name) : text.split(separator: "\n").map { String($0) }
  }

  private static func isEntry(_ field: Field) -> Bool {
    if case .entry = field.kind { true } else { false }
  }
}
