/// JSON that was read, whatever its shape.

import FoundationEssentials

enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
      return
    }
    // What is tried in turn is decided by the type that fits; only the last refusal is an error.
    if let value = JSONValue.value(Bool.self, container) {
      self = .bool(value)
    } else if let value = JSONValue.value(Int.self, container) {
      self = .number(String(value))
    } else if let value = JSONValue.value(Double.self, container) {
      self = .number(String(value))
    } else if let value = JSONValue.value(String.self, container) {
      self = .text(value)
    } else if let value = JSONValue.value([JSONValue].self, container) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  private static func value<Value: Decodable>(
    _ type: Value.Type, _ container: any SingleValueDecodingContainer
  ) -> Value? {
    do { return try container.decode(type) } catch { return nil }
  }

  /// A member of an object; nil for anything else and for null.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  var items: [JSONValue]? { if case .list(let items) = self { items } else { nil } }

  /// Text, or a number as it is written.
  var text: String? {
    switch self {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// The texts of a list, or the one text that stands instead of a list.
  var texts: [String] { items?.compactMap(\.text) ?? text.map { [$0] } ?? [] }
}
