/// Letters made comparable: width and case aside.

package enum Folding {
  /// Half-width, lower case; U+3000 is a blank. Letters are replaced one for one where they can be.
  package static func fold(_ text: String) -> String {
    if isFolded(text) { return text }
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
  ///
  /// - Parameter needle: folded already.
  package static func nameMatches(_ name: String, _ needle: String) -> Bool {
    holds(fold(name), needle)
  }

  /// Whether folding would change nothing, for certain: Chinese without full-width signs, and ASCII
  /// without capitals.
  private static func isFolded(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte < 0x80 ? !(65...90).contains(byte) : (byte < 0xC0 || byte > 0xE3) && byte != 0xEF
    }
  }

  /// Whether a folded text contains another. Byte for byte, which is right for UTF-8 and many times
  /// faster than by characters.
  package static func holds(_ text: String, _ needle: String) -> Bool {
    var (text, needle) = (text, needle)
    return text.withUTF8 { text in
      needle.withUTF8 { needle in
        guard let first = needle.first else { return true }
        guard text.count >= needle.count else { return false }
        for start in 0...(text.count - needle.count) where text[start] == first {
          var length = 1
          while length < needle.count, text[start + length] == needle[length] { length += 1 }
          if length == needle.count { return true }
        }
        return false
      }
    }
  }
}
