// What somebody else changed on the disk is said with the name that the history knows.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A change that comes from the disk` {
  private static let moved = BoardLedgers.seven.replacingOnce(
    "Due: 2026-07-10\n",
    with:
      "Due: 2026-07-31\nFlag: extended\nExtension: 2026-06-15 @苗春和 !approved from:2026-07-10 to:2026-07-31\n+ 雨季\n"
  )

  private func event(_ field: String, _ old: String?, _ new: String?, by: String = "李四")
    -> HistoryEvent
  {
    HistoryEvent(
      at: "2026-06-15T09:00:00.000+08:00", by: by, on: "03", op: .set, field: field, old: old,
      new: new)
  }

  private func player(_ history: [HistoryEvent], _ disk: String = moved) -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.history = history
    player.send(.fileChanged(BoardPlayer.ledger(disk)))
    return player
  }

  @Test func `names who did what, and only what leads`() {
    let message = player([event("Due", "2026-07-10", "2026-07-31")]).message
    #expect(message == "李四：03 号问题 整改时限 2026年7月10日→2026年7月31日")
  }

  @Test func `is called outside where no event tells of it`() {
    #expect(player([]).message.hasPrefix("文件被外部改动"))
    let external = HistoryEvent(
      at: "2026-06-15T09:00:00.000+08:00", by: HistoryEvent.somebody, on: "03", op: .external,
      field: "Due", old: "2026-07-10", new: "2026-07-31")
    #expect(player([external]).message.hasPrefix("文件被外部改动"))
  }

  @Test func `is nobody's whose event speaks of another value since`() {
    let message = player([
      event("Due", "2026-07-10", "2026-07-31"), event("Due", "2026-07-31", "2026-07-10"),
    ]).message
    #expect(message.hasPrefix("文件被外部改动"))
  }

  @Test func `of two people names both`() {
    let disk = Self.moved.replacingOnce("Title: 食堂采购不比价", with: "Title: 食堂采购不比价、不验收")
    let message = player(
      [
        event("Due", "2026-07-10", "2026-07-31"),
        event("Title", "食堂采购不比价", "食堂采购不比价、不验收", by: "王五"),
      ], disk
    ).message
    #expect(message.contains("李四：03 号问题 整改时限") && message.contains("王五：03 号问题"))
  }

  @Test func `is named where it is merged with ours, too`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("><CR>")
    player.diskFailure = nil
    player.history = [event("Due", "2026-07-10", "2026-07-31")]
    player.send(.changedUnderneath(BoardPlayer.ledger(Self.moved)))
    #expect(player.message.hasPrefix("李四：03 号问题 整改时限"))
    #expect(player.message.hasSuffix("（已与这里的修改合并）"))
    #expect(player.issue("01")?.status == .staged)
    #expect(player.issue("03")?.due?.iso == "2026-07-31")
  }
}

@Suite struct `A list that is open while the file changes` {
  private func change(_ player: inout BoardPlayer, _ old: String, _ new: String) {
    player.send(
      .fileChanged(BoardPlayer.ledger(BoardLedgers.seven.replacingOnce(old, with: new))))
  }

  @Test func `shows the status that is present now, and selects it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s")
    #expect(player.picker?.chosen?.value == .status(.doing))
    change(&player, "Status: doing", "Status: staged")
    let picker = try #require(player.picker)
    #expect(picker.chosen?.value == .status(.staged))
    #expect(picker.items.filter { $0.detail == "现在的状态" }.map(\.value) == [.status(.staged)])
    // Enter changes nothing, as it would have before.
    try player.press("<CR>")
    #expect(player.issue("01")?.status == .staged && player.written.isEmpty)
  }

  @Test func `keeps what the user has moved to`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s<Up>")
    change(&player, "Status: doing", "Status: staged")
    #expect(player.picker?.chosen?.value == .status(.todo))
  }

  @Test func `ticks what came and keeps the user's own ticks`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setOwners)
    player.type("钱多多")
    try player.press("<Space>")
    change(&player, "Unit: 党政办\n", "Unit: 党政办\nOwner: 李四\n")
    let picker = try #require(player.picker)
    #expect(Set(picker.items.filter(\.isMarked).map(\.label)) == ["李四", "钱多多"])
    try player.press("<CR>")
    #expect(Set(player.issue("01")?.owners ?? []) == ["李四", "钱多多"])
  }

  @Test func `keeps a searched leader and says who leads now`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("w苗")
    change(&player, "Lead: 柳闻笙", "Lead: 顾青")
    let picker = try #require(player.picker)
    #expect(picker.search?.text == "苗" && picker.chosen?.label == "苗春和")
    #expect(picker.items.filter(\.isPresent).map(\.label) == ["顾青"])
  }

  @Test func `shows the new values in the menu of changes`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F4>")
    change(&player, "Lead: 柳闻笙", "Lead: 鲍秋实")
    #expect(player.picker?.items.contains { $0.detail == "鲍秋实" } == true)
  }
}
