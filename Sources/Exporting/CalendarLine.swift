/// Content lines of a calendar, RFC 5545 §3.1 and §3.3.11.

enum CalendarLine {
  /// Appends `NAME:value` with CRLF, folded at 75 octets; no character is cut.
  static func append(_ name: String, _ value: String, to text: inout String) {
    append(line: name + ":" + value, to: &text)
  }

  /// The same with a value that is free text.
  static func append(_ name: String, text value: String, to text: inout String) {
    append(line: name + ":" + escaped(value), to: &text)
  }

  private static func append(line: String, to text: inout String) {
    let bytes = Array(line.utf8)
    if bytes.count <= limit {
      text += line
    } else if isPlain(bytes) {
      text += folded(bytes)
    } else {
      var used = 0
      for character in line {
        let size = character.utf8.count
        if used + size > limit {
          // A cluster longer than a line must be cut between its scalars.
          if size > limit - 1 {
            appendScalars(of: character, used: &used, to: &text)
            continue
          }
          text += "\r\n "
          used = 1
        }
        text.append(character)
        used += size
      }
    }
    text += "\r\n"
  }

  /// Whether every scalar is a character of its own, as in nearly all Chinese and English: no
  /// combining marks, joiners, variants or emoji.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case ..<0xC0, 0xC2, 0xC3, 0xE4...0xE9: continue
      case 0xE2 where bytes[place + 1] == 0x80 && bytes[place + 2] != 0x8D: continue
      case 0xE3 where bytes[place + 1] == 0x80 && bytes[place + 2] < 0xAA: continue
      case 0xEF where bytes[place + 1] == 0xBC: continue
      default: return false
      }
    }
    return true
  }

  private static func folded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var used = 0
    for byte in bytes {
      let size = byte < 0x80 ? 1 : byte < 0xC0 ? 0 : byte < 0xE0 ? 2 : 3
      if used + size > limit {
        result += [0x0D, 0x0A, 0x20]
        used = 1
      }
      result.append(byte)
      used += size
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func appendScalars(
    of character: Character, used: inout Int, to text: inout String
  ) {
    for scalar in character.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > limit {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += size
    }
  }

  static func escaped(_ text: String) -> String {
    let clean = PlainText.clean(text)
    let signs: Set<UInt8> = [0x5C, 0x3B, 0x2C, 0x0A]
    guard clean.utf8.contains(where: { signs.contains($0) }) else { return clean }
    var result = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// In octets, the line's end not counted.
  private static let limit = 75
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x1_0000: 3
    default: 4
    }
  }
}
