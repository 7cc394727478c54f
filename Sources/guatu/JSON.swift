/// JSON as the command line writes it: keys in a fixed order, absent values as null.

import LedgerModel

/// A JSON value. Objects keep the order in which they are written down.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  static func text(_ value: String?) -> JSON { value.map { .text($0) } ?? .null }
  static func number(_ value: Int?) -> JSON { value.map { .number($0) } ?? .null }
  static func day(_ value: Day?) -> JSON { text(value?.iso) }
  static func texts(_ values: [String]) -> JSON { .list(values.map { .text($0) }) }

  /// Appends the value on one line.
  ///
  /// Besides what JSON asks for, every sign that could do harm on a terminal is written as `\u….`.
  func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += String(value)
    case .text(let text): JSON.quote(text, to: &out)
    case .list(let items):
      out += "["
      for (place, item) in items.enumerated() {
        if place > 0 { out += "," }
        item.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { out += "," }
        JSON.quote(member.key, to: &out)
        out += ":"
        member.value.write(to: &out)
      }
      out += "}"
    }
  }

  /// The document of a command: the value in the envelope that all commands share. The elements of
  /// a list stand on lines of their own.
  static func document(_ command: String, asOf day: Day, _ data: JSON) -> String {
    var out = "{\"schemaVersion\":1,\"command\":\"\(command)\",\"asOf\":\"\(day.iso)\",\"data\":"
    if case .list(let items) = data, !items.isEmpty {
      out += "[\n"
      for (place, item) in items.enumerated() {
        if place > 0 { out += ",\n" }
        item.write(to: &out)
      }
      out += "\n]"
    } else {
      data.write(to: &out)
    }
    return out + "}\n"
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    let isPlain = text.unicodeScalars.allSatisfy { escape($0) == nil }
    if isPlain {
      out += text
    } else {
      for scalar in text.unicodeScalars {
        if let escaped = escape(scalar) {
          out += escaped
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    out += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }
}
