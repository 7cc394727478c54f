/// Colours as themes name them.

/// A colour of a theme.
package enum Colour: Hashable, Sendable {
  /// What the terminal itself uses for text or for its ground.
  case `default`
  /// One of the sixteen colours that every colour terminal knows, in the shade it was set to.
  case named(Name)
  /// A place in the table of 256 colours.
  case index(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  package enum Name: UInt8, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite

    /// The name in theme files.
    package var text: String {
      let plain = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
      ][Int(rawValue % 8)]
      return rawValue < 8 ? plain : "bright-" + plain
    }

    /// The colour of the same kind among the first eight.
    var plain: Name { Name(rawValue: rawValue % 8) ?? .white }
  }

  /// Reads a colour: `default`, a name such as `red` or `bright-red` (`grey` is `bright-black`), a
  /// number from 0 to 255, or `#rrggbb`. nil for anything else.
  package init?(text: some StringProtocol) {
    if text == "default" {
      self = .default
    } else if text == "grey" || text == "gray" {
      self = .named(.brightBlack)
    } else if let name = Name.allCases.first(where: { $0.text == text }) {
      self = .named(name)
    } else if text.utf8.first == UInt8(ascii: "#") {
      let digits = text.dropFirst()
      guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
        let value = UInt32(digits, radix: 16)
      else { return nil }
      self = .rgb(
        red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    } else if text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt8(text) {
      self = .index(number)
    } else {
      return nil
    }
  }

  /// The colour as theme files write it.
  package var text: String {
    switch self {
    case .default: return "default"
    case .named(let name): return name.text
    case .index(let number): return String(number)
    case .rgb(let red, let green, let blue):
      let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
      let digits = String(value, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }

  /// Red, green and blue from 0 to 255; nil for the terminal's own colours. The sixteen have no fixed
  /// shade, so xterm's are taken.
  package var components: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .default: return nil
    case .named(let name):
      return [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
        (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
      ][Int(name.rawValue)]
    case .index(let number) where number < 16:
      return Name(rawValue: number).flatMap { Colour.named($0).components }
    case .index(let number) where number < 232:
      let place = Int(number) - 16
      return (Self.level(place / 36), Self.level(place / 6 % 6), Self.level(place % 6))
    case .index(let number):
      let grey = 8 + (Int(number) - 232) * 10
      return (grey, grey, grey)
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    }
  }

  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
}
