/// How a cell looks on a terminal, after a theme has spoken.

/// A colour as a theme names it; the terminal shows the nearest one that it has.
package enum CellColour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// A number of the terminal's palette: 0–7 plain, 8–15 bright, 16–255 the fixed cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// Colours and attributes of one cell.
package struct CellLook: Hashable, Sendable {
  package var foreground: CellColour
  package var background: CellColour
  package var bold: Bool
  package var dim: Bool
  package var underline: Bool
  package var reverse: Bool

  package init(
    foreground: CellColour = .standard, background: CellColour = .standard, bold: Bool = false,
    dim: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }
}
