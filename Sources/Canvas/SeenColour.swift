/// Colours as the eye sees them, for finding the nearest one.

/// A colour in Oklab (Björn Ottosson, 2020), where distances agree with how different colours look.
struct SeenColour {
  /// From 0, black, to 1, white.
  let lightness: Double
  /// The tint, as a place on a disc around grey: towards red and away from green, and towards yellow
  /// and away from blue. The strongest tints lie about 0.3 from the middle.
  let towardsRed: Double
  let towardsYellow: Double

  /// - Parameters: components of sRGB from 0 to 255.
  init(red: Int, green: Int, blue: Int) {
    let (red, green, blue) = (Colour.linear(red), Colour.linear(green), Colour.linear(blue))
    let long = Self.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = Self.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = Self.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    towardsRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    towardsYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How different another colour looks that is to stand for this one; for comparing only.
  ///
  /// Where this colour is clearly tinted, the tint carries a meaning, and a grey that has none is
  /// twice as far away: dark green becomes the cube's green and not the grey of its lightness.
  /// Lightness still counts, so that text on such a ground keeps its contrast: a dark brown, which
  /// the cube has only much lighter, does become grey.
  func distance(to other: SeenColour) -> Double {
    let lighter = lightness - other.lightness
    let redder = towardsRed - other.towardsRed
    let yellower = towardsYellow - other.towardsYellow
    let tint = redder * redder + yellower * yellower
    return lighter * lighter + (isTinted && other.isGrey ? 4 : 1) * tint
  }

  private var strength: Double { towardsRed * towardsRed + towardsYellow * towardsYellow }
  private var isTinted: Bool { strength > 0.04 * 0.04 }
  private var isGrey: Bool { strength < 0.001 * 0.001 }

  /// By Newton's method; from 0 to 1 it falls to the root from above, and is there when it falls no
  /// more.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    while true {
      let next = root - (root - value / (root * root)) / 3
      guard next < root else { return root }
      root = next
    }
  }
}
