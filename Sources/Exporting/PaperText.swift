/// A document as text: Markdown, or plain text with the indents of official papers.

package enum PaperText {}

/// How many columns a text takes where Chinese characters take two.
package struct TextWidth: Sendable {
  /// Columns of “”, ①, … and their like: two in Chinese typefaces, one in most terminals.
  package var ambiguous: Int
  package init(ambiguous: Int = 2) { self.ambiguous = ambiguous }

  package func callAsFunction(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + self($1) }
  }

  package func callAsFunction(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x20...0x7E: return 1
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    case 0xB7, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x203B, 0x2103, 0x2160...0x217F,
      0x2190...0x21FF, 0x221A, 0x2460...0x24FF, 0x2500...0x25FF, 0x2605...0x2606,
      0x3248...0x324F:
      return ambiguous
    default: return 1
    }
  }
}
