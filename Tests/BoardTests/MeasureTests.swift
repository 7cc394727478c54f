// Changes of the measures of an issue, by list, by day and by text.

import Canvas
import LedgerModel
import TestSupport
import Testing

@testable import Board

@Suite struct `Measures` {
  @Test func `measures change state, deadline and text, and a new one is added`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("M<CR>1")
    let states = try #require(player.picker)
    let done = try #require(states.items.firstIndex { $0.value == .text("done") })
    for _ in 0..<(done - states.selected) { try player.press("<Down>") }
    try player.press("<CR>")
    #expect(player.text.contains("Measure: #1 !done @顾青 due:2026-05-01 done:2026-06-15"))
    try player.press("M12")
    #expect(player.prompt?.field.text == "2026-05-01")
    try player.press("<C-u>6.30<CR>")
    #expect(player.text.contains("due:2026-06-30"))
    try player.press("M13<C-u>督办到人<CR>")
    #expect(player.text.contains("+ 督办到人"))
    try player.press("M+第二条<CR>")
    #expect(player.text.contains("Measure: #2 !todo\n+ 第二条"))
  }

  @Test func `a measure's owners are chosen or typed, and undone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("M<CR>4")
    #expect(player.picker?.items.first?.label == "顾青")
    #expect(player.picker?.items.first?.isMarked == true)
    try player.press("<Space>")
    player.type("白露")
    try player.press("<CR>")
    #expect(player.text.contains("Measure: #1 !doing @白露 due:2026-05-01\n"))
    #expect(player.message.contains("责任人 顾青→白露"))
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
    try player.press("M<CR>4<Space><CR>")
    #expect(player.text.contains("Measure: #1 !doing due:2026-05-01\n"))
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `a measure's day of completion is the latest such day, and undone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("M<CR>5")
    #expect(player.prompt == nil && player.message.contains("已完成"))
    try player.press("<Esc><Esc><Esc>M<CR>1")
    let states = try #require(player.picker)
    let done = try #require(states.items.firstIndex { $0.value == .text("done") })
    for _ in 0..<(done - states.selected) { try player.press("<Down>") }
    try player.press("<CR>")
    let finished = player.text
    try player.press("M<CR>5")
    #expect(player.prompt?.field.text == "2026-06-15")
    try player.press("<C-u>")
    #expect(player.plainText.contains("现在是 2026年6月15日"))
    try player.press("7月1日")
    #expect(player.plainText.contains("2025年7月1日"))
    try player.press("<C-u>+3<CR>")
    #expect(player.prompt?.problem?.contains("还没有到") == true)
    try player.press("<C-u><CR>")
    #expect(player.prompt?.problem?.contains("不能为空") == true)
    try player.press("5.20<CR>")
    #expect(player.text.contains("Measure: #1 !done @顾青 due:2026-05-01 done:2026-05-20\n"))
    try player.press("<C-z>")
    #expect(player.text == finished)
  }

  @Test func `a measure's deadline shows its own day and is no word`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("M<CR>2<C-u>")
    #expect(player.plainText.contains("现在是 2026年5月1日"))
    try player.press("长期<CR>")
    #expect(player.prompt?.problem?.isEmpty == false)
    #expect(player.text == BoardLedgers.seven)
  }
}
