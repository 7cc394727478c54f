// Opening the board, looking around in every size, and leaving.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `The board` {
    @Test func `opens with the ledger's figures in straight columns and leaves a whole terminal`()
      throws
    {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")])
      try session.see("the board") { $0.contains("F10") && $0.contains("已完成 10") }
      let screen = session.screen
      #expect(screen.alternate)
      #expect(screen.line(0).contains("三市镇党委巡察“回头看”整改台账"))
      #expect(screen.line(0).contains("2026年6月15日 星期一"))
      #expect(screen.line(1).contains("共11"))
      #expect(screen.line(2).contains("1 状态") && screen.line(2).contains("显示11 / 共11"))
      // A rule stands under each heading; every card's edge stands where a rule begins.
      let rule = try #require((0..<screen.rows).first { screen.line($0).contains("━━━") })
      let starts = screen.cells[rule].indices.filter { x in
        "─━".contains(screen.cells[rule][x].glyph)
          && (x == 0 || screen.cells[rule][x - 1].glyph == " ")
      }
      #expect(starts.count == 4)
      var edges = 0
      for row in (rule + 1)..<screen.rows {
        let columns = screen.columns(of: ["▎", "▌"], row: row)
        edges += columns.count
        #expect(columns.allSatisfy { starts.contains($0) }, "row \(row): \(columns)")
      }
      #expect(edges > 20)
      try session.leave()
      #expect(session.transcriptText.contains("\u{1B}[?1049l"))
    }

    @Test func `shows the same screen after a storm of sizes`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")])
      try session.see("已完成 10")
      try session.press("2", "the lens of leaders") { $0.contains("镇纪委书记 1") }
      let before = session.screen.belowFigures
      var width = 31
      for step in 0..<60 {
        width = (width * 73 + 11) % 200
        session.resize(columns: 20 + width, rows: 5 + (step * 17) % 55)
      }
      session.resize(columns: 120, rows: 36)
      try session.see("the screen of before") { $0.belowFigures == before }
      try session.leave()
    }

    @Test(arguments: [(20, 5), (10, 3), (40, 12), (80, 24), (250, 70)])
    func `stays of use in every size`(_ columns: Int, _ rows: Int) throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")], columns: columns, rows: rows)
      try session.see("something of the ledger") { $0.contains("03 ") || $0.contains("三市镇") }
      for key in ["2", "3", "4", "5", "1"] { session.type(key + Keys.redraw) }
      session.type(Keys.redraw)
      try session.settle()
      let board = session.screen.belowFigures
      try session.press(Keys.enter, "an issue") { $0.belowFigures != board }
      try session.press(Keys.escape, "the board") { $0.belowFigures == board }
      session.resize(columns: 120, rows: 36)
      try session.see("the board at a common size") {
        $0.contains("已完成 10") && $0.contains("F10")
      }
      #expect(!session.screen.text.contains("\u{FFFD}"))
      try session.leave()
    }

    @Test func `a page of an issue opens and comes back to the same place`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("luxi-county/liuhezhen.rec")])
      try session.see("挂图作战")
      let first = session.screen.selectedText
      try session.press(Keys.down, "another card") { $0.selectedText != first }
      let before = session.screen.belowFigures
      try session.press(Keys.enter, "an issue") { $0.contains("整改措施") || $0.contains("措施") }
      try session.press(Keys.escape, "the board as it was") { $0.belowFigures == before }
      try session.leave("q")
    }

    @Test(
      arguments: [
        ("NO_COLOR", [], ["NO_COLOR": "1"]), ("--mono", ["--mono"], [:]),
      ] as [(String, [String], [String: String])])
    func `without colours words still tell everything`(
      _ name: String, _ words: [String], _ variables: [String: String]
    ) throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("luxi-county/liuhezhen.rec")] + words, variables)
      try session.see("the board") { $0.contains("F10") && $0.contains("逾") }
      let colours = session.screen.cells.flatMap { $0 }.filter {
        !$0.look.foreground.isEmpty || !$0.look.background.isEmpty
      }
      #expect(colours.isEmpty, "\(name)")
      #expect(!session.transcriptText.contains("\u{1B}[38;"))
      #expect(session.screen.contains("逾") && session.screen.contains("停"))
      try session.leave()
    }

    @Test func `draws with ASCII signs when that is asked for`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec"), "--ascii"])
      try session.see("the board") { $0.contains("F10") && $0.contains("已完成 10") }
      let drawn = "▎▌█━─│┃●◆✓○▼▲→←■╌"
      #expect(!session.screen.text.contains { drawn.contains($0) })
      #expect(session.screen.contains("====") && session.screen.contains("----"))
      try session.leave()
    }
  }
}
