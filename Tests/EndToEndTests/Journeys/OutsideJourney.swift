// The file changes while the board is open: other programs, half a file, and two people at once.
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Changes from outside` {
    /// A board with issue 02 selected, so that it can be seen whether the selection stays.
    static func board(_ desk: Workplace, _ path: String) throws -> PtySession {
      var session = try desk.start([path])
      try session.see("已完成 10")
      try session.press(Keys.right, "the first of the next column") {
        $0.selectedText.contains("08 ")
      }
      for _ in 0..<12 where !session.screen.selectedText.contains("02 ") {
        let old = session.screen.selectedText
        try session.press(Keys.down, "the next card") { $0.selectedText != old }
      }
      return session
    }

    @Test(arguments: [true, false])
    func `another program's change is shown, the selection stays`(
      _ replaces: Bool
    ) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try Self.board(desk, path)
      let text = try desk.read(path).replacing("Title: 联村干部换了点", with: "Title: 驻村干部换了点")
        .replacing("Status: staged", with: "Status: doing")
      if replaces { try desk.replace(path, text) } else { try desk.overwrite(path, text) }
      try session.see("the change") {
        $0.contains("驻村干部换了点") && $0.contains("正在整改 1") && $0.contains("02 号")
      }
      #expect(session.screen.selectedText.contains("02 驻村"))
      #expect(session.screen.contains("未改动"))
      // The same change does not come twice: a save after it is no conflict.
      try session.press(Keys.f7, "the field") { $0.contains("进展 · 02") && $0.cursorVisible }
      session.type("补一条")
      session.type(Keys.enter)
      try session.see("已保存")
      let changes = lineChanges(from: text, to: try desk.read(path))
      #expect(changes.removed == [])
      #expect(changes.added == ["Progress: 2026-06-15 @检查员", "+ 补一条"])
      try session.leave()
    }

    @Test func `a file that goes away is told at once and written again only when asked`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let whole = try desk.read(path)
      var session = try Self.board(desk, path)
      try desk.move(path, path + ".away")
      try session.see("the loss") { $0.line(0).contains("文件不见了") && $0.contains("未保存") }
      try desk.move(path + ".away", path)
      try session.see("the file again") {
        !$0.line(0).contains("文件不见了") && $0.contains("未改动")
      }
      try desk.remove(path)
      try session.see("the loss") { $0.line(0).contains("文件不见了") }
      try session.press(Keys.save, "the question") { $0.contains("在原处重新写一份") }
      #expect(!desk.exists(path))
      session.type(Keys.down)
      session.type(Keys.enter)
      try session.see("the file written") { $0.contains("已保存") }
      #expect(try desk.read(path) == whole)
      try session.leave()
    }

    @Test func `a file that is taken away and written anew is shown whole, each time`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let whole = try desk.read(path)
      var session = try Self.board(desk, path)
      for round in 1...12 {
        let title = "第\(round)次换了干部"
        try desk.writeAnew(path, whole.replacing("联村干部换了点", with: title))
        try session.see("the file of round \(round)") {
          $0.contains(title) && $0.contains("未改动")
        }
      }
      try session.leave()
    }

    @Test func `a hand edit is recorded although another program had the lock at first`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let first = try ProgramRun.run(
        ["progress", path, "02", "用 guatu 记的"], in: desk.folder, environment: desk.environment())
      #expect(first.status == 0)
      try desk.overwrite(
        path, try desk.read(path).replacing("Unit: 镇纪委\n", with: "Unit: 镇政府\n"))
      let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      #expect(flock(lock, LOCK_EX) == 0)
      var session = try Self.board(desk, path)
      close(lock)
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("再记一条")
      session.type(Keys.enter)
      try session.see("已保存")
      try session.leave()
      let history = try desk.read(path.replacing(".rec", with: ".history.jsonl"))
      #expect(history.contains("\"new\":\"镇政府\"") && history.contains("\"op\":\"external\""))
    }

    @Test func `half a file keeps the good view, and is never saved over`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try Self.board(desk, path)
      let whole = try desk.read(path)
      let rows = whole.split(separator: "\n", omittingEmptySubsequences: false)
      let cut = try #require(rows.firstIndex { $0.hasPrefix("Title: 村级整改完成率") })
      let half = rows[..<cut].joined(separator: "\n")
      try desk.overwrite(path, half)
      try session.see("磁盘上的台账少了")
      try session.press(Keys.enter, "the old view") {
        $0.contains("先不动") && $0.contains("未保存") && $0.contains("已完成 10")
      }
      #expect(session.screen.selectedText.contains("02 "))
      // A change now must not write the old view over whatever stands there.
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("照旧记一条")
      session.type(Keys.enter)
      try session.see("先不动，我再看看")
      #expect(try desk.read(path) == half)
      try session.press(Keys.escape, "no question") { !$0.contains("先不动，我再看看") }
      // The other program has finished: the change goes into the whole file by itself.
      try desk.overwrite(path, whole)
      try session.see("已保存")
      let changes = lineChanges(from: whole, to: try desk.read(path))
      #expect(changes.removed == [])
      #expect(changes.added == ["Progress: 2026-06-15 @检查员", "+ 照旧记一条"])
      try session.leave()
    }

    @Test func `issues that a cut took are written back, with a history that holds`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let whole = try desk.read(path)
      let last = try #require(whole.ranges(of: "\nId: ").last)
      var session = try Self.board(desk, path)
      let theirs = String(whole[..<last.lowerBound])
        .replacing("Title: 联村干部换了点", with: "Title: 驻村干部换了点")
      try desk.overwrite(path, theirs)
      try session.see("磁盘上的台账少了 1 个问题")
      #expect(session.screen.contains("联村干部换了点"))
      session.type("2")
      session.type(Keys.enter)
      try session.see("the whole with their change") {
        $0.contains("已保存") && $0.contains("驻村干部换了点")
      }
      let changes = lineChanges(from: whole, to: try desk.read(path))
      #expect(changes.removed.filter { !$0.isEmpty }.count == 1)
      #expect(changes.added.filter { !$0.isEmpty }.count == 1)
      try session.leave()
      let verdict = try ProgramRun.run(
        ["history", path, "--verify"], in: desk.folder, environment: desk.environment())
      #expect(verdict.status == 0 && verdict.output.contains("历史完整"), "\(verdict.output)")
      #expect(!verdict.output.contains("之外"), "\(verdict.output)")
    }

    /// Brings a board into the question: another program gives an issue another deadline while ours
    /// cannot be saved.
    static func conflict(
      _ desk: Workplace, _ path: String
    ) throws -> PtySession {
      var session = try Self.board(desk, path)
      // No room on the disk: the change stays in memory.
      try session.limitFileSize(0)
      try session.press("t", "the field") { $0.cursorVisible }
      session.type("2026-07-31")
      session.type(Keys.enter)
      try session.see("未保存")
      try session.limitFileSize(nil)
      let theirs = try desk.read(path).replacing(
        "Unit: 镇纪委\nDone: 2026-05-28\n", with: "Unit: 镇纪委\nDue: 2026-08-15\nDone: 2026-05-28\n")
      try desk.replace(path, theirs)
      try session.see("the question") {
        $0.contains("冲突 1/1") && $0.contains("2026-07-31") && $0.contains("2026-08-15")
      }
      #expect(try desk.read(path) == theirs)
      return session
    }

    @Test func `a contradiction: left open, asked again, then mine`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try Self.conflict(desk, path)
      let theirs = try desk.read(path)
      session.type(Keys.enter)
      try session.see("a word on what is kept") {
        $0.contains("冲突先放着") && $0.contains("未保存")
      }
      // A further change is saved as little as the first without an answer.
      try session.press(Keys.f7, "the field") { $0.cursorVisible }
      session.type("又一条")
      try session.press(Keys.enter, "the question again") { $0.contains("冲突 1/1") }
      #expect(try desk.read(path) == theirs)
      try session.press(Keys.escape, "no question") { !$0.contains("冲突 1/1") }
      try session.press(Keys.save, "the question on demand") { $0.contains("冲突 1/1") }
      #expect(try desk.read(path) == theirs)
      session.type("2")
      session.type(Keys.enter)
      try session.see("已保存")
      let changes = lineChanges(from: theirs, to: try desk.read(path))
      #expect(changes.removed == ["Due: 2026-08-15"])
      #expect(
        changes.added == ["Due: 2026-07-31", "Progress: 2026-06-15 @检查员", "+ 又一条"])
      try session.leave()
      // Both are in the history: theirs as found outside, ours as made.
      let history = try desk.read(path.replacing(".rec", with: ".history.jsonl"))
      for value in ["2026-08-15", "2026-07-31", "external"] { #expect(history.contains(value)) }
    }

    @Test func `a contradiction: theirs without mine`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try Self.conflict(desk, path)
      let theirs = try desk.read(path)
      session.type("3")
      session.type(Keys.enter)
      try session.see("已保存")
      #expect(try desk.read(path) == theirs)
      try session.leave()
      let history = try desk.read(path.replacing(".rec", with: ".history.jsonl"))
      #expect(history.contains("2026-07-31"))
    }

    @Test func `what is typed for an issue that goes away stays in its field`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try Self.board(desk, path)
      let whole = try desk.read(path)
      try session.press(Keys.f7, "the field") { $0.contains("进展 · 02") && $0.cursorVisible }
      try session.press("写到一半", "the text") { $0.contains("写到一半") }
      let parts = whole.split(separator: "\n\n").filter { !$0.hasPrefix("Id: 02\n") }
      let without = parts.joined(separator: "\n\n") + "\n"
      try desk.replace(path, without)
      try session.see("the other ten") { $0.contains("共10") && $0.contains("写到一半") }
      try session.press(Keys.enter, "a word") { $0.contains("没有“02”") && $0.contains("写到一半") }
      #expect(session.screen.cursorVisible)
      #expect(try desk.read(path) == without)
      // The field gone, it is said which issue went, until somebody has read it.
      try session.press(Keys.escape, "who is gone") {
        !$0.cursorVisible && $0.contains("删去了 1 个问题") && $0.contains("02 联村干部换了点")
      }
      try session.press(Keys.enter, "the board") { !$0.contains("删去了 1 个问题") }
      try session.leave()
    }

    @Test func `two boards on one ledger show each other's changes and lose none`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var one = try Self.board(desk, path)
      var two = try desk.start([path])
      try two.see("已完成 10")
      try one.press(Keys.f7, "the field") { $0.contains("进展 · 02") && $0.cursorVisible }
      one.type("甲写的")
      one.type(Keys.enter)
      try one.see("已保存")
      try two.see("the first one's change") { $0.contains("02 号问题 进展") }
      try two.press(Keys.f7, "the field") { $0.contains("进展 · 03") && $0.cursorVisible }
      two.type("乙写的")
      two.type(Keys.enter)
      try two.see("已保存")
      try one.see("the second one's change") { $0.contains("03 号问题 进展") }
      one.type(Keys.undo)
      try one.see("已撤回")
      try two.see("the first one's change of mind") { $0.contains("02 号问题 进展") }
      let changes = lineChanges(from: before, to: try desk.read(path))
      #expect(changes.removed == [])
      #expect(changes.added == ["Progress: 2026-06-15 @检查员", "+ 乙写的"])
      try one.leave()
      try two.leave()
    }

    @Test func `a read-only board follows and offers no change at all`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var session = try desk.start([path, "--readonly"])
      try session.see("the board") { $0.contains("已完成 10") && $0.contains("只读") }
      #expect(!session.screen.contains("F7 记进展"))
      for key in [Keys.f7, Keys.f4, "p", "s", "a", Keys.undo] {
        try session.press(key, "a word on \(key.debugDescription)") {
          $0.contains("以只读方式打开") || $0.contains("没有可撤回")
        }
        #expect(!session.screen.cursorVisible)
        try session.press("2", "a lens") { $0.contains("镇纪委书记 1") }
        try session.press("1", "the board") { $0.contains("阶段性完成 1") }
      }
      let text = try desk.read(path).replacing("Status: staged", with: "Status: doing")
      try desk.replace(path, text)
      try session.see("the change") { $0.contains("正在整改 1") }
      try session.leave()
      #expect(try desk.read(path) == text)
    }
  }
}
