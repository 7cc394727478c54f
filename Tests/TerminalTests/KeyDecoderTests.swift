// Bytes of many terminals, whole and in pieces, and the keys that must come of them.
import Canvas
import Terminal
import Testing

struct DecodingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: String
  var events: [InputEvent]
  var testDescription: String { name }

  init(_ name: String, _ bytes: String, _ keys: Key...) {
    self.init(name, bytes, events: keys.map(InputEvent.key))
  }

  init(_ name: String, _ bytes: String, events: [InputEvent]) {
    self.name = name
    self.bytes = bytes
    self.events = events
  }
}

@Suite struct `Bytes into keys` {
  static let cases = [
    DecodingCase("a letter", "j", .character("j")),
    DecodingCase("Chinese", "整改", .character("整"), .character("改")),
    DecodingCase("full-width letters of an input method", "ｍ？", .character("ｍ"), .character("？")),
    DecodingCase(
      "a combining accent belongs to its letter", "e\u{301}x", .character("é"), .character("x")),
    DecodingCase("an ideograph beyond the first plane", "𠮷", .character("𠮷")),
    DecodingCase("Enter", "\r", Key(.enter)),
    DecodingCase("Ctrl-J is not Enter", "\n", .control("j")),
    DecodingCase("Alt-Enter", "\u{1B}\r", Key(.enter, .alt)),
    DecodingCase("Tab and back", "\t\u{1B}[Z", Key(.tab), Key(.tab, .shift)),
    DecodingCase("both Backspaces", "\u{7F}\u{8}", Key(.backspace), Key(.backspace)),
    DecodingCase(
      "control letters", "\u{1}\u{13}\u{1A}\u{19}", .control("a"), .control("s"), .control("z"),
      .control("y")),
    DecodingCase("NUL is nothing", "\u{0}a", .character("a")),
    DecodingCase(
      "arrows in both forms", "\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", Key(.up), Key(.down), Key(.right),
      Key(.left)),
    DecodingCase(
      "arrows with modifiers", "\u{1B}[1;2A\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;6B", Key(.up, .shift),
      Key(.right, .control), Key(.left, .alt), Key(.down, [.shift, .control])),
    DecodingCase(
      "arrows of rxvt", "\u{1B}[a\u{1B}Ob\u{1B}\u{1B}[C", Key(.up, .shift), Key(.down, .control),
      Key(.right, .alt)),
    DecodingCase(
      "Home and End in five forms", "\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~", Key(.home),
      Key(.end), Key(.home), Key(.end), Key(.home)),
    DecodingCase(
      "the six editing keys", "\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[3;5~", Key(.insert),
      Key(.delete), Key(.pageUp), Key(.pageDown), Key(.delete, .control)),
    DecodingCase(
      "F1 to F4 as SS3, CSI and console", "\u{1B}OP\u{1B}[12~\u{1B}[[C\u{1B}OS", .function(1),
      .function(2), .function(3), .function(4)),
    DecodingCase(
      "F5 to F12",
      "\u{1B}[15~\u{1B}[17~\u{1B}[18~\u{1B}[19~\u{1B}[20~\u{1B}[21~\u{1B}[23~\u{1B}[24~",
      .function(5), .function(6), .function(7), .function(8), .function(9), .function(10),
      .function(11), .function(12)),
    DecodingCase(
      "F-keys with modifiers", "\u{1B}[1;2P\u{1B}[1;2R\u{1B}[15;5~", Key(.function(1), .shift),
      Key(.function(3), .shift), Key(.function(5), .control)),
    DecodingCase("keypad digits", "\u{1B}Oq\u{1B}OM", .character("1"), Key(.enter)),
    DecodingCase(
      "Alt with a letter and a hanzi", "\u{1B}x\u{1B}改", Key(.character("x"), .alt),
      Key(.character("改"), .alt)),
    DecodingCase("Alt-]", "\u{1B}]x", Key(.character("]"), .alt), .character("x")),
    DecodingCase(
      "keys by code point", "\u{1B}[13;3u\u{1B}[106;5u\u{1B}[27;2;13~", Key(.enter, .alt),
      .control("j"),
      Key(.enter, .shift)),
    DecodingCase(
      "a click, not its release", "\u{1B}[<0;5;3M\u{1B}[<0;5;3m", events: [.click(x: 4, y: 2)]),
    DecodingCase("a click far right", "\u{1B}[<0;260;3M", events: [.click(x: 259, y: 2)]),
    DecodingCase(
      "the wheel", "\u{1B}[<64;1;1M\u{1B}[<65;2;2M",
      events: [.wheel(x: 0, y: 0, lines: -1), .wheel(x: 1, y: 1, lines: 1)]),
    DecodingCase(
      "a click in the old form", "\u{1B}[M !!j",
      events: [.click(x: 0, y: 0), .key(.character("j"))]),
    DecodingCase("other buttons", "\u{1B}[<2;1;1M\u{1B}[<1;1;1M", events: []),
    DecodingCase(
      "a paste with line ends of three kinds", "\u{1B}[200~甲\r乙\r\n丙\n丁q\u{1B}[201~j",
      events: [.paste("甲\n乙\n丙\n丁q"), .key(.character("j"))]),
    DecodingCase(
      "a paste that holds sequences", "\u{1B}[200~a\u{1B}[31mb\u{1B}[201\u{1B}[201~",
      events: [.paste("a\u{1B}[31mb\u{1B}[201")]),
    DecodingCase("a paste end without a beginning", "\u{1B}[201~j", .character("j")),
    DecodingCase("an unasked cursor report", "\u{1B}[24;7Rj", .character("j")),
    DecodingCase(
      "answers about the terminal", "\u{1B}[?64;1c\u{1B}]11;rgb:0/0/0\u{7}\u{1B}[Ij",
      .character("j")),
    DecodingCase("an answer ended by ESC \\", "\u{1B}]11;x\u{1B}\\j", .character("j")),
    DecodingCase(
      "answers that an editor asked for and did not wait for",
      "\u{1B}P1+r436f=323536\u{1B}\\\u{1B}P>|XTerm(390)\u{1B}\\\u{1B}P0$r\u{1B}\\j",
      .character("j")),
    DecodingCase("Alt with a capital P", "\u{1B}Px", Key(.character("P"), .alt), .character("x")),
    DecodingCase("a sequence cut by Enter", "\u{1B}[12\rj", Key(.enter), .character("j")),
    DecodingCase("C1 controls", "\u{9B}j", .character("j")),
  ]

  @Test(arguments: cases)
  func `whole, the bytes give the keys`(_ example: DecodingCase) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(example.bytes.utf8)) == example.events)
    #expect(decoder.patience == nil)
  }

  /// Combining accents apart: alone in a piece, an accent cannot know its letter.
  @Test(arguments: cases.filter { !$0.name.contains("accent") })
  func `one by one, the bytes give the same keys`(_ example: DecodingCase) {
    var decoder = KeyDecoder()
    var events: [InputEvent] = []
    for byte in example.bytes.utf8 { events += decoder.feed([byte]) }
    #expect(events + decoder.expire() == example.events)
  }

  @Test func `a lone ESC is Escape once its time is over`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == KeyDecoder.escapeDelay)
    #expect(decoder.expire() == [.key(Key(.escape))])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: ["[", "O"])
  func `a sequence cut behind its second byte is waited for longer than a lone ESC`(
    _ second: String
  ) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}\(second)".utf8)) == [])
    let patience = decoder.patience ?? 0
    #expect(patience > KeyDecoder.escapeDelay)
    #expect(decoder.feed(Array("A".utf8)) == [.key(Key(.up))])
  }

  @Test func `ESC twice is Escape twice`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x1B]) == [])
    #expect(decoder.expire() == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test func `a sequence that never ends leaves no letters behind`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;".utf8)) == [])
    #expect(decoder.expire() == [])
    #expect(decoder.feed(Array("j".utf8)) == [.key(.character("j"))])
  }

  @Test func `bytes that are not UTF-8 are passed over`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xFF, 0xC0, 0x80, 0x6A]) == [.key(.character("j"))])
    #expect(decoder.feed([0xE6, 0x6A]) == [.key(.character("j"))])
    #expect(decoder.feed([0xE6]) == [])
    #expect(decoder.expire() == [])
  }

  @Test func `a paste that is never ended is given after its silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~整改\u{1B}[20".utf8)) == [])
    #expect(decoder.expire() == [.paste("整改\u{1B}[20")])
    #expect(decoder.feed(Array("j".utf8)) == [.key(.character("j"))])
  }

  @Test func `a paste beyond the limit is cut between characters`() throws {
    var decoder = KeyDecoder()
    var events = decoder.feed(Array("\u{1B}[200~".utf8))
    let piece = Array(String(repeating: "改", count: 10_000).utf8)
    for _ in 0..<40 { events += decoder.feed(piece) }
    events += decoder.feed(Array("\u{1B}[201~j".utf8))
    #expect(events.count == 2)
    guard case .paste(let text) = try #require(events.first) else {
      Testing.Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= KeyDecoder.pasteLimit)
    #expect(text.utf8.count > KeyDecoder.pasteLimit - 4)
    #expect(text.allSatisfy { $0 == "改" })
    #expect(events.last == .key(.character("j")))
  }

  @Test(arguments: [(2, 1), (3, 2)])
  func `the answer to the width probe is a width`(_ column: Int, _ width: Int) {
    var decoder = KeyDecoder()
    decoder.probedRow = 24
    #expect(decoder.feed(Array("\u{1B}[24;\(column)R".utf8)) == [.ambiguousWidth(width)])
    #expect(decoder.feed(Array("\u{1B}[24;\(column)R".utf8)) == [], "asked once, answered once")
  }

  @Test func `F3 with Shift stays a key while a probe is out`() {
    var decoder = KeyDecoder()
    decoder.probedRow = 24
    #expect(decoder.feed(Array("\u{1B}[1;2R".utf8)) == [.key(Key(.function(3), .shift))])
    #expect(decoder.feed(Array("\u{1B}[24;9R".utf8)) == [])
  }

  @Test func `what the terminal database says comes first`() {
    var table = KeyTable()
    table.add(Array("\u{1B}[25~".utf8), Key(.function(1), .shift))
    table.add(Array("\u{1B}#x1".utf8), Key(.home))
    table.add(Array("q".utf8), Key(.up))
    var decoder = KeyDecoder(table: table)
    #expect(decoder.feed(Array("\u{1B}[25~".utf8)) == [.key(Key(.function(1), .shift))])
    #expect(decoder.feed(Array("\u{1B}#x".utf8)) == [])
    #expect(decoder.feed(Array("1q".utf8)) == [.key(Key(.home)), .key(.character("q"))])
  }

  /// A small generator, so that a failure can be repeated.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test func `any bytes in any pieces bring only clean keys, the same ones`() {
    let favourites = Array("\u{1B}\u{1B}[[O<;;~MRZ01239AHu整·\r\t".utf8)
    var dice = Dice(state: 7)
    for round in 0..<2000 {
      let bytes = (0..<(1 + dice.roll(40))).map { _ in
        dice.roll(4) == 0 ? UInt8(dice.roll(256)) : favourites[dice.roll(favourites.count)]
      }
      var whole = KeyDecoder()
      var pieces = KeyDecoder()
      let expected = whole.feed(bytes) + whole.expire()
      var events: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + dice.roll(5))
        rest = rest.dropFirst(piece.count)
        events += pieces.feed(piece)
      }
      events += pieces.expire()
      #expect(text(of: events) == text(of: expected), "round \(round): \(bytes)")
      for case .key(let key) in expected {
        if case .character(let glyph) = key.code { #expect(!glyph.isControl) }
      }
      #expect(whole.patience == nil)
    }
  }

  /// Events with neighbouring characters joined: pieces may part a letter from its accent.
  private func text(of events: [InputEvent]) -> [String] {
    var words: [String] = []
    var text = ""
    for event in events {
      if case .key(let key) = event, case .character(let glyph) = key.code, key.modifiers.isEmpty {
        text.append(glyph)
      } else {
        words.append(text)
        words.append("\(event)")
        text = ""
      }
    }
    return words + [text]
  }
}
