// The screens as pictures, text and colours, beside which every change of drawing is laid.

import Board
import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

struct PictureCase: Sendable, CustomTestStringConvertible {
  var name: String
  var sample = Sample.qingshiqiao
  /// Instead of a sample.
  var text: String?
  var keys = ""
  var sizes: [ScreenSize] = [.ordinary]
  var language = Language.chinese
  var glyphs = Glyphs.unicode
  var ambiguous: Int?
  var isReadOnly = false
  var diskFailure: Phrase?
  /// Instead of a board on a ledger.
  var start: (@Sendable (ScreenSize) throws -> BoardPlayer)?
  var testDescription: String { name }

  static let fourSizes: [ScreenSize] = [ScreenSize(20, 5), .small, .ordinary, .large]

  func player(_ size: ScreenSize) throws -> BoardPlayer {
    var player =
      if let start {
        try start(size)
      } else if let text {
        BoardPlayer(text: text, size: size, language: language, isReadOnly: isReadOnly)
      } else {
        try BoardPlayer(
          sample: sample, size: size, language: language, glyphs: glyphs, isReadOnly: isReadOnly)
      }
    if let ambiguous { player.input([.ambiguousWidth(ambiguous)]) }
    player.diskFailure = diskFailure
    try player.press(keys)
    return player
  }
}

@Suite struct `Pictures of the screens` {
  static let threeSizes: [ScreenSize] = [.small, .ordinary, .large]
  static let boards = [
    PictureCase(
      name: "board",
      sizes: [
        ScreenSize(20, 5), ScreenSize(40, 12), .small, .ordinary, ScreenSize(120, 30), .large,
        ScreenSize(250, 70),
      ]),
    PictureCase(name: "board-sanshi", sample: .sanshi, sizes: [.ordinary, .large]),
    PictureCase(name: "board-leaders", keys: "2", sizes: [.ordinary, .large]),
    PictureCase(name: "board-deadlines", keys: "3", sizes: threeSizes),
    PictureCase(name: "board-deadlines-columns", keys: "3L", sizes: [.ordinary, .large]),
    PictureCase(name: "board-units", keys: "4"),
    PictureCase(name: "board-categories", keys: "5", sizes: [.ordinary, .large]),
    PictureCase(name: "list", keys: "L", sizes: threeSizes),
    PictureCase(name: "board-scrolled", keys: "<End><Right><Right><Right>"),
    PictureCase(name: "board-marked", keys: "<Space><Space><Right><Space>", sizes: threeSizes),
    PictureCase(name: "board-filtered", keys: "/资金<CR>", sizes: threeSizes),
    PictureCase(name: "board-no-match", keys: "/没有这样的字<CR>", sizes: [.small, .ordinary]),
    PictureCase(name: "board-empty", text: BoardLedgers.empty, sizes: [.small, .ordinary]),
    PictureCase(name: "board-broken", text: BoardLedgers.broken, sizes: threeSizes),
    PictureCase(name: "page-broken", text: BoardLedgers.broken, keys: "<Left><CR>"),
    PictureCase(name: "board-english", language: .english, glyphs: .unicode),
    PictureCase(name: "board-ascii", glyphs: .ascii),
    PictureCase(name: "board-ambiguous-wide", ambiguous: 2),
    PictureCase(name: "board-read-only", isReadOnly: true),
    PictureCase(
      name: "board-unsaved", keys: "s<Down><CR>", sizes: threeSizes,
      diskFailure: Phrase(zh: "磁盘已满", en: "the disk is full")),
    PictureCase(
      name: "quit-unsaved", keys: "s<Down><CR><F10>",
      diskFailure: Phrase(zh: "磁盘已满", en: "the disk is full")),
    PictureCase(name: "board-saved", keys: "s<Down><CR>"),
  ]
  static let layers = [
    PictureCase(name: "page", keys: "<CR>", sizes: threeSizes),
    PictureCase(name: "page-end", keys: "<CR><End>"),
    PictureCase(name: "page-english", keys: "<CR>", language: .english),
    PictureCase(name: "page-progress", keys: "<CR><F7>", sizes: threeSizes),
    PictureCase(name: "help", keys: "<F1>", sizes: threeSizes),
    PictureCase(name: "help-page", keys: "<CR><F1>"),
    PictureCase(name: "palette", keys: "<C-p>"),
    PictureCase(name: "palette-searched", keys: "<C-p>时限", sizes: [.small, .ordinary]),
    PictureCase(name: "menu", keys: "<F4>", sizes: threeSizes),
    PictureCase(name: "menu-read-only", keys: "<F4>", isReadOnly: true),
    PictureCase(name: "status-picker", keys: "s", sizes: [.small, .ordinary]),
    PictureCase(name: "status-refused", keys: "s<Down><Down><Down><Down><CR>"),
    PictureCase(name: "leader-picker", keys: "w"),
    PictureCase(name: "leader-new", keys: "w新来的人"),
    PictureCase(name: "owners-picker", keys: "<F4>7"),
    PictureCase(name: "flags-picker", keys: "<C-p>挂牌<CR><Space>"),
    PictureCase(name: "measures-picker", keys: "M"),
    PictureCase(name: "verdict-picker", keys: "<C-p>签批<CR>"),
    PictureCase(name: "person-picker", keys: "<C-p>批示<CR>"),
    PictureCase(name: "deadline", keys: "t", sizes: [.small, .ordinary]),
    PictureCase(name: "deadline-typed", keys: "t6月底", sizes: threeSizes),
    PictureCase(name: "deadline-mistake", keys: "t13月<CR>"),
    PictureCase(name: "deadline-approver", keys: "t+15<CR>"),
    PictureCase(name: "deadline-reason", keys: "t+15<CR><Down><CR>"),
    PictureCase(name: "filter-typed", keys: "/资金", sizes: threeSizes),
    PictureCase(name: "filter-mistake", keys: "/资金<Space>due:xyz", sizes: [.small, .ordinary]),
    PictureCase(
      name: "bulk-question", keys: "<Space><Space><Space><F7>开会研究<CR>",
      sizes: [.small, .ordinary]),
    PictureCase(name: "undo-question", keys: "s<Down><CR>u"),
    PictureCase(name: "order-picker", keys: "o"),
    PictureCase(name: "theme-picker", keys: "<C-p>主题<CR>"),
    PictureCase(name: "views-picker", keys: "9"),
    PictureCase(
      name: "long-progress",
      keys: "p一句很长的进展，写到一行放不下的时候，输入的地方要跟着变高，前面的字仍然看得见，光标在最后一个字的后面，第二行接着写"),
  ]

  @Test(
    arguments: boards + layers + `The screen of the audit`.pictures
      + `The screen of an import`.pictures)
  func `look as recorded`(_ picture: PictureCase) throws {
    for size in picture.sizes {
      let frame = try picture.player(size).frame
      let difference = pictureDifference(
        frame.pictureWithRoles, named: "\(picture.name)-\(size)")
      #expect(difference == nil, "\(picture.name) at \(size)")
    }
  }
}
