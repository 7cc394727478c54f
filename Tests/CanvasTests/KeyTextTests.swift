// Keys written and read, shown, and cleaned of what input methods add.
import Canvas
import Testing

@Suite struct `Keys as text` {
  static let plainCodes: [Key.Code] =
    [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .character(" "), .character("<"), .character(">"), .character("-"),
      .character("x"), .character("7"), .character("现"),
    ] + (1...12).map { .function($0) }

  @Test(arguments: plainCodes)
  func `what is written is read back`(code: Key.Code) throws {
    for bits: UInt8 in 0..<8 {
      var modifiers = Key.Modifiers(rawValue: bits)
      // Shift is already in a letter.
      if case .character = code { modifiers.remove(.shift) }
      let key = Key(code, modifiers)
      #expect(Key(text: key.text) == key, "\(key.text)")
      #expect(try Key.sequence(key.text + key.text) == [key, key])
    }
  }

  static let readings: [(String, Key)] = [
    ("<C-z>", .control("z")), ("<C-Z>", .control("z")), ("<CR>", Key(.enter)),
    ("<Enter>", Key(.enter)), ("<Return>", Key(.enter)), ("<escape>", Key(.escape)),
    ("<S-Tab>", Key(.tab, .shift)), ("<BS>", Key(.backspace)), ("<F12>", .function(12)),
    ("<Space>", .character(" ")), ("<lt>", .character("<")), ("<", .character("<")),
    ("<A-x>", Key(.character("x"), .alt)), ("<S-Up>", Key(.up, .shift)),
    ("<C-Right>", Key(.right, .control)), ("<A-CR>", Key(.enter, .alt)),
    ("<S-x>", .character("X")), ("<C-->", .control("-")), ("逾", .character("逾")),
    ("？", .character("？")),
  ]

  @Test(arguments: readings)
  func `reads each way of writing`(text: String, key: Key) {
    #expect(Key(text: text) == key)
  }

  @Test(arguments: [
    "", "jj", "<>", "<x>", "<Foo>", "<F0>", "<F25>", "<F+1>", "<X-a>", "<C->", "\u{1B}",
  ])
  func `refuses what is no key`(text: String) {
    #expect(Key(text: text) == nil)
  }

  @Test func `reads a script of keys`() throws {
    let keys = try Key.sequence("j j<CR>\n<F7>核查<Space><lt><CR>")
    #expect(
      keys == [
        .character("j"), .character("j"), Key(.enter), .function(7), .character("核"),
        .character("查"), .character(" "), .character("<"), Key(.enter),
      ])
    #expect(try Key.sequence(" \n") == [])
  }

  @Test func `a mistake in a script is named with its place`() {
    #expect(throws: KeyTextError(.unknown("Foo"), position: 3)) { try Key.sequence("查j<Foo>x") }
    #expect(throws: KeyTextError(.unclosed, position: 6)) { try Key.sequence("<CR> <C-z") }
    let error = KeyTextError(.unknown("Foo"), position: 3)
    #expect(error.zh.contains("第3个字符") && error.zh.contains("<Foo>"))
    #expect(error.en.contains("character 3") && error.en.contains("<Foo>"))
  }

  static let displays: [(String, String, String)] = [
    ("<C-z>", "Ctrl-Z", "Ctrl-Z"), ("<CR>", "Enter", "Enter"), ("<F4>", "F4", "F4"),
    ("<Up>", "↑", "Up"), ("<S-Left>", "Shift-←", "Shift-Left"), ("<PgDn>", "PgDn", "PgDn"),
    ("<Space>", "Space", "Space"), ("j", "j", "j"), ("J", "J", "J"), ("<lt>", "<", "<"),
    ("<A-CR>", "Alt-Enter", "Alt-Enter"), ("<S-Tab>", "Shift-Tab", "Shift-Tab"),
    ("<Esc>", "Esc", "Esc"), ("<C-lt>", "Ctrl-<", "Ctrl-<"),
  ]

  @Test(arguments: displays)
  func `shows keys as people know them`(text: String, shown: String, plain: String) throws {
    let key = try #require(Key(text: text))
    #expect(key.display == shown)
    #expect(key.asciiDisplay == plain)
  }
}

@Suite struct `Keys under an input method` {
  static let meant: [(Character, Character)] = Array(
    zip(
      "？、：，。《》【】！；“”‘’（）￥…—·｀～ｍＪ１＋\u{3000}「」『』",
      "?/:,.<>[]!;\"\"''()$^_``~mJ1+ []{}"))

  @Test(arguments: meant)
  func `a full-width sign is the key it stands on`(typed: Character, key: Character) {
    #expect(Key.character(typed).normalised == .character(key))
  }

  @Test func `every full-width ASCII letter is its narrow one`() {
    for value: UInt32 in 0x21...0x7E {
      let narrow = Unicode.Scalar(value).map(Character.init)
      let full = Unicode.Scalar(value + 0xFEE0).map(Character.init)
      #expect(full.map { Key.character($0).normalised } == narrow.map { Key.character($0) })
    }
  }

  @Test func `other keys stay as they are`() {
    for key in [Key(.enter), .control("z"), .function(5), .character("j"), .character("查")] {
      #expect(key.normalised == key)
    }
    #expect(Key(.character("ｚ"), .control).normalised == .control("z"))
  }

  @Test func `ideographs and kana are known from the rest`() {
    for glyph in "查㐂𠮷〇々あカｶ" { #expect(Key.character(glyph).isIdeographic) }
    for glyph in "aＡ1，。？①…한😀 " { #expect(!Key.character(glyph).isIdeographic) }
    #expect(!Key(.character("查"), .control).isIdeographic)
    #expect(!Key(.enter).isIdeographic)
  }
}
