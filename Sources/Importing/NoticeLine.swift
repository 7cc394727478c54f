/// The lines of a report as they stood there, cleaned, with what joining needs to know of them.

/// One line: of a text file, or of a paragraph of Word.
struct NoticeLine: Equatable, Sendable {
  /// The line or paragraph in the source, from 1.
  var line: Int
  /// Cleaned, without blanks at both ends; never empty.
  var text: String
  /// Terminal columns with the indent, without blanks at the end.
  var width: Int
  /// Columns of blanks before the text.
  var indent: Int
  /// A blank line stands before.
  var isAfterBlank = false

  /// The lines of a paragraph; empty ones and the frame that portals and printers add are left out.
  static func lines(of paragraph: SourceParagraph, afterBlank: inout Bool) -> [NoticeLine] {
    var found: [NoticeLine] = []
    for raw in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let clean = NoticeCleaning.line(String(raw))
      let indentText = clean.prefix { $0.isWhitespace }
      let text = String(clean.dropFirst(indentText.count)).trimmedBlanks
      if text.isEmpty {
        afterBlank = true
        continue
      }
      // A page number stands between two halves of a sentence like a blank line.
      if NoticeBoilerplate.isFrame(text) {
        afterBlank = true
        continue
      }
      let indent = columns(indentText)
      found.append(
        NoticeLine(
          line: paragraph.line, text: text, width: indent + columns(text[...]), indent: indent,
          isAfterBlank: afterBlank))
      afterBlank = false
    }
    return found
  }

  private static func columns(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
  }
}

extension String {
  /// Without blanks at the end.
  var trimmedBlanks: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
