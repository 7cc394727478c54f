/// Lines of a history file read back, ledger format §9.

package import LedgerModel

/// One line of a history file.
package struct HistoryLine: Sendable {
  package let event: HistoryEvent
  /// What the line's bytes hash to, which is what `event.hash` should say.
  package let actual: HistoryHash

  /// Reads a line without its LF; nil for what is no event. Escapes that the writer does not use are
  /// understood, other orders of keys and blanks are not: such a line is not what was written.
  package init?(_ line: UnsafeRawBufferPointer) {
    var reader = LineReader(line)
    guard let members = reader.members(), let member = reader.hashMember,
      let at = members.text["at"], let by = members.text["by"], let on = members.text["on"],
      let op = members.text["op"].flatMap({ HistoryEvent.Operation(rawValue: $0) }),
      let hash = members.text["hash"], members.version == 1, let previous = members.previous
    else { return nil }
    event = HistoryEvent(
      at: at, by: by, on: on, op: op, field: members.text["field"], old: members.text["old"],
      new: members.text["new"], entry: members.text["id"], note: members.text["note"],
      previous: previous, hash: hash)
    actual = HistoryHash(of: line, without: member)
  }
}

/// A reader of the small part of JSON that a line may use: one object of strings, one list of strings
/// and one number, keys in order, without blanks.
private struct LineReader {
  struct Members {
    var text: [String: String] = [:]
    var previous: [String]?
    var version: Int?
  }

  private let line: UnsafeRawBufferPointer
  private var place = 0
  /// The bytes of the `hash` member with one comma; nil before it was met.
  private(set) var hashMember: Range<Int>?

  init(_ line: UnsafeRawBufferPointer) { self.line = line }

  /// nil when the line is not such an object and nothing else.
  mutating func members() -> Members? {
    guard take(0x7B) else { return nil }
    var members = Members()
    var last = ""
    while true {
      let start = place
      guard let key = string(), take(0x3A), last < key else { return nil }
      last = key
      guard value(of: key, &members) else { return nil }
      let isLast = !take(0x2C)
      if key == "hash" { hashMember = isLast ? start - 1..<place : start..<place }
      if isLast { return take(0x7D) && place == line.count ? members : nil }
    }
  }

  private mutating func value(of key: String, _ members: inout Members) -> Bool {
    guard place < line.count else { return false }
    switch line[place] {
    case 0x22:
      guard let text = string() else { return false }
      members.text[key] = text
    case 0x5B:
      guard let list = list() else { return false }
      if key == "prev" { members.previous = list }
    case 0x30...0x39:
      guard let number = number() else { return false }
      if key == "v" { members.version = number }
    default: return false
    }
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < line.count, line[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func list() -> [String]? {
    place += 1
    var list: [String] = []
    if take(0x5D) { return list }
    repeat {
      guard let text = string() else { return nil }
      list.append(text)
    } while take(0x2C)
    return take(0x5D) ? list : nil
  }

  private mutating func number() -> Int? {
    var value = 0
    while place < line.count, (0x30...0x39).contains(line[place]), value < 1 << 40 {
      value = value * 10 + Int(line[place] - 0x30)
      place += 1
    }
    return value
  }

  private mutating func string() -> String? {
    guard take(0x22) else { return nil }
    let start = place
    while place < line.count, line[place] != 0x22, line[place] != 0x5C {
      if line[place] < 0x20 { return nil }
      place += 1
    }
    guard place < line.count else { return nil }
    if line[place] == 0x22 {
      place += 1
      return String(validating: line[start..<place - 1], as: UTF8.self)
    }
    return escaped(from: start)
  }

  private mutating func escaped(from start: Int) -> String? {
    var bytes = Array(line[start..<place])
    while place < line.count {
      let byte = line[place]
      place += 1
      switch byte {
      case 0x22: return String(validating: bytes, as: UTF8.self)
      case 0x5C:
        guard let scalar = escape() else { return nil }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < line.count else { return nil }
    let sign = line[place]
    place += 1
    switch sign {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(sign)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard let unit = hexUnit() else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard take(0x5C), take(0x75), let low = hexUnit(), (0xDC00..<0xE000).contains(low) else {
        return nil
      }
      return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func hexUnit() -> UInt32? {
    guard place + 4 <= line.count else { return nil }
    let digits = String(decoding: line[place..<place + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    place += 4
    return UInt32(digits, radix: 16)
  }
}
