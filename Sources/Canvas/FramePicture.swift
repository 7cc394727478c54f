/// A frame as text: for tests, replays and bug reports.

extension Frame {
  /// The frame as a picture that shows blanks and wide characters: a head with the size (and the
  /// caret, column first, from 0, when it is visible), then the rows, numbered, between edges.
  package var picture: String {
    var head = "frame \(columns)x\(rows)"
    if let caret { head += " caret \(caret.x),\(caret.y)" }
    return head + "\n" + numberedRows { $0.glyph }
  }

  /// The rows without numbers and edges, blanks at their ends left out, each with a line feed.
  package var plainText: String {
    var text = ""
    for y in 0..<rows {
      var line = ""
      for cell in row(y) where cell.span > 0 { line.append(cell.glyph) }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// All rows, each with its number from 1 and its edges; what `sign` gives for a cell stands for it.
  ///
  /// `sign` is not asked for the second half of a wide glyph when `wide` is true.
  func numberedRows(wide: Bool = true, _ sign: (Cell) -> Character) -> String {
    let digits = max(2, String(rows).count)
    var text = ""
    for y in 0..<rows {
      let number = String(y + 1)
      text += String(repeating: "0", count: digits - number.count) + number + "│"
      for cell in row(y) where !wide || cell.span > 0 { text.append(sign(cell)) }
      text += "│\n"
    }
    return text
  }
}
