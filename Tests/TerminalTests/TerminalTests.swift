// The terminal as it is: a real program and real curses on a pseudo-terminal.
import Canvas
import Glibc
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct `On a real terminal` {
  static let names = ["xterm-256color", "xterm", "linux", "screen", "tmux-256color", "vt100"]

  static func start(
    _ term: String = "xterm-256color", _ words: [String] = [], columns: Int = 80, rows: Int = 24,
    ambiguous: Int = 1, locale: String = "C.UTF-8"
  ) throws -> PtySession {
    if !PtySession.knowsTerminal(term), term != "nosuch" {
      try Test.cancel("the terminal database of this machine lacks \(term)")
    }
    return try PtySession(
      program: PtySession.builtProgram("TerminalProbe"), arguments: words,
      environment: ["TERM": term, "LC_ALL": locale, "COLUMNS": "7", "LINES": "3"],
      columns: columns, rows: rows, ambiguous: ambiguous)
  }

  static func heading(_ columns: Int, _ rows: Int) -> String { "挂图作战 \(columns)x\(rows)" }

  @Test(arguments: names)
  func `shows Chinese, reads keys, and leaves the terminal as it was`(_ term: String) throws {
    var session = try Self.start(term)
    try session.wait(for: "the first frame") {
      $0.line(0) == "挂图作战 80x24" && $0.line(1) == "①“引号”…—│end"
        && $0.line(2) == "┌──┐ é 末" && $0.line(23).hasSuffix("]")
    }
    #expect(session.settings.passesControlKeys)
    session.type("j整\u{13}\u{1B}[1;5C\u{1B}OP")
    try session.wait(for: "all five keys") {
      (3...7).map($0.line) == ["key j", "key 整", "key C-s", "key C-right", "key function(1)"]
    }
    session.type("\u{11}")
    #expect(try session.finish() == .exited(0))
    #expect(session.settings.isCooked)
    #expect(!session.screen.alternate)
    #expect(session.screen.cursorVisible)
    #expect(session.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
    #expect(session.screen.unknown == [])
  }

  @Test func `keys in the form that this terminal's database names are known`() throws {
    var session = try Self.start("linux")
    try session.wait(forText: Self.heading(80, 24))
    session.type("\u{1B}[[A\u{1B}[25~\u{1B}\t")
    try session.wait(for: "console keys") {
      (3...5).map($0.line) == ["key function(1)", "key S-function(1)", "key S-tab"]
    }
  }

  @Test func `Escape comes alone, even while another descriptor is always ready`() throws {
    var session = try Self.start()
    try session.wait(forText: Self.heading(80, 24))
    session.type("\u{10}")
    try session.wait(forText: "ready")
    session.type("\u{1B}")
    try session.wait(forText: "key escape")
  }

  @Test func `colours come down to what the terminal has`() throws {
    for (term, red) in [("xterm-256color", "38;5;196"), ("xterm", "31"), ("vt100", "")] {
      var session = try Self.start(term)
      try session.wait(forText: "引号")
      let look = try #require(session.screen.look(of: "引"))
      #expect(look.foreground == red, "\(term)")
      #expect(look.bold, "\(term)")
    }
    var mono = try Self.start("xterm-256color", ["mono"])
    try mono.wait(forText: "引号")
    #expect(mono.screen.look(of: "引")?.foreground == "")
    #expect(!mono.transcriptText.contains("\u{1B}[38"))
  }

  @Test func `a new size repaints, larger and smaller`() throws {
    var session = try Self.start()
    try session.wait(forText: Self.heading(80, 24))
    for (columns, rows) in [(120, 40), (30, 8), (80, 24)] {
      session.resize(columns: columns, rows: rows)
      try session.wait(for: "\(columns)x\(rows)") {
        $0.line(0) == Self.heading(columns, rows) && $0.line(rows - 1).hasSuffix("]")
          && $0.text.contains("resized \(columns)x\(rows)")
      }
    }
  }

  @Test func `the cursor stands in the text field after every repaint`() throws {
    var session = try Self.start()
    try session.wait(forText: Self.heading(80, 24))
    #expect(!session.screen.cursorVisible)
    session.type("\u{6}")
    try session.wait(for: "the caret") { $0.cursorVisible && ($0.x, $0.y) == (6, 23) }
    for key in ["a", "整", "b"] {
      session.type(key)
      try session.wait(forText: "key \(key)")
      try session.wait(for: "the caret again") { $0.cursorVisible && ($0.x, $0.y) == (6, 23) }
    }
    session.resize(columns: 90, rows: 20)
    try session.wait(for: "the caret in the new size") {
      $0.text.contains("resized") && $0.cursorVisible && ($0.x, $0.y) == (6, 19)
    }
    session.type("\u{6}")
    try session.wait(for: "no caret") { !$0.cursorVisible }
  }

  @Test func `the mouse reports clicks and the wheel until it is switched off`() throws {
    var session = try Self.start()
    try session.wait(forText: Self.heading(80, 24))
    #expect(session.screen.modes.isSuperset(of: [1000, 1006]))
    session.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<65;7;9M")
    try session.wait(for: "click and wheel") {
      $0.text.contains("click 4,2") && $0.text.contains("wheel 6,8 1")
    }
    session.type("\u{19}")
    try session.wait(for: "mouse off") { $0.modes.isDisjoint(with: [1000, 1006]) }
    var without = try Self.start("xterm-256color", ["no-mouse"])
    try without.wait(forText: Self.heading(80, 24))
    #expect(!without.transcriptText.contains("?1000h"))
  }

  @Test func `a paste in pieces is one event`() throws {
    var session = try Self.start()
    try session.wait(forText: Self.heading(80, 24))
    #expect(session.screen.modes.contains(2004))
    session.type("\u{1B}[200~第一行\r第")
    session.type("二行qq\u{1B}[2")
    session.type("01~j")
    try session.wait(for: "paste and key") {
      $0.text.contains("paste 9 第一行/第二行qq") && $0.text.contains("key j")
    }
    #expect(!session.screen.text.contains("key q"))
  }

  @Test(.enabled(if: access("/usr/bin/tmux", X_OK) == 0, "no tmux on this machine"))
  func `inside tmux the picture and the keys are the same`() throws {
    let probe = PtySession.builtProgram("TerminalProbe")
    var session = try PtySession(
      program: "/usr/bin/tmux",
      arguments: [
        "-f", "/dev/null", "-L", "guatu-test-\(getpid())", "new-session", "exec \(probe) probe",
        ";", "set", "status", "off",
      ],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/", "SHELL": "/bin/sh"])
    try session.wait(for: "the picture") {
      $0.line(0) == "挂图作战 80x24" && $0.line(1) == "①“引号”…—│end"
        && $0.line(2) == "┌──┐ é 末" && $0.text.contains("ambiguous 1")
    }
    session.type("整\u{1B}OA")
    try session.wait(for: "keys") { $0.text.contains("key 整") && $0.text.contains("key up") }
    session.type("\u{6}")
    try session.wait(for: "the caret") { $0.cursorVisible && ($0.x, $0.y) == (6, 23) }
    session.type("\u{11}")
    #expect(try session.finish() == .exited(0))
  }

  @Test func `an unchanged frame costs next to nothing`() throws {
    var session = try Self.start(rows: 8)
    try session.wait(forText: Self.heading(80, 8))
    session.type("jjjjj")
    try session.wait(for: "a full list") {
      (3...5).allSatisfy { [screen = $0] in screen.line($0) == "key j" }
    }
    let before = session.transcript.count
    session.type("jk")
    try session.wait(forText: "key k")
    #expect(session.transcript.count - before < 80)
  }

  @Test func `a key on a big screen stays far below 1500 bytes`() throws {
    var session = try Self.start(columns: 200, rows: 50)
    try session.wait(forText: Self.heading(200, 50))
    let before = session.transcript.count
    session.type("j")
    try session.wait(forText: "key j")
    #expect(session.transcript.count - before < 200)
  }
}
