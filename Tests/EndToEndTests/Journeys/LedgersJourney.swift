// Several ledgers, the demonstration, and the board as text.
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Ledgers` {
    @Test func `of several ledgers one is chosen, and another one by the palette`() throws {
      let desk = try Workplace()
      _ = try desk.copy("sanshi.rec")
      _ = try desk.copy("luxi-county/liuhezhen.rec")
      var session = try desk.start(["\(desk.folder)/ledgers"])
      try session.see("the list") {
        $0.contains("打开哪一本台账") && $0.contains("柳河镇党委") && $0.contains("三市镇党委")
      }
      session.type(Keys.down)
      session.type(Keys.enter)
      try session.see("the second") { $0.line(0).contains("三市镇") && $0.contains("已完成 10") }
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("打开另一本", "the action") { !$0.contains("换颜色主题") }
      try session.press(Keys.enter, "the list") { $0.contains("打开哪一本台账") }
      session.type(Keys.up)
      session.type(Keys.enter)
      try session.see("the first") { $0.line(0).contains("柳河镇") && !$0.cursorVisible }
      // The file that is open now is the one that is watched and saved.
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("另一本里的一条")
      session.type(Keys.enter)
      try session.see("已保存")
      #expect(try desk.read("\(desk.folder)/ledgers/liuhezhen.rec").contains("+ 另一本里的一条"))
      #expect(try !desk.read("\(desk.folder)/ledgers/sanshi.rec").contains("另一本里的一条"))
      try session.leave()
    }

    @Test func `mistakes in the user's file are named by line, and the board opens all the same`()
      throws
    {
      let desk = try Workplace()
      let ledger = try desk.copy("sanshi.rec")
      let config = "\(desk.folder)/config/guatu/config"
      try desk.overwrite(config, "# 我的设置\ntheme = nosuch\nwidth = 3\ncolour = red\n")
      var session = try desk.start([ledger])
      try session.see("三市镇")
      try session.leave()
      for (line, word) in [(2, "nosuch"), (3, "width"), (4, "colour")] {
        #expect(
          session.transcriptText.split(separator: "\n").contains {
            $0.contains("\(config):\(line): ") && $0.contains(word)
          })
      }
    }

    @Test func `leaving the list of ledgers leaves the program`() throws {
      let desk = try Workplace()
      _ = try desk.copy("sanshi.rec")
      _ = try desk.copy("luxi-county/liuhezhen.rec")
      var session = try desk.start(["\(desk.folder)/ledgers"])
      try session.see("打开哪一本台账")
      try session.leave(Keys.escape)
    }

    @Test func `the demonstration leaves nothing, except where it is told to`() throws {
      let desk = try Workplace()
      var session = try desk.start(["demo"])
      try session.see("打开哪一本台账")
      #expect(try desk.names(in: desk.folder + "/tmp").count == 1)
      session.type(Keys.enter)
      try session.see("a board") { !$0.contains("打开哪一本台账") && $0.contains("F10") }
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("试一试")
      session.type(Keys.enter)
      try session.see("已保存")
      try session.leave()
      #expect(try desk.names(in: desk.folder + "/tmp") == [])

      let kept = desk.folder + "/kept"
      var second = try desk.start(["demo", "--keep", kept])
      try second.see("打开哪一本台账")
      try second.leave(Keys.escape)
      #expect(desk.exists(kept + "/sanshi.rec"))
      var third = try desk.start(["demo", "--keep", kept])
      #expect(try third.finish() == .exited(4))
      #expect(third.screen.contains("已经存在"))
      #expect(try desk.names(in: desk.folder + "/tmp") == [])
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a demonstration that is told to end leaves nothing either`(_ number: Int32) throws {
      let desk = try Workplace()
      var session = try desk.start(["demo"])
      try session.see("打开哪一本台账")
      session.signal(number)
      #expect(try session.finish() == .exited(0))
      session.expectWholeTerminal()
      #expect(try desk.names(in: desk.folder + "/tmp") == [])
    }

    @Test(arguments: [60, 100])
    func `without a terminal the whole board is printed as text`(_ columns: Int) throws {
      let desk = try Workplace()
      let path = try desk.copy("luxi-county/liuhezhen.rec")
      let out = desk.folder + "/out.txt"
      let guatu = PtySession.builtProgram("guatu")
      var session = try PtySession(
        program: "/bin/sh",
        arguments: ["-c", "'\(guatu)' '\(path)' --today \(Workplace.today) </dev/null >'\(out)'"],
        environment: desk.environment(term: nil, ["COLUMNS": "\(columns)"]))
      #expect(try session.finish() == .exited(0))
      #expect(session.screen.text == "")
      let text = try desk.read(out)
      #expect(!text.contains("\u{1B}"))
      #expect(text.contains("挂图作战") && text.hasSuffix("\n"))
      let source = try desk.read(path)
      // Withdrawn issues hang on no board.
      let records = source.split(separator: "\n\n").filter {
        $0.contains("\nStatus: ") && !$0.contains("\nStatus: void")
      }
      let titles = records.flatMap { record in
        record.split(separator: "\n").filter { $0.hasPrefix("Title: ") }
      }
      #expect(titles.count > 20)
      for title in titles {
        #expect(text.contains(title.dropFirst(7).prefix(6)), "\(title)")
      }
      #expect(try desk.read(path) == source)
    }
  }
}
