// The key that saves, where something is typed or chosen.

import Canvas
import LedgerModel
import TestSupport
import Testing

@testable import Board

@Suite struct `Ctrl-S` {
  @Test(arguments: ["p现场看过", "p第一行<C-j>第二行"])
  func `in a field takes the text as Enter does`(_ keys: String) throws {
    var one = BoardPlayer(text: BoardLedgers.seven)
    try one.press(keys + "<C-s>")
    var other = BoardPlayer(text: BoardLedgers.seven)
    try other.press(keys + "<CR>")
    #expect(one.isOnBoard && one.written.count == 1)
    #expect(one.text == other.text && one.text != BoardLedgers.seven)
  }

  @Test func `says what is wrong with a text that cannot be taken`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t13月<C-s>")
    #expect(player.prompt?.problem?.contains("13月") == true)
    try player.press("<Esc>")
    try player.press("p<C-s>")
    #expect(player.prompt?.problem != nil)
  }

  @Test func `takes a list of ticks`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setOwners)
    player.type("顾青")
    try player.press("<C-s>")
    #expect(player.issue("01")?.owners == ["顾青"])
  }

  @Test(arguments: ["s<Down>", "w", "<F4>", "s<Down><CR>u"])
  func `chooses nothing in a list or a question, and says so`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(keys)
    let before = player.text
    try player.press("<C-s>")
    #expect(player.text == before)
    #expect(player.message.contains("Enter 确定"))
    #expect(!player.isOnBoard)
  }
}

@Suite struct `The state of the save` {
  @Test func `does not speak of words that are still in their field`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s<Down><CR>p")
    #expect(player.footer.contains("已保存"))
    try player.press("现场")
    #expect(player.footer.contains("文字未保存") && !player.footer.contains("已保存"))
    try player.press("<CR>")
    #expect(player.footer.contains("已保存") && !player.footer.contains("文字未保存"))
    try player.press("/资金")
    #expect(player.footer.contains("已保存"))
  }
}
