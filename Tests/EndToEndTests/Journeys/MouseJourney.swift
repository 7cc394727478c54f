// The mouse: never needed, and quiet when it is not wanted.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `The mouse` {
    @Test func `a click selects, a second one opens, the wheel scrolls, the footer works`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec")], columns: 100, rows: 20)
      try session.see("the board") { $0.contains("Ctrl-P") && $0.modes.contains(1000) }
      let card = try #require(session.screen.place(of: "整改责任"))
      let click = Keys.click(x: card.x, y: card.y)
      try session.press(click, "the card selected") { $0.selectedText.contains("01 整改责任") }
      try session.press(click, "the card open") { $0.contains("工会、公务接待") }
      let first = session.screen.text
      try session.press(Keys.wheelDown(x: 20, y: 10), "the page scrolled") { $0.text != first }
      try session.press(Keys.escape, "the board") { $0.contains("已完成 10") }
      let before = session.screen.text
      try session.press(Keys.wheelDown(x: card.x, y: 10), "other cards") { $0.text != before }
      let help = try #require(session.screen.place(of: "F1 "))
      try session.press(Keys.click(x: help.x, y: help.y), "help") {
        $0.contains("帮助") && $0.cursorVisible
      }
      try session.press(Keys.escape, "the board") { !$0.cursorVisible }
      let lens = try #require(session.screen.place(of: "3 时限"))
      try session.press(Keys.click(x: lens.x, y: lens.y), "the lens") { $0.contains("未定时限 1") }
      try session.leave()
    }

    @Test func `switched off it is the terminal's own`() throws {
      let desk = try Workplace()
      var session = try desk.start([desk.copy("sanshi.rec"), "--no-mouse"])
      try session.see("已完成 10")
      #expect(!session.transcriptText.contains("?1000h"))
      // What a stray report says is not obeyed either.
      let card = try #require(session.screen.place(of: "01 整改"))
      session.type(Keys.click(x: card.x, y: card.y))
      try session.press("2", "a lens") { $0.contains("镇纪委书记 1") }
      try session.press("1", "the lens of before") { $0.contains("已完成 10") }
      #expect(session.screen.selectedText.contains("03 "))
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("开关鼠标", "the action") { !$0.contains("换颜色主题") }
      try session.press(Keys.enter, "the mouse on") { $0.modes.isSuperset(of: [1000, 1006]) }
      try session.leave()
    }
  }
}
