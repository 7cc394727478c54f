// Colours of a theme as numbers for curses.
import Canvas
import Terminal
import Testing

@Suite struct `Numbers of colours` {
  static let cases: [(text: String, depth: ColourDepth, number: Int32?)] = [
    ("default", .palette256, nil), ("default", .direct, nil), ("#ff0000", .none, nil),
    ("208", .palette256, 208), ("red", .palette256, 1), ("bright-yellow", .palette256, 11),
    ("#ff0000", .palette256, 196), ("11", .sixteen, 11), ("#fa0a0a", .sixteen, 9),
    ("11", .eight, 3), ("#be0000", .eight, 1), ("34", .eight, 2), ("bright-black", .eight, nil),
    ("#010203", .direct, 0x010203), ("#000000", .direct, 8), ("3", .direct, 3),
    ("red", .direct, 1), ("bright-red", .direct, 0xFF0000), ("196", .direct, 0xFF0000),
    ("16", .direct, 8),
  ]

  @Test(arguments: cases)
  func `what is left of a colour has the terminal's number`(
    text: String, depth: ColourDepth, number: Int32?
  ) throws {
    let colour = try #require(Colour(text: text))
    let look = Look(foreground: colour, background: colour).reduced(to: depth)
    #expect(look.foreground?.number(on: depth) == number)
    #expect(look.background?.number(on: depth) == number)
  }
}
