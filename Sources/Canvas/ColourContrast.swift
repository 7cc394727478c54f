/// How well colours can be told apart: contrast and brightness by WCAG 2.

extension Colour {
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

  /// A component from 0 to 255 as an amount of light from 0 to 1, as sRGB defines it.
  static func linear(_ component: Int) -> Double {
    let value = Double(component) / 255
    if value <= 0.04045 { return value / 12.92 }
    // x to the power of 2.4 is x² times the fifth root of x², which Newton's method finds.
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    while true {
      let fourth = root * root * root * root
      let next = root - (fourth * root - square) / (5 * fourth)
      guard next < root else { break }
      root = next
    }
    return square * root
  }
}
