/// Signs that Word takes from fonts of symbols.

enum WordSymbol {
  /// The character for a place in a font; `〓`, the printers' sign for a missing type, where it is
  /// not known.
  static func text(font: String?, code: String?) -> String {
    guard let code, let value = UInt32(code, radix: 16) else { return "〓" }
    let place = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
    let known: String?
    switch font?.lowercased() {
    case "wingdings": known = wingdings[place]
    case "wingdings 2": known = wingdings2[place]
    case "symbol": known = symbol[place]
    default: known = nil
    }
    if let known { return known }
    guard let scalar = Unicode.Scalar(value), !(0xE000...0xF8FF).contains(value), value >= 0x20
    else { return "〓" }
    return String(Character(scalar))
  }

  /// The signs with which people tick things off, and the bullets.
  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x9F: "•", 0xA1: "○",
    0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]
  private static let wingdings2: [UInt32: String] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐",
  ]
  private static let symbol: [UInt32: String] = [
    0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xA3: "≤", 0xB3: "≥",
    0xAE: "→", 0xD6: "√",
  ]
}
