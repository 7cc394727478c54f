/// Makes what an input method sends into the key that was meant.

extension Key {
  /// The key that the finger meant although an input method was on: full-width letters, digits and
  /// punctuation become ASCII, and Chinese punctuation the sign on the same key of the keyboard.
  ///
  /// For keys that are commands; what is typed into a text field stays as it came.
  package var normalised: Key {
    guard case .character(let glyph) = code, let plain = Self.plain(glyph) else { return self }
    return Key(.character(plain), modifiers)
  }

  /// True for a Han ideograph or kana without Control or Alt: on the board it begins a filter.
  package var isIdeographic: Bool {
    guard case .character(let glyph) = code, modifiers.isDisjoint(with: [.control, .alt]) else {
      return false
    }
    return glyph.isIdeographic
  }

  private static func plain(_ glyph: Character) -> Character? {
    let scalars = glyph.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x3000: return " "
    case 0xFF01...0xFF5E:
      guard let ascii = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
      return Character(ascii)
    case 0x2014, 0x3001...0x3011, 0x2018...0x201D, 0x2026, 0xB7, 0xFF61...0xFF64, 0xFFE5, 0xA5:
      break
    default: return nil
    }
    switch glyph {
    case "。", "｡": return "."
    case "、", "､": return "/"
    case "《", "〈": return "<"
    case "》", "〉": return ">"
    case "【", "「", "｢": return "["
    case "】", "」", "｣": return "]"
    case "『": return "{"
    case "』": return "}"
    case "“", "”": return "\""
    case "‘", "’": return "'"
    case "￥", "¥": return "$"
    case "…": return "^"
    case "—": return "_"
    case "·": return "`"
    default: return nil
    }
  }
}

extension Character {
  /// True for Han ideographs, kana and their iteration marks.
  package var isIdeographic: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3005...0x3007, 0x303B, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF,
      0xFF66...0xFF9D:
      return true
    default: return scalar.properties.isIdeographic
    }
  }
}
