// The filter: typed live, counted, restored, and named when it is wrong.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `The filter` {
  @Test func `filters while it is typed, with counts`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/资")
    #expect(player.state.arrangement.shown == 2)
    #expect(player.plainText.contains("显示2 / 共6"))
    try player.press("金<Space>食堂")
    #expect(player.state.arrangement.shown == 1)
    try player.press("<BS><BS><BS>")
    #expect(player.state.arrangement.shown == 2)
    try player.press("<CR>")
    #expect(player.isOnBoard)
    #expect(player.state.filter.text == "资金")
  }

  /// Numbers stand in dates and sums as well; whoever calls one means the issue.
  @Test(arguments: ["04", "4", "04号", "#04", "４号"])
  func `goes to the issue whose number is typed`(_ typed: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/")
    player.type(typed)
    #expect(player.selected == "04")
    try player.press("<CR><CR>")
    #expect(player.isOnPage && player.selected == "04")
  }

  @Test func `never leads to a record that cannot be read while an issue is found`() throws {
    let broken = BoardLedgers.seven + "\nId: 90\nTitle: 坏记录\nStatus: doing\nDue: 2026年6月底\n"
    var player = BoardPlayer(text: broken)
    for _ in 0..<12 where player.state.selectedID != nil { try player.press("<Left>") }
    #expect(player.state.selection != nil && player.state.selectedID == nil)
    try player.press("/资金<CR>")
    #expect(player.state.selectedID != nil)
  }

  @Test func `gives back everything as it was on Esc`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("<Right><Down><Down>")
    let before = player.frame
    try player.press("/没有这样的字<Esc>")
    #expect(player.frame == before)
    try player.press("/资金<CR><Down>")
    let filtered = player.frame
    try player.press("/票据<Esc>")
    #expect(player.frame == filtered)
    try player.press("<Esc>")
    #expect(!player.state.filter.isActive)
  }

  @Test(arguments: [
    ("due:xyz", "xyz"), ("is:nothing", "nothing"), ("status:whatever", "whatever"),
    ("|", "|"), ("foo:bar", "foo"),
  ])
  func `names a mistake and stays open`(_ text: String, _ named: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/")
    player.type(text)
    #expect(player.state.filterProblem?.zh.contains(named) == true)
    #expect(player.state.filterProblem?.en.contains(named) == true)
    try player.press("<CR>")
    #expect(player.prompt != nil)
    #expect(player.prompt?.problem?.contains(named) == true)
    #expect(player.plainText.contains(named))
    try player.press("<Esc>")
    #expect(player.isOnBoard)
    #expect(!player.state.filter.isActive)
    #expect(player.state.arrangement.shown == 6)
  }

  @Test(arguments: [
    ("ｌｅａｄ：柳闻笙", "lead:柳闻笙"), ("食堂｜鱼塘", "食堂|鱼塘"), ("status：todo，doing", "status:todo,doing"),
    ("ｉｓ：ｏｖｅｒｄｕｅ", "is:overdue"), ("－资金", "-资金"), ("no:１", "no:1"), ("“资金管理”", "\"资金管理\""),
    ("　资金　", "资金"),
  ])
  func `reads full-width signs like half-width ones`(_ wide: String, _ narrow: String) throws {
    var counts: [[String]] = []
    for text in [wide, narrow] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      try player.press("/")
      player.type(text)
      try player.press("<CR>")
      #expect(player.isOnBoard, "\(text): \(player.prompt?.problem ?? "")")
      counts.append(player.state.arrangement.items.map { player.state.ledger.id(at: Int($0)).text })
    }
    #expect(counts[0] == counts[1])
    #expect(!counts[0].isEmpty)
    #expect(counts[0].count < 6)
  }

  @Test(arguments: ["/", "／", "、", "<F3>", "<C-f>"])
  func `opens by its keys, also with an input method on`(_ key: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(key)
    #expect(player.prompt?.title == "查找")
  }

  @Test func `starts from an ideograph typed on the board`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.type("食堂")
    #expect(player.prompt?.field.text == "食堂")
    #expect(player.state.arrangement.shown == 1)
    try player.press("<CR>")
    #expect(player.selected == "03")
  }

  @Test func `starts from a phrase that an input method commits at once`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.input("食堂采购不比价".map { .key(.character($0)) })
    #expect(player.prompt?.field.text == "食堂采购不比价")
  }

  @Test func `does not start from an ideograph on a page, which says what to do`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<CR>食")
    #expect(player.isOnPage)
    #expect(player.message.contains("Shift"))
  }

  @Test func `stays over pages and lenses and is named in the header`() throws {
    for size in [ScreenSize.small, .ordinary, .large] {
      var player = BoardPlayer(text: BoardLedgers.seven, size: size)
      try player.press("/资金<CR>2<CR><Esc>3")
      #expect(player.state.filter.text == "资金")
      let header = player.plainText.split(separator: "\n")[2]
      #expect(header.contains("资金"), "\(size)")
      #expect(header.contains("2") && header.contains("6"), "\(size)")
    }
  }

  @Test func `moves the selection by arrows while it is typed`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L/<Down>")
    let first = player.selected
    try player.press("<Down>")
    #expect(player.selected != first)
    #expect(player.prompt != nil)
  }

  @Test func `says when nothing fits`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/没有这样的字<CR>")
    #expect(player.plainText.contains("没有符合筛选的问题"))
    #expect(player.plainText.contains("显示0 / 共6"))
    try player.press("<Down><Up><Space>st<F4>")
    #expect(player.text == BoardLedgers.seven)
    try player.press("<Esc>")
    #expect(player.selected != nil)
  }

  @Test func `tells when a new issue is hidden by it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/资金<CR><F2>新来的一条<CR>")
    #expect(player.message.contains("08"))
    #expect(player.message.contains("没有显示"))
    try player.press("<Esc>")
    #expect(player.state.arrangement.shown == 7)
  }
}
