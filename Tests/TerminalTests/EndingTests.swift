// However the program ends or pauses, the terminal is whole afterwards.
import Glibc
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct `Ends and pauses` {
  struct Crash: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var key = ""
    var signal: Int32 = 0
    var endings: Set<Int32>
  }

  static let crashes = [
    Crash(testDescription: "a trap of Swift", key: "\u{18}", endings: [SIGILL, SIGTRAP]),
    Crash(testDescription: "abort", key: "\u{14}", endings: [SIGABRT]),
    Crash(testDescription: "a wild pointer", signal: SIGSEGV, endings: [SIGSEGV]),
    Crash(testDescription: "a bus error", signal: SIGBUS, endings: [SIGBUS]),
    Crash(testDescription: "a division", signal: SIGFPE, endings: [SIGFPE]),
  ]

  @Test(arguments: crashes)
  func `a crash gives the terminal back and still is a crash`(_ crash: Crash) throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    #expect(!session.settings.isCooked)
    if crash.signal != 0 { session.signal(crash.signal) } else { session.type(crash.key) }
    let ending = try session.finish()
    #expect(crash.endings.contains { ending == .signalled($0) }, "\(ending)")
    #expect(session.settings.isCooked)
    #expect(session.transcriptText.contains("\u{1B}[?1049l"))
    #expect(!session.screen.alternate)
    #expect(session.screen.cursorVisible)
    #expect(session.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
  }

  @Test func `a crash on a terminal without a second screen leaves the prompt below`() throws {
    var session = try `On a real terminal`.start("vt100")
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.signal(SIGSEGV)
    #expect(try session.finish() == .signalled(SIGSEGV))
    #expect(session.settings.isCooked)
    #expect(session.screen.line(23) == "")
    #expect(session.screen.x == 0 && session.screen.y == 23)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to end arrives as an event`(_ number: Int32) throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.signal(number)
    #expect(try session.finish() == .exited(number))
    #expect(session.settings.isCooked)
    #expect(!session.screen.alternate)
  }

  @Test func `an interrupt from outside is told and does not end the program`() throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.signal(SIGINT)
    try session.wait(forText: "signal 2")
  }

  @Test func `lending the terminal puts back its own screen and settings, and returns`() throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.type("\u{F}")
    try session.wait(for: "the other program") {
      !$0.alternate && $0.text.contains("借给别的程序") && !$0.modes.contains(2004)
        && $0.cursorVisible
    }
    #expect(session.settings.isCooked)
    session.resize(columns: 70, rows: 20)
    session.type("\n")
    try session.wait(for: "the board again, in the new size") {
      $0.alternate && $0.line(0) == "挂图作战 70x20" && $0.modes.contains(2004)
        && !$0.cursorVisible
    }
    #expect(session.settings.passesControlKeys)
    session.type("j")
    try session.wait(forText: "key j")
  }

  @Test func `stopped under a shell it can be continued`() throws {
    let probe = PtySession.builtProgram("TerminalProbe")
    var session = try PtySession(
      program: "/bin/sh",
      arguments: [
        "-c", "set -m; \(probe); echo stopped; read line; fg >/dev/null; echo ended",
      ], environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.type("\u{1A}")
    try session.wait(for: "the shell") { !$0.alternate && $0.text.contains("stopped") }
    #expect(session.settings.isCooked)
    session.type("\n")
    try session.wait(for: "the board") {
      $0.alternate && $0.line(0) == "挂图作战 80x24" && $0.line(1) == "①“引号”…—│end"
    }
    session.type("j")
    try session.wait(forText: "key j")
    session.type("\u{11}")
    try session.wait(forText: "ended")
  }

  @Test func `stopping where no shell could continue it does no harm`() throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.type("\u{1A}")
    try session.wait(forText: "resized 80x24")
    session.type("\u{11}")
    #expect(try session.finish() == .exited(0))
  }

  @Test func `a closed window ends the program`() throws {
    var session = try `On a real terminal`.start()
    try session.wait(forText: `On a real terminal`.heading(80, 24))
    session.hangUp()
    let ending = try session.finish()
    #expect([.exited(SIGHUP), .exited(4), .signalled(SIGHUP)].contains(ending), "\(ending)")
  }

  @Test(arguments: [
    ("nosuch", "nosuch", "TERM=xterm-256color"), ("dumb", "dumb", "不能移动光标"),
  ])
  func `an unfit terminal gets a sentence with the remedy`(
    _ term: String, _ name: String, _ words: String
  ) throws {
    var session = try `On a real terminal`.start(term)
    #expect(try session.finish() == .exited(9))
    #expect(session.screen.text.contains(name))
    #expect(session.screen.text.contains(words))
    #expect(session.settings.isCooked)
  }

  @Test func `without a name for the terminal it says so`() throws {
    var session = try PtySession(
      program: PtySession.builtProgram("TerminalProbe"), environment: ["LC_ALL": "C.UTF-8"])
    #expect(try session.finish() == .exited(9))
    #expect(session.screen.text.contains("TERM"))
  }

  @Test func `a pipe is no terminal`() throws {
    let probe = PtySession.builtProgram("TerminalProbe")
    var session = try PtySession(
      program: "/bin/sh", arguments: ["-c", "\(probe) </dev/null"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    #expect(try session.finish() == .exited(9))
    #expect(session.screen.text.contains("不是终端"))
  }

  @Test(arguments: ["C", "POSIX", "nowhere.GBK", ""])
  func `another locale still shows Chinese`(_ locale: String) throws {
    var session = try `On a real terminal`.start(locale: locale)
    try session.wait(forText: `On a real terminal`.heading(80, 24))
  }
}
