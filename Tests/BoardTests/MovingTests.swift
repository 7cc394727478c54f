// Moving about, opening and coming back.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Moving` {
  @Test(arguments: ["", "2", "3", "4", "5", "L", "3L"], [ScreenSize.small, .ordinary, .large])
  func `to a page and back shows the same board`(_ keys: String, _ size: ScreenSize) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: size)
    try player.press(keys + "<Down><Down><Down><Down><Right><Down><PgDn>")
    let before = player.frame
    try player.press("<CR>")
    #expect(player.isOnPage)
    try player.press("<C-d><C-d><C-u><End><Home><Esc>")
    #expect(player.isOnBoard)
    #expect(player.frame == before)
  }

  @Test(arguments: ["", "/整改<CR>", "/lead:侯振河<CR>", "3", "2/due:30d<CR>"])
  func `by PgDn on a page walks the order of the filter`(_ keys: String) throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press(keys + "<Home>")
    for _ in 0..<40 { try player.press("<Left>") }
    try player.press("<Home><CR>")
    let arrangement = player.state.arrangement
    let order = arrangement.items.map { player.state.ledger.id(at: Int($0)).text }
    let start = try #require(player.selected.flatMap { order.firstIndex(of: $0) })
    var walked: [String] = []
    for _ in 0..<(order.count + 3) {
      walked.append(player.selected ?? "")
      try player.press("<PgDn>")
    }
    #expect(Array(walked.prefix(order.count - start)) == Array(order[start...]))
    #expect(player.message.contains("最后一个"))
    for number in order[start...].dropLast().reversed() {
      try player.press("<PgUp>")
      #expect(player.selected == number)
    }
  }

  @Test(arguments: ["/status:doing<CR>", "L/status:doing<CR>"])
  func `on from a page whose issue the filter hides since misses none`(_ keys: String) throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press(keys)
    let order = player.state.arrangement.items.compactMap { item -> String? in
      guard case .issue(let id) = player.state.selection(of: item) else { return nil }
      return id.text
    }
    try player.press("<CR>")
    for _ in order where player.selected != order.first { try player.press("<PgUp>") }
    // Each is moved on, and none of them is shown any more.
    for number in order {
      #expect(player.selected == number)
      try player.press("><CR>")
      #expect(player.issue(number)?.status == .staged && player.selected == number)
      try player.press("<PgDn>")
    }
    #expect(player.message.contains("最后一个") && player.selected == order.last)
    #expect(player.isOnPage && player.state.arrangement.shown == 0)
  }

  @Test func `back from such a page goes to the one before it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L/lead:柳闻笙<CR><Home><Down><CR>")
    let second = try #require(player.selected)
    let first = try #require(["01", "02"].first { $0 != second })
    try player.press("w苗<CR><PgUp>")
    #expect(player.selected == first)
    try player.press("<PgUp>")
    #expect(player.message.contains("第一个"))
  }

  @Test func `down at the end of a page stays with its issue`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: .large)
    try player.press("<CR>")
    let first = player.selected
    try player.press("<Down><Down>")
    #expect(player.selected == first && player.isOnPage)
    #expect(player.message.contains("PgDn"))
    try player.press("<PgDn>")
    #expect(player.selected != first && player.isOnPage)
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "L", "3L"], [ScreenSize.small, .ordinary, .large])
  func `by any arrow keeps the selected issue in sight`(_ keys: String, _ size: ScreenSize) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: size)
    try player.press(keys)
    var random = Random(seed: 7)
    let arrows = ["<Up>", "<Down>", "<Left>", "<Right>", "<PgUp>", "<PgDn>", "<Home>", "<End>"]
    for _ in 0..<150 {
      try player.press(arrows[random.below(arrows.count)])
      let selected = try #require(player.selected)
      let marked = player.frame.cells.filter { $0.ground == .selected }
      let text = String(marked.filter { $0.span > 0 }.map(\.glyph))
      #expect(text.contains(" \(selected) "), "\(selected) is not among: \(text)")
    }
  }

  @Test func `unknown keys say so and change nothing`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    for key in ["y", "%", "<F11>", "<C-x>", "，"] {
      try player.press(key)
      #expect(player.message.contains("没有用处"), "\(key)")
      #expect(player.isOnBoard)
    }
    try player.press("<Down>")
    #expect(player.message.isEmpty)
  }

  @Test func `words that begin with 《 filter like others`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("《码头办法》")
    #expect(player.prompt?.field.text == "《码头办法》")
    try player.press("<CR>")
    #expect(player.text == BoardLedgers.seven && player.state.filter.text == "《码头办法》")
    var page = BoardPlayer(text: BoardLedgers.seven)
    try page.press("<CR>《码")
    #expect(page.picker != nil && page.message.contains("中文输入"))
    try page.press("<Esc>《")
    #expect(page.picker != nil)
  }

  @Test func `with Esc never quits, and takes marks and filter away one by one`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/资金<CR><Space><Esc>")
    #expect(!player.state.filter.isActive)
    #expect(!player.state.marked.isEmpty, "issues are found and ticked one after the other")
    try player.press("<Esc>")
    #expect(player.state.marked.isEmpty)
    try player.press("<Esc><Esc><Esc>")
    #expect(!player.hasQuit)
    #expect(player.isOnBoard)
  }

  @Test(arguments: ["q", "<F10>", "<C-q>", "<C-c><C-c>", "ZZ", ":q<CR>"])
  func `away works in every usual way`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(keys)
    #expect(player.hasQuit)
  }
}

@Suite struct `The selection` {
  @Test func `stays with its number when the file changes outside`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<Left><Left>")
    let selected = try #require(player.selected)
    player.send(.fileChanged(BoardPlayer.ledger(BoardLedgers.sevenReordered)))
    #expect(player.state.ledger.rows.count == 8)
    #expect(player.selected == selected)
    #expect(player.message.contains("99"))
  }

  @Test func `of an open page, list or field still means the issue that is shown`() throws {
    for (keys, finish) in [("p开了会", "<CR>"), ("<CR><F7>开了会", "<CR>"), ("<F4>", "3开了会<CR>")] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      let selected = try #require(player.selected)
      try player.press(keys)
      player.send(.fileChanged(BoardPlayer.ledger(BoardLedgers.sevenReordered)))
      try player.press(finish)
      let issue = try #require(player.issue(selected))
      #expect(issue.entries(.progress).contains { $0.text == "开了会" }, "\(keys)")
    }
  }

  @Test func `goes to the neighbour when its issue is deleted outside`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("2<Down>")
    let selected = try #require(player.selected)
    let record = try #require(player.state.selectedRow).advanced(by: 0)
    let text = player.state.ledger.rawText(at: record)
    let without = BoardLedgers.seven.replacingOnce(text, with: "")
    player.send(.fileChanged(BoardPlayer.ledger(without)))
    #expect(player.selected != selected)
    #expect(player.selected != nil)
  }

  @Test func `on a page is what edits change, whatever is marked`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("2<Right><Home><Space><CR>")
    let shown = try #require(player.selected)
    try player.press("<F7>只改这一条<CR>")
    #expect(player.question == nil)
    #expect(player.issue(shown)?.entries(.progress).contains { $0.text == "只改这一条" } == true)
  }
}

@Suite struct `The grouped list` {
  @Test(arguments: ["2", "2<Down><Down>"])
  func `opens with the heading of the group that is selected`(_ keys: String) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: .small)
    try player.press(keys)
    let place = try #require(player.state.cursor)
    let title = player.state.title(of: player.state.arrangement.keys[place.column])
    #expect(player.plainText.contains(title + " "))
  }
}
