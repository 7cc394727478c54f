/// Texts of cells as the ledger takes them; most are clean already and pass untouched.

internal import LedgerModel

enum CleanText {
  static func text(_ raw: String) -> String {
    isClean(raw, lines: true) ? raw : TextCleaning.text(raw)
  }

  static func line(_ raw: String) -> String {
    isClean(raw, lines: false) ? raw : TextCleaning.line(raw)
  }

  /// Whether no letter of a text could be one that is taken out; may say no to a clean one.
  private static func isClean(_ raw: String, lines: Bool) -> Bool {
    let bytes = raw.utf8
    guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else {
      return false
    }
    // U+3000, U+2028 and their like at an end, U+FEFF anywhere.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 {
        if !(lines && byte == 0x0A && before.1 > 0x20) { return false }
      }
      if before.0 == 0xE2, before.1 == 0x80 || before.1 == 0x81 {
        if byte >= 0xA6 && byte <= 0xAE || byte == 0x8E || byte == 0x8F { return false }
      }
      if before == (0xEF, 0xBB), byte == 0xBF { return false }
      // A blank before the end of a line, and U+3000 there, are seen by the slow way.
      if before == (0xE3, 0x80), byte == 0x80 { return false }
      before = (before.1, byte)
    }
    return true
  }

  /// Nothing, or a mark for nothing to say.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 8 else { return false }
    return nothing.contains(text.trimmed)
  }

  private static let nothing: Set<String> = ["", "/", "-", "—", "--", "——", "无", "\\"]
}
