/// Fields of a ledger's header that occur more than once, as the one text that a document holds.

package import LedgerModel
internal import Prose

package enum HeaderValues {
  /// Entries as record lines with an empty line between two; other values one a line.
  package static func joined(_ values: [String], of field: Field) -> String {
    guard isEntry(field) else { return values.joined(separator: "\n") }
    return values.map { value in
      value.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        $0.offset == 0 ? String($0.element) : $0.element.isEmpty ? "+" : "+ " + $0.element
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  package static func values(_ text: String, of field: Field) -> [String] {
    guard field.isRepeatable else { return [text] }
    guard isEntry(field) else {
      return text.split(separator: "\n").map { String($0) }
    }
    var values: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { continue }
      if line.first == "+", !values.isEmpty {
        values[values.count - 1] += "\n" + line.dropFirst(line.hasPrefix("+ ") ? 2 : 1)
      } else {
        values.append(String(line))
      }
    }
    return values
  }

  private static func isEntry(_ field: Field) -> Bool {
    if case .entry = field.kind { true } else { false }
  }
}
