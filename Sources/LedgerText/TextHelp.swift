/// Small questions about text that several checks ask.

extension StringProtocol {
  /// Without blanks, tabs and line ends at both ends.
  var withoutOuterBlanks: String {
    func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\n" || character == "\r\n"
        || character == "\r"
    }
    var rest = self[...]
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// Cut to a length that fits a message, control characters shown as U+FFFD.
  var quotable: String {
    let shown = prefix(40).map { character in
      character.unicodeScalars.contains { $0.value < 32 || (127..<160).contains($0.value) }
        ? "\u{FFFD}" : character
    }
    return String(shown) + (count > 40 ? "…" : "")
  }
}

extension Character {
  /// What sets words apart in a descriptor: recutils know no wider blanks.
  var isRecBlank: Bool { self == " " || self == "\t" || self == "\n" }
}
