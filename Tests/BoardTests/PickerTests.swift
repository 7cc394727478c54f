// Lists: what a typed text leaves, what Enter and Space take of it, and new names.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `A searched list` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var typed: String
    /// The labels that are left; a new text stands behind `+`.
    var labels: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing typed", typed: "", labels: ["镇农业综合服务中心", "农业", "甲农业"]),
    Case(
      name: "a beginning first, the new name last", typed: "镇农业",
      labels: ["镇农业综合服务中心", "+镇农业"]),
    Case(name: "the very name alone first", typed: "农业", labels: ["农业", "镇农业综合服务中心", "甲农业"]),
    Case(name: "what stands behind a name is no name", typed: "现在", labels: ["+现在"]),
    Case(name: "wide letters", typed: "ｈｏｕ", labels: ["+ｈｏｕ"]),
  ]

  @Test(arguments: cases) func `keeps what fits, best first`(_ each: Case) {
    var picker = Picker(
      .names(.unit, ["01"]), title: "",
      items: ["镇农业综合服务中心", "农业", "甲农业"].map {
        Picker.Item($0, detail: "现在的", value: .text($0))
      }, search: TextField(), takesNewText: true)
    picker.search = TextField(each.typed)
    let shown = (0..<picker.count).compactMap { picker[shown: $0] }
    #expect(shown.map { ($0.value == .typed ? "+" : "") + $0.label } == each.labels)
  }

  @Test func `is made anew when its items or its text change, and only then`() {
    var picker = Picker(
      .history, title: "",
      items: (0..<20_000).map { Picker.Item("第\($0)条", value: .text(String($0))) },
      search: TextField())
    #expect(picker.visible.count == 20_000)
    picker.search = TextField("第7条")
    #expect(picker.visible == [7])
    picker.items.remove(at: 0)
    #expect(picker.visible == [6])
    picker.search = TextField("19999")
    #expect(picker.visible == [19_998])
    picker.search = nil
    #expect(picker.visible.count == 19_999)
  }
}

@Suite struct `A new name` {
  @Test func `is not taken by Enter while others fit`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("w")
    player.type("柳闻")
    #expect(player.plainText.contains("新的：“柳闻”"))
    try player.press("<CR>")
    #expect(player.message.contains("没有变化"))
    #expect(player.issue("01")?.lead == "柳闻笙")
  }

  @Test(arguments: ["柳闻", "现在", "苗春"])
  func `that is part of a known one is the last row`(_ name: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("w")
    player.type(name)
    try player.press("<Down><Down><CR>")
    #expect(player.issue("01")?.lead == name)
  }

  @Test(arguments: ["张三，李四", "张三,李四", "张三、 李四", "张三；李四；", "张三;，李四"])
  func `may be several, typed in one go`(_ names: String) throws {
    for end in ["<CR>", "<Space><CR>"] where end == "<CR>" || !names.contains(" ") {
      var player = BoardPlayer(text: BoardLedgers.seven)
      player.menu(.setOwners)
      for glyph in names {
        player.input([.paste(String(glyph))])
      }
      try player.press(end)
      let owners = try #require(player.issue("01")).owners
      #expect(Set(owners) == ["张三", "李四"] && owners.count == 2, "\(owners)")
    }
  }
}

@Suite struct `Flags of several issues` {
  private let mixed = BoardLedgers.seven
    .replacingOnce(
      "Title: 网格巡查记录缺失\nStatus: todo",
      with: "Title: 网格巡查记录缺失\nFlag: longterm\nFlag: listed\nStatus: todo"
    )
    .replacingOnce(
      "Title: 鱼塘承包费长期挂账\nStatus: todo",
      with: "Title: 鱼塘承包费长期挂账\nFlag: listed\nStatus: todo")

  private func marked() throws -> BoardPlayer {
    var player = BoardPlayer(text: mixed)
    player.state.marked = ["02", "04"]
    player.menu(.setFlags)
    return player
  }

  @Test func `are ticked where all have them, and counted where some have them`() throws {
    let player = try marked()
    let picker = try #require(player.picker)
    #expect(picker.items.filter(\.isMarked).map(\.label) == ["挂牌督办"])
    #expect(picker.items.first { $0.label == "长期坚持" }?.detail == "现在 1 个")
  }

  @Test func `change by what was ticked alone`() throws {
    var player = try marked()
    try player.press("<Down><Down><Space><CR>")
    let question = try #require(player.question)
    #expect(question.lines.first?.contains("长期坚持") == false)
    try player.press("<CR>")
    #expect(player.issue("02")?.flags == [.listed, .immediate])
    #expect(player.issue("04")?.flags == [.longterm, .listed, .immediate])
    #expect(player.issue("02")?.due?.iso == "2026-06-20")
  }

  @Test func `change by what was unticked alone, for a reason`() throws {
    var player = try marked()
    try player.press("<Down><Space><CR>")
    #expect(player.prompt?.title.contains("摘牌") == true)
    try player.press("已经整改到位<CR>")
    #expect(player.question?.lines.first?.contains("去掉挂牌督办") == true)
    try player.press("<CR>")
    #expect(player.issue("02")?.flags == [])
    #expect(player.issue("04")?.flags == [.longterm])
  }
}
