/// Values as cells of a `.csv` file.

package enum CSVText {
  /// Appends a cell, in quotes where it needs them.
  static func append(_ text: String, to line: inout String) {
    guard needsQuotes(text) else {
      line += text
      return
    }
    line += "\""
    line += text.utf8.contains(quote) ? text.replacing("\"", with: "\"\"") : text
    line += "\""
  }

  /// A text that a spreadsheet would take for a formula gets a `'` before it, and so does one that
  /// begins with such a `'` already: taking one off gives every text back. Plain numbers stay.
  package static func guarded(_ text: String) -> String {
    isFormula(text.utf8) && !isNumber(text.utf8) ? "'" + text : text
  }

  /// What `guarded` made of a text, as it was.
  package static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && isFormula(text.utf8) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ bytes: String.UTF8View) -> Bool {
    switch bytes.first(where: { $0 != apostrophe }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// `-12.5`
  private static func isNumber(_ bytes: String.UTF8View) -> Bool {
    let digits = bytes.dropFirst(bytes.first == UInt8(ascii: "-") ? 1 : 0)
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first == 0x20 || bytes.last == 0x20
      || bytes.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
}
