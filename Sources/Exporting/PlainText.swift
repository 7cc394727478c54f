/// Text of a ledger before it goes into a document of another form.

enum PlainText {
  /// Without control and direction characters, which other programs take for something else; line
  /// ends become `\n`, tabs stay.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if !isAfterReturn { scalars.append("\n") }
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append("\t")
      case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
        0xFFFE, 0xFFFF:
        break
      default: scalars.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return String(scalars)
  }

  /// The same as one line: line ends become blanks.
  static func line(_ text: String) -> String {
    let clean = clean(text)
    guard clean.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return clean }
    return clean.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: " ")
  }
}
