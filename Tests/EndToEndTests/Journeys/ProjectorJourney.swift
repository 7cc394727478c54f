// What a room sees: a second screen that follows the clerk's, on the real program.
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `A projector` {
    @Test func `follows the clerk's selection, page and edits, and keeps private issues to itself`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let text = try desk.read(path).replacing("Id: 10\n", with: "Id: 10\nFlag: private\n")
      try desk.overwrite(path, text)
      var clerk = try desk.start([path])
      try clerk.see("the board") { $0.contains("F10") && $0.contains("共11") }
      var projector = try desk.start([path, "--follow"])
      try projector.see("ten of eleven") { $0.contains("共10") && $0.contains("只读") }
      #expect(!projector.screen.contains("10 肥田村"))
      try clerk.press("2", "the leaders") { $0.contains("2 责任人") }
      try clerk.press(Keys.down, "another card") { !$0.selectedText.isEmpty }
      let selected = String(clerk.screen.selectedText.trimmingPrefix(" ").prefix(2))
      try projector.see("the same card") { $0.selectedText.contains(selected) }
      try clerk.press(Keys.enter, "the page") { $0.contains("整改措施") }
      try projector.see("the page") { $0.contains("整改措施") }
      try clerk.press(Keys.f7, "the field") { $0.cursorVisible }
      clerk.type("投影上也要看见")
      clerk.type(Keys.enter)
      try clerk.see("已保存")
      try projector.see("the edit") { $0.contains("投影上也要看见") }
      try clerk.press(Keys.escape, "the board") { $0.contains("2 责任人") }
      try projector.see("the board") { $0.contains("2 责任人") && $0.contains("共10") }
      try projector.press(Keys.f7, "a refusal") { $0.contains("只读") && !$0.cursorVisible }
      // A second projector that leaves does not take the first one's picture along.
      var second = try desk.start([path, "--follow"])
      try second.see("the board") { $0.contains("2 责任人") && $0.contains("只读") }
      try second.leave()
      let view = desk.folder + "/ledgers/.sanshi.rec.view"
      try projector.wait(for: "the file that tells", fact: { desk.exists(view) })
      try clerk.press(Keys.enter, "the page") { $0.contains("整改措施") }
      try projector.see("the page") { $0.contains("整改措施") }
      try clerk.press(Keys.escape, "the board") { $0.contains("2 责任人") }
      try projector.leave()
      #expect(!desk.exists(view))
      try clerk.leave()
    }

    @Test
    func `stays with the clerk while a colleague looks something up, and goes over when told`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      var clerk = try desk.start([path, "--by", "殷小满"])
      try clerk.see("共11")
      var projector = try desk.start([path, "--follow"])
      try projector.see("共11")
      try clerk.press("2", "the leaders") { $0.contains("2 责任人") }
      try projector.see("whom it follows") { $0.contains("跟随 殷小满") }
      var colleague = try desk.start([path, "--by", "项小舟"])
      try colleague.see("共11")
      try colleague.press(Keys.enter, "a page") { $0.contains("整改措施") }
      // Before the clerk's next key, which would bring the picture back in any case.
      try projector.settle()
      #expect(projector.screen.contains("跟随 殷小满"))
      #expect(!projector.screen.contains("整改措施"))
      try clerk.press("4", "the units") { $0.contains("党建办") }
      try projector.see("the clerk's view") {
        $0.contains("跟随 殷小满") && !$0.contains("整改措施")
      }
      try colleague.press(Keys.palette, "the list of actions") { $0.contains("全部操作") }
      colleague.type("投影跟着")
      try colleague.see("让投影跟着这里")
      colleague.type(Keys.enter)
      try projector.see("the colleague's page") {
        $0.contains("跟随 项小舟") && $0.contains("整改措施")
      }
      // A board that was killed leads no more.
      colleague.signal(SIGKILL)
      _ = try colleague.finish()
      try clerk.press("2", "the leaders") { $0.contains("2 责任人") }
      try projector.see("the clerk again") {
        $0.contains("跟随 殷小满") && !$0.contains("整改措施")
      }
      try projector.leave()
      try clerk.leave()
    }
  }
}
