// What a change asks for step by step, what it is about, and what it says when it is made.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A change in steps` {
  @Test func `stays with its measure when somebody inserts another one above`() throws {
    let other = BoardLedgers.seven.replacingOnce(
      "Measure: #1 !doing", with: "Measure: #2 !todo\n+ 插进来的一条\nMeasure: #1 !doing")
    for keys in ["M<CR>1", "M<CR>2", "M<CR>4"] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      try player.press(keys)
      player.send(.fileChanged(BoardPlayer.ledger(other)))
      switch keys {
      case "M<CR>1": try player.press("<Up><CR>")
      case "M<CR>2": try player.press("<C-u>6.30<CR>")
      default: try player.press("<Space><CR>")
      }
      #expect(player.text.contains("Measure: #2 !todo\n+ 插进来的一条\n"), "\(keys)")
      #expect(!player.text.contains("Measure: #1 !doing @顾青 due:2026-05-01\n"), "\(keys)")
    }
  }

  @Test func `says which measure it is and where it stands`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("M<CR>1")
    let picker = try #require(player.picker)
    #expect(picker.title.contains("#1") && picker.title.contains("建立督办清单"))
    #expect(picker.items.first { $0.value == .text("doing") }?.detail == "现在的状态")
    try player.press("<Home><CR>")
    #expect(player.message.contains("#1 状态 正在整改→未启动"))
  }

  @Test func `asks as what somebody signs, and selects the step whose turn it is`() throws {
    let steps = BoardLedgers.seven.replacingOnce(
      "Deadline: 2026-06-30", with: "Deadline: 2026-06-30\nSteps: 责任领导、纪委复核")
    var player = BoardPlayer(text: steps)
    try player.press("/午间<CR>")
    player.menu(.addSignOff)
    try player.press("1")
    let picker = try #require(player.picker)
    // The steps of the ledger, and what another sign-off was made as.
    #expect(
      picker.items.map(\.label) == ["责任领导", "纪委复核", "纪委"]
        + Wording.signOffRoles.filter { $0 != "纪委复核" })
    // The step whose turn it is.
    #expect(picker.chosen?.label == "责任领导")
    try player.press("<CR>")
    #expect(player.picker?.title.contains("责任领导") == true)
    try player.press("苗春和<CR><CR>")
    #expect(player.text.contains("SignOff: 2026-06-15 @苗春和 !agree role:责任领导\n"))
    #expect(player.message.contains("记签批：责任领导 同意"))
  }

  @Test func `goes back one step with Esc and keeps what was typed`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t7月底<CR><Down><CR>")
    #expect(player.prompt?.title.hasPrefix("延期理由 · 01") == true)
    player.type("雨季")
    try player.press("<Esc>")
    #expect(player.picker?.title.hasPrefix("延期：谁批准的 · 01") == true)
    try player.press("<Esc>")
    #expect(player.prompt?.field.text.hasSuffix("7月底") == true)
    try player.press("<CR><Down><CR>")
    #expect(player.prompt?.field.text == "雨季")
    try player.press("<Esc><Esc><Esc>")
    #expect(player.isOnBoard)
    try player.press("/午间<CR>s<Up><Up><Up><CR><Esc>")
    #expect(player.picker?.chosen?.value == .status(.doing))
    try player.press("<Esc>")
    #expect(player.isOnBoard && player.text == BoardLedgers.seven)
  }

  @Test func `ticks are taken away with a word and the title says what is ticked`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<Space>p")
    #expect(player.prompt?.title.contains("勾选的 1 个：01") == true)
    try player.press("<Esc><Esc>")
    #expect(player.state.marked.isEmpty && player.message.contains("取消了 1 个勾选"))
  }

  @Test func `the words of an instruction typed as its person are kept`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.addInstruction)
    player.type("月底前报结果，不得拖延")
    try player.press("<CR>")
    #expect(player.picker?.search?.isEmpty == true && player.message.contains("先选是谁的"))
    player.type("何书记")
    try player.press("<CR>")
    #expect(player.prompt?.field.text == "月底前报结果，不得拖延")
    try player.press("<CR>")
    #expect(player.text.contains("Instruction: 2026-06-15 @何书记\n+ 月底前报结果，不得拖延"))
  }

  @Test func `two new owners are ticked one after the other`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setOwners)
    player.type("王二毛")
    #expect(player.plainText.contains("Enter 保存：王二毛"))
    player.press(.character(" "))
    player.type("李小满")
    player.press(.character(" "))
    #expect(player.plainText.contains("Enter 保存：李小满、王二毛"))
    try player.press("<CR>")
    #expect(player.issue("01")?.owners == ["李小满", "王二毛"])
  }

  @Test func `typing is taken back in its field, not on the board`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("p")
    player.type("甲乙")
    try player.press("<C-z>")
    #expect(player.prompt?.field.text == "甲")
    try player.press("<C-z><C-z>")
    #expect(player.prompt?.field.text.isEmpty == true)
    #expect(player.message.contains("没有可以撤回的输入"))
    #expect(player.text == BoardLedgers.seven)
  }
}

@Suite struct `Watching less` {
  private func open(_ down: Int) throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setFlags)
    for _ in 0..<down { try player.press("<Down>") }
    return player
  }

  @Test func `making a dated issue long-term asks why`() throws {
    var player = try open(0)
    try player.press("<Space><CR><CR>")
    #expect(player.prompt?.problem?.contains("要说明原因") == true)
    #expect(player.issue("01")?.flags.isEmpty == true)
    player.type("常态工作")
    try player.press("<CR>")
    #expect(player.issue("01")?.due == nil && player.issue("01")?.flags == .longterm)
    #expect(player.text.contains("+ 改为长期坚持：常态工作"))
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `an extension that nobody approved is not ticked`() throws {
    var player = try open(3)
    try player.press("<Space>")
    #expect(player.message.contains("没有批准延期的记录"))
    try player.press("<CR>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `taking an issue off the list asks why`() throws {
    var player = try open(1)
    try player.press("<Space><CR>")
    #expect(player.issue("01")?.flags == .listed)
    player.menu(.setFlags)
    try player.press("<Down><Space><CR>")
    #expect(player.prompt?.title.contains("摘牌的理由") == true)
    player.type("已见底")
    try player.press("<CR>")
    #expect(player.issue("01")?.flags.isEmpty == true)
    #expect(player.text.contains("+ 摘牌：已见底"))
  }
}

@Suite struct `What a change says` {
  @Test func `keeps the way back where the text is cut`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: ScreenSize(60, 20))
    player.menu(.setTitle)
    player.type("，纪要写完就放在抽屉里，谁也不知道谁负责，要求逐条明确牵头人并按周通报")
    try player.press("<CR>")
    #expect(player.plainText.contains("Ctrl-Z 撤回"))
  }

  @Test func `shows where two long texts differ`() throws {
    let long = "会议纪要无人落实，开完会没有人跟，纪要写完就放在抽屉里"
    var player = BoardPlayer(
      text: BoardLedgers.seven.replacingOnce("会议纪要无人落实", with: long))
    player.menu(.setTitle)
    try player.press("<BS>")
    player.type("头")
    try player.press("<CR>")
    let titles = player.message.split(separator: "→")
    #expect(titles.count == 2)
    #expect(titles.first?.hasSuffix("放在抽屉里") == true && titles.last?.contains("屉头") == true)
  }

  @Test func `names the file without its folder, and the reason whole`() throws {
    var player = BoardPlayer(
      BoardPlayer.ledger(BoardLedgers.seven, path: "/srv/县委巡察办/2026/第三轮/台账.rec"),
      setting: BoardPlayer.setting())
    player.diskFailure = Phrase(
      zh: "写不了“/srv/县委巡察办/2026/第三轮/台账.rec”：磁盘满了", en: "disk full")
    try player.press("p进展<CR>")
    #expect(player.message.contains("写不了“台账.rec”：磁盘满了"))
    #expect(player.plainText.contains("磁盘满了"))
  }

  @Test func `says under which heading the issue stands now`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s<Down><CR>")
    #expect(player.message.contains("移到“阶段性完成”"))
    try player.press("/status:staged<CR><Home>")
    let gone = try #require(player.selected)
    try player.press("s<Home><CR>")
    #expect(player.message.contains("筛选不再显示它") && player.selected != gone)
  }

  @Test func `leaves the issue in sight above the field`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: ScreenSize(60, 12))
    try player.press("<End>")
    let number = try #require(player.selected)
    let title = try #require(player.issue(number)?.title)
    let before = player.plainText
    try player.press("<F7>")
    // Once in the title of the field, once on the board.
    #expect(player.plainText.split(separator: "\n").count { $0.contains(title) } == 2)
    try player.press("<Esc>")
    #expect(player.plainText.split(separator: "\n").first == before.split(separator: "\n").first)
  }

  @Test func `an empty filter is named as the reason`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/查无此事<CR><F4>")
    #expect(player.message.contains("没有符合筛选的问题"))
  }

  @Test func `a dead key on a page is told what works there`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<CR>b")
    #expect(player.message.contains("Enter 修改"))
  }
}

@Suite struct `What a line says` {
  @Test func `a long-term issue says so where others have their day`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Title: 网格巡查记录缺失\nStatus: todo", with: "Title: 网格巡查记录缺失\nStatus: todo\nFlag: longterm")
    var player = BoardPlayer(text: text, size: ScreenSize(100, 24))
    try player.press("L")
    let line = try #require(
      player.plainText.split(separator: "\n").first { $0.contains("网格巡查记录缺失") })
    #expect(line.contains("长期"))
    // A status that the heading says already goes before the deadline.
    player.resize(.small)
    #expect(player.plainText.contains("5月6日") && !player.plainText.contains("柳闻笙  正在整改"))
  }

  @Test func `the number stays whole on the narrowest screen`() throws {
    let player = BoardPlayer(
      text: BoardLedgers.seven.replacingOnce("Id: 01\n", with: "Id: 11\n"),
      size: ScreenSize(12, 12))
    #expect(player.plainText.contains("11 "))
  }

  @Test func `what cannot be read is not counted as done`() throws {
    let text = BoardLedgers.broken.replacingOnce(
      "Status: doing", with: "Status: done\nDone: 2026-05-01")
    #expect(!BoardPlayer(text: text).plainText.contains("完成100%"))
  }
}

@Suite struct `The list of all actions` {
  @Test(arguments: [
    ("延期", Action.setDeadline), ("删除", .withdraw), ("新建", .newIssue), ("恢复", .undo),
    ("delete", .withdraw), ("postpone", .setDeadline),
  ])
  func `finds an action by an everyday word`(_ word: String, _ action: Action) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<C-p>")
    player.type(word)
    let picker = try #require(player.picker)
    #expect(picker.visible.contains { picker.items[$0].value == .action(action) })
  }

  @Test func `offers nothing that changes a ledger opened to be read`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, isReadOnly: true)
    for key in ["<C-p>", "<F1>"] {
      try player.press(key)
      let picker = try #require(player.picker)
      #expect(picker.items.contains { $0.value == .action(.filter) })
      #expect(!picker.items.contains { $0.value == .action(.setStatus) }, "\(key)")
      try player.press("<Esc>")
    }
  }
}
