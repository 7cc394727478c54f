/// Words that a panel would cut: half a figure beside it would be a false one.

extension Frame {
  /// Blanks what the left or right edge of a rectangle would leave in part and must not; call it
  /// before the rectangle is filled.
  ///
  /// A word is what stands between blanks on one ground. Of one that goes under the left edge the
  /// beginning stays, as of every text that is cut, but no part of a figure; of one that comes out at
  /// the right edge nothing does, because an end says something else than the whole. Rules are no
  /// words: half of one is one.
  package mutating func blankCutWords(at rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      if area.x > 0, isWord(area.x, y), isWord(area.x - 1, y) { blankFigure(before: area.x, y) }
      if area.right < columns, isWord(area.right - 1, y), isWord(area.right, y) {
        blankWord(from: area.right, y)
      }
    }
  }

  private mutating func blankWord(from x: Int, _ y: Int) {
    let ground = self[x, y].ground
    var last = x
    while last + 1 < columns, isWord(last + 1, y), self[last + 1, y].ground == ground { last += 1 }
    fill(Rect(x: x, y: y, columns: last - x + 1, rows: 1), ground: ground)
  }

  /// Blanks a figure or a word of letters that ends at an edge, and one whose unit does: 5.27 is not
  /// 5.27万元.
  private mutating func blankFigure(before edge: Int, _ y: Int) {
    let ground = self[edge - 1, y].ground
    func isPart(_ x: Int) -> Bool { x >= 0 && isWord(x, y) && self[x, y].ground == ground }
    var last = edge - 1
    // Two wide glyphs at most make a unit.
    while edge - 1 - last < 4, isPart(last), self[last, y].span != 1 { last -= 1 }
    guard isPart(last), self[last, y].span == 1 else { return }
    var first = last
    while isPart(first - 1), self[first - 1, y].span == 1 { first -= 1 }
    guard last == edge - 1 || (first...last).contains(where: { self[$0, y].glyph.isNumber }) else {
      return
    }
    fill(Rect(x: first, y: y, columns: edge - first, rows: 1), ground: ground)
  }

  /// Whether a cell is written on; the second half of a wide glyph is.
  private func isWord(_ x: Int, _ y: Int) -> Bool {
    let cell = self[x, y]
    if [glyphs.heavyRule, glyphs.lightRule, glyphs.vertical].contains(cell.glyph) { return false }
    return cell.span == 0 || cell.glyph != " "
  }
}
