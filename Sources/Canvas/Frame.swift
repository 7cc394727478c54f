/// A picture of the whole screen, made of cells; what drawing code writes and the terminal shows.

/// A grid of cells with the place of the real cursor.
///
/// Drawing is clipped to the frame; a wide glyph that would be cut becomes a blank, and writing over
/// one half of a wide glyph blanks the other half, so that no half glyph is ever left.
package struct Frame: Equatable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Row by row, `columns * rows` of them.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, visible; nil hides it. Set in every text field.
  package var caret: Place?
  /// How wide characters are on this terminal.
  package let widths: WidthRule
  /// The marks to draw with.
  package let glyphs: Glyphs

  /// A cell's column and row, from 0.
  package struct Place: Equatable, Sendable {
    package var x: Int
    package var y: Int
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  package init(
    columns: Int, rows: Int, widths: WidthRule = WidthRule(), glyphs: Glyphs = .unicode,
    ground: Role = .ground
  ) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.widths = widths
    self.glyphs = glyphs
    cells = Array(repeating: Cell(ground: ground), count: self.columns * self.rows)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, columns: columns, rows: rows) }

  /// The cells of one row; `row` must be within the frame.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * columns..<(row + 1) * columns]
  }

  package subscript(x: Int, y: Int) -> Cell { cells[y * columns + x] }

  /// Writes one glyph of `span` columns at a place, blanking halves of glyphs it cuts.
  ///
  /// Outside the frame nothing happens; of a wide glyph cut by its edge the inner half is a blank.
  package mutating func put(_ glyph: Character, span: Int, x: Int, y: Int, ink: Role, ground: Role)
  {
    guard y >= 0, y < rows, x < columns, x + span > 0, span > 0 else { return }
    let start = y * columns + max(0, x)
    if x < 0 || x + span > columns {
      mend(start)
      cells[start] = Cell(ink: ink, ground: ground)
      return
    }
    mend(start)
    if span == 2 { mend(start + 1) }
    cells[start] = Cell(glyph, span: UInt8(span), ink: ink, ground: ground)
    if span == 2 { cells[start + 1] = Cell(" ", span: 0, ink: ink, ground: ground) }
  }

  /// Fills a rectangle with blanks on a ground; what it cuts is blanked as a whole.
  package mutating func fill(_ rect: Rect, ground: Role, ink: Role = .plain) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell(ink: ink, ground: ground)
    for y in area.y..<area.bottom {
      let start = y * columns + area.x
      let end = start + area.columns
      // Only at its two edges can the rectangle cut a glyph.
      mend(start)
      mend(end - 1)
      cells.withUnsafeMutableBufferPointer { cells in
        for index in start..<end { cells[index] = blank }
      }
    }
  }

  /// Makes room for a panel over what is drawn: a blank surface whose edges leave no half glyph
  /// outside. A caret under it is hidden.
  package mutating func overlay(_ rect: Rect, ground: Role) {
    fill(rect, ground: ground)
    if let place = caret, rect.contains(x: place.x, y: place.y) { caret = nil }
  }

  /// Lets a rectangle step back: everything becomes dim on the plain ground, apart from what stands on
  /// one ground.
  package mutating func fade(_ rect: Rect, except kept: Role) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      let start = y * columns + area.x
      for index in start..<(start + area.columns) where cells[index].ground != kept {
        cells[index].ink = .dim
        cells[index].ground = .ground
      }
    }
  }

  /// Blanks the other half of the wide glyph that the cell at `index` belongs to.
  private mutating func mend(_ index: Int) {
    switch cells[index].span {
    case 0 where index > 0:
      cells[index - 1].glyph = " "
      cells[index - 1].span = 1
      cells[index].span = 1
    case 2 where index + 1 < cells.count:
      cells[index + 1].span = 1
      cells[index].glyph = " "
      cells[index].span = 1
    default: break
    }
  }
}
