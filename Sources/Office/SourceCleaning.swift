/// What is taken out of a document's texts so that they can do no harm on a terminal.

import LedgerModel

enum SourceCleaning {
  /// The text of a cell: lines joined by `\n`, no controls, no blanks at the ends of its lines.
  static func cell(_ raw: String) -> String { isPlain(raw) ? raw : TextCleaning.text(raw) }

  /// A name on one line.
  static func line(_ raw: String) -> String { TextCleaning.line(raw) }

  /// The text of a paragraph: as `cell`, but its tabs stay.
  static func paragraph(_ raw: String) -> String {
    if isPlain(raw) { return raw }
    guard raw.utf8.contains(UInt8(ascii: "\t")) else { return TextCleaning.text(raw) }
    return raw.split(separator: "\t", omittingEmptySubsequences: false)
      .map { plain(String($0)) }.joined(separator: "\t")
  }

  /// A line of a text file: tabs stay, and so does what is blank at its ends.
  static func textLine(_ raw: String) -> String {
    raw.split(separator: "\t", omittingEmptySubsequences: false).map { plain(String($0)) }
      .joined(separator: "\t").replacing("\n", with: " ")
  }

  /// Controls and hidden direction marks out, everything else as it is.
  private static func plain(_ raw: String) -> String {
    if isPlain(raw) { return raw }
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append("\n")
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether cleaning would change nothing, which is so for nearly all of the texts; quick.
  private static func isPlain(_ raw: String) -> Bool {
    var raw = raw
    return raw.withUTF8 { bytes in
      if bytes.first == 0x20 || bytes.last == 0x20 { return false }
      for place in bytes.indices {
        switch bytes[place] {
        case 0..<0x20, 0x7F: return false
        // U+0080…9F; U+200E, 200F, 2028…202E, 2066…2069; U+FEFF.
        case 0xC2: if bytes[place + 1] < 0xA0 { return false }
        case 0xE2:
          if bytes[place + 1] == 0x80 || bytes[place + 1] == 0x81 {
            let last = bytes[place + 2]
            let isHidden =
              bytes[place + 1] == 0x80
              ? (0x8E...0x8F).contains(last) || (0xA8...0xAE).contains(last)
              : (0xA6...0xA9).contains(last)
            if isHidden { return false }
          }
        case 0xEF: if bytes[place + 1] == 0xBB, bytes[place + 2] == 0xBF { return false }
        default: break
        }
      }
      return true
    }
  }
}
