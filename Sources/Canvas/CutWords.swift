/// Words that a panel would cut: half a figure beside it would be a false one.

extension Frame {
  /// Blanks what the left or right edge of a rectangle would leave in part and must not; call it
  /// before the rectangle is filled.
  ///
  /// A word is what stands between blanks on one ground. Of a long text that goes under the left edge
  /// the beginning stays, as of every text that is cut, but no part of a figure; of a name or a short
  /// word nothing does, and nothing of what comes out at the right edge, because an end says something
  /// else than the whole. Rules are no words: half of one is one.
  package mutating func blankCutWords(at rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      if area.x > 0, isWord(area.x, y), isWord(area.x - 1, y) { blankBeginning(before: area.x, y) }
      if area.right < columns, isWord(area.right - 1, y), isWord(area.right, y) {
        let ground = self[area.right, y].ground
        let end = wordEnd(area.right, y)
        fill(Rect(x: area.right, y: y, columns: end - area.right, rows: 1), ground: ground)
      }
    }
  }

  /// So many columns make a text of which a beginning says something, and so many such a beginning.
  private static let (leastText, leastBeginning) = (13, 6)

  private mutating func blankBeginning(before edge: Int, _ y: Int) {
    let ground = self[edge - 1, y].ground
    func isPart(_ x: Int) -> Bool { x >= 0 && isWord(x, y) && self[x, y].ground == ground }
    var start = edge - 1
    while isPart(start - 1) { start -= 1 }
    if wordEnd(edge, y) - start >= Frame.leastText, edge - start >= Frame.leastBeginning {
      start = figureStart(before: edge, from: start, y)
    }
    fill(Rect(x: start, y: y, columns: edge - start, rows: 1), ground: ground)
  }

  /// Where a figure or a word of letters begins that ends at an edge, or whose unit does: 5.27 is not
  /// 5.27万元. The edge where there is none.
  private func figureStart(before edge: Int, from start: Int, _ y: Int) -> Int {
    var last = edge - 1
    // Two wide glyphs at most make a unit.
    while edge - 1 - last < 4, last >= start, self[last, y].span != 1 { last -= 1 }
    guard last >= start, self[last, y].span == 1 else { return edge }
    var first = last
    while first - 1 >= start, self[first - 1, y].span == 1 { first -= 1 }
    let isFigure = (first...last).contains { self[$0, y].glyph.isNumber }
    return last == edge - 1 || isFigure ? first : edge
  }

  /// The column behind the word that a cell belongs to.
  private func wordEnd(_ x: Int, _ y: Int) -> Int {
    let ground = self[x, y].ground
    var end = x + 1
    while end < columns, isWord(end, y), self[end, y].ground == ground { end += 1 }
    return end
  }

  /// Whether a cell is written on; the second half of a wide glyph is.
  private func isWord(_ x: Int, _ y: Int) -> Bool {
    let cell = self[x, y]
    if [glyphs.heavyRule, glyphs.lightRule, glyphs.vertical].contains(cell.glyph) { return false }
    return cell.span == 0 || cell.glyph != " "
  }
}
