/// What the world tells the board: the day, the screen, the language, who types.

package import Canvas
package import LedgerModel
package import LedgerText

/// Everything from outside that the board depends on; injected, never read.
package struct Setting: Sendable {
  package var today: Day
  package var language: Language
  /// The screen in cells.
  package var columns: Int
  package var rows: Int
  package var widths: WidthRule
  package var glyphs: Glyphs
  /// What the theme in use can show.
  package var traits: ThemeTraits
  /// Who makes the changes.
  package var by: String
  /// No edit is offered at all.
  package var isReadOnly: Bool
  /// Issues with the flag `private` are neither shown nor counted: others than the clerk look on.
  package var hidesPrivate = false
  /// Themes that can be chosen, by name and title. Asked for only when somebody wants to choose: they
  /// stand in files of their own.
  package var themes: @Sendable () -> [ThemeChoice]

  /// Documents that can be written, asked for when somebody wants to choose; nil where none can be.
  package var exports: (@Sendable () -> [ExportChoice])?

  /// How a file of evidence is: by the ledger's path, its own path from there, and the hash that was
  /// recorded; nil where nobody can look. Asked while the audit is made, a piece at a time.
  package var evidence:
    (@Sendable (_ ledger: String, _ path: String, _ hash: String?) -> EvidenceState)?

  /// A document that can be written from the open ledger.
  package struct ExportChoice: Equatable, Sendable {
    /// By which the world knows it.
    package var word: String
    package var title: String
    /// What it holds.
    package var detail: String
    package init(word: String, title: String, detail: String) {
      self.word = word
      self.title = title
      self.detail = detail
    }
  }

  package struct ThemeChoice: Equatable, Sendable {
    package var name: String
    package var title: String
    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }

  package init(
    today: Day, language: Language = .chinese, columns: Int = 80, rows: Int = 24,
    widths: WidthRule = WidthRule(), glyphs: Glyphs = .unicode,
    traits: ThemeTraits = ThemeTraits(), by: String = "",
    isReadOnly: Bool = false,
    themes: @autoclosure @escaping @Sendable () -> [ThemeChoice] = []
  ) {
    self.today = today
    self.language = language
    self.columns = columns
    self.rows = rows
    self.widths = widths
    self.glyphs = glyphs
    self.traits = traits
    self.by = by
    self.isReadOnly = isReadOnly
    self.themes = themes
  }
}
