/// A small terminal screen, so that what a program draws can be compared as text.

/// The picture that a VT100-like terminal would show after some bytes.
package struct MiniScreen {
  /// Colours and attributes of a cell, as the last SGR sequences set them.
  package struct Look: Equatable, Sendable {
    package var bold = false
    package var dim = false
    package var underline = false
    package var reverse = false
    /// SGR parameters such as `31` or `38;5;196`; empty for the terminal's own colour.
    package var foreground = ""
    package var background = ""
  }

  package struct Cell: Equatable, Sendable {
    /// The glyph; empty in the second half of a wide one.
    package var glyph = " "
    package var look = Look()
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Columns that this terminal gives to East Asian ambiguous characters.
  package var ambiguous = 1
  package private(set) var cells: [[Cell]]
  package var x = 0
  package var y = 0
  package var cursorVisible = true
  package var alternate = false
  /// Numbers of the private modes (`ESC [ ? n h`) that are on.
  package var modes: Set<Int> = []
  /// What the terminal has to say to the program: answers to reports.
  package var answers: [UInt8] = []
  /// Sequences that this terminal does not know, for a test to find.
  package var unknown: [String] = []

  var look = Look()
  var wrapPending = false
  var inserting = false
  var top = 0
  var bottom: Int
  var saved = (x: 0, y: 0)
  var primary: (cells: [[Cell]], x: Int, y: Int)?
  var last = ""
  var parser = VTParser()

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    bottom = rows - 1
    cells = Self.blank(columns, rows)
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// A row's text without blanks at its end.
  package func line(_ row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    var text = cells[row].map(\.glyph).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, one a line, without blank ones at the end.
  package var text: String {
    var lines = (0..<rows).map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The look of the first cell that shows `glyph`.
  package func look(of glyph: String) -> Look? {
    cells.lazy.flatMap { $0 }.first { $0.glyph == glyph }?.look
  }

  /// Takes a new size as terminals do: what no longer fits is cut.
  package mutating func resize(columns: Int, rows: Int) {
    var next = Self.blank(columns, rows)
    for y in 0..<min(rows, self.rows) {
      for x in 0..<min(columns, self.columns) { next[y][x] = cells[y][x] }
    }
    cells = next
    (self.columns, self.rows) = (columns, rows)
    (top, bottom) = (0, rows - 1)
    move(x: x, y: y)
  }

  mutating func move(x: Int, y: Int) {
    self.x = max(0, min(columns - 1, x))
    self.y = max(0, min(rows - 1, y))
    wrapPending = false
  }

  mutating func put(_ scalar: UnicodeScalar) {
    let width = EastAsian.columns(of: scalar, ambiguous: ambiguous)
    if width == 0 {
      let place = wrapPending ? x : max(0, x - 1)
      let owner = cells[y][place].glyph.isEmpty ? max(0, place - 1) : place
      cells[y][owner].glyph.unicodeScalars.append(scalar)
      return
    }
    if wrapPending || x + width > columns {
      x = 0
      lineFeed()
      wrapPending = false
    }
    if inserting { insert(width) }
    for place in x..<(x + width) { clearHalf(place) }
    last = String(Character(scalar))
    cells[y][x] = Cell(glyph: last, look: look)
    if width == 2 { cells[y][x + 1] = Cell(glyph: "", look: look) }
    if x + width == columns {
      x = columns - 1
      wrapPending = true
    } else {
      x += width
    }
  }

  /// Blanks the glyph whose half is about to be overwritten.
  private mutating func clearHalf(_ place: Int) {
    if cells[y][place].glyph.isEmpty, place > 0 { cells[y][place - 1].glyph = " " }
    if place + 1 < columns, cells[y][place + 1].glyph.isEmpty { cells[y][place + 1].glyph = " " }
  }

  mutating func lineFeed() {
    wrapPending = false
    if y == bottom { scroll(1) } else if y < rows - 1 { y += 1 }
  }

  mutating func reverseLineFeed() {
    wrapPending = false
    if y == top { scroll(-1) } else if y > 0 { y -= 1 }
  }

  /// Moves the lines of the scroll region up by `count`, or down when it is negative.
  mutating func scroll(_ count: Int) { shift(from: top, by: count) }

  /// Takes lines out at `row` (positive) or puts blank ones in, within the scroll region.
  mutating func shift(from row: Int, by count: Int) {
    guard row >= top, row <= bottom else { return }
    for _ in 0..<min(abs(count), bottom - row + 1) {
      let empty = Array(repeating: blankCell, count: columns)
      if count > 0 {
        cells.remove(at: row)
        cells.insert(empty, at: bottom)
      } else {
        cells.remove(at: bottom)
        cells.insert(empty, at: row)
      }
    }
  }

  /// Erasing leaves the current background.
  private var blankCell: Cell {
    Cell(look: Look(background: look.background))
  }

  mutating func erase(row: Int, _ range: Range<Int>) {
    let part = range.clamped(to: 0..<columns)
    guard !part.isEmpty else { return }
    if cells[row][part.lowerBound].glyph.isEmpty, part.lowerBound > 0 {
      cells[row][part.lowerBound - 1].glyph = " "
    }
    if part.upperBound < columns, cells[row][part.upperBound].glyph.isEmpty {
      cells[row][part.upperBound].glyph = " "
    }
    for place in part { cells[row][place] = blankCell }
  }

  mutating func insert(_ count: Int) {
    for _ in 0..<min(count, columns - x) {
      cells[y].insert(blankCell, at: x)
      cells[y].removeLast()
    }
  }

  mutating func delete(_ count: Int) {
    for _ in 0..<min(count, columns - x) {
      cells[y].remove(at: x)
      cells[y].append(blankCell)
    }
  }

  mutating func useAlternate(_ on: Bool) {
    guard on != alternate else { return }
    alternate = on
    if on {
      primary = (cells, x, y)
      cells = Self.blank(columns, rows)
    } else if let primary {
      cells = primary.cells
      resize(columns: columns, rows: rows, from: primary.cells)
      move(x: primary.x, y: primary.y)
    }
  }

  private mutating func resize(columns: Int, rows: Int, from old: [[Cell]]) {
    cells = Self.blank(columns, rows)
    for y in 0..<min(rows, old.count) {
      for x in 0..<min(columns, old[y].count) { cells[y][x] = old[y][x] }
    }
  }
}
