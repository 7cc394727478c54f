// Colours of a theme on terminals that have fewer.
import Canvas
import Terminal
import Testing

struct ColourCase: Sendable, CustomTestStringConvertible {
  var name: String
  var colour: CellColour
  var ability: ColourAbility
  var number: Int32?
  var bright = false
  var testDescription: String { name }
}

@Suite struct `Colours on poorer terminals` {
  static let cases = [
    ColourCase(name: "standard stays standard", colour: .standard, ability: .palette, number: nil),
    ColourCase(name: "no colours", colour: .rgb(255, 0, 0), ability: .none, number: nil),
    ColourCase(name: "an index of 256", colour: .indexed(208), ability: .palette, number: 208),
    ColourCase(name: "the cube's red", colour: .rgb(255, 0, 0), ability: .palette, number: 196),
    ColourCase(name: "near the cube", colour: .rgb(94, 136, 174), ability: .palette, number: 67),
    ColourCase(name: "a grey", colour: .rgb(30, 29, 31), ability: .palette, number: 234),
    ColourCase(name: "black", colour: .rgb(0, 0, 0), ability: .palette, number: 16),
    ColourCase(name: "white", colour: .rgb(255, 255, 255), ability: .palette, number: 231),
    ColourCase(name: "16 of 16", colour: .indexed(11), ability: .sixteen, number: 11),
    ColourCase(name: "red on 16", colour: .rgb(250, 10, 10), ability: .sixteen, number: 9),
    ColourCase(
      name: "bright on eight is bold", colour: .indexed(11), ability: .eight, number: 3,
      bright: true),
    ColourCase(name: "dark red on eight", colour: .rgb(190, 0, 0), ability: .eight, number: 1),
    ColourCase(name: "a cube index on eight", colour: .indexed(34), ability: .eight, number: 2),
    ColourCase(name: "direct", colour: .rgb(1, 2, 3), ability: .direct, number: 0x010203),
    ColourCase(name: "direct black", colour: .rgb(0, 0, 0), ability: .direct, number: 8),
    ColourCase(name: "direct palette", colour: .indexed(3), ability: .direct, number: 3),
  ]

  @Test(arguments: cases)
  func `the nearest colour is taken`(_ example: ColourCase) {
    let found = ColourReduction.number(for: example.colour, on: example.ability)
    #expect(found?.number == example.number)
    #expect((found?.bright ?? false) == example.bright)
  }
}
