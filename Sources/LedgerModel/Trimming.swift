/// Text without the blanks around it; every module trims alike.

extension StringProtocol {
  /// Without blanks and line ends at both ends; U+3000 is one.
  package var trimmed: String {
    isPlainAtEnds ? String(self) : String(trimmedEnd.drop { $0.isWhitespace })
  }

  /// Without blanks and line ends at the end.
  var trimmedEnd: SubSequence {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }

  /// Whether ordinary letters stand at both ends, so that nothing is to be taken away; quick.
  private var isPlainAtEnds: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    return first.isPlain && last.isPlain
  }
}

extension Unicode.Scalar {
  /// Neither a blank nor one that joins with the letter before it.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
