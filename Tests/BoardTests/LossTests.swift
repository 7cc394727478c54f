// Issues that are gone from the file: when that is asked about, and what each answer does.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Issues gone from the file` {
  private static let seven = BoardLedgers.seven

  /// The text up to a record.
  private static func cut(_ text: String, before id: String) -> String {
    guard let range = text.range(of: "Id: \(id)\n") else { return "" }
    return String(text[..<range.lowerBound])
  }

  private static func without(_ id: String, _ next: String) -> String {
    guard let from = seven.range(of: "Id: \(id)\n"), let to = seven.range(of: "Id: \(next)\n")
    else { return "" }
    return String(seven[..<from.lowerBound]) + seven[to.lowerBound...]
  }

  private static let edited = seven.replacingOnce(
    "Title: 鱼塘承包费长期挂账\nStatus: todo", with: "Title: 鱼塘承包费长期挂账\nStatus: doing")

  struct Doubtful: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var disk: String
    var title: String
    var lines: [String]
  }

  static let doubtful = [
    Doubtful(
      testDescription: "cut between two records", disk: cut(seven, before: "06"),
      title: "少了 2 个问题（共 7 个）", lines: ["06 公示栏久不更新", "07 重复登记的一条"]),
    Doubtful(
      testDescription: "the last one alone", disk: cut(seven, before: "07"),
      title: "少了 1 个问题（共 7 个）", lines: ["07 重复登记的一条"]),
    Doubtful(
      testDescription: "cut within a record, without a fault",
      disk: cut(seven, before: "07").replacingOnce(
        "SignOff: 2026-04-01 @许知遥 role:纪委 !agree\n", with: ""),
      title: "少了 1 个问题", lines: ["07 "]),
    Doubtful(
      testDescription: "the end of the last record",
      disk: seven.replacingOnce("Progress: 2026-03-01 @许知遥\n+ 撤销：与01号重复\n", with: ""),
      title: "末尾少了一截", lines: []),
    Doubtful(
      testDescription: "cut, with a change before it", disk: cut(edited, before: "05"),
      title: "少了 3 个问题", lines: ["05 ", "另有 1 处改动"]),
    Doubtful(
      testDescription: "two out of the middle",
      disk: seven.replacingOnce(cut(seven, before: "04"), with: cut(seven, before: "02")),
      title: "少了 2 个问题", lines: ["02 ", "03 "]),
    Doubtful(
      testDescription: "an empty file", disk: "", title: "少了 7 个问题", lines: ["01 ", "等 7 个"]),
  ]

  @Test(arguments: doubtful)
  func `stay on the screen and are asked about`(_ each: Doubtful) throws {
    var player = BoardPlayer(text: Self.seven)
    player.send(.fileChanged(BoardPlayer.ledger(each.disk)))
    let question = try #require(player.question)
    #expect(question.title.contains(each.title), "\(question.title)")
    for line in each.lines {
      #expect(question.lines.contains { $0.contains(line) }, "\(line): \(question.lines)")
    }
    #expect(player.text == Self.seven)
    // Put off, nothing is written, and ending the program does not lose what the screen shows.
    try player.press("<CR>")
    #expect(player.question == nil)
    player.send(.retry)
    #expect(player.written.isEmpty)
    #expect(player.state.hasUnsaved && player.text == Self.seven)
    try player.press("<C-s>")
    #expect(player.question?.title == question.title)
    #expect(player.written.isEmpty)
    // The copy is complete: there is nothing to be asked any more.
    player.send(.fileChanged(BoardPlayer.ledger(Self.seven)))
    #expect(player.question == nil)
    #expect(!player.state.hasUnsaved && player.text == Self.seven)
  }

  @Test(arguments: doubtful)
  func `are written back with what else was changed`(_ each: Doubtful) throws {
    var player = BoardPlayer(text: Self.seven)
    player.send(.fileChanged(BoardPlayer.ledger(each.disk)))
    try player.press("2<CR>")
    #expect(player.question == nil)
    let isEdited = each.disk.contains("长期挂账\nStatus: doing")
    let whole = BoardPlayer.ledger(isEdited ? Self.edited : Self.seven)
    #expect(LedgerComparison.changes(from: whole, to: player.state.ledger) == [])
    #expect(player.state.ledger.rows.map(\.isBroken).contains(true) == false)
    #expect(player.written == [player.bytes])
    #expect(!player.history.isEmpty && !player.state.hasUnsaved)
  }

  @Test(arguments: doubtful)
  func `are given up when that is chosen, and undo brings them back`(_ each: Doubtful) throws {
    var player = BoardPlayer(text: Self.seven)
    let disk = BoardPlayer.ledger(each.disk)
    player.send(.fileChanged(disk))
    try player.press("3<CR>")
    #expect(player.text == each.disk && !player.state.hasUnsaved)
    #expect(player.written.isEmpty)
    guard disk.headerSyntax != nil else { return }
    try player.press("<C-z>")
    let back = LedgerComparison.changes(
      from: BoardPlayer.ledger(Self.seven), to: player.state.ledger)
    #expect(back.allSatisfy { $0.record == .issue("02") && $0.field == "Status" }, "\(back)")
    #expect(player.written.count == 1)
  }

  @Test func `that are there again when Ctrl-S is pressed leave nothing to be asked`() throws {
    var player = BoardPlayer(text: Self.seven)
    player.send(.fileChanged(BoardPlayer.ledger(Self.cut(Self.seven, before: "06"))))
    try player.press("<Esc>")
    let whole = Self.seven.replacingOnce("Due: 2026-07-10", with: "Due: 2026-07-32")
    player.send(.changedUnderneath(BoardPlayer.ledger(whole)))
    #expect(player.question == nil && !player.state.hasUnsaved)
    player.send(.changedUnderneath(BoardPlayer.ledger(Self.edited)))
    #expect(player.issue("02")?.status == .doing && player.written.isEmpty)
  }

  @Test func `are asked about while something of ours is not saved, and both are kept`() throws {
    var player = BoardPlayer(text: Self.seven)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("><CR>")
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(Self.cut(Self.edited, before: "06"))))
    #expect(player.question?.lines.contains { $0.contains("还没存上") } == true)
    try player.press("2<CR>")
    #expect(player.issue("01")?.status == .staged && player.issue("02")?.status == .doing)
    #expect(player.issue("06") != nil && player.issue("07") != nil)
    #expect(player.written == [player.bytes] && !player.state.hasUnsaved)
    #expect(player.history.map(\.on).contains("07"))
  }

  @Test func `one out of the middle is a decision, named until it was read, and can be undone`()
    throws
  {
    var player = BoardPlayer(text: Self.seven)
    player.send(.fileChanged(BoardPlayer.ledger(Self.without("03", "04"))))
    #expect(player.issue("03") == nil && !player.state.hasUnsaved)
    try player.press("j")
    let question = try #require(player.question)
    #expect(question.lines.contains { $0.contains("03 食堂采购不比价") })
    try player.press("<CR>u<CR>")
    #expect(player.text == Self.seven)
  }

  @Test func `one that goes while somebody types is named after the field`() throws {
    var player = BoardPlayer(text: Self.seven)
    try player.press("p写到一半")
    player.send(.fileChanged(BoardPlayer.ledger(Self.without("03", "04"))))
    #expect(player.prompt?.field.text == "写到一半" && player.frame.caret != nil)
    try player.press("<CR>")
    #expect(player.question?.lines.contains { $0.contains("03 食堂采购不比价") } == true)
    #expect(player.text.contains("写到一半"))
  }

  @Test func `taken out with guatu, as the history tells, they just go`() {
    var player = BoardPlayer(text: Self.seven)
    let disk = Self.cut(Self.seven, before: "06")
    player.send(.fileChanged(BoardPlayer.ledger(disk), explained: ["06", "07"]))
    #expect(player.text == disk && player.question == nil)
  }

  @Test func `a board that only looks on keeps its view until it is told to read again`() {
    var player = BoardPlayer(text: Self.seven, isReadOnly: true)
    let disk = BoardPlayer.ledger(Self.cut(Self.seven, before: "06"))
    player.send(.fileChanged(disk))
    #expect(player.text == Self.seven && player.question == nil)
    #expect(player.message.contains("少了 2 个问题") && !player.state.hasUnsaved)
    player.send(.opened(disk))
    #expect(player.issue("07") == nil)
  }

  @Test func `reading again on demand asks as well`() {
    var player = BoardPlayer(text: Self.seven)
    player.send(.opened(BoardPlayer.ledger(Self.cut(Self.seven, before: "06"))))
    #expect(player.question != nil && player.text == Self.seven)
  }
}
