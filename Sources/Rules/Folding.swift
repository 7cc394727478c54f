/// Letters made comparable: width and case aside.

package enum Folding {
  /// Half-width, lower case; U+3000 is a blank. Letters are replaced one for one where they can be.
  package static func fold(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).lowercased()
  }

  /// Whether a name answers to what somebody typed: the one place to teach other ways to write it.
  package static func nameMatches(_ name: String, _ needle: String) -> Bool {
    fold(name).contains(fold(needle))
  }
}
