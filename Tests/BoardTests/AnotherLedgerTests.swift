// What belongs to one ledger or one moment does not reach into another.

import Audit
import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `The history` {
  private static func event(_ text: String) -> HistoryEvent {
    HistoryEvent(
      at: "2026-06-15T08:30:07.031+08:00", by: "鲍秋实", on: "01", op: .set, field: "Blocker",
      old: nil, new: text)
  }

  @Test func `of one ledger is not shown on a page of another`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.history = [`The history`.event("甲台账的事")]
    try player.press("<CR>")
    #expect(player.state.history?.events.count == 1)
    try player.press("<Esc>")
    player.history = []
    player.send(.opened(BoardPlayer.ledger(BoardLedgers.seven, path: "other.rec")))
    try player.press("<CR><End>")
    #expect(!player.plainText.contains("甲台账"))
  }

  @Test func `list shows its events whatever was read since`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.history = [`The history`.event("第一件"), `The history`.event("第二件")]
    try player.press("<CR>H<Down>")
    player.history = []
    player.send(
      .fileChanged(
        BoardPlayer.ledger(BoardLedgers.seven.replacingOnce("鱼塘承包费长期挂账", with: "鱼塘"))))
    #expect(player.state.history?.events.isEmpty == true)
    try player.press("<CR>")
    #expect(player.question?.lines.contains { $0.contains("第一件") } == true)
  }

  @Test func `says a moment in words, alone on the screen`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.history = [`The history`.event("缺钱")]
    try player.press("H")
    #expect(player.plainText.contains("台账的历史"))
    try player.press("<CR>")
    #expect(player.question?.lines.first == "6月15日 08:30  鲍秋实")
    #expect(!player.plainText.contains("台账的历史"))
    try player.press("<CR>")
    #expect(player.plainText.contains("台账的历史"))
  }

  @Test(arguments: ["H", "<CR>H"]) func `that is empty says so`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(keys)
    #expect(player.plainText.contains("还没有改动"))
    #expect(player.picker?.search == nil)
    try player.press("<CR><Esc>")
    #expect(player.picker == nil)
  }
}

@Suite struct `Another ledger` {
  @Test func `is asked about before a step of an earlier session is undone in it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("><CR>")
    let first = player.state.setting
    var again = BoardPlayer(player.state.ledger, setting: first)
    again.history = player.history
    try again.press("<C-z><CR>")
    #expect(again.text == BoardLedgers.seven)
    // The same step stands in the history of the other ledger.
    again.history = player.history
    again.send(
      .opened(BoardPlayer.ledger(player.text, path: "other.rec")))
    try again.press("<C-z>")
    #expect(again.question?.title == "撤回这一步？")
    #expect(again.text == player.text)
  }
}

@Suite struct `The audit of another ledger` {
  @Test func `is of that one, also when it was chosen from a list`() throws {
    var player = BoardPlayer(BoardPlayer.ledger("", path: ""), setting: BoardPlayer.setting())
    player.send(.shown)
    for text in [BoardLedgers.seven, BoardLedgers.empty] {
      player.send(.opened(BoardPlayer.ledger(text, path: "\(text.count).rec")))
      #expect(player.state.audit == nil)
      while player.state.auditRun != nil { player.send(.work) }
      #expect(
        player.state.audit?.declared.first { $0.field == "DeclaredIssues" }?.counted
          == "\(player.state.tally.counted)")
    }
  }
}

@Suite struct `An open page` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "an edit takes it out of the filter", keys: "/是:逾期<CR><CR><F6>+200<CR><Down><CR>理由<CR>"),
    Case(name: "it is withdrawn", keys: "<CR><F8>重复<CR>"),
  ]

  @Test(arguments: cases) func `stays when the board does not show its issue`(
    _ each: Case
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(each.keys)
    #expect(player.isOnPage)
    #expect(player.selected == "01")
    #expect(player.plainText.contains("会议纪要无人落实"))
    #expect(player.message.contains("不再显示它"), "\(player.message)")
    // Whatever is written next is written of the same issue.
    try player.press("<F7>又一条<CR>")
    #expect(player.issue("01")?.newestFirst(.progress).contains { $0.text == "又一条" } == true)
    try player.press("<Esc>")
    #expect(player.selected != "01")
  }

  @Test func `stays when somebody else's change hides its issue`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/是:逾期<CR><CR>")
    player.send(
      .fileChanged(
        BoardPlayer.ledger(
          BoardLedgers.seven.replacingOnce("Due: 2026-05-06", with: "Due: 2026-09-06"))))
    #expect(player.isOnPage && player.selected == "01")
  }

  @Test(arguments: [
    ("<F7>最后记的一条<CR>", "最后记的一条"), ("<C-p>加一条措施<CR>最后一条措施<CR>", "最后一条措施"),
    ("<C-p>加一条佐证<CR>最后的佐证<CR>", "最后的佐证"),
  ])
  func `shows what was just written`(_ keys: String, _ words: String) throws {
    let long = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-01-05\n",
      with: "Opened: 2026-01-05\nDetail: 描述\n"
        + String(repeating: "+ 再说一句。\n", count: 30))
    var player = BoardPlayer(text: long)
    try player.press("<CR>" + keys)
    #expect(player.isOnPage)
    #expect(player.plainText.split(separator: "\n").dropLast(2).contains { $0.contains(words) })
  }

  @Test func `is closed when its issue is gone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F2>新的问题<CR><CR>")
    #expect(player.isOnPage && player.selected == "08")
    try player.press("<C-z>")
    #expect(player.isOnBoard)
    #expect(player.message.contains("不在台账中"))
    #expect(player.text == BoardLedgers.seven)
  }
}
