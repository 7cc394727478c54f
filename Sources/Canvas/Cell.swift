/// One character position of a picture: what stands there and in which roles.

/// A cell of a `Frame`.
///
/// A wide glyph takes two cells: the first carries the glyph with `span` 2, the second
/// has `span` 0 and is never drawn by itself.
package struct Cell: Equatable, Sendable {
  /// The grapheme cluster to show; a blank in an empty cell and in the second half of a wide one.
  package var glyph: Character
  /// Columns that the glyph takes: 1 or 2, and 0 for the second half of a wide glyph.
  package var span: UInt8
  /// What the glyph means; a theme gives it a foreground and attributes.
  package var ink: Role
  /// What the glyph stands on; a theme gives it a background.
  package var ground: Role

  package init(
    _ glyph: Character = " ", span: UInt8 = 1, ink: Role = .plain, ground: Role = .ground
  ) {
    self.glyph = glyph
    self.span = span
    self.ink = ink
    self.ground = ground
  }
}
