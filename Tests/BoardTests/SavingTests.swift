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
    // The reason is said once: above, and in the footer as soon as that line is gone.
    #expect(player.message.contains("磁盘已满") && player.footer.hasSuffix("未保存"))
    try player.press("<Down>")
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
    try player.press("q2")
    #expect(!player.hasQuit)
    #expect(player.message.contains("没有存上"))
    player.diskFailure = nil
    try player.press("q2")
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

  @Test func `mends a record with errors, which is selected then`() throws {
    var player = BoardPlayer(text: BoardLedgers.broken)
    player.editor = { $0.replacingOnce("2026-02-31", with: "2026-02-28") }
    try player.press("<Left><CR>")
    #expect(player.plainText.contains("按 F4"))
    try player.press("<CR><CR>")
    #expect(player.issue("02")?.due?.iso == "2026-02-28", "\(player.message)")
    #expect(player.selected == "02" && player.isOnPage)
    #expect(player.written == [player.bytes])
    #expect(player.history.map(\.field) == ["Due"])
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.broken)
    #expect(player.state.ledger.rows[1].isBroken)
    try player.press("<C-y>")
    #expect(player.issue("02")?.due?.iso == "2026-02-28")
  }

  @Test func `must leave a record with errors without any`() throws {
    var player = BoardPlayer(text: BoardLedgers.broken)
    player.editor = { $0.replacingOnce("2026-02-31", with: "2026-02-30") }
    try player.press("<Left><F4>1")
    #expect(player.text == BoardLedgers.broken)
    #expect(player.state.refusedText != nil)
  }

  @Test func `parts two records that have one number`() throws {
    let twin = BoardLedgers.seven.replacingOnce("Id: 03\n", with: "Id: 02\n")
    var player = BoardPlayer(text: twin)
    player.editor = { $0.replacingOnce("Id: 02\n", with: "Id: 08\n") }
    try player.press("<Left><Left><Home><F4>1")
    #expect(player.selected == "08", "\(player.message)")
    #expect(player.state.ledger.rows.count { $0.isBroken } == 0)
    try player.press("<C-z>")
    #expect(player.text == twin)
    #expect(player.state.ledger.rows.count { $0.isBroken } == 2)
  }

  @Test func `that changes the number keeps the page open`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.editor = { $0.replacingOnce("Id: 01\n", with: "Id: 11\n") }
    try player.press("<CR><C-p>编辑器<CR>")
    #expect(player.selected == "11" && player.isOnPage)
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
