// Evidence with its file, documents beside the ledger, and a handover, as a clerk does them.
import FoundationEssentials
import Glibc
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `What outlives a meeting` {
    /// A desk with a ledger, a file of evidence beside it, and an opener that notes what it is given.
    private func desk() throws -> (desk: Workplace, ledger: String) {
      let desk = try Workplace()
      let ledger = try desk.copy("luxi-county/liuhezhen.rec")
      try desk.overwrite("\(desk.folder)/ledgers/分工 表;$(touch x).txt", "一号\n")
      let opener = try desk.editor(
        "opener", "printf '%s|%s' \"$#\" \"$1\" >\"\(desk.folder)/opened\"")
      try desk.overwrite("\(desk.folder)/config/guatu/config", "opener = \(opener)\n")
      return (desk, ledger)
    }

    @Test func `a file of evidence is hashed, opened by the desktop, and not when it was changed`()
      throws
    {
      let (desk, ledger) = try desk()
      var session = try desk.start([ledger])
      try session.see("柳河镇")
      session.type("/01\r")
      try session.press("d", "the menu") { $0.contains("加佐证文件") }
      try session.press("g", "the files") { $0.contains("分工 表") }
      session.type(Keys.down)
      session.type(Keys.up)
      try session.press(Keys.enter, "the reference") { $0.contains("材料名称、文号") }
      session.type(Keys.enter)
      try session.see("已保存")
      let text = try desk.read(ledger)
      let token = "file:分工%20表;$(touch%20x).txt sha256:"
      #expect(text.contains(token))
      let opened = "\(desk.folder)/opened"
      try session.press("d", "the menu") { $0.contains("打开佐证文件") }
      try session.press("i", "the evidence") { $0.contains("分工 表") }
      session.type(Keys.enter)
      try session.wait(for: "the opener") { desk.exists(opened) }
      try session.wait(for: "all of it") {
        try desk.read(opened).hasSuffix("/分工 表;$(touch x).txt")
      }
      #expect(try desk.read(opened).hasPrefix("1|"))
      #expect(!desk.exists("\(desk.folder)/ledgers/x"))
      try desk.overwrite("\(desk.folder)/ledgers/分工 表;$(touch x).txt", "二号\n")
      try desk.remove(opened)
      session.type("di")
      session.type(Keys.enter)
      try session.see("SHA-256 不符")
      #expect(!desk.exists(opened))
      try session.leave()
    }

    @Test func `a report is told of with the figures that contradict it`() throws {
      let (desk, _) = try desk()
      let ledger = "\(desk.folder)/ledgers/qingshi.rec"
      let cases = TestFiles.cases.path
      try desk.overwrite(ledger, try desk.read("\(cases)/report-declared-moved/ledger.rec"))
      var session = try desk.start([ledger])
      try session.see("青石镇")
      for (kind, words) in [("通报", "请核对：自称已完成数为 2，台账实有 1"), ("四清单", "已写在台账旁边：")] {
        try session.press("x", "the documents") { $0.contains("对账清单") }
        session.type(kind)
        session.type(Keys.enter)
        try session.see(words)
      }
      try session.leave()
    }

    @Test func `documents are written beside the ledger and never over one another`() throws {
      let (desk, ledger) = try desk()
      var session = try desk.start([ledger])
      try session.see("柳河镇")
      func written() throws -> [String] {
        try desk.names(in: "\(desk.folder)/ledgers").filter { $0.contains("2026-06-15") }
      }
      for place in 1...3 {
        try session.press("x", "the documents") { $0.contains("对账清单") }
        session.type(Keys.enter)
        try session.wait(for: "the document") { try written().count == place }
      }
      try session.see("已写在台账旁边")
      #expect(
        try written() == [
          "liuhezhen-对账清单-2026-06-15-2.docx", "liuhezhen-对账清单-2026-06-15-3.docx",
          "liuhezhen-对账清单-2026-06-15.docx",
        ])
      session.type("x")
      session.type("保障")
      session.type(Keys.enter)
      try session.wait(for: "the list") {
        try written().contains("liuhezhen-保障清单-2026-06-15.xlsx")
      }
      try session.leave()
      #expect(try desk.read(ledger) == desk.read("\(Workplace.samples)/luxi-county/liuhezhen.rec"))
    }
  }
}
