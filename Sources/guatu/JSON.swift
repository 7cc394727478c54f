/// JSON as the command line writes it: absent values are null, nothing harmful reaches a terminal.

import FoundationEssentials
import LedgerModel

/// A JSON value that commands put together and `JSONEncoder` writes.
enum JSON: Encodable {
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

  private struct Key: CodingKey {
    let stringValue: String
    init(stringValue: String) { self.stringValue = stringValue }
    var intValue: Int? { nil }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .text(let value): try value.encode(to: encoder)
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in members { try container.encode(value, forKey: Key(stringValue: key)) }
    }
  }

  /// The document of a command: the value in the envelope that all commands share, in one line with
  /// its keys in the order of the alphabet.
  static func document(_ command: String, asOf day: Day, _ data: JSON) throws(Failure) -> String {
    try line(envelope(command, day, data))
  }

  /// The document of a command whose data is a list: the same bytes as `document`, handed over in
  /// pieces, because a list of all issues of a large ledger would not fit into memory as values.
  static func writeList<Items: Sequence>(
    _ command: String, asOf day: Day, _ items: Items, of value: (Items.Element) -> JSON
  ) throws(Failure) {
    // The envelope around an empty list, taken apart where its elements belong.
    let empty = try line(envelope(command, day, .list([])))
    guard let place = empty.firstRange(of: "[]") else { return try Output.write(empty) }
    var piece = String(empty[..<place.lowerBound]) + "["
    var isFirst = true
    for item in items {
      piece += (isFirst ? "" : ",") + (try text(value(item)))
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

  private static func line(_ value: JSON) throws(Failure) -> String { try text(value) + "\n" }

  private static func text(_ value: JSON) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return harmless(String(decoding: try encoder.encode(value), as: UTF8.self))
    } catch {
      throw Failure(.system, zh: "写不成 JSON：\(error)", en: "cannot write JSON: \(error)")
    }
  }

  /// Writes as `\u….` what JSON allows in a string and a terminal might obey: controls of the second
  /// range, separators, marks that turn the direction. They occur inside strings only.
  private static func harmless(_ text: String) -> String {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
    // The first bytes of all of these in UTF-8; ordinary Chinese text has few of them.
    let mayHarm = text.utf8.contains { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    guard mayHarm, text.unicodeScalars.contains(where: isHarmful) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      guard isHarmful(scalar) else { return result.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
