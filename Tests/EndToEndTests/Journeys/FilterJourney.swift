// Finding things with an input method switched on, and text that arrives where keys are meant.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Typing and pasting` {
    static func board(_ desk: Workplace) throws -> PtySession {
      var session = try desk.start([desk.copy("sanshi.rec")])
      try session.see("the board") { $0.contains("F10") && $0.contains("已完成 10") }
      return session
    }

    @Test func `hanzi typed on the board filter it, Enter keeps that, Esc lifts it`() throws {
      let desk = try Workplace()
      var session = try Self.board(desk)
      try session.press("管网", "one issue") {
        $0.contains("显示1 / 共11") && $0.contains("03 村级") && !$0.contains("01 整改责任")
      }
      #expect(session.screen.cursorVisible)
      try session.press(Keys.enter, "the filter as a chip") {
        $0.contains("筛选  管网") && $0.contains("显示1 / 共11") && !$0.cursorVisible
      }
      try session.press("2", "the filter in another lens") {
        $0.contains("镇分管领导 1") && $0.contains("显示1 / 共11")
      }
      try session.press(Keys.escape, "everything") { $0.contains("显示11 / 共11") }
      // While it is typed, Esc puts back what was in force before.
      try session.press("领导", "another filter") { !$0.contains("显示11 / 共11") }
      try session.press(Keys.escape, "everything again") { $0.contains("显示11 / 共11") }
      try session.press("鸡鸭鹅", "nothing") { $0.contains("显示0 / 共11") }
      try session.press(Keys.escape, "everything at last") { $0.contains("显示11 / 共11") }
      try session.leave()
    }

    @Test func `full-width digits and punctuation are the keys that they stand for`() throws {
      let desk = try Workplace()
      var session = try Self.board(desk)
      try session.press("３", "the lens of deadlines") { $0.contains("未定时限 1") }
      try session.press("１", "the lens of statuses") { $0.contains("阶段性完成 1") }
      try session.press("／", "the filter's field") { $0.cursorVisible }
      try session.press(Keys.escape, "no field") { !$0.cursorVisible }
      try session.press("？", "help") { $0.contains("帮助") && $0.cursorVisible }
      try session.press(Keys.escape, "no help") { !$0.cursorVisible }
      try session.leave()
    }

    @Test func `a paste on the board does nothing and says so`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      session.type(Keys.paste("Status: done\nq\ndd"))
      try session.see("已忽略粘贴 17 字")
      #expect(session.screen.contains("阶段性完成 1"))
      try session.press(Keys.f3, "a field") { $0.cursorVisible }
      try session.press(Keys.paste("管网"), "the pasted text in the field") {
        $0.contains("显示1 / 共11")
      }
      session.type(Keys.escape)
      try session.see("显示11 / 共11")
      try session.leave()
      #expect(try desk.read(path) == before)
    }

    @Test func `a burst of letters without brackets does nothing and says so`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      session.type("Zq/Dapst\rdd\n")
      try session.see("已忽略粘贴")
      #expect(session.screen.contains("阶段性完成 1") && session.screen.alternate)
      try session.leave()
      #expect(try desk.read(path) == before)
    }

    @Test func `the terminal's cursor stays at the caret, also when the file changes outside`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.press(Keys.f7, "the field for progress") {
        $0.contains("记一条进展 · 03") && $0.cursorVisible
      }
      let start = (session.screen.x, session.screen.y)
      var column = start.0
      for (text, columns) in [("现场", 4), ("a", 1), ("核查", 4), ("，", 2)] {
        column += columns
        try session.press(text, "the caret behind \(text)") {
          $0.cursorVisible && ($0.x, $0.y) == (column, start.1)
        }
      }
      let old = try desk.read(path)
      try desk.replace(path, old.replacing("Title: 联村干部", with: "Title: 驻村干部"))
      try session.see("the change, with the caret where it was") {
        $0.contains("驻村干部") && $0.cursorVisible && ($0.x, $0.y) == (column, start.1)
      }
      session.resize(columns: 100, rows: 30)
      try session.see("the caret at the other size") {
        $0.cursorVisible && $0.x == column && $0.line($0.y).contains("现场a核查，")
      }
      session.type(Keys.enter)
      try session.wait(
        for: "the line in the file",
        fact: {
          try desk.read(path).contains("+ 现场a核查，")
        })
      try session.see("no caret") { !$0.cursorVisible }
      try session.leave()
    }
  }
}
