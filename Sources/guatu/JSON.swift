/// JSON as the command line writes it: absent values are null, nothing harmful reaches a terminal.

import LedgerModel

/// A JSON value that commands put together.
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

  /// The document of a command: the value in the envelope that all commands share, in one line with
  /// its keys in the order of the alphabet.
  static func document(_ command: String, asOf day: Day, _ data: JSON) -> String {
    line(envelope(command, day, data))
  }

  /// The document of a command whose data is a list: the same bytes as `document`, handed over in
  /// pieces, because a list of all issues of a large ledger would not fit into memory as values.
  static func writeList<Items: Sequence>(
    _ command: String, asOf day: Day, _ items: Items, of value: (Items.Element) -> JSON
  ) throws(Failure) {
    // The envelope around an empty list, taken apart where its elements belong.
    let empty = line(envelope(command, day, .list([])))
    guard let place = empty.firstRange(of: "[]") else { return try Output.write(empty) }
    var piece = String(empty[..<place.lowerBound]) + "["
    var isFirst = true
    for item in items {
      piece += (isFirst ? "" : ",") + text(value(item))
      isFirst = false
      if piece.utf8.count > 1 << 18 {
        try Output.write(piece)
        piece = ""
      }
    }
    try Output.write(piece + "]" + empty[place.upperBound...])
  }

  private static func envelope(_ command: String, _ day: Day, _ data: JSON) -> JSON {
    .object([
      ("schemaVersion", .number(1)), ("command", .text(command)), ("asOf", .text(day.iso)),
      ("data", data),
    ])
  }

  private static func line(_ value: JSON) -> String { text(value) + "\n" }

  private static func text(_ value: JSON) -> String {
    var bytes: [UInt8] = []
    value.add(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

// Written by hand: an encoder of the library makes a dictionary of boxes of every object first, which
// is most of the time of an audit or an export of a large ledger.
extension JSON {
  private func add(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .text(let value): JSON.add(value, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.add(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.add(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.add(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isCopied = text.withUTF8 { source in
      guard isPlain(source) else { return false }
      bytes += source
      return true
    }
    if !isCopied { for scalar in text.unicodeScalars { add(scalar, to: &bytes) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether nothing in a text has to be written otherwise; may say no where that is so.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt16 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 {
        return false
      }
      switch (before, byte) {
      case (0xE280, 0x8E...0x8F), (0xE280, 0xA8...0xAE), (0xE281, 0xA6...0xA9), (0xEFBB, 0xBF):
        return false
      default: before = before << 8 | UInt16(byte)
      }
    }
    return true
  }

  /// Writes as `\u….` also what JSON allows in a string and a terminal might obey: controls of the
  /// second range, separators, marks that turn the direction.
  private static func add(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\u{08}": bytes += "\\b".utf8
    case "\u{0C}": bytes += "\\f".utf8
    default:
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
