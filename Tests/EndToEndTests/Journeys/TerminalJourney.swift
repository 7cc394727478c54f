// Terminals of every quality, and places that are none.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Terminals` {
    @Test(arguments: ["linux", "xterm", "screen", "tmux-256color", "vt100", "xterm-256color"])
    func `the board works on common terminals`(_ term: String) throws {
      if !PtySession.knowsTerminal(term) {
        try Test.cancel("the terminal database of this machine lacks \(term)")
      }
      let desk = try Workplace()
      var session = try desk.start(
        [desk.copy("luxi-county/liuhezhen.rec")], term: term, columns: 100, rows: 30)
      try session.see("the board") {
        $0.line(0).contains("挂图作战") && $0.line(29).contains("Ctrl-P")
      }
      #expect(session.screen.contains("逾") && session.screen.contains("停"))
      try session.press("末端水压", "a filter") { $0.contains("显示1 / 共") }
      session.type(Keys.enter)
      session.type(Keys.enter)
      try session.see("两村共318户")
      try session.press(Keys.escape, "the board") { !$0.contains("两村共318户") }
      session.type(Keys.quit)
      #expect(try session.finish() == .exited(0))
      #expect(session.settings.isCooked)
      #expect(!session.screen.alternate)
      #expect(session.screen.unknown == [])
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
    func `the footer is painted to the last corner, beside a wide glyph too`(
      _ term: String
    ) throws {
      if !PtySession.knowsTerminal(term) {
        try Test.cancel("the terminal database of this machine lacks \(term)")
      }
      let desk = try Workplace()
      var session = try desk.start(
        [desk.copy("sanshi.rec"), "--theme", "light"], term: term, columns: 80, rows: 24)
      try session.see("the footer") { $0.line(23).hasSuffix("未改动") }
      let row = session.screen.cells[23]
      #expect(row[78].glyph.isEmpty && row[77].glyph == "动")
      #expect(row[79].look.background == row[40].look.background)
      #expect(!row[79].look.background.isEmpty)
      try session.leave()
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
      var term: String?
      var word: String
      var testDescription: String { term ?? "no TERM" }
    }

    @Test(arguments: [
      Refusal(term: "nosuch", word: "nosuch"), Refusal(term: "dumb", word: "dumb"),
      Refusal(term: nil, word: "TERM"), Refusal(term: "", word: "TERM"),
    ])
    func `where no board can be there is a sentence`(_ refusal: Refusal) throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")], term: refusal.term)
      #expect(try session.finish() == .exited(4))
      #expect(session.screen.contains(refusal.word))
      #expect(session.screen.contains("xterm-256color"))
      #expect(!session.transcriptText.contains("\u{1B}"))
      session.expectWholeTerminal()
    }

    @Test(arguments: ["C", "POSIX", "zh_CN.GBK", "en_US.ISO-8859-1"])
    func `a locale that is not UTF-8 shows the board all the same`(_ locale: String) throws {
      let desk = try Workplace()
      var session = try desk.start(
        [desk.copy("sanshi.rec"), "--lang", "zh"], ["LANG": locale, "LC_ALL": locale])
      try session.see("the board") { $0.contains("三市镇党委") && $0.contains("已完成 10") }
      try session.leave()
    }

    @Test func `a terminal that draws ambiguous characters wide gets signs that are not`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")], ambiguous: 2)
      // The answer comes from the terminal itself, which puts “ on two columns.
      try session.see("the board drawn for that width") {
        $0.contains("已完成 10") && $0.contains("===") && !$0.text.contains { "▎▌━─…".contains($0) }
      }
      let screen = session.screen
      let rule = try #require((0..<screen.rows).first { screen.line($0).contains("===") })
      let starts = screen.cells[rule].indices.filter { x in
        "-=".contains(screen.cells[rule][x].glyph)
          && (x == 0 || screen.cells[rule][x - 1].glyph == " ")
      }
      #expect(starts.count == 4)
      for row in (rule + 1)..<(screen.rows - 2) {
        #expect(
          screen.columns(of: ["|", "#"], row: row).allSatisfy { starts.contains($0) }, "row \(row)")
      }
      session.type(Keys.down)
      session.type(Keys.enter)
      try session.see("an issue with quotation marks") { $0.contains("措施") }
      try session.press(Keys.escape, "the board") { $0.contains("已完成 10") }
      try session.leave()
    }

    @Test func `a terminal that never answers costs nothing`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")])
      session.answersReports = false
      try session.see("the board drawn narrow") {
        $0.contains("已完成 10") && $0.text.contains("▎")
      }
      try session.leave()
    }
  }
}
