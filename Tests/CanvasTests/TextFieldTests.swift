// Typing, deleting, moving and scrolling in text fields.
import Canvas
import Testing

/// A field with its caret at `|`.
private func field(_ marked: String) -> TextField {
  let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
  return TextField(parts.joined(), caret: parts[0].count)
}

/// The field's text with `|` at its caret.
private func shown(_ field: TextField) -> String {
  let place = field.text.index(field.text.startIndex, offsetBy: field.caret)
  return field.text[..<place] + "|" + field.text[place...]
}

/// Sends keys written as text; every one must be the field's.
private func send(
  _ keys: String, to field: inout TextField, columns: Int = 20, multiline: Bool = false
) throws {
  for key in try Key.sequence(keys) {
    let taken = field.answer(key, columns: columns, multiline: multiline)
    #expect(taken, "\(key.text)")
  }
}

struct FieldCase: Sendable, CustomTestStringConvertible {
  var name: String
  var before: String
  var keys: String
  var after: String
  var multiline = false
  var testDescription: String { name }

  init(_ name: String, _ before: String, _ keys: String, _ after: String, multiline: Bool = false) {
    self.name = name
    self.before = before
    self.keys = keys
    self.after = after
    self.multiline = multiline
  }
}

@Suite struct `Typing into a text field` {
  static let cases = [
    FieldCase("types at the caret", "现|核查", "场<Space>a", "现场 a|核查"),
    FieldCase("Backspace takes one ideograph", "现场|核查", "<BS>", "现|核查"),
    FieldCase("Backspace takes a letter with its accent", "e\u{301}|x", "<BS>", "|x"),
    FieldCase("Backspace takes a whole family", "a👨‍👩‍👧|", "<BS>", "a|"),
    FieldCase("Backspace takes a whole flag", "🇨🇳🇫🇷|", "<BS>", "🇨🇳|"),
    FieldCase("Backspace at the beginning does nothing", "|a", "<BS>", "|a"),
    FieldCase("Delete takes what follows", "现|场核", "<Del>", "现|核"),
    FieldCase("Delete at the end does nothing", "a|", "<Del>", "a|"),
    FieldCase("arrows move by clusters", "a👨‍👩‍👧e\u{301}|", "<Left><Left>", "a|👨‍👩‍👧e\u{301}"),
    FieldCase("arrows stop at the ends", "|a", "<Left><Right><Right>", "a|"),
    FieldCase("Home and End", "现场|核查", "<Home>x<End>y", "x现场核查y|"),
    FieldCase("a word to the left", "落实 owner18，核查|", "<C-Left>", "落实 owner18，|核查"),
    FieldCase("words to the left", "落实 owner18，核查|", "<C-Left><C-Left><C-Left>", "落实 |owner18，核查"),
    FieldCase("words to the right", "|落实 owner18，核查", "<C-Right><C-Right>", "落实 owner18|，核查"),
    FieldCase("Ctrl-U deletes to the beginning", "现场|核查", "<C-u>", "|核查"),
    FieldCase("Ctrl-K deletes to the end", "现场|核查", "<C-k>", "现场|"),
    FieldCase("Ctrl-W deletes a word", "落实 owner |x", "<C-w>", "落实 |x"),
    FieldCase("Alt-Enter breaks the line", "一|二", "<A-CR>", "一\n|二", multiline: true),
    FieldCase("Ctrl-J breaks the line", "一|二", "<C-j>", "一\n|二", multiline: true),
    FieldCase("Ctrl-U stays in its line", "一\n二三|", "<C-u>", "一\n|", multiline: true),
    FieldCase("Ctrl-K at a line end joins", "一|\n二", "<C-k>", "一|二", multiline: true),
    FieldCase("Ctrl-Home and Ctrl-End", "一\n二|", "<C-Home>x<C-End>y", "x一\n二y|", multiline: true),
    FieldCase(
      "Home and End stay in the row", "一\n二|三\n四", "<Home>x<End>y", "一\nx二三y|\n四", multiline: true),
  ]

  @Test(arguments: cases)
  func `answers editing keys by whole clusters`(_ each: FieldCase) throws {
    var edited = field(each.before)
    try send(each.keys, to: &edited, multiline: each.multiline)
    #expect(shown(edited) == each.after)
  }

  @Test(arguments: [
    "<CR>", "<Esc>", "<Tab>", "<S-Tab>", "<C-a>", "<C-b>", "<F4>", "<A-x>", "<PgDn>", "<C-z>",
    "<Up>", "<Down>", "<C-j>", "<A-CR>",
  ])
  func `leaves other keys to its owner`(key: String) throws {
    var edited = field("现|场")
    let pressed = try #require(Key(text: key))
    let taken = edited.answer(pressed, columns: 20, multiline: false)
    #expect(!taken)
    #expect(edited == field("现|场"))
  }

  @Test func `a letter typed before its accent grows into one cluster`() {
    var edited = field("e|x")
    edited.insert("\u{301}", multiline: false)
    #expect(edited.caret == 1)
    #expect(edited.text.count == 2)
    edited.deleteBackward()
    #expect(shown(edited) == "|x")
  }

  @Test func `halves that meet stay behind the caret`() {
    // Without the letter between them the two signs are one flag.
    var edited = field("🇨x|🇳a")
    edited.deleteBackward()
    #expect(edited.text == "🇨🇳a")
    #expect(shown(edited) == "🇨🇳|a")
  }

  @Test func `a paste is cleaned`() {
    var one = field("一|二")
    one.paste("a\u{1B}[31m\tb\r\nc\u{202E}\n\n", multiline: false)
    #expect(shown(one) == "一a[31m b c|二")
    var many = field("一|二")
    many.paste("a\r\nb\rc\u{7}\n", multiline: true)
    #expect(shown(many) == "一a\nb\nc\n|二")
  }

  @Test func `a caret beyond the text stands at its end`() {
    #expect(TextField("图", caret: 9).caret == 1)
    #expect(TextField("图", caret: -1).caret == 0)
    #expect(TextField("挂图").caret == 2)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `any keys keep the caret inside and visible`(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let keys = try Key.sequence(
      "整，a<Space>“👍<C-j><A-CR><BS><Del><Left><Right><Up><Down><Home><End><C-Left><C-Right><C-u><C-w>"
    )
    var edited = TextField(someText(seed: seed))
    for _ in 0..<120 {
      let columns = Int(numbers.next() % 30) + 1
      let rows = Int(numbers.next() % 4) + 1
      let ambiguous = Int(numbers.next() % 2) + 1
      let widths = WidthRule(ambiguous: ambiguous)
      let key = keys[Int(numbers.next() % UInt64(keys.count))]
      _ = edited.answer(key, columns: columns, multiline: rows > 1, widths: widths)
      #expect((0...edited.text.count).contains(edited.caret))
      var frame = Frame(columns: 34, rows: 8, widths: widths)
      let rect = Rect(x: 2, y: 2, columns: columns, rows: rows)
      frame.draw(field: edited, in: rect, ink: .plain, ground: .field)
      let caret = try #require(frame.caret)
      #expect(rect.contains(x: caret.x, y: caret.y))
      #expect(frame[caret.x, caret.y].span != 0, "\(shown(edited)) in \(columns)x\(rows)")
    }
  }
}

@Suite struct `A text field on the screen` {
  @Test func `a short text does not scroll`() {
    let layout = field("现场核|查").layout(columns: 20, rows: 1, widths: WidthRule())
    #expect(layout == TextFieldLayout(lines: ["现场核查"], caret: .init(x: 6, y: 0), scroll: 0))
  }

  @Test func `the caret has a cell after a text as wide as the field`() {
    let layout = field("现场核查|").layout(columns: 8, rows: 1, widths: WidthRule())
    #expect(layout == TextFieldLayout(lines: ["核查"], caret: .init(x: 4, y: 0), scroll: 4))
  }

  @Test func `a scrolled field begins with a whole glyph`() {
    let layout = field("现场核查组织落实|").layout(columns: 6, rows: 1, widths: WidthRule())
    #expect(layout == TextFieldLayout(lines: ["落实"], caret: .init(x: 4, y: 0), scroll: 12))
  }

  @Test func `the glyph under the caret is seen whole`() {
    let layout = field("现场|核查").layout(columns: 5, rows: 1, widths: WidthRule())
    #expect(layout == TextFieldLayout(lines: ["场核"], caret: .init(x: 2, y: 0), scroll: 2))
  }

  @Test func `ambiguous quotes count as the terminal draws them`() {
    let widths = WidthRule(ambiguous: 2)
    #expect(field("“三张”|").layout(columns: 20, rows: 1, widths: widths).caret.x == 8)
  }

  @Test func `a high field wraps and scrolls`() {
    let text = field("现场核查组织落实|")
    let whole = text.layout(columns: 5, rows: 4, widths: WidthRule())
    #expect(whole.lines == ["现场", "核查", "组织", "落实"])
    #expect(whole.caret == .init(x: 4, y: 3))
    let low = text.layout(columns: 5, rows: 2, widths: WidthRule())
    #expect(low == TextFieldLayout(lines: ["组织", "落实"], caret: .init(x: 4, y: 1), scroll: 2))
    #expect(text.rowCount(columns: 5, widths: WidthRule()) == 4)
  }

  @Test func `up and down keep the wished column`() throws {
    var edited = field("abcdef\n图\n落实责|任")
    try send("<Up>", to: &edited, multiline: true)
    #expect(shown(edited) == "abcdef\n图|\n落实责任")
    try send("<Up>", to: &edited, multiline: true)
    #expect(shown(edited) == "abcdef|\n图\n落实责任")
    let wentUp = edited.answer(Key(.up), columns: 20, multiline: true)
    #expect(!wentUp)
    try send("<Down><Down>", to: &edited, multiline: true)
    #expect(shown(edited) == "abcdef\n图\n落实责|任")
    try send("<Left><Up><Right>", to: &edited, multiline: true)
    #expect(shown(edited) == "abcdef\n图\n|落实责任")
  }

  @Test func `End of a wrapped row stays on that row`() throws {
    var edited = field("|现场核查组织")
    try send("<End>", to: &edited, columns: 5, multiline: true)
    #expect(shown(edited) == "现场|核查组织")
    #expect(edited.layout(columns: 5, rows: 3, widths: WidthRule()).caret == .init(x: 4, y: 0))
    try send("<Down>", to: &edited, columns: 5, multiline: true)
    #expect(edited.layout(columns: 5, rows: 3, widths: WidthRule()).caret == .init(x: 4, y: 1))
    try send("<Home>", to: &edited, columns: 5, multiline: true)
    #expect(shown(edited) == "现场|核查组织")
    #expect(edited.layout(columns: 5, rows: 3, widths: WidthRule()).caret == .init(x: 0, y: 1))
  }

  @Test func `drawing puts the real cursor at the caret`() {
    var frame = Frame(columns: 12, rows: 3)
    frame.draw(
      field: field("现场|"), in: Rect(x: 2, y: 1, columns: 8, rows: 1), ink: .strong, ground: .field)
    #expect(frame.caret == .init(x: 6, y: 1))
    #expect(frame[2, 1] == Cell("现", span: 2, ink: .strong, ground: .field))
    #expect(frame[9, 1].ground == .field)
    #expect(frame[10, 1].ground == .ground)
  }
}
