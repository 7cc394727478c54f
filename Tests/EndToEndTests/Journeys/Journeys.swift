// What the journeys share: keys by name, and how to read the board from a terminal's screen.
import TestSupport
import Testing

/// Journeys of people through the real program on a real pseudo-terminal.
@Suite(.serialized) enum Journeys {}

/// Keys as terminals send them.
enum Keys {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let f1 = "\u{1B}OP"
  static let f3 = "\u{1B}OR"
  static let f4 = "\u{1B}OS"
  static let f6 = "\u{1B}[17~"
  static let f7 = "\u{1B}[18~"
  static let f10 = "\u{1B}[21~"
  static let interrupt = "\u{3}"
  static let palette = "\u{10}"
  static let redraw = "\u{C}"
  static let quit = "\u{11}"
  static let save = "\u{13}"
  static let redo = "\u{19}"
  static let undo = "\u{1A}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  /// A press and release of the left button, in columns and rows from 0.
  static func click(x: Int, y: Int) -> String {
    "\u{1B}[<0;\(x + 1);\(y + 1)M\u{1B}[<0;\(x + 1);\(y + 1)m"
  }

  static func wheelDown(x: Int, y: Int) -> String { "\u{1B}[<65;\(x + 1);\(y + 1)M" }
}

extension MiniScreen {
  func contains(_ text: String) -> Bool { self.text.contains(text) }

  /// Row and column, from 0, at which a text begins; nil when it is not there.
  func place(of text: String) -> (x: Int, y: Int)? {
    for y in 0..<rows {
      for x in 0..<columns where !cells[y][x].glyph.isEmpty {
        if cells[y][x...].map(\.glyph).joined().hasPrefix(text) { return (x, y) }
      }
    }
    return nil
  }

  /// Columns at which a glyph stands in a row.
  func columns(of glyphs: Set<String>, row: Int) -> [Int] {
    cells[row].indices.filter { glyphs.contains(cells[row][$0].glyph) }
  }

  /// The rows of the selected card: those with the thick edge.
  var selectedRows: [Int] {
    (0..<rows).filter { !columns(of: ["▌"], row: $0).isEmpty }
  }

  /// What stands under title and figures; these grow by themselves when the audit has counted.
  var belowFigures: String { (2..<max(2, rows)).map(line).joined(separator: "\n") }

  /// What stands on the selected card, line by line.
  var selectedText: String {
    selectedRows.map { row in
      guard let start = columns(of: ["▌"], row: row).first else { return "" }
      return cells[row][start...].prefix { $0.glyph != "▎" }.map(\.glyph).joined()
    }.joined(separator: "\n")
  }
}

extension PtySession {
  /// Sends a key and reads until the screen is as wanted, and whole.
  mutating func press(
    _ keys: String, _ what: String, until wanted: (MiniScreen) -> Bool
  ) throws {
    type(keys)
    try see(what, until: wanted)
  }

  /// Reads until the screen is as wanted, and then to the end of the frame that made it so.
  mutating func see(_ what: String, until wanted: (MiniScreen) -> Bool) throws {
    try wait(for: what, until: wanted)
    try settle()
  }

  /// Reads until a text stands on a whole screen.
  mutating func see(_ text: String) throws { try see("“\(text)”") { $0.contains(text) } }

  /// Leaves the program and expects it to end well with the terminal as it was.
  mutating func leave(_ keys: String = Keys.f10) throws {
    type(keys)
    let ending = try finish()
    #expect(ending == .exited(0))
    expectWholeTerminal()
  }

  /// Everything that a program borrowed from the terminal is given back.
  func expectWholeTerminal(_ place: SourceLocation = #_sourceLocation) {
    #expect(settings.isCooked, sourceLocation: place)
    #expect(!screen.alternate, sourceLocation: place)
    #expect(screen.cursorVisible, sourceLocation: place)
    #expect(screen.modes.isDisjoint(with: [1000, 1006, 2004]), sourceLocation: place)
    #expect(screen.unknown == [], sourceLocation: place)
  }
}

/// Lines that one text has and another has not, as a diff would mark them.
func lineChanges(from old: String, to new: String) -> (removed: [String], added: [String]) {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var (removed, added): ([String], [String]) = ([], [])
  for change in after.difference(from: before) {
    switch change {
    case .remove(_, let line, _): removed.append(line)
    case .insert(_, let line, _): added.append(line)
    }
  }
  return (removed, added)
}
