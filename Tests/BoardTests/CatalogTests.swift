// The table of actions: words, keys, palette, and the way to every action without letters.

import Canvas
import LedgerModel
import TestSupport
import Testing

@testable import Board

@Suite struct `The table of actions` {
  @Test(arguments: Action.allCases)
  func `names every action in both languages`(_ action: Action) throws {
    let rows = ActionCatalog.bindings.filter { $0.action == action }
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    for phrase in [row.name, row.short, row.help] {
      #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty)
      #expect(
        phrase.zh.contains { $0.isIdeographic } || phrase.zh.contains("$EDITOR"), "\(phrase.zh)")
      #expect(phrase.en.contains { $0.isASCII && $0.isLetter }, "\(phrase.en)")
    }
    #expect(!row.name.en.contains { $0.isIdeographic })
    #expect(!row.short.en.contains { $0.isIdeographic })
  }

  @Test func `gives no two actions one name`() {
    for language in Language.allCases {
      let names = ActionCatalog.bindings.map { $0.name(language) }
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `gives no key two meanings in one place`(_ context: KeyContext) {
    var owners: [Key: Action] = [:]
    for row in ActionCatalog.bindings {
      for key in row.keys[context] ?? [] {
        #expect(
          owners[key] == nil, "\(key.text): \(row.action) and \(String(describing: owners[key]))")
        owners[key] = row.action
      }
    }
  }

  @Test func `uses no key that a terminal keeps for itself`() {
    let taken = ["<C-a>", "<C-b>", "<C-h>", "<C-i>", "<C-j>", "<C-m>", "<C-[>"]
      .compactMap { Key(text: $0) }
    #expect(taken.count == 7)
    for row in ActionCatalog.bindings {
      for key in row.keys.values.joined() { #expect(!taken.contains(key), "\(row.action)") }
    }
  }

  @Test func `needs Enter behind every letter that could change the ledger`() throws {
    for row in ActionCatalog.bindings {
      for context in [KeyContext.board, .issue] {
        for key in row.keys[context] ?? [] {
          guard case .character = key.code, key.modifiers.isEmpty else { continue }
          var player = BoardPlayer(text: BoardLedgers.seven)
          if context == .issue { try player.press("<CR>") }
          player.press(key)
          #expect(player.text == BoardLedgers.seven, "\(key.text)")
        }
      }
    }
  }

  @Test(arguments: Action.allCases, Language.allCases)
  func `lets the palette find every action by its name`(
    _ action: Action, _ language: Language
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven, language: language)
    let name = action.name(language)
    try player.press("<C-p>")
    player.input([.paste(name)])
    #expect(player.picker?.chosen?.value == .action(action), "\(name)")
    var quick = BoardPlayer(text: BoardLedgers.seven, language: language)
    try quick.press(":")
    quick.type(action.rawValue)
    let found = quick.picker.map { picker in picker.visible.map { picker.items[$0].value } } ?? []
    #expect(found.contains(.action(action)), "\(action.rawValue)")
  }

  @Test(arguments: [
    (BoardLedgers.empty, "<C-p>"), (BoardLedgers.broken, "<Left><C-p>"),
    (BoardLedgers.seven, "<C-p>"), (BoardLedgers.seven, "<Space><Space><C-p>"),
  ])
  func `says in the palette why an action cannot be done`(_ text: String, _ keys: String) throws {
    for language in Language.allCases {
      for action in Action.allCases {
        var player = BoardPlayer(text: text, language: language)
        try player.press(keys)
        guard let picker = player.picker,
          let place = picker.items.firstIndex(where: { $0.value == .action(action) })
        else { continue }
        guard let reason = picker.items[place].unavailable else { continue }
        #expect(!reason.isEmpty)
        player.input([.paste(action.name(language))])
        #expect(player.plainText.contains(reason.prefix(6)), "\(action): \(reason)")
        try player.press("<CR>")
        #expect(player.text == text, "\(action)")
        #expect(player.message == reason, "\(action)")
        #expect(player.plainText.contains(reason.prefix(12)))
      }
    }
  }

  @Test func `offers no edit when read-only`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, isReadOnly: true)
    for action in Action.allCases where action.changesIssue || action == .newIssue {
      #expect(player.state.whyUnavailable(action) != nil, "\(action)")
    }
    #expect(!player.footer.contains("记进展"))
    #expect(player.footer.contains("只读"))
    for keys in ["s", "t", "p", "e", "<F2>", "<F8>", "<F7>", "M", "w", "<C-z>"] {
      try player.press(keys)
      #expect(player.prompt == nil && player.picker == nil, "\(keys)")
      #expect(!player.message.isEmpty, "\(keys)")
      try player.press("<Esc><Esc>")
    }
    #expect(player.effects.isEmpty)
  }

  @Test func `lists in help the keys of the place, which Enter carries out`() throws {
    var board = BoardPlayer(text: BoardLedgers.seven)
    try board.press("<F1>")
    let onBoard = try #require(board.picker)
    try board.press("<Esc><CR><F1>")
    let onPage = try #require(board.picker)
    func key(_ picker: Picker, _ action: Action) -> String? {
      picker.items.first { $0.value == .action(action) }?.key
    }
    #expect(key(onBoard, .filter)?.contains("F3") == true)
    #expect(key(onPage, .nextIssue)?.contains("PgDn") == true)
    #expect(key(onBoard, .nextIssue)?.isEmpty == true)
    #expect(Set(onBoard.items.map(\.label)).isSuperset(of: onPage.items.map(\.label)))
    try board.press("<Esc><Esc>？按责任人<CR>")
    #expect(board.state.lens == .owner)
  }

  @Test func `shows in the footer only what can be done`() throws {
    var player = BoardPlayer(text: BoardLedgers.empty, size: .large)
    #expect(!player.footer.contains("详情"))
    #expect(!player.footer.contains("Ctrl-Z"))
    try player.press("<F2>第一条<CR>")
    #expect(player.footer.contains("详情"))
    #expect(player.footer.contains("Ctrl-Z"))
  }
}

@Suite struct `Without letters` {
  /// Walks from the board through page, menu and palette to an action with arrows and Enter only.
  private func palette(_ player: inout BoardPlayer) throws {
    try player.press("<CR>")
    if player.isOnPage { try player.press("<CR>") }
    if let picker = player.picker, picker.search == nil {
      let place = try #require(
        picker.items.firstIndex { $0.value == .action(.palette) })
      for _ in picker.items where player.picker?.selected != place { try player.press("<Down>") }
      try player.press("<CR>")
    }
  }

  @Test(arguments: Action.allCases, [BoardLedgers.seven, BoardLedgers.empty, BoardLedgers.broken])
  func `every action is reached by arrows and Enter`(_ action: Action, _ text: String) throws {
    var player = BoardPlayer(text: text)
    try palette(&player)
    #expect(player.picker?.search != nil)
    for _ in 0..<ActionCatalog.bindings.count where player.picker?.chosen?.value != .action(action)
    {
      try player.press("<Down>")
    }
    // Two keys that lead back take away what the way to the palette had to say.
    try player.press(action == .editMenu ? "<Down><Up>" : "<Up><Down>")
    #expect(player.picker?.chosen?.value == .action(action))
    let before = player.plainText
    try player.press("<CR>")
    #expect(player.plainText != before || !player.effects.isEmpty)
  }

  @Test func `a read-only board reaches the palette too`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, isReadOnly: true)
    try palette(&player)
    #expect(player.picker?.search != nil)
  }

  @Test func `status, deadline and undo are done by arrows, Enter, Esc and digits`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    #expect(player.selected == "01")
    try player.press("<CR><CR>1<Down><CR>")
    #expect(player.issue("01")?.status == .staged)
    try player.press("<CR>220260701<CR>")
    #expect(player.plainText.contains("谁批准的"))
    try player.press("<Down><CR>")
    #expect(player.plainText.contains("延期理由"))
    try player.press("1<CR>")
    #expect(player.issue("01")?.due?.iso == "2026-07-01")
    for _ in 0..<2 {
      try player.press("<CR>")
      let place = try #require(
        player.picker?.items.firstIndex { $0.value == .action(.confirmUndo) })
      for _ in 0..<place { try player.press("<Down>") }
      try player.press("<CR>")
      #expect(player.question != nil)
      try player.press("<CR>")
    }
    #expect(player.text == BoardLedgers.seven)
    try player.press("<Esc>")
    #expect(player.isOnBoard)
  }
}

@Suite struct `The user's keys` {
  @Test func `replace the built-in ones and stand in the footer`() throws {
    var keymap = Keymap()
    let mistakes = keymap.read(
      """
      # 自己的键
      addProgress = <F9> x
      filter = ;
      clearFilter = <F11>

      """)
    #expect(mistakes.isEmpty)
    var player = try BoardPlayer(sample: .sanshi, size: .large, keymap: keymap)
    #expect(player.footer.contains("F9 记进展"))
    #expect(!player.footer.contains("F7"))
    #expect(player.footer.contains("; 查找"))
    try player.press("<F7>")
    #expect(player.prompt == nil)
    try player.press("x")
    #expect(player.prompt?.title.contains("记一条进展") == true)
    try player.press("<Esc>;牵头<CR><F11>")
    #expect(!player.state.filter.isActive)
    try player.press("<C-p>全部操作")
    #expect(player.picker?.chosen?.key.contains("F9") == false)
  }

  @Test func `move in lists, menus and questions as well`() throws {
    var keymap = Keymap()
    let mistakes = keymap.read("down = <C-n> n\nup = <C-k> e\nquit = <C-x>\nback = <F12>\n")
    #expect(mistakes.isEmpty)
    var player = try BoardPlayer(sample: .sanshi, keymap: keymap)
    for list in [":", "<F4>", "s", "o", "w"] {
      try player.press(list)
      let first = try #require(player.picker?.selected, "\(list)")
      try player.press("<C-n><C-n>")
      #expect(player.picker?.selected == first + 2, "\(list)")
      try player.press("<C-k>")
      #expect(player.picker?.selected == first + 1, "\(list)")
      // Arrows and Esc stay: without them a list could not be left.
      try player.press("<Up>")
      #expect(player.picker?.selected == first, "\(list)")
      try player.press("<F12>")
      #expect(player.picker == nil, "\(list)")
    }
    try player.press("on")
    #expect(player.picker?.selected == 1)
    try player.press("<Esc><F8>")
    player.type("n")
    #expect(player.prompt?.field.text == "n", "a letter is text where text is typed")
    try player.press("<C-x>")
    #expect(!player.hasQuit)
    #expect(player.message.contains("没有保存"))
    try player.press("<C-u><C-x>")
    #expect(player.hasQuit)
  }

  @Test func `are told of by line when they cannot be followed`() {
    var keymap = Keymap()
    let mistakes = keymap.read("fly = <F9>\naddProgress = <Nokey> p\n\nopen\n")
    #expect(mistakes.map(\.line) == [1, 2, 4])
    #expect(mistakes[0].message.zh.contains("fly"))
    #expect(mistakes[1].message.en.contains("<Nokey>"))
    #expect(keymap.keys(for: .addProgress, in: .board) == [.character("p")])
  }
}
