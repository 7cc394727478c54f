/// Colours as themes name them, and what becomes of them on terminals with fewer.

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

  // MARK: - Fewer colours

  /// The nearest colour of the 256; the terminal's own and the sixteen stay what they are.
  package var nearest256: Colour {
    guard case .rgb = self, let colour = components else { return self }
    func step(_ value: Int) -> Int {
      (0..<6).min { abs(Self.level($0) - value) < abs(Self.level($1) - value) } ?? 0
    }
    let cube = 16 + step(colour.red) * 36 + step(colour.green) * 6 + step(colour.blue)
    let average = (colour.red + colour.green + colour.blue) / 3
    let grey = 232 + min(23, max(0, (average - 3) / 10))
    let candidates = [Colour.index(UInt8(cube)), Colour.index(UInt8(grey))]
    return candidates.min { distance(to: $0) < distance(to: $1) } ?? self
  }

  /// The nearest of the sixteen; the terminal's own stay what they are.
  ///
  /// A colour keeps its kind rather than its lightness: a light red becomes bright red and not the
  /// grey that measures nearer. What is nearly grey or very dark goes to black, greys and white.
  package var nearest16: Colour {
    switch self {
    case .default, .named: return self
    case .index(let number) where number < 16:
      return Name(rawValue: number).map(Colour.named) ?? self
    default: break
    }
    guard let colour = components else { return self }
    let most = max(colour.red, colour.green, colour.blue)
    let least = min(colour.red, colour.green, colour.blue)
    if most < 80 { return .named(.black) }
    if (most - least) * 4 < most {
      let average = (colour.red + colour.green + colour.blue) / 3
      return .named(
        average < 64 ? .black : average < 178 ? .brightBlack : average < 236 ? .white : .brightWhite
      )
    }
    let middle = (most + least) / 2
    let kind =
      (colour.red > middle ? 1 : 0) + (colour.green > middle ? 2 : 0)
      + (colour.blue > middle ? 4 : 0)
    return Name(rawValue: UInt8(kind + (most > 220 ? 8 : 0))).map(Colour.named) ?? self
  }

  /// How different two colours look, with the weights of the eye; a measure for comparing only.
  private func distance(to other: Colour) -> Int {
    guard let one = components, let two = other.components else { return .max }
    let mean = (one.red + two.red) / 2
    let red = one.red - two.red
    let green = one.green - two.green
    let blue = one.blue - two.blue
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }

  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  // MARK: - Contrast

  /// How well text of one colour stands out from another, from 1 to 21, as WCAG 2 defines it; nil
  /// when one of them is the terminal's own.
  package static func contrast(_ one: Colour, _ other: Colour) -> Double? {
    guard let first = one.luminance, let second = other.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Relative luminance from 0 to 1, as WCAG 2 defines it; nil for the terminal's own colours.
  package var luminance: Double? {
    components.map { colour in
      0.2126 * Self.linear(colour.red) + 0.7152 * Self.linear(colour.green)
        + 0.0722 * Self.linear(colour.blue)
    }
  }

  private static func linear(_ component: Int) -> Double {
    let value = Double(component) / 255
    if value <= 0.04045 { return value / 12.92 }
    // x to the power of 2.4 is x² times the fifth root of x², which Newton's method finds.
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<30 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
