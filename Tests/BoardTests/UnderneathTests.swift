// A ledger that somebody else changed while something here was not saved.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A file changed underneath` {
  private let theirs = BoardLedgers.seven.replacingOnce(
    "Title: 鱼塘承包费长期挂账\nStatus: todo", with: "Title: 鱼塘承包费长期挂账\nStatus: doing")
  /// Another status where ours changes it too.
  private let clashing = BoardLedgers.seven.replacingOnce(
    "Title: 会议纪要无人落实\nStatus: doing", with: "Title: 会议纪要无人落实\nStatus: mostly")

  /// A board with an unsaved change of 01 whose file holds something else by now.
  private func changed(to disk: String, typing text: String = "") throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("><CR>" + text)
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(disk)))
    return player
  }

  @Test func `becomes one with ours by itself where they touch different fields`() throws {
    var player = try changed(to: theirs)
    #expect(player.question == nil)
    #expect(player.issue("01")?.status == .staged)
    #expect(player.issue("02")?.status == .doing)
    #expect(player.written == [player.bytes])
    #expect(player.message.contains("02") && player.message.contains("状态"))
    #expect(!player.state.hasUnsaved)
    #expect(player.history.map(\.on) == ["01", "01"])
    try player.press("<C-z>")
    #expect(player.text == theirs)
  }

  @Test func `is asked about where both changed one field`() throws {
    let player = try changed(to: clashing)
    let question = try #require(player.question)
    #expect(question.title.contains("冲突 1/1") && question.title.contains("状态"))
    #expect(
      question.lines == ["会议纪要无人落实", "原来：正在整改", "我的：阶段性完成", "对方：基本完成"])
    #expect(player.written.isEmpty)
    #expect(player.footer.contains("未保存"))
  }

  struct Settled: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var status: Status
    var testDescription: String { name }
  }

  static let settled = [
    Settled(name: "mine", keys: "2<CR>", status: .staged),
    Settled(name: "theirs", keys: "3<CR>", status: .mostly),
    Settled(name: "another", keys: "4<CR><C-u>todo<CR>", status: .todo),
  ]

  @Test(arguments: settled) func `is saved as it was decided`(_ each: Settled) throws {
    var player = try changed(to: clashing)
    try player.press(each.keys)
    #expect(player.question == nil && player.prompt == nil)
    #expect(player.issue("01")?.status == each.status)
    #expect(player.written == [player.bytes])
    #expect(!player.state.hasUnsaved)
    // What was given up stays in the history.
    #expect(player.history.contains { $0.field == "Status" && $0.new == "staged" })
    let last = player.history.last { $0.field == "Status" }
    #expect(last?.new == each.status.code)
  }

  @Test(arguments: ["<Esc>", "<CR>", "1<CR>"])
  func `keeps the change in memory otherwise, and asks again`(_ keys: String) throws {
    var player = try changed(to: clashing)
    try player.press(keys)
    #expect(player.question == nil)
    #expect(player.state.hasUnsaved)
    #expect(player.issue("01")?.status == .staged)
    player.send(.retry)
    #expect(player.written.isEmpty)
    try player.press("<C-s>")
    #expect(player.question?.title.contains("冲突") == true)
    #expect(player.written.isEmpty)
  }

  @Test func `that cannot be merged is shown with its error, and nothing is overwritten`() throws {
    var player = try changed(to: theirs + "\nhalf a li")
    let lines = try #require(player.question?.lines)
    #expect(lines.contains { $0.contains("行") })
    #expect(lines.contains { $0.contains("01") && $0.contains("状态") })
    #expect(player.written.isEmpty)
    try player.press("<Esc>")
    #expect(player.state.hasUnsaved)
    player.send(.retry)
    #expect(player.written.isEmpty)
    // It is whole again.
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    #expect(player.written == [player.bytes])
    #expect(player.issue("02")?.status == .doing)
  }

  @Test func `that cannot be merged names the new fault, not one that was there always`() throws {
    let old = BoardLedgers.seven.replacingOnce("Due: 2026-06-20", with: "Due: 2026-02-30")
    var player = BoardPlayer(text: old)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("><CR>")
    player.diskFailure = nil
    let disk = old.replacingOnce("Due: 2026-07-10", with: "Due: 2026-07-32")
    player.send(.changedUnderneath(BoardPlayer.ledger(disk)))
    let first = try #require(player.question?.lines.first)
    #expect(first.contains("2026-07-32") && !first.contains("2026-02-30"), "\(first)")
    var looking = BoardPlayer(text: old)
    looking.send(.fileChanged(BoardPlayer.ledger(disk)))
    #expect(looking.message.contains("2026-07-32"), "\(looking.message)")
  }

  @Test func `of which the other's value is long can be read to its end`() throws {
    func detail(_ text: String) -> String {
      BoardLedgers.seven.replacingOnce(
        "Title: 会议纪要无人落实\n",
        with: "Title: 会议纪要无人落实\nDetail: \(String(repeating: text, count: 60))末\n")
    }
    var player = BoardPlayer(text: detail("原来的话"))
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    player.menu(.setDetail)
    try player.press("又添一句<CR>")
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(detail("对方的话"))))
    #expect(player.question?.title.contains("冲突") == true)
    #expect(!player.plainText.contains("对方：") && player.plainText.contains("PgDn"))
    try player.press("<PgDn><PgDn><PgDn>")
    #expect(player.plainText.contains("对方") && player.plainText.contains("PgUp"))
    #expect(!player.plainText.contains("PgDn") && player.question?.selected == 0)
    try player.press("<PgUp><PgUp><PgUp><PgUp>")
    #expect(player.plainText.contains("原来：") && !player.plainText.contains("PgUp"))
  }

  @Test func `that cannot be merged is taken alone when asked to`() throws {
    let broken = theirs + "\nhalf a li"
    var player = try changed(to: broken)
    try player.press("3<CR>")
    #expect(player.text == broken)
    #expect(!player.state.hasUnsaved)
    try player.press("<C-z>")
    #expect(player.message.contains("没有可"))
  }

  @Test func `while something is typed leaves the field alone`() throws {
    let player = try changed(to: theirs, typing: "p写到一半")
    #expect(player.prompt?.field.text == "写到一半")
    #expect(player.frame.caret != nil)
    #expect(player.issue("02")?.status == .doing)
  }

  @Test func `in two ways while something is typed hides the cursor and keeps the text`() throws {
    var player = try changed(to: clashing, typing: "p写到一半")
    #expect(player.frame.caret == nil)
    try player.press("<Esc>")
    #expect(player.prompt?.field.text == "写到一半")
    #expect(player.frame.caret != nil)
  }

  @Test func `in the very text that is being typed is asked about`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F4>")
    let item = try #require(player.picker?.items.first { $0.value == .action(.setTitle) })
    try player.press(item.key + "我的")
    let before = try #require(player.issue("01")?.title)
    let disk = BoardLedgers.seven.replacingOnce("Title: \(before)", with: "Title: 对方的标题")
    player.send(.fileChanged(BoardPlayer.ledger(disk)))
    try player.press("<CR>")
    #expect(player.question?.lines.contains { $0.contains("对方的标题") } == true)
    #expect(player.written.isEmpty)
    try player.press("<CR>")
    #expect(player.prompt?.field.text == before + "我的")
    try player.press("<CR>")
    #expect(player.issue("01")?.title == before + "我的")
    #expect(player.history.last?.old == "对方的标题")
  }

  @Test func `with git's markers is taken to pieces and asked about`() throws {
    let marked = BoardLedgers.seven.replacingOnce(
      "Title: 会议纪要无人落实\nStatus: doing",
      with: """
        Title: 会议纪要无人落实
        <<<<<<< ours
        Status: staged
        =======
        Status: mostly
        >>>>>>> theirs
        """)
    var player = BoardPlayer(text: marked)
    player.send(.shown)
    #expect(player.question?.title.contains("冲突 1/1") == true)
    // Left for later, it is come back to on demand, and nothing is written meanwhile.
    try player.press("<CR>")
    #expect(player.question == nil && player.written.isEmpty)
    try player.press("<C-s>")
    #expect(player.question?.title.contains("冲突 1/1") == true)
    try player.press("3<CR>")
    #expect(player.issue("01")?.status == .mostly)
    #expect(!player.text.contains("<<<<") && player.written == [player.bytes])
    #expect(player.history.map(\.new) == ["mostly"])
  }

  @Test func `is read again by itself when nothing waits`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    #expect(player.text == theirs)
    #expect(player.message.contains("02"))
    #expect(player.question == nil)
  }

  @Test func `is not taken when it has errors that ours has not`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    let half = String(BoardLedgers.seven.prefix(BoardLedgers.seven.count / 2)) + "\n乱码\n"
    player.send(.fileChanged(BoardPlayer.ledger(half)))
    #expect(player.text == BoardLedgers.seven)
    #expect(player.message.contains("错误"))
    player.send(.fileChanged(BoardPlayer.ledger("")))
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `keeps filter, lens and scroll`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("3/整改<CR><PgDn>")
    let before = player.state
    let changed = player.text.replacingOnce("Title: 闲置校舍", with: "Title: 闲置的校舍")
    player.send(.fileChanged(BoardPlayer.ledger(changed)))
    #expect(player.state.lens == before.lens)
    #expect(player.state.filter.text == before.filter.text)
    #expect(player.state.selection == before.selection)
    #expect(player.state.shownScroll.line == before.shownScroll.line)
  }

  @Test func `a projector does not spell out what changed`() {
    for isHiding in [true, false] {
      var setting = BoardPlayer.setting(isReadOnly: true)
      setting.hidesPrivate = isHiding
      var player = BoardPlayer(BoardPlayer.ledger(theirs), setting: setting)
      player.send(
        .fileChanged(
          BoardPlayer.ledger(theirs.replacing("Title: ", with: "Title: 密事"))))
      #expect(player.issue("02")?.title.hasPrefix("密事") == true)
      #expect((player.state.message == nil) == isHiding)
    }
  }
}
