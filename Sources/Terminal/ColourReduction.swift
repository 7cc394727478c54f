/// The nearest colour that a terminal has; palettes are never redefined.
package import Canvas

/// How many colours a terminal shows, and in what form it wants them.
package enum ColourAbility: Equatable, Sendable {
  /// Only attributes such as bold and reverse.
  case none
  /// Eight colours; bright ones are shown as bold.
  case eight
  case sixteen
  /// The usual 256: 16 of the user's, a cube of 216 and 24 greys.
  case palette
  /// Colour numbers of 0xRRGGBB.
  case direct
}

/// Finds colour numbers.
package enum ColourReduction {
  /// A colour number for the terminal, with whether bold has to make it bright; nil is the
  /// terminal's own colour.
  package static func number(
    for colour: CellColour, on ability: ColourAbility
  ) -> (number: Int32, bright: Bool)? {
    switch (colour, ability) {
    case (.standard, _), (_, .none): nil
    case (.indexed(let index), .palette): (Int32(index), false)
    case (.rgb(let red, let green, let blue), .palette):
      (Int32(nearestFixed(red: Int(red), green: Int(green), blue: Int(blue))), false)
    case (.indexed(let index), .direct) where index < 8: (Int32(index), false)
    case (_, .direct):
      // A terminal of this kind takes the numbers below 8 for its palette; black gives way by one.
      (Int32(max(8, red(colour) << 16 | green(colour) << 8 | blue(colour))), false)
    case (.indexed(let index), .sixteen) where index < 16: (Int32(index), false)
    case (_, .sixteen): (Int32(nearestBasic(colour)), false)
    case (_, .eight):
      { basic in (Int32(basic & 7), basic > 7) }(nearestBasic(colour))
    }
  }

  /// The usual values of the first 16 colours, as xterm has them.
  private static let basic: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// Among 16–255, because the user may have changed the first 16.
  private static func nearestFixed(red: Int, green: Int, blue: Int) -> Int {
    let levels = [red, green, blue].map { value in
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    let cube = 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
    let shade = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    let grey = 8 + 10 * shade
    let toCube = distance(
      (steps[levels[0]], steps[levels[1]], steps[levels[2]]), (red, green, blue))
    return distance((grey, grey, grey), (red, green, blue)) < toCube ? 232 + shade : cube
  }

  private static func nearestBasic(_ colour: CellColour) -> Int {
    if case .indexed(let index) = colour, index < 16 { return Int(index) }
    let wanted = (red(colour), green(colour), blue(colour))
    return basic.indices.min { distance(basic[$0], wanted) < distance(basic[$1], wanted) } ?? 7
  }

  private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
    return red * red * 3 + green * green * 4 + blue * blue * 2
  }

  private static func red(_ colour: CellColour) -> Int { values(colour).0 }
  private static func green(_ colour: CellColour) -> Int { values(colour).1 }
  private static func blue(_ colour: CellColour) -> Int { values(colour).2 }

  private static func values(_ colour: CellColour) -> (Int, Int, Int) {
    switch colour {
    case .standard: return (229, 229, 229)
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .indexed(let index) where index < 16:
      let value = basic[Int(index)]
      return (value.red, value.green, value.blue)
    case .indexed(let index) where index < 232:
      let place = Int(index) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    case .indexed(let index):
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
  }
}
