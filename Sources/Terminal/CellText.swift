/// What of a cell's glyph goes to the terminal, so that both agree on its columns.
internal import CNcurses
internal import Canvas

/// The scalars to write for a cell, and the blanks that fill its span.
struct CellText {
  /// Scalars that curses keeps in a cell.
  static let limit = Int(CCHARW_MAX)

  private(set) var first: Unicode.Scalar = " "
  /// What follows the first one, rarely anything: marks that take no column.
  private(set) var marks: [Unicode.Scalar] = []
  /// Blanks to write after it, to fill the cell's span.
  private(set) var blanks = 0

  /// - Parameter room: Columns up to the end of what is written; a wider glyph becomes a blank.
  init(_ cell: Cell, room: Int) {
    let span = max(1, Int(cell.span))
    let view = cell.glyph.unicodeScalars
    guard cell.span > 0, span <= room, let first = view.first else { return }
    // A single scalar is known by its length; hardly any glyph has more.
    let isSingle = cell.glyph.utf8.count == UTF8.width(first)
    if isSingle, first.isASCII, first.value >= 0x20, first.value < 0x7F {
      self.first = first
      blanks = span - 1
      return
    }
    let width = Int(guatu_columns(first.value))
    // Control characters, scalars unknown to the C library, and those it takes for wider than the
    // frame does would move everything after them.
    guard width > 0, width <= span else {
      self.first = "?"
      blanks = span - 1
      return
    }
    blanks = span - width
    self.first = first
    if isSingle { return }
    for scalar in view.dropFirst() where marks.count + 1 < Self.limit {
      // Variation selectors and joiners make terminals disagree about the width.
      switch scalar.value {
      case 0x200D, 0xFE00...0xFE0F: continue
      default: if guatu_columns(scalar.value) == 0 { marks.append(scalar) }
      }
    }
  }

  /// True for a glyph that takes two cells of the frame although the C library gives it one: an
  /// ambiguous one where the terminal draws those wide.
  static func isStretched(_ cell: Cell) -> Bool {
    guard cell.span == 2, let first = cell.glyph.unicodeScalars.first else { return false }
    return !first.isASCII && guatu_columns(first.value) == 1
  }
}
