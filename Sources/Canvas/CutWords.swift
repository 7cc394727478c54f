/// Words that a panel would cut: half a figure beside it would be a false one.

extension Frame {
  /// Blanks the words that the left or right edge of a rectangle cuts, so that none is left in part
  /// outside of it; call it before the rectangle is filled.
  ///
  /// A word is what stands between blanks on one ground. Rules are no words: half of one is one.
  package mutating func blankCutWords(at rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      if area.x > 0, isWord(area.x, y), isWord(area.x - 1, y) {
        blankWord(from: area.x - 1, y, step: -1)
      }
      if area.right < columns, isWord(area.right - 1, y), isWord(area.right, y) {
        blankWord(from: area.right, y, step: 1)
      }
    }
  }

  private mutating func blankWord(from x: Int, _ y: Int, step: Int) {
    let ground = self[x, y].ground
    var last = x
    while last + step >= 0, last + step < columns, isWord(last + step, y),
      self[last + step, y].ground == ground
    {
      last += step
    }
    fill(Rect(x: min(x, last), y: y, columns: abs(last - x) + 1, rows: 1), ground: ground)
  }

  /// Whether a cell is written on; the second half of a wide glyph is.
  private func isWord(_ x: Int, _ y: Int) -> Bool {
    let cell = self[x, y]
    if [glyphs.heavyRule, glyphs.lightRule, glyphs.vertical].contains(cell.glyph) { return false }
    return cell.span == 0 || cell.glyph != " "
  }
}
