// Lists beside the board and ready filters, by the keys of a clerk.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A list beside the board` {
  private let text = BoardLedgers.seven
    .replacingOnce("Opened: 2026-06-01\n", with: "Opened: 2026-06-01\nBlocker: 等县局批复\n")
    .replacingOnce("Due: 2026-07-10\n", with: "Due: 2026-07-10\nRecheck: 2026-06-01\n")

  @Test func `shows what it is about, walks, opens and comes back to the same line`() throws {
    var player = BoardPlayer(text: text)
    try player.press("0<CR>")
    #expect(player.plainText.contains("保障清单 共1") && player.plainText.contains("等县局批复"))
    try player.press("<CR>")
    #expect(player.isOnPage && player.selected == "02")
    try player.press("<Esc>")
    #expect(player.plainText.contains("保障清单 共1"))
    try player.press("<Right><Right><Right>")
    #expect(player.plainText.contains("回头看逾14天"))
    try player.press("<Esc>")
    #expect(player.state.screens.isEmpty)
  }

  @Test func `is of the whole ledger, and shows no filter that it does not keep`() throws {
    var player = BoardPlayer(text: text)
    try player.press("/没有这个<CR>0<CR>")
    #expect(player.plainText.contains("保障清单 共1") && !player.plainText.contains("没有这个"))
    try player.press("<Esc>")
    #expect(player.plainText.contains("没有这个"))
  }

  @Test func `every list can be opened, empty or not, at every size`() throws {
    for size in [ScreenSize(60, 20), ScreenSize(80, 24), ScreenSize(160, 50), ScreenSize(20, 5)] {
      var player = BoardPlayer(text: text, size: size)
      try player.press("0<CR>")
      for kind in RosterKind.allCases {
        #expect(player.state.roster?.kind == kind)
        #expect(!player.plainText.isEmpty)
        try player.press("<Right>")
      }
    }
  }

  @Test func `an edit is about the issue in front, and the list follows it`() throws {
    var player = BoardPlayer(text: text)
    try player.press("0<CR><F7>批复到了<CR>")
    #expect(player.issue("02")?.newestFirst(.progress).first?.text == "批复到了")
    #expect(player.state.roster?.kind == .blocked)
    try player.press("<F4>b<C-u><CR>")
    #expect(player.state.roster?.items.isEmpty == true)
    #expect(player.plainText.contains("没有写明卡点的问题"))
  }

  @Test func `a private issue is in no list of a projected board`() throws {
    let hidden = text.replacingOnce("Blocker: 等县局批复\n", with: "Blocker: 等县局批复\nFlag: private\n")
    var player = BoardPlayer(text: hidden)
    player.state.setting.hidesPrivate = true
    try player.press("01")
    #expect(player.state.roster?.items.isEmpty == true)
  }

  @Test func `a board that follows shows the same list and line`() throws {
    var clerk = BoardPlayer(text: text)
    try clerk.press("0<CR><Right><Right><Right>")
    let shared = try #require(SharedView(clerk.state.sharedView.text))
    #expect(shared.roster == .rechecks)
    var wall = BoardPlayer(text: text)
    wall.send(.follow(shared))
    #expect(wall.state.roster?.kind == .rechecks)
    #expect(wall.selected == clerk.selected)
    try clerk.press("<Esc>")
    wall.send(.follow(clerk.state.sharedView))
    #expect(wall.state.roster == nil)
  }

  @Test func `an edit in a list that the board's filter hides is about the line in front`() throws {
    var player = BoardPlayer(text: text)
    try player.press("/03<CR>0<CR>")
    #expect(player.state.roster?.issue == "02")
    try player.press("<F7>批复到了<CR>")
    #expect(player.issue("02")?.newestFirst(.progress).first?.text == "批复到了")
    try player.press("<CR>")
    #expect(player.isOnPage && player.selected == "02")
  }

  @Test func `in an empty list there is nothing to change`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("01<F7>")
    #expect(player.prompt == nil && player.message.contains("没有选中"))
  }

  @Test func `a page that is turned comes back to the line of the issue that was read`() throws {
    let two = text.replacingOnce("Due: 2026-05-06\n", with: "Due: 2026-05-06\nBlocker: 等人\n")
    var player = BoardPlayer(text: two)
    try player.press("0<CR>")
    let first = player.state.roster?.issue
    try player.press("<Down>")
    let second = player.state.roster?.issue
    #expect(first != second)
    try player.press("<Up><CR>")
    player.state.selection = second.map { .issue($0) }
    try player.press("<Esc>")
    #expect(player.state.roster?.issue == second)
  }

  @Test func `the line stays with its issue when the file changes underneath`() throws {
    let two = text.replacingOnce("Due: 2026-05-06\n", with: "Due: 2026-05-06\nBlocker: 等人\n")
    var player = BoardPlayer(text: two)
    try player.press("0<CR><Down>")
    let before = try #require(player.state.roster?.issue)
    let more = two.replacingOnce(
      "Id: 01\n", with: "Id: 00\nTitle: 新来的\nStatus: doing\nBlocker: 等\n\nId: 01\n")
    player.send(.fileChanged(BoardPlayer.ledger(more)))
    #expect(player.state.roster?.items.count == 3)
    #expect(player.state.roster?.issue == before)
  }

  @Test func `the selected line stays in sight when the screen shrinks`() throws {
    var many = text
    for number in 10..<30 {
      many += "\nId: \(number)\nTitle: 第\(number)个\nStatus: doing\nBlocker: 等\(number)\n"
    }
    var player = BoardPlayer(text: many, size: ScreenSize(80, 50))
    try player.press("0<CR><Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>")
    player.resize(ScreenSize(80, 20))
    let issue = try #require(player.state.roster?.issue)
    #expect(player.plainText.contains("▌ \(issue) "))
  }

  @Test func `no list of a projected board shows the title of a private issue`() throws {
    let hidden = text.replacingOnce("Title: 食堂采购不比价\n", with: "Title: 食堂采购不比价\nFlag: private\n")
      .replacingOnce("Due: 2026-05-06\n", with: "Due: 2026-05-06\nRelated: 03\n")
    var player = BoardPlayer(text: hidden, size: ScreenSize(120, 30))
    player.state.setting.hidesPrivate = true
    for kind in RosterKind.allCases {
      player.state.open(kind)
      #expect(!player.plainText.contains("食堂采购"), "\(kind)")
    }
  }

  @Test func `a ready filter is chosen without typing`() throws {
    var player = BoardPlayer(text: text)
    try player.press("f")
    #expect(player.picker?.items.first?.label == "逾期 1")
    try player.press("<CR>")
    #expect(player.state.filter.text == "is:overdue")
    #expect(player.state.screens.isEmpty)
  }

  @Test func `what stands beside a ready filter finds the same when it is typed`() throws {
    let text = text.replacingOnce(
      "Due: 2026-07-10\n",
      with: "Due: 2026-07-10\nFlag: listed\nFlag: longterm\nCadence: monthly\nRelated: 03\n"
    ).replacingOnce(
      "Id: 03\n", with: "Id: 03\nNotice: #1 !open 2026-06-01 @甲 due:2026-06-05\n+ 报\n")
    let player = BoardPlayer(text: text)
    let items = player.state.factsPicker.items
    #expect(items.count { $0.unavailable == nil } > 8)
    for item in items {
      guard case .fact(let expression) = item.value else { continue }
      var (chosen, typed) = (player, player)
      chosen.state.setFilter(expression)
      typed.state.setFilter(item.detail)
      #expect(typed.state.filter.problem == nil, "\(item.detail)")
      #expect(typed.state.shownIssues == chosen.state.shownIssues, "\(item.detail)")
      #expect(item.label.hasSuffix(" \(chosen.state.arrangement.shown)"), "\(item.label)")
    }
  }
}
