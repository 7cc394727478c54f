// Somebody turns a report into a ledger on the screen: looks, corrects, leaves out, confirms.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `Imports` {
    private static let report = """
      中共白鹭洲镇委员会关于县委第二巡察组巡察反馈意见整改进展情况的通报

      二、整改事项

      （一）关于“财务管理不严”方面

      1.关于“村级开支未经民主理财”的问题

      整改结果：完成

      整改情况：1、修订村级财务制度。

      2、对六个村的票据全部复核。

      2.关于“食堂账目不清”的问题

      整改结果：正在整改

      整改情况：清点库存，核对往来。

      3.关于“会风不正”的问题

      整改情况：印发会议管理办法。

      中共白鹭洲镇委员会

      2026年5月31日
      """

    private func begun(_ desk: Workplace, _ ledger: String) throws -> PtySession {
      let source = "\(desk.folder)/通报.txt"
      try desk.overwrite(source, Self.report)
      var session = try desk.start(["import", source, "-o", ledger])
      try session.see("what was understood") {
        $0.contains("识别 3 条") && $0.contains("确认写入（3 个问题）") && $0.contains("食堂账目不清")
      }
      return session
    }

    @Test func `nothing is written before it is confirmed, and giving up leaves nothing`() throws {
      let desk = try Workplace()
      let ledger = "\(desk.folder)/台账.rec"
      var session = try begun(desk, ledger)
      #expect(!desk.exists(ledger))
      session.type(Keys.escape)
      #expect(try session.finish() == .exited(0))
      #expect(!desk.exists(ledger))
    }

    @Test(arguments: [Keys.down, "'~/通报.txt'", "通报.txt"])
    func `from an open board a report beside the ledger is found`(_ keys: String) throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let folder = "\(desk.folder)/ledgers"
      try desk.overwrite("\(folder)/通报.txt", Self.report)
      try desk.overwrite("\(folder)/~$另一份.docx", "")
      var session = try desk.start([path], ["HOME": folder])
      try session.see("已完成 10")
      try session.press(Keys.palette, "the list of actions") { $0.contains("全部操作") }
      session.type("导入通报")
      try session.see("导入通报或表格")
      try session.press(Keys.enter, "the documents") {
        $0.contains("导入哪个文件") && !$0.contains("另一份")
      }
      session.type(keys)
      try session.press(Keys.enter, "what was understood") { $0.contains("识别 3 条") }
      let before = try desk.read(path)
      try session.press(Keys.escape, "the question") { $0.contains("放弃") }
      #expect(try desk.read(path) == before)
    }

    @Test func `an issue is corrected, another left out, and the rest becomes a board`() throws {
      let desk = try Workplace()
      let ledger = "\(desk.folder)/台账.rec"
      var session = try begun(desk, ledger)
      // The heading of the third issue, found by arrows alone.
      for _ in 0..<20 where session.screen.selectedText.contains("会风不正") == false {
        let old = session.screen.selectedText
        try session.press(Keys.down, "a step down") { $0.selectedText != old }
      }
      try session.press(" ", "left out") { $0.contains("跳过") }
      session.type(Keys.up)
      try session.press(Keys.right, "unfolded") { $0.contains("整改状态") }
      session.type(Keys.down)
      try session.press(Keys.enter, "the field") { $0.cursorVisible }
      session.type("（更正）")
      try session.press(Keys.enter, "corrected") { $0.contains("（更正）") && !$0.cursorVisible }
      session.type("\u{1B}[H")
      try session.press(Keys.enter, "the question") { $0.contains("写入台账？") }
      session.type(Keys.down)
      try session.press(Keys.enter, "the board") { $0.contains("共2") && $0.contains("财务") == false }
      let text = try desk.read(ledger)
      #expect(text.contains("（更正）") && !text.contains("会风不正"))
      #expect(text.contains("Status: done") && text.contains("Status: doing"))
      try session.leave()
    }
  }
}
