/// The normal form in which headings and other short words of sheets are compared.

internal import Prose

enum HeadingText {
  /// Folded, without blanks, colons, marks of required columns and a tail in parentheses:
  /// `整改 时限：\n（年/月/日）` is `整改时限`.
  static func normal(_ text: some StringProtocol) -> String {
    let whole = folded(text).filter { !isDropped($0) }
    var rest = whole[...]
    while let last = rest.last, let open = openings[last], let start = rest.lastIndex(of: open),
      start > rest.startIndex
    {
      rest = rest[..<start]
    }
    return String(rest)
  }

  /// The same with the letters in parentheses kept: `反馈问题（大类）` is `反馈问题大类`.
  static func full(_ text: some StringProtocol) -> String {
    String(folded(text).filter { !isDropped($0) && !"()[]".contains($0) })
  }

  /// What stands in the parentheses at the end; nil where there are none.
  static func tail(_ text: some StringProtocol) -> String? {
    let whole = folded(text).filter { !$0.isWhitespace }
    guard whole.last == ")", let start = whole.lastIndex(of: "(") else { return nil }
    return String(whole[whole.index(after: start)...].dropLast())
  }

  /// Full-width letters, radicals and other doubles of common letters as these; lower case.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(LetterFolding.fold(scalar)) }
    return String(scalars).lowercased()
  }

  private static func isDropped(_ letter: Character) -> Bool {
    letter.isWhitespace || letter == ":" || letter == "*" || letter == "、" || letter == "\u{200B}"
      || letter == "\u{FEFF}"
  }

  private static let openings: [Character: Character] = [")": "(", "]": "["]
}
