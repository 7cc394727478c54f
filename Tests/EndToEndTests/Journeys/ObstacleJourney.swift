// What cannot be written stays in memory, is shown in red, and reaches the disk when it can.
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Obstacles` {
    /// Types a line of progress that cannot be saved.
    static func fail(_ session: inout PtySession, _ text: String) throws {
      try session.press(Keys.f7, "the field") { $0.contains("记一条进展") && $0.cursorVisible }
      session.type(text)
      try session.press(Keys.enter, "the red state") {
        $0.contains("未保存") && $0.contains("没有存上") && !$0.cursorVisible
      }
      let place = try #require(session.screen.place(of: "未保存"))
      let look = session.screen.cells[place.y][place.x].look
      #expect(look.background != "" || look.reverse, "not to be overlooked")
    }

    /// Saves at last, which Ctrl-S asks for and which happens by itself otherwise.
    static func save(_ session: inout PtySession) throws {
      session.type(Keys.save)
      try session.see("the save") { $0.contains("已保存") && !$0.contains("未保存") }
    }

    @Test func `no room on the disk: the change waits, leaving asks, room saves it`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.limitFileSize(0)
      try Self.fail(&session, "盘满时写的")
      #expect(try desk.read(path) == before)
      #expect(try desk.names(in: "\(desk.folder)/ledgers").allSatisfy { !$0.hasSuffix(".tmp") })
      try session.press(Keys.f10, "the question") {
        $0.contains("有修改没有存上") && $0.contains("留下") && $0.contains("放弃这些修改并退出")
      }
      try session.press(Keys.enter, "the board") { !$0.contains("放弃这些修改并退出") }
      #expect(session.screen.contains("未保存"))
      try session.limitFileSize(nil)
      // Nobody presses a key: the next try comes by itself.
      try session.see("the retry") { $0.contains("已保存") && !$0.contains("未保存") }
      #expect(lineChanges(from: before, to: try desk.read(path)).added.contains("+ 盘满时写的"))
      try session.leave()
    }

    @Test func `leaving with one more try, and leaving without the changes`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.limitFileSize(0)
      try Self.fail(&session, "不要了")
      try session.press(Keys.f10, "the question") { $0.contains("有修改没有存上") }
      session.type("3")
      session.type(Keys.enter)
      #expect(try session.finish() == .exited(0))
      session.expectWholeTerminal()
      #expect(try desk.read(path) == before)

      var second = try desk.start([path])
      try second.see("已完成 10")
      try second.limitFileSize(0)
      try Self.fail(&second, "存上再走")
      try second.press(Keys.f10, "the question") { $0.contains("有修改没有存上") }
      try second.limitFileSize(nil)
      second.type("2")
      second.type(Keys.enter)
      #expect(try second.finish() == .exited(0))
      #expect(try desk.read(path).contains("+ 存上再走"))
    }

    @Test(arguments: [("a file", 0o444, 0o644), ("a folder", 0o555, 0o755)])
    func `what may not be written is kept until it may`(
      _ what: String, _ shut: Int, _ open: Int
    ) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      let target = what == "a file" ? path : "\(desk.folder)/ledgers"
      try desk.setMode(target, UInt32(shut))
      guard var session = try desk.startUnprivileged([path]) else {
        try desk.setMode(target, UInt32(open))
        try Test.cancel("permissions do not bind root, and there is no setpriv to give that up")
      }
      try session.see("已完成 10")
      try Self.fail(&session, "没有权限时写的")
      #expect(try desk.read(path) == before)
      try desk.setMode(target, UInt32(open))
      try Self.save(&session)
      #expect(try desk.read(path).contains("+ 没有权限时写的"))
      try session.leave()
    }

    @Test func `a folder that is gone for a while`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let folder = "\(desk.folder)/ledgers"
      var session = try desk.start([path])
      try session.see("已完成 10")
      try desk.move(folder, folder + ".away")
      try desk.overwrite(folder, "no folder")
      try Self.fail(&session, "文件夹不在时写的")
      try desk.remove(folder)
      try desk.move(folder + ".away", folder)
      try Self.save(&session)
      #expect(try desk.read(path).contains("+ 文件夹不在时写的"))
      try session.leave()
    }

    @Test func `a ledger that was deleted is not made anew without a word`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try desk.start([path])
      try session.see("已完成 10")
      try desk.remove(path)
      try Self.fail(&session, "台账被删以后写的")
      #expect(!desk.exists(path))
      try desk.overwrite(path, before)
      try session.see("the question or the save") {
        $0.contains("没有覆盖") || $0.contains("已保存")
      }
      if session.screen.contains("没有覆盖") {
        session.type("2")
        session.type(Keys.enter)
        try session.see("已保存")
      }
      #expect(try desk.read(path).contains("+ 台账被删以后写的"))
      try session.leave()
    }

    @Test func `reading again or opening another ledger never throws unsaved changes away`() throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let other = try desk.copy("luxi-county/liuhezhen.rec")
      var session = try desk.start([path, other])
      try session.see("打开哪一本台账")
      // The one with most that is late stands first.
      session.type("2")
      try session.see("已完成 10")
      try session.limitFileSize(0)
      try Self.fail(&session, "不能丢的一条")
      try session.press("R", "a word on it") { $0.contains("修改还在内存里") }
      #expect(session.screen.contains("未保存"))
      let theirs = try desk.read(path).replacing("Title: 中心组", with: "Title: 他们的")
      try desk.overwrite(path, theirs)
      // Both become one in memory; there is still no room on the disk.
      try session.see("both") { $0.contains("他们的") && $0.contains("未保存") }
      #expect(try desk.read(path) == theirs)
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("打开另一本", "the action") { $0.contains("打开另一本台账") }
      try session.press(Keys.enter, "a refusal") { $0.contains("没有存上") }
      try session.press(Keys.escape, "the board") { !$0.cursorVisible }
      try session.limitFileSize(nil)
      session.type(Keys.save)
      try session.see("已保存")
      #expect(lineChanges(from: theirs, to: try desk.read(path)).removed == [])
      #expect(try desk.read(path).contains("+ 不能丢的一条"))
      try session.leave()
    }
  }
}
