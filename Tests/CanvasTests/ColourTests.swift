// Colours: how they are written, how well they stand out, and what fewer leave of them.
import Canvas
import Testing

@Suite struct `Colours` {
  @Test func `are written as they are read`() {
    for name in Colour.Name.allCases { #expect(Colour(text: name.text) == .named(name)) }
    for text in ["default", "0", "255", "#00ff7f", "#8b1a1a"] {
      #expect(Colour(text: text)?.text == text)
    }
    #expect(Colour(text: "grey") == .named(.brightBlack))
    for text in ["", "#", "-1", "+1", "256", "#ABCDEFG", "#+12345", "Red", "１"] {
      #expect(Colour(text: text) == nil, "\(text)")
    }
  }

  @Test func `each of the 256 is its own nearest`() throws {
    for number in UInt8(16)...255 {
      let index = Colour.index(number)
      let (red, green, blue) = try #require(index.components)
      let exact = Colour.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      let near = try #require(exact.nearest256.components)
      #expect(near == (red, green, blue))
    }
  }

  static let nearest: [(text: String, number: UInt8)] = [
    ("#ff0000", 196), ("#5e88ae", 67), ("#1e1d1f", 234), ("#000000", 16), ("#ffffff", 231),
    // Clearly tinted: the cube's colour, though a grey is as light.
    ("#2f6a2b", 22), ("#10263f", 17), ("#8b1a1a", 88), ("#9b1c1c", 124), ("#ffe9cf", 223),
    // The cube has this brown only much lighter, where text would lose its contrast.
    ("#3d3011", 236),
    // Greys with a breath of colour stay grey.
    ("#161312", 233), ("#2d2724", 235), ("#e4dccd", 253), ("#86909a", 245),
  ]

  @Test(arguments: nearest)
  func `the nearest of 256 keeps a clear tint and the lightness`(text: String, number: UInt8) {
    #expect(Colour(text: text)?.nearest256 == .index(number))
  }

  @Test func `the first sixteen are users' own and never stand for another colour`() {
    for name in Colour.Name.allCases {
      #expect(Colour.named(name).nearest256 == .named(name))
      guard let (red, green, blue) = Colour.named(name).components else { continue }
      let exact = Colour.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      guard case .index(let number) = exact.nearest256 else {
        Testing.Issue.record("\(name.text) has no number")
        continue
      }
      #expect(number >= 16, "\(name.text)")
    }
  }

  @Test func `the nearest of sixteen keeps the kind`() {
    #expect(Colour(text: "#ff6b5e")?.nearest16 == .named(.brightRed))
    #expect(Colour(text: "#8b1a1a")?.nearest16 == .named(.red))
    #expect(Colour(text: "#161312")?.nearest16 == .named(.black))
    #expect(Colour(text: "#9a5200")?.nearest16 == .named(.yellow))
    #expect(Colour(text: "#857e77")?.nearest16 == .named(.brightBlack))
    #expect(Colour(text: "#fffdf8")?.nearest16 == .named(.brightWhite))
    #expect(Colour.index(9).nearest16 == .named(.brightRed))
    #expect(Colour.default.nearest16 == .default)
  }

  @Test func `eight colours use bold and dim for what is bright`() {
    let bright = Look(foreground: .named(.brightRed), background: .named(.brightBlue))
    #expect(
      bright.reduced(to: .eight)
        == Look(foreground: .named(.red), background: .named(.blue), attributes: .bold))
    #expect(
      Look(foreground: .named(.brightBlack)).reduced(to: .eight)
        == Look(foreground: .default, attributes: .dim))
    let red = Look(foreground: .rgb(red: 190, green: 0, blue: 0))
    #expect(red.reduced(to: .eight) == Look(foreground: .named(.red)))
    #expect(
      Look(foreground: .index(9), attributes: .underline).reduced(to: .none)
        == Look(attributes: .underline))
    let exact = Look(foreground: .rgb(red: 1, green: 2, blue: 3))
    #expect(exact.reduced(to: .direct) == exact)
  }

  @Test func `contrast follows WCAG`() throws {
    let black = Colour.rgb(red: 0, green: 0, blue: 0)
    let white = Colour.rgb(red: 255, green: 255, blue: 255)
    let grey = Colour.rgb(red: 0x77, green: 0x77, blue: 0x77)
    #expect(abs(try #require(Colour.contrast(black, white)) - 21) < 0.001)
    #expect(abs(try #require(Colour.contrast(grey, white)) - 4.478) < 0.001)
    #expect(Colour.contrast(white, white) == 1)
    #expect(Colour.contrast(.default, white) == nil)
  }
}
