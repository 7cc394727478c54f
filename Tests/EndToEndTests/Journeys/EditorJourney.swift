// The user's own editor on one record: what it changes, what it refuses, and when it fails.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `The editor` {
    /// Opens issue 03 in an editor that is a shell script.
    static func edit(_ desk: Workplace, _ path: String, _ script: String) throws -> PtySession {
      let editor = try desk.editor("editor", script)
      var session = try desk.start([path], ["EDITOR": editor])
      try session.see("已完成 10")
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("文字编辑器", "the action") {
        $0.contains("用文字编辑器改原文") && !$0.contains("换颜色主题")
      }
      session.type(Keys.enter)
      return session
    }

    @Test func `a changed title is shown and saved, and can be undone`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.edit(
        desk, path,
        "test -t 0 && test -t 1 && sed -i 's/^Title: .*/Title: 管网仍在施工/' \"$1\"")
      try session.see("the new title") {
        $0.alternate && $0.contains("03 管网仍在施工") && $0.contains("已保存")
      }
      #expect(session.settings.passesControlKeys)
      let changes = lineChanges(from: before, to: try desk.read(path))
      #expect(changes.removed.count == 1 && changes.added == ["Title: 管网仍在施工"])
      #expect(try desk.names(in: desk.folder + "/tmp") == [])
      session.type(Keys.undo)
      try session.wait(for: "the file as it was", fact: { try desk.read(path) == before })
      try session.see("村级整改完成率")
      try session.leave()
    }

    @Test(arguments: [("exit 1", "没有正常结束（1）"), ("exit 0", "没有改动"), ("kill -TERM $$", "没有正常结束")])
    func `an editor that fails or changes nothing records nothing`(
      _ script: String, _ word: String
    ) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.edit(desk, path, script)
      try session.see("the board with a word") { $0.alternate && $0.contains(word) }
      #expect(session.screen.contains("未改动"))
      #expect(try desk.read(path) == before)
      try session.leave()
    }

    @Test func `what an editor wrote that ends badly is not taken, and not lost`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.edit(desk, path, "echo 'Note: 写了半天' >> \"$1\"; kill -KILL $$")
      try session.see("a word on where it is") {
        $0.alternate && $0.contains("没有正常结束") && $0.contains("guatu-")
      }
      #expect(try desk.read(path) == before)
      let kept = try desk.names(in: desk.folder + "/tmp")
      #expect(kept.count == 1)
      #expect(try desk.read(desk.folder + "/tmp/" + (kept.first ?? "")).contains("写了半天"))
      try session.press(Keys.enter, "no notice") { !$0.contains("guatu-") }
      try session.leave()
    }

    @Test func `an editor that does not exist is named`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path], ["VISUAL": "/no/such/editor --wait"])
      try session.see("已完成 10")
      try session.press(Keys.palette, "the palette") { $0.cursorVisible }
      try session.press("文字编辑器", "the action") { !$0.contains("换颜色主题") }
      session.type(Keys.enter)
      try session.see("a word") { $0.alternate && $0.contains("/no/such/editor") }
      try session.leave()
    }

    @Test(arguments: [
      "sed -i 's/^Status: .*/Status: 做完了/' \"$1\"",
      "sed -i 's/^Id: .*/Id: 04/' \"$1\"",
      "echo 'this is no field' >> \"$1\"",
      ": > \"$1\"",
    ])
    func `a record that would be broken is refused, and its text is kept`(_ script: String) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.edit(desk, path, script)
      try session.see("a refusal that says where the text is") {
        $0.alternate && $0.contains("guatu-") && $0.contains("已完成 10")
      }
      #expect(session.screen.contains("未改动"))
      #expect(try desk.read(path) == before)
      let kept = try desk.names(in: desk.folder + "/tmp")
      #expect(kept.count == 1)
      #expect(session.screen.contains("编辑器里的文字没有采用"))
      try session.press(Keys.enter, "no notice") { !$0.contains("guatu-") }
      try session.leave()
    }

    @Test func `a text in another encoding is refused with its line, and is kept`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      // 标题 in GB18030.
      let script = "printf 'Note: \\261\\352\\314\\342\\n' >> \"$1\"; cp \"$1\" \"$0.copy\""
      var session = try Self.edit(desk, path, script)
      try session.see("a refusal") {
        $0.alternate && $0.contains("编辑器里的文字没有采用") && $0.contains("不是 UTF-8")
      }
      let written = try desk.read(desk.folder + "/editor.copy")
      let line = written.split(separator: "\n").count
      #expect(session.screen.contains("第 \(line) 行"))
      #expect(session.screen.contains("未改动"))
      #expect(try desk.read(path) == before)
      let kept = try desk.names(in: desk.folder + "/tmp")
      #expect(kept.count == 1)
      #expect(try desk.read(desk.folder + "/tmp/" + (kept.first ?? "")) == written)
      try session.press(Keys.enter, "no notice") { !$0.contains("不是 UTF-8") }
      try session.leave()
    }

    @Test func `a terminal that goes away under the editor ends both`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.edit(desk, path, "trap '' HUP; echo in the editor; read line; exit 0")
      try session.see("in the editor")
      session.hangUp()
      #expect(try session.finish() == .exited(0))
      #expect(try desk.read(path) == before)
    }
  }
}
