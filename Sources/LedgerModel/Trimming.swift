/// Text without the blanks around it; every module trims alike.

extension StringProtocol {
  /// Without blanks and line ends at both ends; U+3000 is one.
  package var trimmed: String { String(trimmedEnd.drop { $0.isWhitespace }) }

  /// Without blanks and line ends at the end.
  var trimmedEnd: SubSequence {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
