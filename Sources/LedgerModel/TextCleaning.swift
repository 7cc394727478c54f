/// What is taken out of typed or pasted text before it goes into a ledger.

package enum TextCleaning {
  /// Text of several lines: line ends become `\n`, a tab becomes a blank, control characters and
  /// hidden direction marks are taken out, as are blanks at line ends and empty lines around it all.
  package static func text(_ raw: String) -> String {
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
    text(raw).split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
