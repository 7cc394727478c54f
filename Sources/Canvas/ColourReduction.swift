/// What becomes of colours on terminals that have fewer; a terminal's palette is never redefined.

extension Colour {
  /// The nearest colour of the 256; the terminal's own and the sixteen stay what they are.
  ///
  /// Only 16 to 255 are searched, because users change the first sixteen.
  package var nearest256: Colour {
    guard case .rgb = self, let colour = components else { return self }
    let wanted = SeenColour(red: colour.red, green: colour.green, blue: colour.blue)
    var nearest = (colour: self, distance: Double.infinity)
    for (colour, seen) in Self.fixed {
      let distance = wanted.distance(to: seen)
      if distance < nearest.distance { nearest = (colour, distance) }
    }
    return nearest.colour
  }

  /// The colours that are the same on every terminal with 256, as the eye sees them.
  private static let fixed: [(colour: Colour, seen: SeenColour)] = (UInt8(16)...255).compactMap {
    let colour = Colour.index($0)
    return colour.components.map {
      (colour, SeenColour(red: $0.red, green: $0.green, blue: $0.blue))
    }
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
}
