/// What is taken out of typed or pasted text before it goes into a ledger.

package enum TextCleaning {
  /// Text of several lines: line ends become `\n`, a tab becomes a blank, control characters and
  /// hidden direction marks are taken out, as are blanks at line ends and empty lines around it all.
  package static func text(_ raw: String) -> String {
    if isClean(raw, lines: true) { return raw }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x0A: if !isAfterReturn { scalars.append("\n") }
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    var lines = String(scalars).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmedEnd }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Text of one line: the lines of a pasted text are joined by blanks.
  package static func line(_ raw: String) -> String {
    if isClean(raw, lines: false) { return raw }
    return text(raw).split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether no letter of a text could be one that is taken out; may say no to a clean one.
  private static func isClean(_ raw: String, lines: Bool) -> Bool {
    let bytes = raw.utf8
    guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else {
      return false
    }
    // U+3000, U+2028 and their like at an end, U+FEFF anywhere.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 {
        if !(lines && byte == 0x0A && before.1 > 0x20) { return false }
      }
      if before.0 == 0xE2, before.1 == 0x80 || before.1 == 0x81 {
        // U+2000…200F, 2028…202F, 205F, 2066…2069.
        if byte <= 0x8F || byte >= 0xA6 || byte == 0x9F { return false }
      }
      if before == (0xEF, 0xBB), byte == 0xBF { return false }
      // U+3000 and U+1680, which may stand at the end of a line, are seen by the slow way.
      if before == (0xE3, 0x80), byte == 0x80 { return false }
      if byte == 0xE1 { return false }
      before = (before.1, byte)
    }
    return true
  }
}
