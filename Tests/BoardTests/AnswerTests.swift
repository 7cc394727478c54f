// What the board answers to a key: the right thing, or why not.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `A key that can do nothing` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var message: String
    var ledger = BoardLedgers.seven
    var size = ScreenSize.ordinary
    var isReadOnly = false
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "withdraw twice", keys: "/status:void<CR><F8>", message: "已经撤销"),
    Case(
      name: "tick a broken record", keys: "<Left><Left><Space>", message: "有错误",
      ledger: BoardLedgers.broken),
    Case(name: "tick all of nothing", keys: "/没有的<CR>V", message: "没有符合筛选"),
    Case(name: "fold where nothing folds", keys: "2z", message: "没有可以收起的列"),
    Case(
      name: "fold what is empty", keys: "/status:todo<CR>z", message: "没有可以收起的列"),
    Case(name: "columns on a narrow screen", keys: "L", message: "只能用列表", size: ScreenSize(40, 12)),
    Case(name: "save what is read only", keys: "<C-s>", message: "只读", isReadOnly: true),
    Case(name: "the first of two to leave", keys: "Z", message: "再按一次 Z"),
  ]

  @Test(arguments: cases) func `says why`(_ each: Case) throws {
    var player = BoardPlayer(text: each.ledger, size: each.size, isReadOnly: each.isReadOnly)
    try player.press(each.keys)
    #expect(player.message.contains(each.message), "\(player.message)")
    #expect(player.prompt == nil && player.state.marked.isEmpty)
    #expect(player.state.turnedLayouts.isEmpty && player.state.unfolded.isEmpty)
  }

  @Test func `is not offered by an empty ledger that is read only`() {
    #expect(BoardPlayer(text: BoardLedgers.empty).plainText.contains("F2 新增"))
    let player = BoardPlayer(text: BoardLedgers.empty, isReadOnly: true)
    #expect(player.plainText.contains("还没有问题"))
    #expect(!player.plainText.contains("按 F2"))
  }
}

@Suite struct `Several that are ticked` {
  @Test func `are those in sight, and their number is said`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("3V")
    #expect(player.state.targets.map(\.text) == ["01", "02", "03", "04"])
    #expect(player.message == "已勾选 4 个")
  }

  @Test func `lend no deadline of another issue to the field`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.marked = ["03"]
    try #require(player.selected == "01")
    try player.press("<F6>")
    #expect(player.plainText.contains("现在是 2026年7月10日"))
    try player.press("<Esc>")
    player.state.marked = ["02", "03"]
    try player.press("<F6>")
    #expect(!player.plainText.contains("现在是"))
  }

  @Test func `are told by what is done first, however many they are`() throws {
    let many = (1...300).map { "Id: \($0)\nTitle: 第\($0)条\nStatus: todo\n" }
    var player = BoardPlayer(text: BoardLedgers.empty + many.joined(separator: "\n"))
    try player.press("V<F7>一起做<CR>")
    let question = try #require(player.question)
    #expect(question.lines.first == "· 1 号问题 记进展：一起做")
    #expect(question.lines.last?.hasSuffix("等 300 个") == true)
    #expect(player.plainText.contains("记进展：一起做"))
    #expect(player.plainText.contains("等 300 个"))
  }
}

@Suite struct `A filter that stands` {
  private func shown(_ player: BoardPlayer) -> Set<String> {
    Set(
      player.state.arrangement.items.compactMap {
        if case .issue(let id) = player.state.selection(of: $0) { id.text } else { nil }
      })
  }

  @Test func `goes by the new day after midnight`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/时限:5天<CR>")
    #expect(shown(player) == ["02"])
    player.send(.dayChanged(BoardPlayer.today + 20))
    #expect(shown(player) == ["03"])
    #expect(player.state.filter.text == "时限:5天")
  }

  @Test func `goes by the labels of a ledger that was read again`() throws {
    func ledger(_ label: String) -> String {
      BoardLedgers.seven.replacingOnce(
        "%key: Id\n\nId: 01", with: "%key: Id\n%typedef: Status_t enum \(label)\n\nId: 01")
    }
    var player = BoardPlayer(text: ledger("todo doing (在抓) staged mostly done closed void unknown"))
    try player.press("/状态:在抓<CR>")
    #expect(shown(player) == ["01"])
    player.send(
      .fileChanged(
        BoardPlayer.ledger(ledger("todo (在抓) doing staged mostly done closed void unknown"))))
    #expect(shown(player) == ["02", "04"])
  }

  @Test func `of a view that cannot be read leaves everything as it was`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.views = [SavedView(name: "坏视图", filter: "是:没有这个", lens: .owner, order: .number)]
    let before = player.state.arrangement.keys
    try player.press("91")
    #expect(player.message.contains("没有这个"))
    #expect(player.state.lens == .status && player.state.order == .urgency)
    #expect(player.state.arrangement.keys == before)
    #expect(!player.state.filter.isActive)
  }
}

@Suite struct `Typing a filter` {
  @Test func `comes back to what was selected as soon as it is shown`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<Right>")
    let anchor = try #require(player.selected)
    try #require(anchor != "01")
    try player.press("/会议")
    #expect(player.selected == "01")
    try player.press("<BS><BS>")
    #expect(player.selected == anchor)
    try player.press("是:胡说")
    #expect(player.selected == anchor)
    try player.press("<C-u>会议<CR>")
    #expect(player.selected == "01")
  }

  @Test func `goes by where the arrows went meanwhile`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L/会议")
    let first = try #require(player.selected)
    try player.press("<BS><BS><Down>")
    let next = try #require(player.selected)
    #expect(next != first)
    try player.press("是:胡说<C-u>")
    #expect(player.selected == next)
  }
}

@Suite struct `The file of keys` {
  @Test func `may give Z another meaning`() throws {
    var keymap = Keymap()
    #expect(keymap.read("newIssue = Z\n").isEmpty)
    var player = BoardPlayer(
      BoardPlayer.ledger(BoardLedgers.seven), setting: BoardPlayer.setting(), keymap: keymap)
    try player.press("Z")
    #expect(player.prompt?.purpose == .newIssue)
  }

  @Test(arguments: [
    ("newIssues = Z", "是想写“newIssue”吗"), ("newIssue Z", "等号两边空格"), ("newIssue=Z", "等号两边空格"),
    ("胡说 = Z", "没有动作“胡说”"),
  ])
  func `say what is wrong with a line`(_ line: String, _ words: String) {
    var keymap = Keymap()
    let mistakes = keymap.read(line)
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.message.zh.contains(words) == true, "\(mistakes)")
    #expect(mistakes.first?.message.zh.contains("帮助") == false)
  }
}
