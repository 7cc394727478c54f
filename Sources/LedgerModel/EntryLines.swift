/// Entries of one kind as the text of a cell, without loss, so that tables can carry them.

/// The form of a column whose heading ends in `（原文）`: each entry as in a ledger, its further
/// lines after `+ `, and a blank line between two entries.
package enum EntryLines {
  /// What such a column's heading has behind the label of the kind.
  package static let mark = "（原文）"

  /// `整改措施（原文）`.
  package static func heading(of kind: EntryKind) -> String { kind.label.zh + mark }

  package static func text(of entries: [Entry]) -> String {
    entries.map { $0.value.replacing("\n", with: "\n+ ").replacing("\n+ \n", with: "\n+\n") }
      .joined(separator: "\n\n")
  }

  /// The entries of a cell; lines may also begin with the field's name, as in a ledger.
  package static func read(_ text: String, _ kind: EntryKind) -> [Entry] {
    values(text, kind.rawValue).map { Entry(kind, value: $0) }
  }

  /// The values of a cell in the same form, for fields that are no entries.
  package static func values(_ text: String, _ field: String) -> [String] {
    var values: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == "+", !values.isEmpty {
        let rest = line.dropFirst()
        values[values.count - 1] += "\n" + (rest.first == " " ? rest.dropFirst() : rest)
      } else if !line.allSatisfy(\.isWhitespace) {
        let name = field + ":"
        let isNamed = line.hasPrefix(name)
        values.append((isNamed ? String(line.dropFirst(name.count)) : String(line)).trimmed)
      }
    }
    return values
  }
}
