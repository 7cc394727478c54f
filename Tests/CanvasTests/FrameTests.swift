// Frames: clipping, halves of wide glyphs, overlays, and their text forms.
import Canvas
import TestSupport
import Testing

@Suite struct `A frame` {
  /// Rows as text with `<` and `>` for the two cells of a wide glyph.
  private func cells(_ frame: Frame, row: Int) -> String {
    var text = ""
    for cell in frame.row(row) {
      text += cell.span == 2 ? "<" : cell.span == 0 ? ">" : String(cell.glyph)
    }
    return text
  }

  @Test func `a wide glyph at the edge becomes a blank`() {
    var frame = Frame(columns: 3, rows: 1)
    frame.put("图", span: 2, x: 2, y: 0, ink: .plain, ground: .ground)
    #expect(cells(frame, row: 0) == "   ")
    frame.write("挂图", x: 0, y: 0)
    #expect(cells(frame, row: 0) == "<> ")
  }

  @Test(arguments: [(0, "x <> "), (1, " x<> "), (2, "<>x  "), (3, "<> x ")])
  func `writing over one half blanks the other`(x: Int, expected: String) {
    var frame = Frame(columns: 5, rows: 1)
    frame.write("挂图", x: 0, y: 0)
    frame.write("x", x: x, y: 0)
    #expect(cells(frame, row: 0) == expected)
  }

  @Test func `a wide glyph over two halves leaves two blanks`() {
    var frame = Frame(columns: 5, rows: 1)
    frame.write("挂图", x: 0, y: 0)
    frame.write("作", x: 1, y: 0)
    #expect(cells(frame, row: 0) == " <>  ")
  }

  @Test func `an overlay leaves no half glyph at its edges`() {
    var frame = Frame(columns: 12, rows: 3)
    for row in 0..<3 { frame.write("挂图作战台账", x: 0, y: row) }
    frame.caret = .init(x: 4, y: 1)
    frame.overlay(Rect(x: 3, y: 1, columns: 4, rows: 1), ground: .panel)
    #expect(cells(frame, row: 0) == "<><><><><><>")
    #expect(cells(frame, row: 1) == "<>      <><>")
    #expect(frame[2, 1].ground == .ground && frame[3, 1].ground == .panel)
    #expect(frame[6, 1].ground == .panel && frame[7, 1].ground == .ground)
    #expect(frame.caret == nil)
  }

  @Test(arguments: -3...14, 0...8)
  func `no fill leaves half a glyph`(x: Int, width: Int) {
    var frame = Frame(columns: 12, rows: 1)
    frame.write("挂a图作b战台", x: 0, y: 0)
    frame.fill(Rect(x: x, y: -1, columns: width, rows: 3), ground: .panel)
    expectWhole(frame)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `no row of writings leaves half a glyph`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var frame = Frame(columns: 20, rows: 4, widths: WidthRule(ambiguous: Int(seed % 2) + 1))
    for step in 0..<60 {
      let x = Int(numbers.next() % 26) - 3
      let y = Int(numbers.next() % 6) - 1
      switch numbers.next() % 4 {
      case 0: frame.write(someText(seed: seed &+ UInt64(step), pieces: 5), x: x, y: y)
      case 1: frame.fill(Rect(x: x, y: y, columns: 5, rows: 2), ground: .panel)
      case 2: frame.fade(Rect(x: x, y: y, columns: 5, rows: 2), except: .panel)
      default: frame.writeRight("“图”", right: x, y: y, ink: .late)
      }
      expectWhole(frame)
    }
  }

  private func expectWhole(_ frame: Frame) {
    for y in 0..<frame.rows {
      var x = 0
      while x < frame.columns {
        let cell = frame[x, y]
        #expect(cell.span == 1 || cell.span == 2)
        if cell.span == 2 {
          guard x + 1 < frame.columns else {
            Testing.Issue.record("a wide glyph reaches over the edge")
            return
          }
          #expect(frame[x + 1, y].span == 0 && frame[x + 1, y].ground == cell.ground)
        }
        x += max(1, Int(cell.span))
      }
    }
  }

  @Test func `control characters are drawn as blanks and invisible ones not at all`() {
    var frame = Frame(columns: 8, rows: 1)
    let end = frame.write("a\u{1B}[\u{202E}\u{200B}b", x: 0, y: 0)
    #expect(end == 4)
    #expect(frame.plainText == "a [b\n")
  }

  @Test func `text left of the frame is not drawn inside`() {
    var frame = Frame(columns: 4, rows: 1)
    frame.write("ab图c", x: -3, y: 0)
    #expect(frame.plainText == " c\n")
  }

  @Test func `a text that ends at the right stands there`() {
    var frame = Frame(columns: 10, rows: 1)
    #expect(frame.writeRight("逾40天", right: 10, y: 0) == 4)
    #expect(frame.plainText == "    逾40天\n")
    #expect(frame.writeFitted("对点名问题", x: 0, y: 0, limit: 4) == 3)
    #expect(frame.plainText == "对… 逾40天\n")
  }

  @Test func `the picture numbers its rows and shows the caret`() {
    var frame = Frame(columns: 20, rows: 3)
    frame.fill(Rect(x: 0, y: 1, columns: 20, rows: 1), ground: .selected)
    frame.write("挂图作战", x: 0, y: 0, ink: .barName)
    frame.write("污水管网", x: 2, y: 1)
    frame.write("逾期2天", x: 11, y: 1, ink: .late)
    #expect(
      frame.picture == """
        frame 20x3
        01│挂图作战            │
        02│  污水管网 逾期2天  │
        03│                    │

        """)
    frame.caret = .init(x: 2, y: 1)
    #expect(frame.picture.hasPrefix("frame 20x3 caret 2,1\n"))
    #expect(frame.plainText == "挂图作战\n  污水管网 逾期2天\n\n")
    frame.caret = nil
    #expect(
      frame.pictureWithRoles == frame.picture + """
        roles
        01│BBBBBBBB............│
        02│...........LLLLLLL..│
        03│....................│
        grounds
        01│....................│
        02│ssssssssssssssssssss│
        03│....................│
        inks L=late B=bar.name
        on s=selected

        """)
  }

  @Test func `every role has a letter of its own kind`() {
    for grounds in [true, false] {
      let letters = Role.allCases.filter { $0.isGround == grounds }.map(\.letter)
      #expect(Set(letters).count == letters.count)
    }
  }
}

@Suite struct `Marks to draw with` {
  @Test(arguments: [1, 2], [true, false])
  func `every mark is one column wide on every terminal`(ambiguous: Int, ascii: Bool) {
    let widths = WidthRule(ambiguous: ambiguous)
    let glyphs = Glyphs.for(widths: widths, ascii: ascii)
    for mark in glyphs.all { #expect(widths.columns(of: mark) == 1, "\(mark)") }
    if ascii { #expect(glyphs.all.allSatisfy { $0.isASCII }) }
  }

  @Test func `only marks that would be wide are replaced`() {
    #expect(Glyphs.for(widths: WidthRule(ambiguous: 1), ascii: false) == .unicode)
    let glyphs = Glyphs.for(widths: WidthRule(ambiguous: 2), ascii: false)
    #expect(glyphs.cardEdge == "|" && glyphs.ellipsis == "~")
    #expect(glyphs.check == "✓" && glyphs.silence == "╌")
  }

  @Test func `the list of marks leaves none out`() {
    #expect(Mirror(reflecting: Glyphs.unicode).children.count == Glyphs.unicode.all.count)
    #expect(Set(Glyphs.unicode.all).count == Glyphs.unicode.all.count)
  }
}

@Suite struct `Comparing pictures` {
  @Test func `names the lines that differ`() {
    #expect(lineDifference(expected: "a\nb\n", actual: "a\nb\n") == nil)
    #expect(
      lineDifference(expected: "a\nb\nc", actual: "a\nx\nc\nd") == """
        line 2 expected b
        line 2 actual   x
        line 4 actual   d

        """)
  }

  @Test func `a missing picture is a difference and is not recorded in CI`() throws {
    let missing = pictureDifference(
      "frame 1x1\n", named: "never-recorded", environment: ["GUATU_RECORD": "1", "CI": "true"])
    #expect(try #require(missing).contains("never-recorded.txt"))
    let unasked = pictureDifference("frame 1x1\n", named: "never-recorded", environment: [:])
    #expect(unasked == missing)
  }

  @Test func `the marks of the board look as recorded`() {
    var frame = Frame(columns: 24, rows: 4)
    frame.write("挂图作战", x: 1, y: 0, ink: .barName, ground: .bar)
    frame.rule(frame.glyphs.heavyRule, x: 0, y: 1, columns: 24, ink: .ruleCurrent)
    frame.column(frame.glyphs.cardEdge, x: 0, y: 2, rows: 2, ink: .edgeLate)
    frame.writeFitted("“两代表一委员”联系群众记录缺失", x: 2, y: 2, limit: 22, ink: .strong)
    frame.writeRight("逾40天", right: 24, y: 3, ink: .late)
    #expect(pictureDifference(frame.pictureWithRoles, named: "marks-24x4") == nil)
  }
}
