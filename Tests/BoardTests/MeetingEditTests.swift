// What a clerk's hands rely on while the meeting goes on: order, names and days stay their own.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Editing in a meeting` {
  @Test func `goes on to the next issue of the list though the edit moved this one`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    // By deadline 01 stands before 02; a later day moves it behind 03.
    try player.press("3<CR>")
    func listed() -> [IssueID?] {
      player.state.arrangement.items.map { player.state.ledger.id(at: Int($0)) }
    }
    let order = listed()
    try #require(player.isOnPage && player.selected == "01" && order.count > 2)
    let next = order[try #require(order.firstIndex(of: "01")) + 1]
    try player.press("t8月底<CR><Down><CR>等雨停<CR>")
    #expect(player.issue("01")?.due?.iso == "2026-08-31")
    #expect(listed() != order)
    try player.press("n")
    #expect(player.isOnPage && player.selected == next?.text)
  }

  @Test func `a second search begins anew, and Enter keeps the old one`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F3>食堂<CR>")
    #expect(player.state.filterChips.map(\.text) == ["食堂"])
    try player.press("<F3>")
    #expect(player.prompt?.field.text == "食堂")
    try player.press("<CR>")
    #expect(player.state.filterChips.map(\.text) == ["食堂"])
    try player.press("<F3>鱼塘<CR>")
    #expect(player.state.filterChips.map(\.text) == ["鱼塘"] && player.selected == "02")
    try player.press("<F3><Right>账<CR>")
    #expect(player.state.filterChips.map(\.text) == ["鱼塘账"])
    // What finds nothing selects nothing.
    #expect(player.state.selection == nil)
  }

  @Test func `an owner for several issues leaves each its own`() throws {
    let text = BoardLedgers.seven
      .replacingOnce("Lead: 柳闻笙\nUnit: 党政办", with: "Lead: 柳闻笙\nOwner: 顾青\nUnit: 党政办")
      .replacingOnce("Lead: 柳闻笙\nUnit: 财政所", with: "Lead: 柳闻笙\nOwner: 方小雨\nUnit: 财政所")
    var player = BoardPlayer(text: text)
    player.state.marked = ["01", "02"]
    try player.press("<F4>7")
    #expect(player.plainText.contains("各自的不动"))
    try player.press("苗春和<CR>")
    #expect(player.question?.lines.contains { $0.contains("顾青、苗春和") } == true)
    try player.press("<Down><CR>")
    #expect(player.issue("01")?.owners == ["顾青", "苗春和"])
    #expect(player.issue("02")?.owners == ["方小雨", "苗春和"])
  }

  static let clashes: [(keys: String, due: String)] = [
    ("<Down><CR>", "2026-07-20"), ("<Down><Down><CR>", "2026-07-01"),
  ]

  @Test(arguments: clashes)
  func `a deadline that was moved elsewhere meanwhile is asked about`(
    _ keys: String, _ due: String
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t7月20日")
    let theirs = BoardLedgers.seven.replacingOnce("Due: 2026-05-06", with: "Due: 2026-07-01")
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    try player.press("<CR>")
    let question = try #require(player.question)
    #expect(question.title.contains("在别处被改过"))
    #expect(question.lines.contains { $0.contains("7月20日") })
    try player.press(keys)
    if player.picker != nil { try player.press("<Down><CR>等雨停<CR>") }
    #expect(player.issue("01")?.due?.iso == due)
  }

  @Test func `a followed page closes when its issue turns private`() throws {
    var setting = BoardPlayer.setting(isReadOnly: true)
    setting.hidesPrivate = true
    var player = BoardPlayer(BoardPlayer.ledger(BoardLedgers.seven), setting: setting)
    player.send(
      .follow(SharedView(lens: .status, isList: false, filter: "", issue: "02", page: 0)))
    try #require(player.isOnPage && player.plainText.contains("鱼塘"))
    let secret = BoardLedgers.seven
      .replacingOnce("Title: 鱼塘承包费长期挂账", with: "Title: 鱼塘承包费长期挂账\nFlag: private")
    player.send(.fileChanged(BoardPlayer.ledger(secret)))
    #expect(!player.isOnPage && !player.plainText.contains("鱼塘"))
  }
}
