/// Values of fields as they are compared and shown.

internal import LedgerModel
internal import LedgerText

enum FieldValueText {
  /// A value without what a typed comparison does not see: blanks at the ends of lines, and around a
  /// value of one line. nil for a blank value, which is an absent one.
  static func comparable(_ value: String, isText: Bool) -> String? {
    let scalars = value.unicodeScalars
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while let last = line.last, isBlank(last) { line.removeLast() }
      if !isText { while let first = line.first, isBlank(first) { line.removeFirst() } }
      return String(line)
    }
    let text = lines.joined(separator: "\n")
    return text.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 10 } ? nil : text
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r"
  }

  /// Whether a field may hold several lines; unknown ones may.
  static func isText(_ name: String, of type: RecordType?) -> Bool {
    switch type?.field(named: name)?.kind {
    case .text, .entry, nil: true
    default: false
    }
  }

  /// Whether a field is prose, of which two can stand one below the other.
  static func isProse(_ name: String, of type: RecordType?) -> Bool {
    type?.field(named: name)?.kind == .text
  }

  /// The value in LF form as it stands in the file, `+` of continuation lines included.
  static func raw(_ field: FieldSyntax, _ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes[field.value], as: UTF8.self)
  }
}
