// What a wide screen has room for: the preview, every column, a look into each ledger.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `The preview` {
  private func preview(_ player: BoardPlayer) -> [String] {
    let area = player.state.layout.preview ?? Rect(x: 0, y: 0, columns: 0, rows: 0)
    return (area.y..<area.bottom).map { y in
      String(player.frame.row(y)[(y * player.frame.columns + area.x)...].map(\.glyph))
        .filter { $0 != " " }
    }
  }

  @Test(arguments: [("J", "K"), ("<C-Down>", "<C-Up>")])
  func `is turned by keys of its own, to its end and back`(_ down: String, _ up: String) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: .large)
    let before = preview(player)
    let selected = player.selected
    #expect(before.last?.contains("还有") == true && before.last?.contains("J") == true)
    for _ in 0..<12 { try player.press(down) }
    #expect(preview(player).last?.contains("还有") == false)
    #expect(preview(player).last?.contains("▲") == true)
    #expect(player.selected == selected)
    for _ in 0..<12 { try player.press(up) }
    #expect(preview(player) == before)
  }

  @Test func `of another issue begins at its top`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: .large)
    let before = preview(player)
    try player.press("J<Down><Up>")
    #expect(preview(player) == before)
  }

  @Test func `that is not there says why`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("J")
    #expect(player.message.contains("才有预览"))
    player.resize(.large)
    try player.press("PJ")
    #expect(player.message.contains("预览没有打开"))
  }

  @Test func `is turned by the wheel above it`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: .large)
    let before = preview(player)
    let selected = player.selected
    player.input([.wheel(x: 150, y: 20, lines: 1)])
    #expect(preview(player) != before && player.selected == selected)
  }
}

@Suite struct `A wide board` {
  @Test func `gives every column its place before any is left at the edge`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: .large)
    let visible = player.state.visibleColumns(player.state.layout, from: 0)
    let shown = visible.map { player.state.title(of: player.state.arrangement.keys[$0.number]) }
    #expect(shown.contains("未知") && shown.count == 5)
    #expect(visible.allSatisfy { $0.columns >= Layout.tightColumn })
    #expect((player.state.layout.preview?.columns ?? 0) >= Layout.tightPreview)
    for columns in 72...250 {
      player.resize(ScreenSize(columns, 50))
      let layout = player.state.layout
      let last = player.state.visibleColumns(layout, from: 0).last
      #expect((last.map { $0.x + $0.columns } ?? 0) <= layout.body.right, "\(columns)")
      #expect(layout.body.columns + (layout.preview?.columns ?? 0) == columns)
    }
  }
}

@Suite struct `A click beside a panel` {
  @Test func `chooses nothing`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s<Down>")
    let picker = try #require(player.picker)
    let places = player.state.places(of: picker, player.state.layout)
    let y = places.list.y + picker.selected - places.top
    player.input([.click(x: places.panel.area.x - 2, y: y)])
    #expect(player.picker != nil && player.text == BoardLedgers.seven)
    player.input([.click(x: places.list.x + 1, y: y)])
    #expect(player.issue("01")?.status == .staged)
  }
}

@Suite struct `Under a list of ledgers` {
  @Test(arguments: [ScreenSize.ordinary, ScreenSize(120, 36), .large])
  func `the selected one shows what is late or stands still in it`(_ size: ScreenSize) throws {
    var player = try LedgerListTests.player(size)
    let chosen = try #require(player.picker?.chosen)
    #expect(player.plainText.contains("逾45天"))
    #expect(player.plainText.contains("桑晓梅"))
    try player.press("<Down>")
    #expect(player.picker?.chosen?.label != chosen.label)
    #expect(!player.plainText.contains("逾45天"))
    let rows = player.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let blank = rows.dropLast(2).reversed().prefix { $0.allSatisfy { $0 == " " } }.count
    #expect(blank < size.rows * 3 / 5, "\(blank) rows are blank")
  }

  @Test func `a private issue is not shown to a followed screen`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Status: doing\n", with: "Status: doing\nFlag: private\n")
    var player = try LedgerListTests.player(.large)
    player.state.choices = [LedgerChoice(BoardPlayer.ledger(text)), LedgerChoice(path: "b.rec")]
    player.state.askForLedger()
    #expect(player.plainText.contains("会议纪要无人落实"))
    player.state.setting.hidesPrivate = true
    #expect(!player.plainText.contains("会议纪要无人落实"))
  }
}

@Suite struct `The list of 时限` {
  @Test func `shows days in short where the long form has no room`() throws {
    let long = BoardLedgers.seven.replacing("Lead: 柳闻笙", with: "Lead: 镇党委副书记柳闻笙")
      .replacing("Title: 鱼塘承包费长期挂账", with: "Title: 集体鱼塘承包费长期挂账多年未能收回")
    for columns in 60...80 {
      var player = BoardPlayer(text: long, size: ScreenSize(columns, 24))
      try player.press("3")
      let line = try #require(
        player.plainText.split(separator: "\n").first { $0.contains(" 02 ") })
      #expect(line.contains("6月20日") || line.contains(" 6.20 "), "\(columns): \(line)")
    }
  }

  @Test func `parts the status from a word that runs into no day`() throws {
    var player = try BoardPlayer(sample: .sanshi)
    try player.press("3")
    #expect(!player.plainText.contains("阶段性完成未定时限"))
    #expect(player.plainText.contains("未定时限"))
  }
}

@Suite struct `What is finished` {
  @Test func `asks for no deadline, on its card or its page`() throws {
    let text = BoardLedgers.seven.replacingOnce("Due: 2026-05-01\nDone", with: "Done")
    var player = BoardPlayer(text: text, size: .large)
    try player.press("/午间<CR>")
    #expect(!player.plainText.contains("未定时限"))
    try player.press("<CR>")
    #expect(!player.plainText.contains("未定时限"))
  }
}

@Suite struct `A part that cannot be read` {
  @Test(arguments: ["", "L"], [80, 100, 160])
  func `says what is wrong in a form that fits`(_ keys: String, _ columns: Int) throws {
    var player = BoardPlayer(text: BoardLedgers.broken, size: ScreenSize(columns, 24))
    try player.press(keys + "<Home><Left>")
    let text = player.plainText.filter { $0 != " " && $0 != "\n" && $0 != "▎" && $0 != "▌" }
    #expect(!player.plainText.contains("年间…") && !player.plainText.contains("（…"))
    #expect(text.contains("“2026-02-31”不是"))
  }
}
