// Taking back: in one session, across sessions, and past what cannot be taken back.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Undo` {
  @Test func `shown first waits for Enter`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(">  <CR>u".filter { $0 != " " })
    #expect(player.question?.lines.first?.contains("状态") == true)
    try player.press("<Esc>")
    #expect(player.issue("01")?.status == .staged)
    try player.press("u<CR>")
    #expect(player.text == BoardLedgers.seven)
    try player.press("U<CR>")
    #expect(player.issue("01")?.status == .staged)
  }

  @Test func `without anything to undo says so`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    for key in ["<C-z>", "<C-y>", "u", "U"] {
      try player.press(key)
      #expect(player.isOnBoard)
      #expect(player.message.contains("没有可"), "\(key)")
    }
  }

  @Test func `refuses over a field that was changed outside meanwhile`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("><CR>")
    let theirs = player.text.replacingOnce("Status: staged", with: "Status: mostly")
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    try player.press("<C-z>")
    #expect(player.question?.title.contains("不能撤回") == true)
    #expect(player.question?.lines.contains { $0.contains("阶段性完成”，现在是“基本完成") } == true)
    #expect(player.text == theirs)
  }

  @Test(arguments: [false, true])
  func `goes on before a step that is refused, in this session or a later one`(
    _ isLater: Bool
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F7>先记的一条<CR>><CR>")
    let theirs = player.text.replacingOnce("Status: staged", with: "Status: mostly")
    if isLater {
      let history = player.history
      player = BoardPlayer(BoardPlayer.ledger(theirs), setting: player.state.setting)
      player.history = history
      try player.press("<C-z><CR>")
    } else {
      player.send(.fileChanged(BoardPlayer.ledger(theirs)))
      try player.press("<C-z>")
    }
    #expect(player.question?.title.contains("不能撤回") == true)
    #expect(player.text == theirs)
    try player.press("<CR><C-z>")
    if isLater { try player.press("<CR>") }
    #expect(!player.text.contains("先记的一条"))
    #expect(player.issue("01")?.status == .mostly)
    try player.press("<C-z>")
    #expect(player.message.contains("没有可以撤回"))
  }

  @Test func `of what somebody else did is not taken by Enter alone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F7>别人记的<CR>")
    var setting = player.state.setting
    setting.by = "项小舟"
    var other = BoardPlayer(player.state.ledger, setting: setting)
    other.history = player.history
    try other.press("<C-z><CR>")
    #expect(other.text.contains("别人记的"))
    try other.press("<C-z><Down><CR>")
    #expect(!other.text.contains("别人记的"))
  }
}
