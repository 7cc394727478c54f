/// Values as they are written into a file, ledger format §3 and §7.

internal import LedgerModel

package enum ValueText {
  /// The bytes of a value after `name: `, without the last line's end.
  static func encoded(_ value: String, endOfLine: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, line) in value.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 {
        bytes += endOfLine
        bytes.append(Byte.plus)
        if !line.isEmpty { bytes.append(Byte.space) }
      }
      bytes += line.utf8
      // A backslash at the end would join the next line; rec knows no other way around it.
      if line.utf8.last == Byte.backslash { bytes.append(Byte.space) }
    }
    return bytes
  }

  /// A field's lines.
  package static func field(_ name: String, _ value: String, endOfLine: [UInt8]) -> [UInt8] {
    var bytes = Array(name.utf8)
    bytes.append(Byte.colon)
    let text = encoded(value, endOfLine: endOfLine)
    if let first = text.first, first != Byte.carriageReturn, first != Byte.lineFeed {
      bytes.append(Byte.space)
    }
    return bytes + text + endOfLine
  }

  /// A value as guatu stores it: no control characters but tabs and LF. nil for a blank one, which
  /// is an absent one.
  package static func cleaned(_ value: String?) -> String? {
    guard let value else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: value.unicodeScalars.filter { !isControl($0) })
    let text = String(scalars)
    return text.utf8.allSatisfy { Byte.isBlank($0) || $0 == Byte.lineFeed } ? nil : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Whether two values are the same to a typed comparison: blanks at the ends of lines do not count,
  /// and around a value of one line none do.
  static func same(_ left: String, _ right: String, isText: Bool) -> Bool {
    comparable(left, isText: isText) == comparable(right, isText: isText)
  }

  /// What of a value a typed comparison looks at.
  static func comparable(_ value: String, isText: Bool) -> String {
    if !isText { return String(value.trimmingBlanks) }
    // Bytes, not characters: CR LF is one character to Swift.
    return value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var line = line
        while let last = line.last, last == " " || last == "\t" || last == "\r" {
          line.removeLast()
        }
        return String(line)
      }
      .joined(separator: "\n")
  }
}

extension Field.Kind {
  /// Whether a value may have several lines.
  var isText: Bool {
    switch self {
    case .text, .entry: true
    default: false
    }
  }
}
