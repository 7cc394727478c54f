// The disk: saved, not saved, changed by somebody else, edited in another program.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Saving` {
  static let full = Phrase(zh: "磁盘已满", en: "the disk is full")

  private func changed(failing: Bool = false) throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    if failing { player.diskFailure = `Saving`.full }
    try player.press("><CR>")
    return player
  }

  @Test func `says at the right of the footer when it was done`() throws {
    var player = try changed()
    #expect(player.footer.hasSuffix("已保存 09:42"))
    #expect(player.written == [player.bytes])
    try player.press("<C-s>")
    #expect(player.message.contains("09:42"))
    #expect(player.written.count == 1)
  }

  @Test func `that fails turns the footer red and keeps the change`() throws {
    var player = try changed(failing: true)
    #expect(player.footer.contains("未保存 磁盘已满"))
    let last = player.frame.row(player.frame.rows - 1)
    #expect(last.contains { $0.ground == .unsavedGround })
    #expect(player.issue("01")?.status == .staged)
    player.diskFailure = nil
    player.send(.retry)
    #expect(player.footer.contains("已保存"))
    #expect(player.written == [player.bytes])
  }

  @Test func `that fails makes quitting ask`() throws {
    for key in ["q", "<F10>", "<C-q>", "<C-c><C-c>", "ZZ"] {
      var player = try changed(failing: true)
      try player.press(key)
      #expect(!player.hasQuit, "\(key)")
      #expect(player.question?.lines.contains { $0.contains("磁盘已满") } == true, "\(key)")
      try player.press("<CR>")
      #expect(!player.hasQuit)
      #expect(player.isOnBoard)
    }
  }

  @Test(arguments: ["<F10>", "<C-q>"])
  func `makes no difference to leaving from a list or a question`(_ key: String) throws {
    for screen in ["<F4>", "s", ":", "o", "?", "u", "<CR><F4>", "<F7>", "/"] {
      var player = try changed()
      try player.press(screen + key)
      #expect(player.hasQuit, "\(screen)")
      var failing = try changed(failing: true)
      try failing.press(screen + key)
      #expect(!failing.hasQuit, "\(screen)")
      #expect(failing.question?.lines.contains { $0.contains("磁盘已满") } == true, "\(screen)")
      // Asked once, however often the key is pressed.
      try failing.press(key + key + "<CR>")
      #expect(!failing.hasQuit && failing.question?.title != "有修改没有存上", "\(screen)")
    }
  }

  @Test func `once more and leave stays when it fails again`() throws {
    var player = try changed(failing: true)
    try player.press("q2<CR>")
    #expect(!player.hasQuit)
    #expect(player.message.contains("没有存上"))
    player.diskFailure = nil
    try player.press("q2<CR>")
    #expect(player.hasQuit)
    #expect(player.written == [player.bytes])
  }

  @Test func `can be given up on purpose`() throws {
    var player = try changed(failing: true)
    try player.press("q3<CR>")
    #expect(player.hasQuit)
    #expect(player.written.isEmpty)
  }

  @Test func `is done before a hang-up ends the program`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.diskFailure = `Saving`.full
    try player.press("><CR>")
    player.diskFailure = nil
    player.send(.hangUp)
    #expect(player.written == [player.bytes])
    #expect(player.hasQuit)
  }
}

@Suite struct `A file that is gone` {
  private func gone(_ keys: String = "", size: ScreenSize = .ordinary) throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven, size: size)
    try player.press(keys)
    player.send(.fileVanished)
    return player
  }

  @Test(arguments: [ScreenSize.small, .ordinary, .large])
  func `is told in the bar of every screen, and nothing is written`(_ size: ScreenSize) throws {
    for keys in ["", "<CR>", "<F4>", "?"] {
      var player = try gone(keys, size: size)
      let bar = player.plainText.split(separator: "\n").first ?? ""
      #expect(bar.hasSuffix(" 文件不见了"), "\(keys)")
      player.send(.retry)
      #expect(player.written.isEmpty)
      #expect(player.text == BoardLedgers.seven)
    }
  }

  @Test func `is written again when the user says so`() throws {
    var player = try gone()
    try player.press("<C-s>")
    #expect(player.question?.selected == 0)
    try player.press("<CR>")
    #expect(player.written.isEmpty)
    try player.press("<C-s>2<CR>")
    #expect(player.effects.contains(.recreate))
    #expect(player.written == [player.bytes])
    #expect(!player.state.hasUnsaved)
    #expect(!player.plainText.contains("文件不见了"))
  }

  @Test func `makes leaving ask, which can write it first`() throws {
    var player = try gone()
    try player.press("<F10><Esc>")
    #expect(!player.hasQuit)
    try player.press("<F10>2<CR>")
    #expect(player.written == [player.bytes])
    #expect(player.hasQuit)
    var other = try gone()
    try other.press("q3<CR>")
    #expect(other.hasQuit && other.written.isEmpty)
  }

  @Test func `that returns needs nothing, or the change that was made meanwhile`() throws {
    var player = try gone()
    player.send(.fileReturned)
    #expect(!player.state.hasUnsaved && player.written.isEmpty)
    #expect(!player.plainText.contains("文件不见了"))
    player.diskFailure = Wording.fileGone
    player.send(.fileVanished)
    try player.press("><CR>")
    player.send(.retry)
    #expect(player.written.isEmpty)
    player.diskFailure = nil
    player.send(.fileReturned)
    #expect(player.written == [player.bytes])
  }

  @Test func `that returns as another version is taken in without a question`() throws {
    var player = try gone()
    let theirs = BoardLedgers.seven.replacingOnce("鱼塘承包费长期挂账", with: "鱼塘承包费")
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    #expect(player.question == nil)
    #expect(player.text == theirs)
    #expect(!player.state.hasUnsaved)
  }
}

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
    #expect(question.lines.count == 3)
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
}

@Suite struct `The user's own editor` {
  @Test func `replaces the record with what it gives back`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { $0.replacingOnce("会议纪要无人落实", with: "会议纪要落实不力") }
    try player.press("<C-p>编辑器<CR>")
    #expect(player.effects.contains { if case .editOutside = $0 { true } else { false } })
    #expect(player.issue("01")?.title == "会议纪要落实不力")
    #expect(player.written == [player.bytes])
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test(arguments: ["\n", "\n\n", "\n \n\n"])
  func `may leave blank lines at the end`(_ end: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { $0.replacingOnce("会议纪要无人落实", with: "会议纪要落实不力") + end }
    try player.press("<C-p>编辑器<CR>")
    #expect(player.issue("01")?.title == "会议纪要落实不力", "\(player.message)")
    #expect(player.state.ledger.rows.count == 7)
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `changes nothing when it gives back the same or fails`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { $0 }
    try player.press("<C-p>编辑器<CR>")
    #expect(player.message.contains("没有改动"))
    player.editor = { _ in nil }
    try player.press("<C-p>编辑器<CR>")
    player.send(.editedOutside(nil, failure: Phrase(zh: "编辑器出错了", en: "the editor failed")))
    #expect(player.message == "编辑器出错了")
    #expect(player.text == BoardLedgers.seven)
    #expect(player.written.isEmpty)
  }

  @Test(arguments: [
    "", "不是记录", "Id: 02\nTitle: 抢别人的号\nStatus: todo", "Id: 01\nTitle: 坏\nDue: 2026-02-31",
  ])
  func `is refused when the record would be none`(_ text: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { _ in text }
    try player.press("<C-p>编辑器<CR>")
    #expect(player.text == BoardLedgers.seven)
    #expect(!player.message.isEmpty)
    #expect(player.written.isEmpty)
  }

  @Test func `gets the marked issue when one is marked, as every other edit does`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { $0.replacingOnce("\nStatus:", with: "\nNote: 外面加的\nStatus:") }
    try player.press("2<Home><Space>")
    let marked = try #require(player.state.targets.first)
    #expect(player.selected != marked.text)
    try player.press("<C-p>编辑器<CR>")
    #expect(player.issue(marked.text)?.note == "外面加的", "\(player.message)")
  }
}
