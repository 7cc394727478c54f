// What was typed is never lost: Esc, a refusal, a question and somebody else's change all keep it.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A typed text` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Up to the moment when it could be lost.
    var keys: String
    /// Opens the field again.
    var again: String
    var text: String
    var testDescription: String { name }
  }

  private static let constrained = BoardLedgers.seven.replacingOnce(
    "%key: Id\n\nId: 01", with: "%key: Id\n%constraint: !(Title ~ '坏')\n\nId: 01")

  static let kept = [
    Case(name: "no to many", keys: "L<Home><Space><Space><F7>甲甲<CR>1", again: "", text: "甲甲"),
    Case(name: "Esc for many", keys: "L<Home><Space><Space><F7>甲甲<CR><Esc>", again: "", text: "甲甲"),
    Case(
      name: "Esc twice for many", keys: "L<Home><Space><Space><F7>甲甲<CR><Esc><Esc>", again: "<F7>",
      text: "甲甲"),
    Case(
      name: "a reason for many", keys: "L<Home><Space><Space><F8>重复<CR><Esc>", again: "", text: "重复"
    ),
    Case(name: "a measure's text", keys: "M13新的话<Esc>", again: "3", text: "建立督办清单新的话"),
    Case(
      name: "the name of a view", keys: "<C-p>saveview<CR>我的<Esc>", again: "<C-p>saveview<CR>",
      text: "我的"),
    Case(
      name: "the first of two", keys: "<F7>甲<Esc><F4>f乙<Esc>", again: "<F7>", text: "甲"),
    Case(
      name: "words where a person was asked for",
      keys: "<C-p>批示<CR>请镇纪委本月内落实到位。<CR><CR>后加一句<Esc><Esc><Esc>",
      again: "<C-p>批示<CR><CR>", text: "请镇纪委本月内落实到位。后加一句"),
    Case(
      name: "words left where a person was asked for",
      keys: "<C-p>批示<CR>请镇纪委本月内落实到位。<Esc>", again: "<C-p>批示<CR><CR>",
      text: "请镇纪委本月内落实到位。"),
    Case(
      name: "words beside others that were kept", keys: "<C-p>批示<CR><CR>旧话<Esc><Esc>",
      again: "<C-p>批示<CR>请镇纪委本月内落实到位。<CR><CR>", text: "旧话\n请镇纪委本月内落实到位。"),
  ]

  @Test(arguments: kept) func `stands in its field again`(_ each: Case) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(each.keys)
    try player.press(each.again)
    #expect(player.prompt?.field.text == each.text)
    #expect(player.text == BoardLedgers.seven)
  }

  @Test(arguments: ["<F2>", "<F4>f<C-u>", "/会议<CR><F2>", "/会议<CR><F4>f<C-u>", "<CR><F4>f<C-u>"])
  func `that the ledger refuses stays in its field with the reason`(_ keys: String) throws {
    var player = BoardPlayer(text: `A typed text`.constrained)
    try #require(player.state.ledger.problems.allSatisfy { $0.severity != .error })
    try player.press(keys + "坏很长的文字<CR>")
    #expect(player.prompt?.field.text == "坏很长的文字")
    #expect(player.prompt?.problem?.contains("出错") == true, "\(player.prompt?.problem ?? "")")
    #expect(!player.message.contains("已新增"))
    #expect(player.text == `A typed text`.constrained)
  }

  @Test func `of a list that the ledger refuses stays there`() throws {
    let ledger = BoardLedgers.seven.replacingOnce(
      "%key: Id\n\nId: 01", with: "%key: Id\n%constraint: !(Lead ~ '坏')\n\nId: 01")
    var player = BoardPlayer(text: ledger)
    try player.press("w坏名字<CR>")
    #expect(player.picker?.search?.text == "坏名字")
    #expect(player.message.contains("出错"))
    #expect(player.text == ledger)
  }

  @Test func `opened again is no contradiction with what stands there`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F4>f甲<Esc><F4>f乙")
    #expect(player.prompt?.isChanged == true)
    try player.press("<F10>")
    #expect(!player.hasQuit)
    try player.press("<CR>")
    #expect(player.question == nil)
    #expect(player.issue("01")?.title == "会议纪要无人落实甲乙")
    try player.press("<F4>f")
    #expect(player.prompt?.field.text == "会议纪要无人落实甲乙")
  }

  @Test func `opened again contradicts a change made since`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F4>f甲<Esc>")
    let theirs = BoardLedgers.seven.replacingOnce("Title: 会议纪要无人落实", with: "Title: 会议纪要")
    player.send(.fileChanged(BoardPlayer.ledger(theirs)))
    try player.press("<F4>f乙<CR>")
    #expect(player.question?.lines.contains("  会议纪要") == true)
    #expect(player.text == theirs)
  }

  @Test(arguments: ["<F6>+200<Esc><F6><CR><Down><CR>理由<CR><F6>", "<F7>开会<Esc><F7><CR><F7>"])
  func `that was saved is not offered again`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(keys)
    #expect(player.written.count == 1)
    #expect(player.prompt?.field.text == "")
  }

  @Test func `that many issues took is not offered again`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L<Home><Space><Space><F7>一起<Esc><F7><CR><CR>")
    let written = player.written
    #expect(written.count == 1)
    try player.press("L<Home><Space><Space><F7>")
    #expect(player.prompt?.field.text == "")
  }

  @Test func `in any layer is there to be kept when the window is closed`() throws {
    for (keys, text) in [
      ("<F7>写到一半", "写到一半"), ("L<Home><Space><Space><F7>一起写的<CR>", "一起写的"),
      ("<F6>7月底<CR>因汛期停工，进不了场<CR>", "因汛期停工，进不了场"),
    ] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      try player.press(keys)
      #expect(player.state.typedText?.contains(text) == true, "\(keys)")
    }
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/鱼塘")
    #expect(player.state.typedText == nil)
  }

  @Test func `of a path stands there again, too`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<C-p>导入<CR>来文.docx<Esc><C-p>导入<CR>")
    #expect(player.picker?.search?.text == "来文.docx")
    // Also where it could not be read, to be mended.
    try player.press("<CR>")
    player.send(.openFailed(Phrase(zh: "没有", en: "no")))
    try player.press("<C-p>导入<CR>")
    #expect(player.picker?.search?.text == "来文.docx")
  }

  @Test func `is not kept for another ledger`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F7>甲台账的话<Esc>")
    player.send(.opened(BoardPlayer.ledger(BoardLedgers.seven, path: "other.rec")))
    try player.press("<F7>")
    #expect(player.prompt?.field.text == "")
  }
}

@Suite struct `A text beside somebody else's change` {
  private func title(_ title: String) -> String {
    BoardLedgers.seven.replacingOnce("Title: 会议纪要无人落实", with: "Title: \(title)")
  }

  /// A board whose title of 01 is another one on the disk.
  private func clashing(_ keys: String = "") throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("<F4>f甲<CR>" + keys)
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(title("对方的"))))
    return player
  }

  @Test func `that could not be added is shown in full and stands in its field`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    let long = String(repeating: "很长的标题", count: 9)
    try player.press("<F4>f<C-u>\(long)<CR>")
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(title("对方的") + "\nhalf a li")))
    try player.press("2<CR>")
    #expect(player.question?.lines.contains("  " + long) == true, "\(player.question?.lines ?? [])")
    try player.press("<CR><F4>f")
    #expect(player.prompt?.field.text == long)
  }

  @Test func `for a conflict comes back when its field is opened again`() throws {
    var player = try clashing()
    try player.press("<End><CR>另写的<Esc><C-s><End><CR>")
    #expect(player.prompt?.field.text == "会议纪要无人落实甲另写的")
  }

  @Test func `for a conflict is kept for that conflict when the file changes again`() throws {
    var player = try clashing()
    try player.press("<End><CR>另写的")
    player.send(.changedUnderneath(BoardPlayer.ledger(title("又一个"))))
    #expect(player.prompt == nil)
    #expect(player.question?.lines.last == "对方：又一个")
    try player.press("<End><CR>")
    #expect(player.prompt?.field.text == "会议纪要无人落实甲另写的")
    try player.press("<CR>")
    #expect(player.issue("01")?.title == "会议纪要无人落实甲另写的")
    #expect(player.written == [player.bytes])
  }

  @Test func `for a conflict that is gone goes into no other one`() throws {
    var player = try clashing()
    try player.press("<End><CR><C-u>另写的")
    player.state.openMerge = nil
    try player.press("<CR>")
    #expect(player.message.contains("没有了"))
    #expect(player.state.kept.map(\.text) == ["另写的"])
    #expect(player.written.isEmpty)
  }

  @Test func `in a field comes back when a conflict overtakes the question about many`() throws {
    let player = try clashing("L<Home><Space><Space><F7>一起写<CR>")
    #expect(player.question != nil)
    let typed = player.state.screens.contains { screen in
      if case .prompt(let prompt) = screen { prompt.field.text == "一起写" } else { false }
    }
    #expect(typed)
  }

  @Test func `that does not go together is asked for again, and nothing is written`() throws {
    var player = try clashing()
    // A title that nobody gives is an error that neither side had.
    try player.press("<End><CR><C-u><CR>")
    #expect(player.message.contains("合不到一起"), "\(player.message)")
    #expect(player.question?.title.contains("冲突 1/1") == true)
    #expect(player.written.isEmpty && player.state.hasUnsaved)
    #expect(player.issue("01")?.title == "会议纪要无人落实甲")
    try player.press("3<CR>")
    #expect(player.question == nil)
    #expect(player.issue("01")?.title == "对方的")
    #expect(player.written == [player.bytes])
  }

  @Test func `names its issue, what stood before, both values and who wrote them`() throws {
    var player = try clashing("<Esc>")
    player.history = [
      HistoryEvent(
        at: "2026-06-15T08:30:00.000+08:00", by: "鲍秋实", on: "01", op: .set, field: "Title",
        old: "会议纪要无人落实", new: "对方的")
    ]
    try player.press("<Esc><C-s>")
    #expect(
      player.question?.lines == [
        "会议纪要无人落实甲", "原来：会议纪要无人落实", "我的：会议纪要无人落实甲",
        "对方：对方的（鲍秋实 6月15日 08:30）",
      ])
  }
}
