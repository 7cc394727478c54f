// The same issues in five lenses: one selection, one filter, sums that agree.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `Lenses` {
  @Test(arguments: Sample.allCases, Lens.allCases)
  func `hold every issue exactly once`(_ sample: Sample, _ lens: Lens) throws {
    var player = try BoardPlayer(sample: sample)
    try player.press(String(lens.digit))
    let arrangement = player.state.arrangement
    let counts = arrangement.keys.indices.map { arrangement.count(of: $0) }
    #expect(counts.reduce(0, +) == player.state.tally.counted)
    #expect(Set(arrangement.items).count == arrangement.items.count)
    #expect(player.plainText.contains("共\(player.state.tally.counted)"))
    let heads = arrangement.keys.map { player.state.title(of: $0) }
    #expect(Set(heads).count == heads.count, "two columns of one name: \(heads)")
  }

  @Test(arguments: Sample.allCases, Lens.allCases)
  func `hold every issue that the filter shows exactly once`(
    _ sample: Sample, _ lens: Lens
  ) throws {
    var player = try BoardPlayer(sample: sample)
    try player.press("/整改<CR>" + String(lens.digit))
    let arrangement = player.state.arrangement
    #expect(arrangement.items.count == arrangement.shown)
    #expect(arrangement.shown > 0)
    #expect(arrangement.shown <= arrangement.total)
    #expect(player.plainText.contains("显示\(arrangement.shown) / 共\(arrangement.total)"))
  }

  @Test(arguments: Sample.allCases)
  func `keep the selection and the filter when they change`(_ sample: Sample) throws {
    var player = try BoardPlayer(sample: sample, size: .large)
    try player.press("/整改<CR><Down>")
    let selected = player.selected
    #expect(selected != nil)
    for key in ["2", "3", "4", "5", "1", "<Tab>", "<Tab>", "<Tab>", "<S-Tab>", "]", "[", "２", "５"] {
      try player.press(key)
      #expect(player.selected == selected, "after \(key)")
      #expect(player.state.filter.text == "整改", "after \(key)")
      let cursor = try #require(player.state.cursor)
      let item = player.state.arrangement.items(in: cursor.column)
      #expect(
        player.state.selection(of: item[item.startIndex + cursor.index]) == player.state.selection)
    }
  }

  @Test func `are switched by full-width digits`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    for (digit, lens) in zip(["１", "２", "３", "４", "５"], Lens.allCases) {
      player.type(digit)
      #expect(player.state.lens == lens)
    }
  }

  @Test func `never hide what is undated or unowned`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: .large)
    for (key, heading) in [("2", "未定责任人"), ("3", "未定时限"), ("4", "未定单位")] {
      try player.press(key)
      #expect(player.plainText.contains(heading))
    }
  }

  @Test func `show withdrawn issues only when asked for`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: .large)
    #expect(!player.state.printed(columns: 200).contains("重复登记的一条"))
    try player.press("/status:void<CR>")
    #expect(player.state.printed(columns: 200).contains("重复登记的一条"))
    #expect(player.selected == "07")
  }

  @Test(arguments: Lens.allCases)
  func `print every issue whatever is folded`(_ lens: Lens) throws {
    for columns in [60, 100, 200] {
      var player = BoardPlayer(text: BoardLedgers.seven, size: .small)
      try player.press(String(lens.digit))
      let printed = player.state.printed(columns: columns)
      for number in ["01", "02", "03", "04", "05", "06"] {
        #expect(printed.contains("\(number) "), "\(number) at \(columns)")
      }
    }
  }

  @Test func `unfold the closed column by going to it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    #expect(!player.plainText.contains("公示栏"))
    for _ in 0..<6 { try player.press("<Right>") }
    #expect(player.selected == "06")
    #expect(player.plainText.contains("公示栏"))
  }

  @Test func `show closed issues when nothing else fits the filter`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/公示栏<CR>")
    #expect(player.selected == "06")
    #expect(player.plainText.contains("公示栏久不更新"))
    try player.press("<CR>")
    #expect(player.isOnPage)
  }
}
