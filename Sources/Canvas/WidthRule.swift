/// How many columns text takes on a terminal.

/// Counts, cuts and pads text in columns, by Unicode East Asian Width.
package struct WidthRule: Equatable, Sendable {
  /// Columns of an East Asian *ambiguous* character such as “ ” ① …: 1 or 2, as the terminal draws them.
  package var ambiguous: Int

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  /// Columns of one grapheme cluster: 0, 1 or 2.
  package func columns(of glyph: Character) -> Int {
    guard let scalar = glyph.unicodeScalars.first else { return 0 }
    return scalar.value < 0x1100 ? 1 : 2
  }

  /// Columns of a text.
  package func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text, cut with `mark` at its end where it takes more than `columns`.
  package func fitted(_ text: String, columns limit: Int, mark: Character) -> String {
    columns(of: text) <= limit ? text : String(text.prefix(max(0, limit)))
  }
}
