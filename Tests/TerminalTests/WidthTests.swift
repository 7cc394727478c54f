// Ambiguous characters on terminals that draw them in two columns.
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct `Ambiguous widths` {
  private func column(of glyph: String, row: Int, _ screen: MiniScreen) -> Int? {
    screen.cells[row].firstIndex { $0.glyph == glyph }
  }

  @Test(arguments: ["xterm-256color", "screen", "tmux-256color"])
  func `a wide terminal is noticed and drawn for, without a shifted column`(_ term: String) throws {
    var session = try `On a real terminal`.start(term, ["probe"], ambiguous: 2)
    try session.wait(forText: "ambiguous 2")
    try session.wait(for: "the wide picture") {
      $0.line(1) == "①“引号”…—│end" && $0.line(2) == "┌──┐ é 末"
        && $0.line(0) == "挂图作战 80x24"
    }
    #expect(column(of: "e", row: 1, session.screen) == 16)
    #expect(column(of: "é", row: 2, session.screen) == 9)
    #expect(column(of: "末", row: 2, session.screen) == 11)
    #expect(session.screen.look(of: "引")?.bold == true)

    session.type("\u{E}")
    try session.wait(for: "rows without such glyphs") { $0.line(1) == "# 平" && $0.line(2) == "" }
    session.type("\u{E}")
    try session.wait(for: "the list emptied") { $0.line(1) != "# 平" }
    session.type("j")
    try session.wait(for: "rows with them again") {
      $0.line(1) == "①“引号”…—│end" && $0.line(2) == "┌──┐ é 末" && $0.text.contains("key j")
    }
    #expect(column(of: "e", row: 1, session.screen) == 16)

    session.type("\u{6}")
    try session.wait(for: "the caret") { $0.cursorVisible && ($0.x, $0.y) == (6, 23) }
    session.resize(columns: 60, rows: 20)
    try session.wait(for: "the new size") {
      $0.line(0) == "挂图作战 60x20" && $0.line(1) == "①“引号”…—│end" && ($0.x, $0.y) == (6, 19)
        && $0.cursorVisible
    }
    session.type("\u{11}")
    #expect(try session.finish() == .exited(0))
    #expect(session.screen.unknown == [])
  }

  @Test func `a row written around curses outlives the clearing of rows above it`() throws {
    var session = try `On a real terminal`.start("xterm-256color", ["probe"], ambiguous: 2)
    try session.wait(forText: "ambiguous 2")
    session.type("\u{C}")
    try session.wait(for: "the last row") { $0.line(23) == "…尾" && $0.text.contains("key C-l") }
    session.type("\u{E}")
    try session.wait(for: "an empty list") { $0.line(1) == "# 平" && !$0.text.contains("key") }
    session.type("j")
    try session.wait(forText: "key j")
    #expect(session.screen.line(23) == "…尾")
  }

  @Test func `a narrow terminal is noticed too`() throws {
    var session = try `On a real terminal`.start("xterm-256color", ["probe"])
    try session.wait(forText: "ambiguous 1")
    #expect(column(of: "e", row: 1, session.screen) == 10)
  }

  @Test func `the question leaves no mark on the picture or on the user's own screen`() throws {
    var session = try `On a real terminal`.start("xterm-256color", ["probe"])
    session.answersReports = false
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.type("j")
    try session.wait(forText: "key j")
    #expect(session.screen.line(23).drop { $0 == " " } == "]")
    session.type("\u{11}")
    #expect(try session.finish() == .exited(0))
    #expect(session.screen.text == "")
  }

  @Test func `what follows wide ambiguous glyphs is placed by itself`() throws {
    var session = try `On a real terminal`.start("xterm-256color", [], ambiguous: 2)
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.type("\u{17}")
    session.type("j")
    try session.wait(for: "the wide picture") { screen in
      column(of: "e", row: 1, screen) == 16 && screen.text.contains("key j")
    }
    // The letters after the run that ends at column 15, and the blank after the box corner.
    #expect(session.transcriptText.contains("\u{1B}[2;17Hend"))
    #expect(session.transcriptText.contains("\u{1B}[3;9H"))
  }

  @Test(arguments: ["linux", "vt100"])
  func `terminals that are always narrow are not asked`(_ term: String) throws {
    var session = try `On a real terminal`.start(term, ["probe"])
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    #expect(!session.transcriptText.contains("\u{1B}[6n"))
  }
}
