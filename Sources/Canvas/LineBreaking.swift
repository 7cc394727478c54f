/// Breaks text into lines, by columns and by the rules of Chinese typesetting.

extension WidthRule {
  /// The lines of a text, none wider than `columns`, for reading.
  ///
  /// Lines break between any two ideographs and at blanks; Latin words and figures stay whole where
  /// they fit; no line begins with a closing sign or ends with an opening one unless the run
  /// between two places is wider than the line. Blanks at the end of a line are dropped, an
  /// indentation at the beginning of a paragraph is kept. An empty text is one empty line.
  package func wrapped(_ text: String, columns limit: Int) -> [String] {
    wrapPlaces(text, columns: limit).map { range in
      Self.visible(text[range])
    }
  }

  /// Whether a text without line feeds stays on one line of that width, as `wrapped` would break it.
  package func isOneLine(_ text: String, columns limit: Int) -> Bool {
    // A byte never takes more than one column.
    if text.utf8.count <= limit { return true }
    var used = 0
    for glyph in text {
      used += columns(of: glyph)
      if used > limit, !BreakClass(of: glyph).contains(.blank) { return false }
    }
    return true
  }

  /// The lines of a text, cut with `mark` when there are more than `rows` of them.
  package func wrapped(
    _ text: String, columns limit: Int, rows: Int, mark: Character
  ) -> [String] {
    guard rows > 0 else { return [] }
    let places = wrapPlaces(text, columns: limit)
    if places.count <= rows { return places.map { Self.visible(text[$0]) } }
    var lines = places[..<(rows - 1)].map { Self.visible(text[$0]) }
    let last = Self.visible(text[places[rows - 1]])
    let room = limit - columns(of: mark)
    if room < 0 {
      lines.append(last)
    } else {
      var cut = String(prefix(of: last, columns: room))
      cut.append(mark)
      lines.append(cut)
    }
    return lines
  }

  /// Where the lines of a text begin and end, with nothing left out.
  ///
  /// The ranges follow one another without a gap and together are the whole text: blanks at the end
  /// of a line and the line feed belong to their line (blanks may reach over the limit). A text that
  /// ends with a line feed has an empty last line, and an empty text one empty line.
  package func wrapPlaces(_ text: String, columns limit: Int) -> [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    var start = text.startIndex
    // All widths count from the beginning of the paragraph.
    var total = 0
    var startTotal = 0
    var before: BreakClass?
    var blanks = false
    // The last places where the line may end: by all rules, and by the form of its ends alone.
    var good: (index: String.Index, total: Int)?
    var formal: (index: String.Index, total: Int)?

    func overflows(_ width: Int) -> Bool { total + width - startTotal > limit }

    var index = text.startIndex
    while index < text.endIndex {
      let glyph = text[index]
      let next = text.index(after: index)
      let kind = BreakClass(of: glyph)
      if kind.contains(.newline) {
        lines.append(start..<next)
        start = next
        (total, startTotal, before, blanks, good, formal) = (0, 0, nil, false, nil, nil)
        index = next
        continue
      }
      let width = columns(of: glyph)
      if kind.contains(.blank) {
        // Blanks hang over the edge, so they never begin a line that a break has made.
        total += width
        blanks = true
        index = next
        continue
      }
      if let before, index > start {
        if BreakClass.mayBreak(before, kind, blanks: blanks) { good = (index, total) }
        if BreakClass.keepsForm(before, kind) { formal = (index, total) }
      }
      while overflows(width), index > start {
        let place = good ?? formal ?? (index, total)
        lines.append(start..<place.index)
        start = place.index
        startTotal = place.total
        good = nil
        if let kept = formal, kept.index <= start { formal = nil }
      }
      total += width
      before = kind
      blanks = false
      index = next
    }
    lines.append(start..<text.endIndex)
    return lines
  }

  /// A line without its line feed and the blanks at its end.
  private static func visible(_ line: Substring) -> String {
    var end = line.endIndex
    while end > line.startIndex {
      let last = line.index(before: end)
      if BreakClass(of: line[last]).isDisjoint(with: [.blank, .newline]) { break }
      end = last
    }
    return String(line[..<end])
  }
}
