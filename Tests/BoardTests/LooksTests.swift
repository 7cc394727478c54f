// What the room reads first: figures that agree, names that are never cut away, panels that leave no
// half figures beside them.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `Figures of the header` {
  static let unread: [(name: String, text: String, unread: String?)] = [
    ("all read", BoardLedgers.seven, nil),
    ("a day that does not exist and a stray line", BoardLedgers.broken, "+待处理"),
    (
      "a status that is none",
      BoardLedgers.seven.replacing("Status: staged", with: "Status: soon"), "+待处理1"
    ),
  ]

  @Test(arguments: unread, [ScreenSize(80, 24), ScreenSize(120, 36), ScreenSize(160, 50)])
  func `total and percentage are of the same issues, and what is missing is said`(
    _ item: (name: String, text: String, unread: String?), _ size: ScreenSize
  ) throws {
    let player = BoardPlayer(text: item.text, size: size)
    let tally = player.state.tally
    let line = String(try #require(player.plainText.split(separator: "\n").dropFirst().first))
    #expect(line.contains("共\(tally.counted) "))
    if let percent = tally.percent { #expect(line.contains("完成\(percent)%")) }
    #expect(line.contains("待处理") == (item.unread != nil))
    if let unread = item.unread { #expect(line.contains(unread)) }
  }

  @Test(arguments: [ScreenSize(160, 50), ScreenSize(200, 50)])
  func `a folded column between others is named`(_ size: ScreenSize) throws {
    let player = try BoardPlayer(sample: .qingshiqiao, size: size)
    let closed = player.state.tally.count(.closed)
    #expect(player.plainText.contains("已销号 \(closed) 已收起，→ 展开"))
  }

  @Test func `what is late besides deadlines counts every issue once`() throws {
    let player = try BoardPlayer(sample: .qingshiqiao)
    let duties = [LightRule.cadenceLapsed, .recheck, .noticeLate].map {
      player.state.tally.count($0)
    }
    #expect(duties.reduce(0, +) > player.state.tally.lateOtherwise)
    var filtered = player
    try filtered.press("/is:lapsed | is:noticelate | is:recheck | is:overdue<CR>")
    let shown = filtered.state.arrangement.shown
    #expect(shown == player.state.tally.count(.overdue) + player.state.tally.lateOtherwise)
  }

  @Test func `cards that are red have their figure, late or lapsed`() throws {
    let player = try BoardPlayer(sample: .qingshiqiao)
    let line = try #require(player.plainText.split(separator: "\n").dropFirst().first)
    #expect(line.contains("逾期6") && line.contains("另逾2"))
    for size in [ScreenSize(40, 12), ScreenSize(60, 20)] {
      let narrow = try BoardPlayer(sample: .qingshiqiao, size: size).plainText
      #expect(narrow.contains("逾期6+2") && narrow.contains("完成40%"), "\(size)")
    }
    // Of both, one stands in a column that is folded or beyond the edge: it is red there.
    #expect(player.plainText.contains("已完成6 周期逾1"))
    var list = player
    list.resize(ScreenSize(80, 50))
    try list.press("3")
    let heading = list.plainText.split(separator: "\n").first { $0.contains("已收起") }
    #expect(heading?.contains("周期逾") == false)
    #expect(list.plainText.contains("周期逾26天"))
  }

  @Test(arguments: 60...160)
  func `the legend names what is open before what is finished`(_ columns: Int) throws {
    let state = try BoardPlayer(sample: .qingshiqiao, size: .large).state
    guard let legend = state.legend(columns: columns - 40) else { return }
    let labels = legend.segments.map(\.label)
    #expect(labels.contains("在改") && labels.contains("未启动") && labels.contains("未知"))
  }

  @Test func `hidden columns are named once, and their alarms stand behind their own`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("<Right><Right><Right>")
    for columns in 72...120 {
      player.resize(ScreenSize(columns, 24))
      #expect(!player.plainText.contains("等"), "\(columns)")
    }
  }
}

@Suite("The list of ledgers") struct LedgerListTests {
  static let samples: [Sample] = [.baihexiang, .liuhezhen, .qingshiqiao, .yunlingxiang]

  static func player(_ size: ScreenSize) throws -> BoardPlayer {
    var player = BoardPlayer(
      BoardPlayer.ledger("", path: ""), setting: BoardPlayer.setting(size: size))
    player.state.choices = try samples.map { sample in
      LedgerChoice(
        Ledger(
          bytes: LedgerBytes(try sample.bytes), path: sample.path, today: BoardPlayer.today))
    }
    player.state.askForLedger()
    return player
  }

  @Test(arguments: [ScreenSize(40, 12), .small, .ordinary, ScreenSize(120, 36), .large])
  func `says at every width how many are late and stand still`(_ size: ScreenSize) throws {
    let player = try Self.player(size)
    let lines = player.plainText.split(separator: "\n").filter { $0.contains("逾期") }
    #expect(lines.count == Self.samples.count + 1)
    let figures = lines.map { line in
      line.split { !$0.isNumber }.suffix(2).compactMap { Int($0) }
    }
    #expect(figures.allSatisfy { $0.count == 2 })
    #expect(lines.allSatisfy { $0.contains("停滞") })
    let late = figures.dropLast().compactMap(\.first)
    #expect(late == late.sorted(by: >) && late.first == 6)
    #expect(figures.last?.first == late.reduce(0, +))
    let deadlines = lines.filter { $0.contains("距期限") }.count
    #expect(deadlines == (size.columns >= 80 ? Self.samples.count : 0))
  }

  @Test func `opens the ledger of the line, not of the file order`() throws {
    let player = try Self.player(.ordinary)
    let chosen = try #require(player.picker?.chosen)
    #expect(chosen.value == .ledger(path: player.state.choices[2].path) && chosen.key == "1")
  }
}

@Suite struct `Names that are never cut away` {
  @Test(arguments: [(40, 12), (60, 20), (80, 24), (120, 36), (160, 50)])
  func `the history says who did it`(_ columns: Int, _ rows: Int) throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: ScreenSize(columns, rows))
    let old = String(repeating: "很长的一段旧文字", count: 20)
    player.state.history = KnownHistory(
      events: [
        HistoryEvent(
          at: "2026-06-15T04:51:03.752+00:00", by: "鲍秋实", on: "Issue/01", op: .set,
          field: "Detail", old: old, new: old + "又加一句")
      ], isAll: true)
    let picker = player.state.historyPicker(of: nil)
    player.state.screens = [.picker(picker)]
    #expect(player.plainText.contains("6月15日"))
    #expect(player.plainText.contains("鲍秋实"))
    #expect(player.plainText.contains("04:51") == (columns >= 60))
  }

  @Test(arguments: ["1", "2", "3L", "4", "5"], [80, 96, 120, 160])
  func `a unit stands whole or not at all`(_ keys: String, _ columns: Int) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: ScreenSize(columns, 40))
    try player.press(keys)
    let text = player.plainText
    let names = player.state.ledger.names
    for name in (0..<names.count).map({ names[UInt32($0)] })
    where name.hasPrefix("镇") && name.count > 3 {
      for length in 2..<name.count {
        #expect(!text.contains(" " + name.prefix(length) + "…"), "\(name)")
      }
    }
  }

  @Test func `a status never stands where a leader is looked for`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("2")
    #expect(player.plainText.contains("—— 未知") && player.plainText.contains("—— 未启动"))
  }

  @Test func `what nobody has calls out beside its calm deadline`() throws {
    let player = try BoardPlayer(sample: .qingshiqiao)
    let row = try #require(
      player.plainText.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("剩30天")
      })
    let frame = player.frame
    let place = try #require(
      (0..<frame.columns).first { frame[$0, row].glyph == "未" })
    #expect(frame[place, row].ink == .warn)
  }

  @Test(arguments: [ScreenSize(80, 24), ScreenSize(120, 36), ScreenSize(160, 50)])
  func `every card of 基本完成 says so`(_ size: ScreenSize) throws {
    let player = try BoardPlayer(sample: .qingshiqiao, size: size)
    let lines = player.plainText.split(separator: "\n").filter {
      $0.contains("丁若楠 基本") || $0.contains("费云舟 基本")
    }
    #expect(lines.count == 2)
  }

  @Test func `finished issues say it once`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: ScreenSize(120, 40))
    try player.press("4")
    for _ in 0..<player.state.arrangement.columnCount {
      #expect(!player.plainText.contains("已销号   已销号"))
      try player.press("<Right>")
    }
  }

  @Test(arguments: Sample.allCases)
  func `no title leaves one character alone on its second line`(_ sample: Sample) throws {
    let state = try BoardPlayer(sample: sample).state
    for index in state.ledger.rows.indices {
      let card = state.card(of: UInt32(index), state.rules)
      for columns in 16...30 {
        let lines = state.titleLines(card, columns: columns)
        #expect(lines.count < 2 || lines[1].count > 1, "\(card.title) at \(columns)")
        #expect(lines.count < 2 || lines.joined().count <= card.title.count + 2)
      }
    }
  }
}

@Suite struct `Edges of panels` {
  static let keys = ["w", "s", "<C-p>", "o", "9", "<F4>", "<F1>", "<F4>7"]

  @Test(arguments: keys, [ScreenSize(60, 20), ScreenSize(80, 24), ScreenSize(120, 36)])
  func `no figure and no end of a word is left beside a panel, and the header stays`(
    _ keys: String, _ size: ScreenSize
  ) throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: size)
    let behind = player.frame
    try player.press(keys)
    let picker = try #require(player.picker)
    let frame = player.frame
    for row in 1...2 { #expect(frame.row(row) == behind.row(row)) }
    let area = player.state.places(of: picker, player.state.layout).panel.area
    for row in area.y..<min(area.bottom, frame.rows - 2) {
      for column in 0..<frame.columns where column < area.x || column >= area.right {
        let cell = frame[column, row]
        #expect(cell.glyph == behind[column, row].glyph || cell.glyph == " ")
      }
      expectNoPart(row, at: area.x, -1, frame, behind)
      expectNoPart(row, at: area.right - 1, 1, frame, behind)
    }
  }

  /// Where the word behind went on under the panel, the cell beyond an edge holds a beginning in
  /// Chinese, or nothing.
  private func expectNoPart(
    _ row: Int, at inside: Int, _ step: Int, _ frame: Frame, _ behind: Frame
  ) {
    let outside = inside + step
    guard outside >= 0, outside < frame.columns else { return }
    func isText(_ cell: Cell) -> Bool {
      cell.ink != .rule && cell.ink != .ruleCurrent && (cell.span == 0 || cell.glyph != " ")
    }
    guard isText(behind[inside, row]), isText(behind[outside, row]) else { return }
    let glyph = frame[outside, row].glyph
    #expect(glyph == " " || step < 0 && glyph.isIdeographic, "row \(row)")
  }

  @Test func `themes are chosen beside the selected card`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    let behind = player.frame
    try player.press("<C-p>主题<CR>")
    let frame = player.frame
    for row in 0..<9 where row != 1 { #expect(frame.row(row) == behind.row(row)) }
  }

  @Test(arguments: [ScreenSize(40, 12), .small, .ordinary])
  func `the way out is named wherever something is chosen`(_ size: ScreenSize) throws {
    for keys in ["w", "<C-p>", "<F1>", "<F4>7", "s"] {
      var player = try BoardPlayer(sample: .qingshiqiao, size: size)
      try player.press(keys)
      let footer = player.plainText.split(separator: "\n").last
      #expect(footer?.contains("Esc 取消") == true, "\(keys)")
    }
  }

  @Test func `what an action does is said on the narrowest screen, too`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: ScreenSize(40, 12))
    try player.press("<F1>")
    let item = try #require(player.picker?.chosen)
    #expect(!item.detail.isEmpty && player.plainText.contains(item.detail.prefix(5)))
  }

  @Test func `a long text says how much of it stands above the field`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao, size: ScreenSize(40, 12))
    let prompt = Prompt(
      .text([IssueID("14")], field: "Detail"), title: "14 问题描述",
      text: String(repeating: "写得很长的问题描述。", count: 20), isMultiline: true)
    player.state.screens = [.prompt(prompt)]
    #expect(player.plainText.contains("▲"))
    try player.press("<C-Home>")
    #expect(player.plainText.contains("▼"))
  }
}

@Suite struct `Plain letters only` {
  @Test(arguments: ["", "<CR>", "2", "4", "w", "t6月底", "<F1>"])
  func `the program's own dots and arrows have stand-ins`(_ keys: String) throws {
    var player = try BoardPlayer(sample: .yunlingxiang, glyphs: .ascii)
    try player.press(keys)
    for sign in ["·", "→", "←", "▼", "━", "▎", "✓"] {
      #expect(!player.plainText.contains(sign), "\(sign)")
    }
  }
}

@Suite struct `Inks on what is selected` {
  @Test func `late, amber and dim take their own look there`() {
    #expect(Role.late.on(.selected) == .lateSelected)
    #expect(Role.dim.on(.panelSelected) == .dimSelected)
    #expect(Role.warn.on(.ground) == .warn)
    #expect(Role.gold.on(.selected) == .gold)
  }
}

@Suite struct `A file in another encoding` {
  private static let ledger = Ledger(
    bytes: LedgerBytes(
      Array("%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: ".utf8) + [
        0xCA, 0xAF, 0xC1, 0xF1,
      ]
        + Array("\n\n%rec: Issue\n\nId: 01\nTitle: ".utf8) + [0xB1, 0xEA, 0xCC, 0xE2]
        + Array("\nStatus: doing\n".utf8)), path: "记事本.rec", today: BoardPlayer.today)

  @Test(arguments: [false, true]) func `says so with its remedy`(_ isReadOnly: Bool) {
    let player = BoardPlayer(
      Self.ledger, setting: BoardPlayer.setting(size: .large, isReadOnly: isReadOnly))
    #expect(player.plainText.contains("GB18030"))
    #expect(player.plainText.contains("guatu fmt --from gb18030"))
    #expect((player.question == nil) == isReadOnly)
  }
}
