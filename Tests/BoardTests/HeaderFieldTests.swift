/// The settings of a ledger, one after the other.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Settings of the ledger` {
  private func settings(_ text: String = BoardLedgers.seven) throws -> BoardPlayer {
    var player = BoardPlayer(text: text)
    try player.press("<C-p>台账设置<CR>")
    return player
  }

  @Test func `say what holds where nothing is written`() throws {
    let player = try settings()
    let details = player.picker?.items.map { $0.label + $0.detail } ?? []
    #expect(details.contains("临期天数15（默认）") && details.contains("签批环节纪委复核（默认）"))
  }

  @Test func `stay open after one of them, and tell what held before`() throws {
    var player = try settings()
    try player.press("临期天数<CR>7<CR>")
    #expect(player.state.ledger.header.thresholds.dueSoon == 7)
    #expect(player.message.contains("15（默认）→7"), "\(player.message)")
    #expect(player.picker?.purpose == .headerFields)
    #expect(player.picker.map { $0.items[$0.selected].label } == "临期天数")
  }

  @Test func `that are the default already change nothing`() throws {
    var player = try settings()
    let before = player.state.ledger.bytes.count
    try player.press("停滞天数<CR>30<CR>")
    #expect(player.state.ledger.bytes.count == before)
  }

  @Test func `of steps tell how many closed issues lack them`() throws {
    let text = BoardLedgers.seven
    let closed = text.ranges(of: "Status: closed").count
    #expect(closed > 0)
    var player = try settings(text)
    try player.press("签批环节<CR><C-u>纪委复核、书记审定<CR>")
    #expect(player.state.ledger.header.steps == ["纪委复核", "书记审定"])
    #expect(player.message.contains("已销号的有\(closed)个缺这些环节的签批"), "\(player.message)")
  }
}
