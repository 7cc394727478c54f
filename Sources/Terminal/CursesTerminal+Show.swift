/// Frames onto the screen: only what has changed, and the cursor last.
internal import CNcurses
package import Canvas

extension CursesTerminal {
  /// Shows a frame; `look` gives an ink on a ground its look, and is asked once for each such pair.
  ///
  /// Rows and cells equal to those of the last frame are not touched; `look` must therefore stay
  /// the same until `forget()` is called. A frame larger than the terminal is cut, the terminal's
  /// cells outside a smaller one are blank. Afterwards the terminal's own cursor stands at the
  /// frame's caret, visible, or is hidden: input methods put their candidates beside it.
  ///
  /// Curses computes columns with the C library's `wcwidth`, which gives ambiguous characters one
  /// column. On a terminal that draws them in two, curses would misplace what follows. Rows that
  /// hold such glyphs are therefore written around curses, with every stretch after such glyphs
  /// placed by itself; curses is made to believe that the row holds a lone mark, so that it never
  /// takes the row for blank and clears it along with rows below.
  package mutating func show(_ frame: Frame, look: (Role, Role) -> Look) {
    guard !away else { return }
    let fresh = shown.map { $0.columns != frame.columns || $0.rows != frame.rows } ?? true
    if fresh {
      werase(window)
      // Rows written around curses are cleared only in this way.
      if mustClear || direct.contains(true) { clearok(window, true) }
      mustClear = false
      direct = Array(repeating: false, count: rows)
    }
    let width = min(frame.columns, columns)
    var around: [Stretch] = []
    for y in 0..<min(frame.rows, rows) {
      guard width > 0, let changed = changed(row: y, of: frame, width: width, fresh: fresh) else {
        continue
      }
      let whole = Stretch(row: y, cells: 0..<width)
      switch (direct[y], needsDirect(row: y, of: frame)) {
      case (false, false):
        write(changed, of: frame, look)
        if let corner = corner(of: changed, of: frame) { around.append(corner) }
      case (true, false):
        direct[y] = false
        wredrawln(window, Int32(y), 1)
        write(whole, of: frame, look)
      case (true, true): around.append(changed)
      case (false, true):
        direct[y] = true
        wmove(window, Int32(y), 0)
        wclrtoeol(window)
        waddch(window, chtype(UInt8(ascii: "#")))
        around.append(whole)
      }
    }
    shown = frame
    let caret = frame.caret.flatMap { place in
      (0..<columns).contains(place.x) && (0..<rows).contains(place.y) ? place : nil
    }
    // Where the cursor cannot be hidden it disturbs least in the corner.
    let rest = caret ?? Frame.Place(x: columns - 1, y: rows - 1)
    // Curses writes to a descriptor of its own, so that the frame can be collected.
    let isHeld = guatu_frame_begin(drawing, columns * rows)
    if caret == nil, caretShown != false { curs_set(0) }
    wmove(window, Int32(rest.y), Int32(rest.x))
    wnoutrefresh(window)
    doupdate()
    if !around.isEmpty {
      for stretch in around { writeDirect(stretch, of: frame, look) }
      guatu_direct_style(0, 0)
      guatu_direct_move(Int32(rest.y), Int32(rest.x))
      _ = guatu_direct_flush(drawing)
    }
    if caret != nil, caretShown != true { curs_set(1) }
    caretShown = caret != nil
    if isHeld { _ = guatu_frame_end(drawing, output) }
  }

  /// The first to the last cell that differs from what is shown; nil when the row is the same.
  private func changed(row y: Int, of frame: Frame, width: Int, fresh: Bool) -> Stretch? {
    guard !fresh, let shown else { return Stretch(row: y, cells: 0..<width) }
    let start = y * frame.columns
    var first = 0
    while first < width, frame.cells[start + first] == shown.cells[start + first] { first += 1 }
    guard first < width else { return nil }
    var last = width - 1
    while frame.cells[start + last] == shown.cells[start + last] { last -= 1 }
    // A wide glyph is written whole.
    if frame.cells[start + first].span == 0, first > 0 { first -= 1 }
    if frame.cells[start + last].span == 2, last + 1 < width { last += 1 }
    return Stretch(row: y, cells: first..<(last + 1))
  }

  /// What has to be written around curses for the last corner of the screen; nil when it has not changed.
  ///
  /// Where wrapping cannot be switched off, curses puts the corner's glyph one column to the left and
  /// pushes it there by inserting its neighbour, which goes wrong when that is half of a wide glyph. A
  /// terminal that wraps late takes the corner as it is.
  private func corner(of changed: Stretch, of frame: Frame) -> Stretch? {
    guard changed.row == rows - 1, changed.cells.upperBound == columns, columns > 2,
      guatu_has_flag("xenl")
    else { return nil }
    var start = columns - 2
    if frame[start, changed.row].span == 0 { start -= 1 }
    return Stretch(row: changed.row, cells: start..<columns)
  }

  private func needsDirect(row y: Int, of frame: Frame) -> Bool {
    frame.widths.ambiguous == 2 && frame.row(y).contains { CellText.isStretched($0) }
  }

  /// Puts cells into curses' window.
  private mutating func write(
    _ stretch: Stretch, of frame: Frame, _ look: (Role, Role) -> Look
  ) {
    var line: [cchar_t] = []
    line.reserveCapacity(stretch.cells.count)
    var neighbour = BlankStyle()
    for x in BlankStyle.start(
      before: stretch.cells.lowerBound, row: stretch.row, of: frame)..<stretch.cells.lowerBound
    {
      let cell = frame[x, stretch.row]
      _ = neighbour.next(cell, styles.style(of: cell, &palette, look))
    }
    var styled: (blank: cchar_t, style: Style)?
    for x in stretch.cells {
      let cell = frame[x, stretch.row]
      if cell.span == 0, x > stretch.cells.lowerBound { continue }
      let style = neighbour.next(cell, styles.style(of: cell, &palette, look))
      // Cells come in runs of one style; the glyph is put into a copy of the run's blank.
      if styled?.style != style { styled = (Self.blank(in: style), style) }
      guard let blank = styled?.blank else { continue }
      if cell.isBlank {
        line.append(blank)
        continue
      }
      let text = CellText(cell, room: stretch.cells.upperBound - x)
      line.append(blank)
      guatu_set_glyph(&line[line.count - 1], wchar_t(bitPattern: text.first.value), 0)
      for (place, mark) in text.marks.enumerated() {
        guatu_set_glyph(
          &line[line.count - 1], wchar_t(bitPattern: mark.value), Int32(place + 1))
      }
      for _ in 0..<text.blanks { line.append(blank) }
    }
    wmove(window, Int32(stretch.row), Int32(stretch.cells.lowerBound))
    wadd_wchnstr(window, line, Int32(line.count))
  }

  private static func blank(in style: Style) -> cchar_t {
    var cell = cchar_t()
    guatu_set_blank(&cell, style.attributes, style.pair)
    return cell
  }

  /// Collects the bytes that put cells onto the terminal around curses.
  private mutating func writeDirect(
    _ stretch: Stretch, of frame: Frame, _ look: (Role, Role) -> Look
  ) {
    var placed = false
    var end = stretch.cells.upperBound
    // Without the usual late wrap, a glyph in the last corner would scroll the screen.
    if stretch.row == rows - 1, end == columns, !guatu_has_flag("xenl") { end -= 1 }
    var style: Style?
    for x in stretch.cells where x < end {
      let cell = frame[x, stretch.row]
      if cell.span == 0, x > stretch.cells.lowerBound { continue }
      let stretched = CellText.isStretched(cell)
      if !placed {
        guatu_direct_move(Int32(stretch.row), Int32(x))
        placed = true
      }
      let wanted = styles.style(of: cell, &palette, look)
      if wanted != style {
        guatu_direct_style(wanted.attributes, wanted.pair)
        style = wanted
      }
      let text = CellText(cell, room: end - x)
      var bytes = String(text.first)
      bytes.unicodeScalars.append(contentsOf: text.marks)
      if !stretched { bytes += String(repeating: " ", count: text.blanks) }
      bytes.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { guatu_direct_text($0.baseAddress, $0.count) }
      }
      // Not every terminal draws every such glyph equally wide: what follows is placed anew.
      let next = x + Int(cell.span)
      if stretched, next < end, !CellText.isStretched(frame[next, stretch.row]) { placed = false }
    }
  }
}

/// Some neighbouring cells of one row.
private struct Stretch {
  var row: Int
  var cells: Range<Int>
}
