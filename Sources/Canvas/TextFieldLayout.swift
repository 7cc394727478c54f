/// Where the parts of a text field stand on the screen.

/// What of a text field is visible, and where its caret is.
package struct TextFieldLayout: Equatable, Sendable {
  /// The visible rows, from above; each fits the field.
  package var lines: [String]
  /// The caret's cell, counted from the field's upper left corner.
  package var caret: Frame.Place
  /// What is hidden before the visible part: columns in a field of one row, rows in a higher one.
  package var scroll: Int

  package init(lines: [String], caret: Frame.Place, scroll: Int) {
    self.lines = lines
    self.caret = caret
    self.scroll = scroll
  }
}

extension TextField {
  /// What is visible in a field of the given size.
  ///
  /// A field of one row shows its text in one row and scrolls sideways by half its width; a higher
  /// one wraps (one column short, so that the caret has a cell after a full row) and scrolls by half
  /// its height. The caret is always inside, on the first cell of a glyph.
  package func layout(columns: Int, rows: Int, widths: WidthRule) -> TextFieldLayout {
    rows <= 1
      ? oneRow(columns: max(1, columns), widths: widths)
      : manyRows(columns: max(1, columns), rows: rows, widths: widths)
  }

  /// Rows that the whole text takes when it is wrapped: at least 1.
  package func rowCount(columns: Int, widths: WidthRule) -> Int {
    rowPlaces(columns: columns, widths: widths).count
  }

  private func oneRow(columns: Int, widths: WidthRule) -> TextFieldLayout {
    let place = caretIndex
    let before = widths.columns(of: text[..<place])
    let under = place < text.endIndex ? max(1, widths.columns(of: text[place])) : 1
    var scroll = 0
    let excess = before + under - columns
    if excess > 0 {
      let step = max(1, columns / 2)
      scroll = min(before, (excess + step - 1) / step * step)
    }
    // Begin with a whole glyph.
    var start = text.startIndex
    var skipped = 0
    while skipped < scroll, start < place {
      skipped += widths.columns(of: text[start])
      start = text.index(after: start)
    }
    let shown = String(widths.prefix(of: String(text[start...]), columns: columns))
    let column = caretCell(before - skipped, in: shown, columns: columns, widths: widths)
    return TextFieldLayout(lines: [shown], caret: Frame.Place(x: column, y: 0), scroll: skipped)
  }

  private func manyRows(columns: Int, rows: Int, widths: WidthRule) -> TextFieldLayout {
    let places = rowPlaces(columns: columns, widths: widths)
    let (row, column) = caretPlace(in: places, widths: widths)
    var scroll = 0
    if row >= rows {
      let step = max(1, rows / 2)
      scroll = min((row - rows + step) / step * step, places.count - 1, row)
    }
    let lines = places[scroll..<min(places.count, scroll + rows)].map { range in
      let line = text[range]
      let solid = line.last?.isNewline == true ? line.dropLast() : line
      return String(widths.prefix(of: String(solid), columns: columns))
    }
    let cell = caretCell(column, in: lines[row - scroll], columns: columns, widths: widths)
    return TextFieldLayout(
      lines: lines, caret: Frame.Place(x: cell, y: row - scroll), scroll: scroll)
  }

  /// The caret's column, kept inside the field where blanks hang over its edge or where the field is
  /// too narrow for a glyph and a caret: then on the first cell of the last glyph.
  private func caretCell(
    _ column: Int, in line: String, columns: Int, widths: WidthRule
  ) -> Int {
    if column < columns { return column }
    guard let last = line.last, widths.columns(of: line) == columns else { return columns - 1 }
    return columns - max(1, widths.columns(of: last))
  }

  // MARK: - Rows as they are drawn

  private func rowPlaces(columns: Int, widths: WidthRule) -> [Range<String.Index>] {
    widths.wrapPlaces(text, columns: max(1, columns - 1))
  }

  /// The caret's row, and the columns before it in that row.
  private func caretPlace(
    in places: [Range<String.Index>], widths: WidthRule
  ) -> (row: Int, column: Int) {
    let place = caretIndex
    var row = places.lastIndex { $0.lowerBound <= place } ?? 0
    if sticksToRowEnd, row > 0, places[row].lowerBound == place { row -= 1 }
    return (row, widths.columns(of: text[places[row].lowerBound..<place]))
  }

  mutating func moveToRowStart(columns: Int, widths: WidthRule) {
    let places = rowPlaces(columns: columns, widths: widths)
    let row = caretPlace(in: places, widths: widths).row
    moveCaret(to: text.distance(from: text.startIndex, to: places[row].lowerBound))
  }

  mutating func moveToRowEnd(columns: Int, widths: WidthRule) {
    let places = rowPlaces(columns: columns, widths: widths)
    let row = caretPlace(in: places, widths: widths).row
    forgetColumn()
    place(inRow: row, of: places, column: .max, widths: widths)
  }

  /// Moves up (negative) or down by rows; false when there is no such row.
  mutating func moveRows(_ distance: Int, columns: Int, widths: WidthRule) -> Bool {
    let places = rowPlaces(columns: columns, widths: widths)
    let (row, column) = caretPlace(in: places, widths: widths)
    let target = row + distance
    guard places.indices.contains(target) else { return false }
    let wished = wishedColumn ?? column
    place(inRow: target, of: places, column: wished, widths: widths)
    wishedColumn = wished
    return true
  }

  /// Puts the caret into a row at a column, or at the row's end where it is shorter.
  private mutating func place(
    inRow row: Int, of places: [Range<String.Index>], column: Int, widths: WidthRule
  ) {
    var range = places[row]
    let endsParagraph = text[range].last?.isNewline ?? true
    if endsParagraph, range.lowerBound < range.upperBound {
      range = range.lowerBound..<text.index(before: range.upperBound)
    }
    caret = offset(in: range, column: column, widths)
    let reachedEnd = caretIndex == range.upperBound && range.upperBound < text.endIndex
    sticksToRowEnd = reachedEnd && !endsParagraph
  }

  /// Clusters before the glyph at a column of a row; the row's end when it is not that wide.
  private func offset(in range: Range<String.Index>, column: Int, _ widths: WidthRule) -> Int {
    var index = range.lowerBound
    var used = 0
    while index < range.upperBound {
      used += widths.columns(of: text[index])
      if used > column { break }
      index = text.index(after: index)
    }
    return text.distance(from: text.startIndex, to: index)
  }
}

extension Frame {
  /// Draws a text field and puts the real cursor on its caret, where input methods show their list.
  package mutating func draw(field: TextField, in rect: Rect, ink: Role, ground: Role) {
    guard !rect.isEmpty else { return }
    let layout = field.layout(columns: rect.columns, rows: rect.rows, widths: widths)
    fill(rect, ground: ground, ink: ink)
    for (row, line) in layout.lines.enumerated() {
      write(line, x: rect.x, y: rect.y + row, limit: rect.columns, ink: ink, ground: ground)
    }
    let place = Place(x: rect.x + layout.caret.x, y: rect.y + layout.caret.y)
    if bounds.contains(x: place.x, y: place.y) { caret = place }
  }
}
