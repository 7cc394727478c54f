// A screen that others look at: nothing private, and nothing that may be.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A followed screen` {
  private static let secret = BoardLedgers.seven
    .replacingOnce("Title: 鱼塘承包费长期挂账", with: "Title: 鱼塘承包费长期挂账\nFlag: private")

  private func followed(_ text: String) -> BoardPlayer {
    var setting = BoardPlayer.setting(isReadOnly: true)
    setting.hidesPrivate = true
    return BoardPlayer(BoardPlayer.ledger(text), setting: setting)
  }

  private static func event(_ id: String, _ text: String) -> HistoryEvent {
    HistoryEvent(
      at: "2026-06-15T08:30:00.000+08:00", by: "鲍秋实", on: id, op: .set, field: "Blocker",
      old: nil, new: text)
  }

  @Test func `shows no history of a private issue, nor of one that is gone`() throws {
    var player = followed(`A followed screen`.secret)
    player.history = [
      `A followed screen`.event("01", "缺钱"), `A followed screen`.event("02", "张三被威胁"),
      `A followed screen`.event("88", "李四被威胁"),
    ]
    try player.press("H")
    #expect(player.plainText.contains("缺钱"))
    #expect(!player.plainText.contains("威胁"))
    #expect(player.picker?.items.count == 1)
  }

  @Test func `shows no broken record that is private`() {
    let text =
      `A followed screen`.secret
      .replacingOnce("Due: 2026-06-20", with: "Due: 2026-02-31")
      .replacingOnce("Due: 2026-07-10", with: "Due: 2026-02-31")
    let player = followed(text)
    #expect(player.state.arrangement.count(of: 0) == 1)
    #expect(!player.plainText.contains("鱼塘"))
  }

  @Test func `shows of what cannot be read only where it is and why`() throws {
    let text = BoardLedgers.seven.replacingOnce("Due: 2026-07-10", with: "Due: 2026-02-31")
    for secret in ["", "\n举报人张三住在东街\n"] {
      var player = followed(text + secret)
      try player.press("<Left><Left><Left><Left>")
      #expect(player.plainText.contains("待处理"))
      #expect(!player.plainText.contains("食堂") && !player.plainText.contains("张三"))
      for _ in 0..<2 {
        try player.press("<CR>")
        #expect(player.isOnPage)
        #expect(player.plainText.contains("行"))
        #expect(!player.plainText.contains("食堂") && !player.plainText.contains("张三"))
        #expect(!player.plainText.contains("原文"))
        try player.press("<Esc><Down>")
      }
    }
  }

  static let filters: [(filter: String, chips: [String])] = [
    ("鱼塘", ["按文字"]), ("食堂 is:duesoon", ["按文字", "临期"]), ("lead:苗春和", ["苗春和"]),
    ("lead:举报人", ["按文字"]), ("02号", ["按文字"]), ("#03", ["03号"]),
    ("status:todo | 鱼塘", ["未启动", "或", "按文字"]),
  ]

  @Test(arguments: filters)
  func `shows what a clerk filters by, and no word that he typed`(
    _ filter: String, _ chips: [String]
  ) throws {
    var player = followed(`A followed screen`.secret)
    let view = SharedView(lens: .status, isList: false, filter: filter, issue: "02", page: nil)
    player.send(.follow(view))
    #expect(player.state.filterChips.map(\.text) == chips)
    for keys in ["", "/"] {
      try player.press(keys)
      #expect(!player.plainText.contains("鱼塘") && !player.plainText.contains("举报人"))
    }
  }

  @Test func `selects no broken record while the clerk stands on what is hidden`() throws {
    var player = followed(
      `A followed screen`.secret.replacingOnce("Due: 2026-07-10", with: "Due: 2026-02-31"))
    func follow(_ filter: String, _ issue: IssueID) {
      player.send(
        .follow(SharedView(lens: .status, isList: false, filter: filter, issue: issue, page: nil)))
    }
    follow("鱼塘", "02")
    #expect(player.state.selection == nil)
    follow("", "02")
    #expect(player.selected == "01")
    follow("", "04")
    #expect(player.selected == "04")
  }

  @Test(arguments: [ScreenSize(60, 12), .ordinary, .large])
  func `says how many are not shown`(_ size: ScreenSize) {
    var player = followed(`A followed screen`.secret)
    player.resize(size)
    #expect(player.plainText.contains("共5（另有1个不公开）"))
  }

  @Test func `says nothing of the kind where nothing is private`() {
    #expect(followed(BoardLedgers.seven).plainText.contains("共6 "))
  }
}
