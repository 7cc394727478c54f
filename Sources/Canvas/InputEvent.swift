/// What a terminal can report.

/// One thing that came in from the terminal.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with line feeds as `\n`; it may hold anything.
  case paste(String)
  /// The terminal has a new size.
  case resized(columns: Int, rows: Int)
  /// A press of the left button on a cell.
  case click(x: Int, y: Int)
  /// The wheel over a cell; positive scrolls down.
  case wheel(x: Int, y: Int, lines: Int)
  /// The terminal's answer says how wide it draws ambiguous characters: 1 or 2.
  case ambiguousWidth(Int)
}
