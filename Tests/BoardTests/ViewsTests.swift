// Saved views, themes, and where the real cursor stands.

import Canvas
import LedgerModel
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `Saved views` {
  @Test func `bring back lens, filter and order`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("3/资金<CR>o3")
    let order = player.state.order
    try player.press("9+周一例会<CR>")
    guard case .saveViews(let views)? = player.effects.last else {
      Testing.Issue.record("nothing was saved")
      return
    }
    #expect(views.count == 1)
    let read = SavedView.read(views.map(\.line).joined(separator: "\n"))
    #expect(read.views == views)
    #expect(read.mistakes.isEmpty)
    try player.press("1<Esc>o1")
    #expect(!player.state.filter.isActive)
    try player.press("91")
    #expect(player.state.lens == .deadline)
    #expect(player.state.filter.text == "资金")
    #expect(player.state.order == order)
  }

  @Test func `bring back the usual order too`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("9+平常<CR>o3")
    #expect(player.state.order != .urgency)
    try player.press("91")
    #expect(player.state.order == .urgency)
  }

  @Test func `of one name replace each other`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("9+例会<CR>/资金<CR>9+例会<CR>")
    #expect(player.state.views.map(\.name) == ["例会"])
    #expect(player.state.views[0].filter == "资金")
  }

  @Test(arguments: ["", "a=b", "#x"])
  func `refuse a name that the file could not hold`(_ name: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("9+")
    player.type(name)
    try player.press("<CR>")
    #expect(player.prompt?.problem?.contains("名称") == true)
    #expect(player.effects.isEmpty)
  }

  @Test func `name their mistakes by line`() {
    let read = SavedView.read(
      """
      # 我的视图
      例会 = is:overdue; lens=deadline; sort=urgency
      没有等号

      坏的 = x; lens=nothing; sort=sideways
       = 没有名字
      """)
    #expect(read.views.map(\.name) == ["例会", "坏的"])
    #expect(read.mistakes.map(\.line) == [3, 5, 5, 6])
    #expect(read.mistakes[1].message.zh.contains("lens=nothing"))
  }

  @Test func `that cannot be read say so and change nothing`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.show(SavedView(name: "坏", filter: "due:xyz", lens: nil, order: nil))
    #expect(player.message.contains("xyz"))
    #expect(player.state.arrangement.shown == 6)
  }
}

@Suite struct `Themes` {
  @Test func `are previewed live and given back on Esc`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<C-p>颜色<CR><Down>")
    #expect(player.effects.last == .theme("suse", keep: false))
    try player.press("<Down>")
    #expect(player.effects.last == .theme("mono", keep: false))
    try player.press("<Esc>")
    #expect(player.effects.last == .theme("hongqi", keep: false))
    #expect(player.state.themeName == "hongqi")
  }

  @Test func `are kept on Enter`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<C-p>颜色<CR><Down><CR>")
    #expect(player.effects.last == .theme("suse", keep: true))
    #expect(player.state.themeName == "suse")
    try player.press("<C-p>颜色<CR>")
    #expect(player.picker?.chosen?.value == .text("suse"))
  }
}

@Suite struct `The cursor` {
  static let typing = [
    "/", "/资金", "p", "t", "<F2>", "<F8>", "<CR><F7>", "<CR>t", "<C-p>", "<F1>", "w", "<F4>7",
    "<F4>8",
    "<F4>9", "<C-p>标题<CR>", "<C-p>描述<CR>", "9+", "t6月底<CR>", "<C-p>主题",
  ]
  static let others = [
    "", "<CR>", "s", "o", "<F4>", "9", "M", "<C-p>挂牌<CR>", "<C-p>签批<CR>", "VpX<CR>", "3", "<F4>1",
  ]
  static let sizes = [ScreenSize(20, 5), ScreenSize(40, 12), .small, .ordinary, .large]

  @Test(arguments: typing, sizes)
  func `stands in every text field`(_ keys: String, _ size: ScreenSize) throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: size)
    try player.press(keys)
    let caret = try #require(player.frame.caret)
    #expect(caret.x >= 0 && caret.x < size.columns && caret.y >= 0 && caret.y < size.rows)
    #expect(player.frame[caret.x, caret.y].span != 0)
    let before = player.frame
    player.send(.work)
    player.send(.dayChanged(BoardPlayer.today))
    #expect(player.frame.caret == before.caret)
    player.type("中")
    let after = try #require(player.frame.caret)
    let last = player.frame[after.x == 0 ? 0 : after.x - 1, after.y]
    #expect(last.span != 1 || after.x <= 2, "the character is not before the cursor")
    player.send(.input([.resized(columns: 79, rows: 23)], milliseconds: 0))
    #expect(player.frame.caret != nil)
  }

  @Test(arguments: others, sizes)
  func `is hidden elsewhere`(_ keys: String, _ size: ScreenSize) throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: size)
    try player.press(keys)
    #expect(player.frame.caret == nil)
  }
}

@Suite struct `Pastes` {
  @Test func `on the board change nothing and are counted`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.input([.paste("dd\npq整改")])
    #expect(player.message.contains("已忽略粘贴 7 字"))
    #expect(player.isOnBoard)
  }

  @Test func `without brackets are noticed by their speed`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.input(Array("pdelete\rq").map { .key($0 == "\r" ? Key(.enter) : .character($0)) })
    #expect(player.message.contains("已忽略粘贴"))
    #expect(player.isOnBoard)
    #expect(!player.hasQuit)
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `into a field are text, cut to one line where there is one`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/")
    player.input([.paste("资\n金\n")])
    #expect(player.prompt?.field.text == "资 金")
    try player.press("<Esc>p")
    player.input([.paste("一\n二\u{1B}[31m")])
    #expect(player.prompt?.field.text == "一\n二[31m")
  }
}
