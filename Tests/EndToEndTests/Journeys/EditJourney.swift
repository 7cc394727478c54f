// Changes with few keys, what they do to the file, and how they are taken back.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Changes` {
    @Test func `a progress line adds two lines, Ctrl-Z takes them away, and it is there next time`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("an untouched board") { $0.contains("已完成 10") && $0.contains("未改动") }
      try session.press(Keys.f7, "the field") { $0.contains("记一条进展 · 03") && $0.cursorVisible }
      session.type("现场核查，管网已闭水试验")
      session.type(Keys.enter)
      try session.see("已保存")
      let once = try desk.read(path)
      let changes = lineChanges(from: before, to: once)
      #expect(changes.removed == [])
      #expect(changes.added == ["Progress: 2026-06-15 @检查员", "+ 现场核查，管网已闭水试验"])
      session.type(Keys.undo)
      try session.wait(for: "the file as it was", fact: { try desk.read(path) == before })
      try session.see("已撤回")
      session.type(Keys.redo)
      try session.wait(for: "the line again", fact: { try desk.read(path) == once })
      try session.see("已保存")
      try session.leave()

      var again = try desk.start([path])
      try again.see("已完成 10")
      try again.press(Keys.enter, "the page with the line") {
        $0.contains("现场核查，管网已闭水试验") && $0.contains("检查员")
      }
      again.type(Keys.escape)
      try again.see("已完成 10")
      try again.leave()
      #expect(try desk.read(path) == once)
      #expect(try desk.names(in: "\(desk.folder)/ledgers").allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test func `a deadline in words is moved with its reason`() throws {
      let desk = try Workplace()
      let path = try desk.copy("luxi-county/liuhezhen.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("挂图作战")
      try session.press("末端水压", "issue 06") { $0.contains("显示1 / 共") && $0.contains("06 渡头") }
      try session.press(Keys.enter, "the filter") { !$0.cursorVisible }
      try session.press(Keys.f6, "the field") { $0.contains("06 渡头") && $0.cursorVisible }
      try session.press("13月", "a word on what cannot be read") { $0.contains("没有“13月”这一天") }
      try session.press(Keys.enter + Keys.redraw, "the field as it was") {
        $0.cursorVisible && $0.contains("没有“13月”这一天")
      }
      try session.press("\u{15}", "an empty field") { !$0.contains("13月") && $0.cursorVisible }
      try session.press("6月底", "the weekday of it") { $0.contains("星期二") || $0.contains("周二") }
      try session.press(Keys.enter, "the question who agreed") { $0.contains("谁同意的") }
      try session.press("县委书记" + Keys.enter, "the question for the reason") { $0.contains("理由") }
      session.type("汛期停工")
      session.type(Keys.enter)
      try session.see("已保存")
      let changes = lineChanges(from: before, to: try desk.read(path))
      #expect(changes.removed == ["Due: 2026-07-31"])
      #expect(
        changes.added == [
          "Due: 2026-06-30",
          "Extension: 2026-06-15 @县委书记 !approved from:2026-07-31 to:2026-06-30", "+ 汛期停工",
        ])
      session.type(Keys.undo)
      try session.wait(for: "the file as it was", fact: { try desk.read(path) == before })
      try session.see("已保存")
      try session.leave()
    }

    @Test func `a status is changed with arrows and Enter alone`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.press(Keys.f4, "the menu") { $0.contains("整改状态") || $0.contains("状态") }
      try session.press(Keys.enter, "the statuses") { $0.contains("基本完成") && $0.contains("现在的状态") }
      session.type(Keys.up)
      session.type(Keys.enter)
      try session.see("the issue under 正在整改") { $0.contains("正在整改 1") && $0.contains("已保存") }
      #expect(session.screen.selectedText.contains("03"))
      let changes = lineChanges(from: before, to: try desk.read(path))
      #expect(changes.removed.contains("Status: staged"))
      #expect(changes.added.contains("Status: doing"))
      #expect(changes.added.contains("Since: 2026-06-15"))
      session.type(Keys.undo)
      try session.wait(for: "the file as it was", fact: { try desk.read(path) == before })
      try session.see("阶段性完成 1")
      try session.leave()
    }

    @Test func `Ctrl-C cancels once and leaves the second time, and loses nothing`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("第一条")
      session.type(Keys.enter)
      try session.see("已保存")
      try session.press(Keys.f7, "the field again") { $0.cursorVisible }
      session.type("第二条")
      try session.see("第二条")
      try session.press(Keys.interrupt, "no field") { !$0.cursorVisible && !$0.contains("第二条") }
      try session.press("2", "a lens") { $0.contains("镇纪委书记 1") }
      try session.press(Keys.interrupt, "a warning") { $0.contains("再按一次 Ctrl-C 退出") }
      try session.leave(Keys.interrupt)
      let text = try desk.read(path)
      #expect(text.contains("+ 第一条") && !text.contains("第二条"))
    }
  }
}
