/// Entries of one kind as the text of a cell, without loss, so that tables can carry them.

/// The form of a column whose heading ends in `（原文）`: each entry as in a ledger, its further
/// lines after `+ `, and a blank line between two entries.
package enum EntryLines {
  /// What such a column's heading has behind the label of the kind.
  package static let mark = "（原文）"

  /// `整改措施（原文）`.
  package static func heading(of kind: EntryKind) -> String { kind.label.zh + mark }

  package static func text(of entries: [Entry]) -> String { text(of: entries.map(\.value)) }

  /// All values of a field in this form: the value, its further lines behind `+ `, an empty line
  /// between two values.
  package static func text(of values: [String]) -> String {
    // By bytes: lines of a whole ledger pass through here.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.reduce(0) { $0 + $1.utf8.count + 16 })
    for (number, value) in values.enumerated() {
      if number > 0 { bytes += [0x0A, 0x0A] }
      var isStart = false
      for byte in value.utf8 {
        if isStart, byte != 0x0A { bytes.append(0x20) }
        bytes.append(byte)
        isStart = byte == 0x0A
        if isStart { bytes.append(UInt8(ascii: "+")) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The entries of a cell; lines may also begin with the field's name, as in a ledger.
  package static func read(_ text: String, _ kind: EntryKind) -> [Entry] {
    values(text, kind.rawValue).map { Entry(kind, value: $0) }
  }

  /// The values of a cell in the same form, for fields that are no entries.
  package static func values(_ text: String, _ field: String) -> [String] {
    var values: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == "+", !values.isEmpty {
        let rest = line.dropFirst()
        values[values.count - 1] += "\n" + (rest.first == " " ? rest.dropFirst() : rest)
      } else if !line.allSatisfy(\.isWhitespace) {
        let name = field + ":"
        let isNamed = line.hasPrefix(name)
        values.append((isNamed ? String(line.dropFirst(name.count)) : String(line)).trimmed)
      }
    }
    return values
  }
}
