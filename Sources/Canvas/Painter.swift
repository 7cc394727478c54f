/// Clipped writing of text into a frame, the only way in which views draw.

extension Frame {
  /// Writes text from a place to the right, cut (without a mark) at `limit` columns.
  ///
  /// Control characters are never passed on: each becomes a blank. What takes no column by itself is
  /// left out.
  /// - Returns: The column after the last glyph written.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, limit: Int = .max, ink: Role = .plain,
    ground: Role? = nil
  ) -> Int {
    var column = x
    let end = limit == .max ? columns : min(columns, x + max(0, limit))
    let hasStandIns = glyphs.middleDot != Glyphs.unicode.middleDot
    for written in text {
      let glyph = hasStandIns ? glyphs.standIn(for: written) : written
      let span = widths.columns(of: glyph)
      if span == 0 { continue }
      let shown = glyph.isControl ? " " : glyph
      if column + span > end { break }
      let under = ground ?? groundAt(x: column, y: y)
      put(shown, span: span, x: column, y: y, ink: ink, ground: under)
      column += span
    }
    return column
  }

  /// Writes text cut with `…` where it does not fit into `limit` columns.
  @discardableResult
  package mutating func writeFitted(
    _ text: some StringProtocol, x: Int, y: Int, limit: Int, ink: Role = .plain, ground: Role? = nil
  ) -> Int {
    write(
      widths.fitted(String(text), columns: limit, mark: glyphs.ellipsis), x: x, y: y, limit: limit,
      ink: ink, ground: ground)
  }

  /// Writes text so that it ends before the column `right`.
  /// - Returns: The column at which it begins.
  @discardableResult
  package mutating func writeRight(
    _ text: some StringProtocol, right: Int, y: Int, ink: Role = .plain, ground: Role? = nil
  ) -> Int {
    let start = right - widths.columns(of: text)
    write(text, x: start, y: y, ink: ink, ground: ground)
    return start
  }

  /// Repeats a one-column glyph to the right.
  package mutating func rule(_ glyph: Character, x: Int, y: Int, columns count: Int, ink: Role) {
    guard count > 0 else { return }
    for column in x..<(x + count) {
      put(glyph, span: 1, x: column, y: y, ink: ink, ground: groundAt(x: column, y: y))
    }
  }

  /// Repeats a one-column glyph downward.
  package mutating func column(_ glyph: Character, x: Int, y: Int, rows count: Int, ink: Role) {
    guard count > 0 else { return }
    for row in y..<(y + count) {
      put(glyph, span: 1, x: x, y: row, ink: ink, ground: groundAt(x: x, y: row))
    }
  }

  /// The ground that stands at a place now; the plain ground outside the frame.
  private func groundAt(x: Int, y: Int) -> Role {
    x >= 0 && x < columns && y >= 0 && y < rows ? self[x, y].ground : .ground
  }
}

extension Character {
  /// True for control characters (C0, DEL, C1) and for bidirectional overrides, which a terminal
  /// might obey.
  package var isControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028,
        0x2029,
        0xFEFF:
        true
      default: false
      }
    }
  }
}
