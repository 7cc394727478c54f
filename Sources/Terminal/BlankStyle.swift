/// The style of blanks: that of what stands before them wherever nobody can see the difference.
internal import CNcurses
internal import Canvas

/// Follows one row from left to right. A colour of letters does not show on a blank, so a blank takes
/// the style of its neighbour on the same ground: the terminal is then told of half as many changes.
struct BlankStyle {
  private var ground: Role?
  private var style = Style()

  /// Takes in what stands at the next place; gives the style to draw it in.
  mutating func next(_ cell: Cell, _ own: Style) -> Style {
    if cell.isBlank, cell.ground == ground, !own.showsOnBlanks { return style }
    ground = own.showsOnBlanks ? nil : cell.ground
    style = own
    return own
  }

  /// Where to begin to follow a row so that a place gets the same style whatever is drawn of the row:
  /// the glyph before the blanks before it.
  static func start(before x: Int, row: Int, of frame: Frame) -> Int {
    var start = x
    while start > 0, frame[start - 1, row].isBlank { start -= 1 }
    return max(0, start - 1)
  }
}

extension Cell {
  /// Nothing but its ground is seen.
  var isBlank: Bool { glyph == " " && span == 1 }
}

extension Style {
  /// Attributes that are seen on a blank too.
  var showsOnBlanks: Bool { attributes & (guatu_underline() | guatu_reverse()) != 0 }
}
