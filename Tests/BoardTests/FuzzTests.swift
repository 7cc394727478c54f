// Stray keys and wild sessions: nothing changes by accident, nothing breaks, everything is undone.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `Stray keys` {
  static let printable: [Character] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) }
    + Array("，。、？《》【】：；！（）“”…—·￥　０１５９ａｐｓｔｕｑＶ") + Array("整改问题的了")

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `on the board leave the ledger as it is`(_ seed: UInt64) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    var random = Random(seed: seed)
    for _ in 0..<2500 {
      switch random.below(40) {
      case 0: player.press(Key(.escape))
      case 1: player.input([.paste("pxq\n三行\n\n")])
      case 2:
        // A burst that a mouse or another program sent.
        player.input(
          (0..<12).map { _ in
            .key(.character(`Stray keys`.printable[random.below(`Stray keys`.printable.count)]))
          })
      default:
        player.press(.character(`Stray keys`.printable[random.below(`Stray keys`.printable.count)]))
      }
    }
    #expect(!player.effects.contains(.save))
    #expect(player.text == BoardLedgers.seven)
    #expect(player.written.isEmpty)
  }
}

@Suite struct `Wild sessions` {
  static let keys: [Key] =
    [
      .up, .down, .left, .right, .enter, .enter, .enter, .escape, .escape, .tab, .backspace,
      .delete, .insert, .home, .end, .pageUp, .pageDown,
    ].map { Key($0) }
    + (1...9).map { Key.function($0) }
    + "zyefpdutskwl".map { Key.control($0) }
    + [Key(.tab, .shift), Key(.enter, .alt), Key.control("j"), Key(.character(" "))]
    + "123456789abcdefghijklmnoprstuvwxyzBDGJKLMPRUV/?:<>[]+-., |".map { Key.character($0) }
    + "整改月底长期会议一二①“”…—👨‍👩‍👧é".map { Key.character($0) }
  static let sizes = [
    ScreenSize(1, 1), ScreenSize(2, 3), ScreenSize(8, 2), ScreenSize(20, 5), ScreenSize(40, 12),
    .small, ScreenSize(79, 19), .ordinary, ScreenSize(120, 30), .large, ScreenSize(250, 70),
  ]

  /// Whole changes, thrown among the keys so that many of them come about.
  static let intents = [
    "s<Down><CR>", "s<Down><Down><CR>", "><CR>", "<lt><CR>退回重来<CR>", "t+7<CR><Down><CR>上级要求<CR>",
    "t长期<CR>常抓<CR>", "t无<CR>不再设<CR>", "p进展一句<C-j>第二行<CR>", "w<Down><CR>", "w新人<CR>",
    "<F4>6<Down><CR>", "<F4>7<Down><Space><Space><CR>", "<C-p>批示<CR><Down><CR>批示<CR>",
    "<C-p>签批<CR><CR><CR><CR>同意<CR>", "<C-p>抽查<CR><CR>正常<CR>", "<F4>9佐证<CR>",
    "<C-p>挂牌<CR><Down><Space><CR>", "<C-p>标题<CR>改<CR>", "<C-p>描述<CR><CR>",
    "<C-p>描述<CR>第二段<C-j><C-j>空一行<CR>",
    "<C-p>类别<CR><CR>", "<C-p>问题类别<CR><Down><CR>",
    "M<CR>1<Down><CR>", "M<CR>2<C-u>6月底<CR>", "M<CR>3末尾<CR>", "M<CR>4",
    "<C-p>加一条措施<CR>新措施<CR>", "<F2>新问题<CR>", "<F8>重复<CR>", "VV<F7>一起<CR><CR>",
    "<Space><Space>><CR><CR>",
    "<Space><Space><F6>+30<CR><Down><CR>统一<CR><CR>", "<C-p>编辑器<CR>", "<C-z>", "<C-z><C-z>", "<C-y>",
    "u<CR>",
    "U<CR>", "/整改<CR>", "/-资金<CR>", "1", "2", "3", "4", "5",
  ]

  /// What a reader of the file would see of every row.
  private func facts(_ ledger: Ledger) -> [String] {
    ledger.rows.indices.map { row in
      let issue = ledger.rows[row]
      return "\(ledger.id(at: row)) \(issue.status) \(issue.due.number) \(issue.flags.rawValue) "
        + "\(ledger.names[issue.lead]) \(ledger.names[issue.unit]) \(ledger.title(at: row)) "
        + "\(issue.measuresDone)/\(issue.measuresCounted) \(issue.lastActivity.number)"
    }
  }

  private func check(_ frame: Frame, _ size: ScreenSize) -> String? {
    guard frame.columns == size.columns, frame.rows == size.rows else { return "wrong size" }
    for y in 0..<frame.rows {
      for x in 0..<frame.columns {
        let cell = frame[x, y]
        switch cell.span {
        case 2:
          if x + 1 >= frame.columns || frame[x + 1, y].span != 0 {
            return "half a glyph at \(x),\(y)"
          }
        case 0:
          if x == 0 || frame[x - 1, y].span != 2 { return "an orphan half at \(x),\(y)" }
        default: break
        }
        if cell.span > 0, frame.widths.columns(of: cell.glyph) != Int(cell.span) {
          return "“\(cell.glyph)” takes \(cell.span) at \(x),\(y)"
        }
        if cell.glyph.isControl { return "a control character at \(x),\(y)" }
      }
    }
    if let caret = frame.caret,
      caret.x < 0 || caret.x >= size.columns || caret.y < 0 || caret.y >= size.rows
    {
      return "the cursor is outside"
    }
    return nil
  }

  @Test(arguments: Array(zip([11, 12, 13, 14, 15] as [UInt64], Sample.allCases)))
  func `never break the picture, the file or undo`(_ seed: UInt64, _ sample: Sample) throws {
    var player = try BoardPlayer(sample: sample)
    player.editor = { $0.replacingOnce("Title: ", with: "Title: 改") }
    let first = player.bytes
    let problems = player.state.ledger.problems.count
    var random = Random(seed: seed)
    var size = ScreenSize.ordinary
    var edits = 0
    for step in 0..<1000 {
      if random.below(25) == 0 {
        size = `Wild sessions`.sizes[random.below(`Wild sessions`.sizes.count)]
        player.resize(size)
      } else if random.below(60) == 0 {
        player.input([
          .click(x: random.below(size.columns), y: random.below(size.rows)),
          .wheel(x: 1, y: 1, lines: random.below(7) - 3),
        ])
      } else if random.below(8) == 0 {
        for _ in 0..<3 { player.press(Key(.escape)) }
        try player.press(`Wild sessions`.intents[random.below(`Wild sessions`.intents.count)])
      } else if random.below(80) == 0 {
        player.input([.ambiguousWidth(1 + random.below(2))])
      } else {
        player.press(`Wild sessions`.keys[random.below(`Wild sessions`.keys.count)])
      }
      if step % 3 == 0, let fault = check(player.frame, size) {
        Testing.Issue.record("step \(step): \(fault)\n\(player.frame.picture)")
        return
      }
      guard player.written.count > edits else { continue }
      edits = player.written.count
      let again = Ledger(
        bytes: LedgerBytes(player.bytes), path: player.state.ledger.path, today: BoardPlayer.today)
      try #require(facts(again) == facts(player.state.ledger), "step \(step)")
      try #require(again.problems.count <= problems, "step \(step): \(again.problems)")
      try #require(player.written.last == player.bytes)
    }
    #expect(edits > 20, "only \(edits) changes came about")
    for _ in 0..<100 where !player.isOnBoard { player.press(Key(.escape)) }
    for _ in 0..<2000 where player.state.journal.nextUndo != nil { player.press(.control("z")) }
    #expect(player.bytes == first, "undoing everything brings back the first bytes")
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func `survive a disk that fails and a file that others change`(_ seed: UInt64) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    var random = Random(seed: seed)
    var theirs = BoardPlayer.ledger(BoardLedgers.sevenReordered)
    var saved = 0
    for step in 0..<400 {
      switch random.below(12) {
      case 0: player.diskFailure = Phrase(zh: "磁盘已满", en: "the disk is full")
      case 1:
        player.diskFailure = nil
        player.send(.retry)
      case 2: player.send(.fileChanged(theirs))
      case 3: player.send(.changedUnderneath(theirs))
      case 4: theirs = player.state.ledger
      case 5: player.send(.dayChanged(BoardPlayer.today + random.below(40)))
      case 6, 7, 8:
        try player.press(`Wild sessions`.intents[random.below(`Wild sessions`.intents.count)])
      default: player.press(`Wild sessions`.keys[random.below(`Wild sessions`.keys.count)])
      }
      if let fault = check(player.frame, .ordinary) {
        Testing.Issue.record("step \(step): \(fault)\n\(player.frame.picture)")
        return
      }
      let again = Ledger(
        bytes: LedgerBytes(player.bytes), path: "test.rec", today: player.state.setting.today)
      try #require(facts(again) == facts(player.state.ledger), "step \(step)")
      try #require(again.rows.allSatisfy { !$0.isBroken }, "step \(step)")
      if player.written.count > saved, !player.state.hasUnsaved {
        try #require(player.written.last == player.bytes, "step \(step)")
      }
      saved = player.written.count
    }
  }

  @Test(arguments: ["", "2", "3", "L", "<CR><Down><Down>", "<F1><Down>", "t6月底", "/资金", "5<End>"])
  func `of resizing end where they began`(_ keys: String) throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press(keys)
    let before = player.frame
    var random = Random(seed: 99)
    for _ in 0..<60 {
      player.resize(`Wild sessions`.sizes[random.below(`Wild sessions`.sizes.count)])
      #expect(player.frame.cells.count == player.frame.columns * player.frame.rows)
    }
    player.resize(.ordinary)
    #expect(player.frame == before)
  }
}
