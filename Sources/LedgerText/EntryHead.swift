/// What the check of an entry's head works with: its shape, its tokens, and what they said so far.

internal import LedgerModel

/// The ids of the numbered entries of one record.
struct EntryIDs {
  private var single: (key: String, line: Int)?
  private var lines: [String: Int] = [:]

  /// Whether an id was noted.
  func contains(_ key: String) -> Bool { single?.key == key || lines[key] != nil }

  /// Notes an id; the line where it stood before, or nil.
  mutating func insert(_ key: String, line: Int) -> Int? {
    guard let first = single else {
      single = (key, line)
      return nil
    }
    if lines.isEmpty { lines[first.key] = first.line }
    if let before = lines[key] { return before }
    lines[key] = line
    return nil
  }
}

/// What every entry of a kind is held against, with words as bytes; made once.
struct HeadShape: Sendable {
  let kind: EntryKind
  let shape: EntryKind.Shape
  let states: [[UInt8]]
  let dayKeys: Set<String>

  private static let all: [HeadShape] = EntryKind.allCases.map { HeadShape($0) }
  private static let places: [EntryKind: Int] = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.enumerated().map { ($0.element, $0.offset) })

  static func of(_ kind: EntryKind) -> HeadShape { all[places[kind] ?? 0] }

  private init(_ kind: EntryKind) {
    self.kind = kind
    shape = kind.shape
    states = shape.states.map { Array($0.utf8) }
    dayKeys = Set(shape.dayKeys)
  }
}

/// What one head says, as far as its rules need it. Numbers are places among the tokens, from 0.
struct TokenFacts {
  var id: Int?
  var state: Int?
  var stateWord: String?
  var dayNumber: Int?
  var kindNumber: Int?
  var people = 0
  var keys: [String] = []
  var isImported = false
}

/// Cuts a head at its blanks; two blanks in a row give an empty token.
struct HeadReader {
  let bytes: UnsafeRawBufferPointer
  let end: Int
  private var place: Int
  private var isDone = false

  init(_ bytes: UnsafeRawBufferPointer, _ head: Range<Int>) {
    self.bytes = bytes
    place = head.lowerBound
    end = head.upperBound
  }

  mutating func next() -> Range<Int>? {
    if isDone { return nil }
    let start = place
    while place < end, !Byte.isBlank(bytes[place]) { place += 1 }
    let token = start..<place
    if place == end { isDone = true } else { place += 1 }
    return token
  }
}
