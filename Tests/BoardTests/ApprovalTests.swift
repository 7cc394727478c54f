// Who agreed, signed or instructed: asked of the user, and never the user by default.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `An extension` {
  @Test func `is approved by whoever is named, not by whoever types`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t7月底<CR>")
    let names = try #require(player.picker?.items.map(\.label))
    // Whoever leads the issue comes last, and nobody is chosen before somebody has said who it was.
    #expect(names.dropFirst().contains("苗春和") && names.last == "柳闻笙" && names.count == 4)
    try player.press("<CR>")
    #expect(player.picker != nil && player.message.contains("批准的人"))
    player.type("县委书记")
    try player.press("<CR>")
    #expect(player.plainText.contains("县委书记 批准"))
    try player.press("雨季停工<CR>")
    #expect(
      player.text.contains(
        "Extension: 2026-06-15 @县委书记 !approved from:2026-05-06 to:2026-07-31\n+ 雨季停工\n"))
    // Whoever agreed to one is offered first for the next, and still chosen by nobody but the user.
    try player.press("t8月底<CR>")
    #expect(player.picker?.chosen == nil)
    try player.press("<Down>")
    #expect(player.picker?.chosen?.label == "县委书记")
    #expect(player.history.allSatisfy { $0.by == "许知遥" })
  }

  @Test func `keeps a reason that was typed where the name was asked for`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t7月底<CR>因汛期停工，设备进不了场<CR>")
    #expect(player.message.contains("先选谁批准的"))
    #expect(player.footer.contains("文字未保存"))
    try player.press("<Down><CR>")
    #expect(player.prompt?.field.text == "因汛期停工，设备进不了场")
    try player.press("<CR>")
    #expect(player.text.contains("@苗春和 !approved from:2026-05-06 to:2026-07-31\n+ 因汛期停工，设备进不了场\n"))
  }

  @Test func `is not offered to its own leader, though he agreed to another`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Due: 2026-07-10\n",
      with: "Due: 2026-07-10\nExtension: 2026-05-15 @柳闻笙 !approved from:2026-06-10 to:2026-07-10\n")
    var player = BoardPlayer(text: text)
    try player.press("t7月底<CR>")
    #expect(player.picker?.chosen == nil && player.picker?.items.last?.label == "柳闻笙")
    try player.press("<Esc><Esc>/食堂<CR>t8月底<CR><Down>")
    #expect(player.picker?.chosen?.label == "柳闻笙")
  }

  @Test func `of what is finished is refused, with the way to correct a mistake`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>t")
    #expect(player.prompt == nil && player.message.contains("不再改时限"))
    #expect(player.message.contains("先把状态改回"))
    #expect(player.text == BoardLedgers.seven)
  }

  @Test(arguments: ["t长期<CR>", "/网格<CR>t7月底<CR>"])
  func `is not asked about where nothing is put off`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(keys)
    #expect(player.picker == nil)
  }

  @Test func `of a ledger without leaders says that a name is typed`() throws {
    let alone = BoardLedgers.empty + "Id: 1\nTitle: 甲\nStatus: todo\nDue: 2026-06-20\n"
    var player = BoardPlayer(text: alone)
    try player.press("t7月底<CR>")
    #expect(player.picker?.items.isEmpty == true)
    #expect(player.plainText.contains("直接输入，按 Enter"))
  }
}

@Suite struct `A sign-off` {
  private func roles() throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>")
    player.menu(.addSignOff)
    try player.press("1")
    return player
  }

  @Test func `offers the steps on the way to a closing`() throws {
    let labels = try #require(try roles().picker?.items.map(\.label))
    #expect(labels.first == "纪委复核")
    for role in ["责任单位自查", "分管领导审核", "整改办复核", "领导小组审定", "书记审定"] {
      #expect(labels.contains(role))
    }
    #expect(Set(labels).count == labels.count)
  }

  @Test func `offers its own leader last`() throws {
    var player = try roles()
    try player.press("<CR>")
    #expect(player.picker?.chosen == nil)
    #expect(player.picker?.items[1].label == "柳闻笙")
    #expect(player.picker?.items.last?.label == "苗春和")
  }

  @Test func `sent back, an issue can be taken back to 正在整改 in the same step`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: ScreenSize(100, 40))
    try player.press("/午间<CR>")
    player.menu(.addSignOff)
    try player.press("<Down><Down><CR><CR>")
    player.type("柯望舒")
    try player.press("<CR>")
    player.type("还有3人没有谈话")
    try player.press("<CR>")
    let issue = try #require(player.issue("05"))
    #expect(issue.status == .doing && issue.done == nil)
    #expect(issue.entries(.signOff).first?.state == "reject")
    #expect(issue.entries(.progress).last?.text == "重新整改：还有3人没有谈话")
    try player.press("<CR>")
    #expect(player.plainText.contains("退回1次"))
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `the list of statuses says which one is missing, and when none is`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>s")
    #expect(player.plainText.contains("还差“纪委复核”的同意签批"))
    try player.press("<Esc>")
    player.menu(.addSignOff)
    try player.press("<CR><CR>苗春和<CR>")
    // On a narrow screen what is to be done is worth more than by whom.
    #expect(player.plainText.contains("意见可以不写"))
    try player.press("<CR>s")
    #expect(player.plainText.contains("签批已齐"))
  }

  /// A name in an official record is chosen: Enter on a list that was only opened signs for nobody.
  @Test func `nobody signs by mistake`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>")
    player.menu(.addSignOff)
    try player.press("<CR><CR><CR><CR>")
    #expect(player.issue("05")?.entries(.signOff).isEmpty == true)
    #expect(player.written.isEmpty)
  }

  @Test(arguments: ["材料齐全，现场看过，可以销号", "同意销号", "这件事情我们已经到现场看过三次都没有再发现问题"])
  func `takes no opinion for a role, and loses none`(_ words: String) throws {
    var player = try roles()
    player.type(words)
    try player.press("<CR>")
    #expect(player.message.contains("先选以什么身份"))
    #expect(player.text == BoardLedgers.seven)
    try player.press("<CR>苗春和<CR>")
    #expect(player.prompt?.field.text == words)
    try player.press("<CR>")
    #expect(player.text.contains("SignOff: 2026-06-15 @苗春和 !agree role:纪委复核\n+ \(words)\n"))
  }
}

@Suite struct `An instruction` {
  @Test func `is a leader's, and whoever types it is not offered`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.setting.by = "root"
    player.menu(.addInstruction)
    let labels = try #require(player.picker?.items.map(\.label))
    #expect(labels == ["柳闻笙", "苗春和", "顾青"])
  }
}
