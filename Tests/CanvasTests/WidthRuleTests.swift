// Widths of glyphs and texts, and cutting by columns.
import Canvas
import Testing

struct WidthCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// Columns on a terminal that draws ambiguous characters one wide, and two wide.
  var narrow: Int
  var wide: Int
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ narrow: Int, _ wide: Int? = nil) {
    self.name = name
    self.text = text
    self.narrow = narrow
    self.wide = wide ?? narrow
  }
}

@Suite struct `Columns of text` {
  static let cases = [
    WidthCase("nothing", "", 0),
    WidthCase("letters", "guatu 18.6", 10),
    WidthCase("ideographs", "挂图作战", 8),
    WidthCase("rare ideographs", "㐂𠮷", 4),
    WidthCase("full-width punctuation", "，。《（〔", 10),
    WidthCase("full-width digits", "１２", 4),
    WidthCase("the wide blank", "\u{3000}", 2),
    WidthCase("curly quotes", "“”‘’", 4, 8),
    WidthCase("circled digits", "①②", 2, 4),
    WidthCase("ellipsis and dashes", "……——", 4, 8),
    WidthCase("marks for the board", "▎▌█━─│┴┤═◆●○▼·", 14, 28),
    WidthCase("marks that are always narrow", "✓╌░", 3),
    WidthCase("a letter with a combining accent", "e\u{301}", 1),
    WidthCase("a composed accent is ambiguous", "é", 1, 2),
    WidthCase("an accent without a letter", "\u{301}", 0),
    WidthCase("an ideograph with a variation selector", "葛\u{E0100}", 2),
    WidthCase("a kana with a voice mark", "か\u{3099}", 2),
    WidthCase("what curses counts as wide", "䷀㉈", 4),
    WidthCase("half-width kana", "ｶ", 1),
    WidthCase("a Hangul syllable", "한", 2),
    WidthCase("a Hangul syllable from jamo", "\u{1112}\u{1161}\u{11AB}", 2),
    WidthCase("an emoji", "😀", 2),
    WidthCase("an emoji with a skin tone", "👍🏽", 2),
    WidthCase("a family joined together", "👨‍👩‍👧", 2),
    WidthCase("a flag", "🇨🇳", 2),
    WidthCase("half a flag", "🇨", 1),
    WidthCase("a telephone as text", "\u{260E}", 1, 2),
    WidthCase("a telephone as emoji", "\u{260E}\u{FE0F}", 2),
    WidthCase("a keycap", "1\u{FE0F}\u{20E3}", 2),
    WidthCase("a control character is drawn as one blank", "\u{7}\u{1B}", 2),
    WidthCase("a line end is one blank", "\r\n", 1),
    WidthCase("invisible signs", "\u{200B}\u{FEFF}\u{2060}", 0),
  ]

  @Test(arguments: cases)
  func `counts columns by cluster`(_ each: WidthCase) {
    #expect(WidthRule(ambiguous: 1).columns(of: each.text) == each.narrow)
    #expect(WidthRule(ambiguous: 2).columns(of: each.text) == each.wide)
  }

  @Test func `an impossible setting counts as narrow`() {
    #expect(WidthRule(ambiguous: 7).columns(of: "“") == 1)
  }
}

@Suite struct `Cutting by columns` {
  static let texts = [
    "", "a", "挂图作战", "第3批“回头看”……", "ab汉字c\u{301}d", "👨‍👩‍👧🇨🇳x", "①②③",
  ]

  @Test(arguments: texts, [1, 2])
  func `a fitted text is never wider than its limit and never torn`(text: String, ambiguous: Int) {
    let rule = WidthRule(ambiguous: ambiguous)
    for limit in -1...20 {
      let fitted = rule.fitted(text, columns: limit, mark: "…")
      #expect(rule.columns(of: fitted) <= max(0, limit))
      if rule.columns(of: text) <= limit {
        #expect(fitted == text)
      } else if fitted.last == "…", !text.hasPrefix(fitted) {
        #expect(text.hasPrefix(String(fitted.dropLast())))
      } else {
        #expect(text.hasPrefix(fitted))
      }
    }
  }

  @Test func `the mark is measured`() {
    #expect(WidthRule(ambiguous: 1).fitted("挂图作战", columns: 5, mark: "…") == "挂图…")
    #expect(WidthRule(ambiguous: 2).fitted("挂图作战", columns: 5, mark: "…") == "挂…")
    #expect(WidthRule(ambiguous: 2).fitted("挂图作战", columns: 1, mark: "…") == "")
  }

  @Test(arguments: texts)
  func `a padded text is exactly as wide as asked`(text: String) {
    for limit in 0...20 {
      let rule = WidthRule()
      #expect(rule.columns(of: rule.padded(text, columns: limit)) == limit)
    }
  }

  @Test func `a wide glyph at the limit becomes a blank`() {
    #expect(WidthRule().padded("挂图作战", columns: 5) == "挂图 ")
    #expect(WidthRule().prefix(of: "挂图作战", columns: 5) == "挂图")
  }
}
