// However the board ends or pauses, the terminal is whole and nothing that was entered is lost.
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Endings` {
    static func line(_ session: inout PtySession, _ text: String) throws {
      try session.press(Keys.f7, "the field") { $0.contains("记一条进展") && $0.cursorVisible }
      session.type(text)
      session.type(Keys.enter)
      try session.see("the end of the field") { !$0.cursorVisible }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `asked to end right after a change it is in the file`(_ number: Int32) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path])
      try session.see("已完成 10")
      try Self.line(&session, "临走前的一条")
      session.signal(number)
      #expect(try session.finish() == .exited(0))
      session.expectWholeTerminal()
      #expect(try desk.read(path).contains("+ 临走前的一条"))
      let kept = try desk.names(in: desk.folder + "/state/guatu")
      #expect(!kept.contains { $0.hasPrefix("rescued-") })
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `asked to end while a text is typed it keeps the text`(_ number: Int32) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("会上说到一半的话")
      try session.see("会上说到一半的话")
      session.signal(number)
      #expect(try session.finish() == .exited(0))
      session.expectWholeTerminal()
      let state = "\(desk.folder)/state/guatu"
      let kept = try desk.names(in: state).filter { $0.hasPrefix("typed-") }
      #expect(try kept.contains { try desk.read("\(state)/\($0)").contains("会上说到一半的话") })
      #expect(session.screen.contains("typed-"))
      #expect(try desk.read(path) == before)
      // Who closed the window saw nothing of that: the next board says it, and says it once.
      for isTold in [true, false] {
        var next = try desk.start([path])
        try next.see("the board") {
          $0.contains("已完成 10") && $0.contains("typed-2026-06-15.txt") == isTold
        }
        try next.leave()
      }
      for name in kept {
        var status = stat()
        #expect(stat("\(state)/\(name)", &status) == 0 && status.st_mode & 0o077 == 0)
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `asked to end with a change that cannot be saved it leaves a rescue file`(
      _ number: Int32
    ) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      let folder = "\(desk.folder)/ledgers"
      for text in ["存不上的第一条", "存不上的第二条"] {
        var session = try desk.start([path])
        try session.see("已完成 10")
        try desk.move(folder, folder + ".away")
        try Self.line(&session, text)
        try session.see("未保存")
        session.signal(number)
        let ending = try session.finish()
        #expect(ending == .exited(4))
        session.expectWholeTerminal()
        #expect(session.screen.contains("rescued-"))
        try desk.move(folder + ".away", folder)
      }
      #expect(try desk.read(path) == before)
      // Both are there: the second never takes the first one's place.
      let state = "\(desk.folder)/state/guatu"
      let rescued = try desk.names(in: state).filter { $0.hasPrefix("rescued-") }.map {
        try desk.read("\(state)/\($0)")
      }
      #expect(rescued.count == 2)
      for text in ["存不上的第一条", "存不上的第二条"] {
        let with = try #require(rescued.first { $0.contains("+ " + text) })
        #expect(
          lineChanges(from: before, to: with).added
            == ["Progress: 2026-06-15 @检查员", "+ " + text])
      }
    }

    @Test(arguments: [false, true])
    func `a terminal that goes away ends it, whatever was being typed`(_ typing: Bool) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      // Under nohup there is no signal, only the closed terminal.
      var session = try PtySession(
        program: "/bin/sh",
        arguments: [
          "-c", "trap '' HUP; exec \"$0\" \"$@\"", PtySession.builtProgram("guatu"), path,
          "--today",
          Workplace.today,
        ], environment: desk.environment(), columns: 120, rows: 36)
      try session.see("已完成 10")
      try Self.line(&session, "窗口关掉之前")
      try session.see("已保存")
      if typing { session.type("管") }
      session.hangUp()
      #expect(try session.finish() == .exited(0))
      #expect(try desk.read(path).contains("+ 窗口关掉之前"))
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
    func `a crash gives the terminal back and the saved file is whole`(_ number: Int32) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path])
      try session.see("已完成 10")
      try Self.line(&session, "崩溃之前")
      try session.see("已保存")
      session.signal(number)
      #expect(try session.finish() == .signalled(number))
      session.expectWholeTerminal()
      #expect(try desk.read(path).contains("+ 崩溃之前"))
      var again = try desk.start([path])
      try again.see("已完成 10")
      try again.leave()
    }

    @Test func `the palette's suspend stops it under a shell, and fg brings it back`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let guatu = PtySession.builtProgram("guatu")
      var session = try PtySession(
        program: "/bin/sh",
        arguments: [
          "-c",
          "set -m; '\(guatu)' '\(path)' --today \(Workplace.today); echo stopped; read line; "
            + "fg >/dev/null; echo ended",
        ], environment: desk.environment(), columns: 120, rows: 36)
      try session.see("已完成 10")
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("暂时回到", "one action") { $0.contains("暂时回到命令行") && !$0.contains("换颜色") }
      session.type(Keys.enter)
      try session.see("the shell") { !$0.alternate && $0.contains("stopped") }
      #expect(session.settings.isCooked)
      #expect(session.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
      session.resize(columns: 100, rows: 30)
      session.type("\n")
      try session.see("the board in the new size") {
        $0.alternate && $0.contains("已完成 10") && $0.line(29).contains("Ctrl-P")
      }
      #expect(session.settings.passesControlKeys)
      try session.press("2", "a lens") { $0.contains("镇纪委书记 1") }
      session.type(Keys.f10)
      try session.see("ended")
      #expect(try session.finish() == .exited(0))
      session.expectWholeTerminal()
    }
  }
}
