/// Which places of a record belong to values: names of fields, comments, and the signs, keys and
/// states of entry heads do not.

internal import LedgerModel

/// Goes through a record once, from the first place that is asked for to the last: each must stand
/// behind the one before, so that a long line is never walked again for the next place in it.
struct ValueFinder {
  let bytes: UnsafeRawBufferPointer
  let record: Range<Int>

  private enum Kind {
    case comment, continuation
    /// Where the name ends, and whether an entry's head follows.
    case field(colon: Int, isEntry: Bool)
    case unnamed
  }

  /// The line that holds the last place, with the lines that it takes in by backslashes.
  private var line = 0..<0
  /// Where its first physical line ends.
  private var firstEnd = 0
  private var kind = Kind.unnamed
  /// The token of a head that was looked at last, and how far.
  private var token = (start: 0, seen: 0)

  init(bytes: UnsafeRawBufferPointer, record: Range<Int>) {
    self.bytes = bytes
    self.record = record
    line = record.lowerBound..<record.lowerBound
  }

  /// Whether a range lies in a value.
  mutating func holds(_ match: Range<Int>) -> Bool {
    while match.lowerBound >= line.upperBound, line.upperBound < record.upperBound { readLine() }
    switch kind {
    case .comment: return false
    case .continuation: return match.lowerBound > line.lowerBound
    case .unnamed: return match.lowerBound >= firstEnd
    case .field(let colon, let isEntry):
      if match.lowerBound >= firstEnd { return true }
      guard colon < match.lowerBound else { return false }
      return !isEntry || isWordOfHead(match, from: colon + 1)
    }
  }

  private mutating func readLine() {
    let start = line.upperBound
    var scanner = LineScanner(bytes, from: start)
    guard let first = scanner.next() else {
      line = start..<record.upperBound
      return
    }
    var last = first
    // A comment takes nothing in, whatever it ends with.
    if bytes[start] != Byte.hash {
      while last.isTerminated, last.end > last.start, bytes[last.end - 1] == Byte.backslash,
        scanner.offset < record.upperBound, let next = scanner.next()
      {
        last = next
      }
    }
    line = start..<last.next
    firstEnd = first.next
    token = (start, start)
    kind = kind(of: first)
  }

  private func kind(of first: PhysicalLine) -> Kind {
    switch bytes[first.start] {
    case Byte.hash: return .comment
    case Byte.plus: return .continuation
    default:
      guard let colon = nextByte(Byte.colon, in: bytes, from: first.start, before: first.end) else {
        return .unnamed
      }
      let name = String(decoding: bytes[first.start..<colon], as: UTF8.self)
      return .field(colon: colon, isEntry: EntryKind(rawValue: name) != nil)
    }
  }

  /// Whether a match lies in what a token says: a person, a number, a day or a key's value, and not
  /// in the signs, keys and states around it.
  private mutating func isWordOfHead(_ match: Range<Int>, from start: Int) -> Bool {
    let seen = max(token.seen, start)
    var first = match.lowerBound
    while first > seen, !Byte.isBlank(bytes[first - 1]) { first -= 1 }
    if first == token.seen, first > start { first = token.start }
    let hadColon = nextByte(
      Byte.colon, in: bytes, from: max(first, token.seen), before: match.lowerBound)
    token = (first, match.lowerBound)
    if bytes[match].contains(where: Byte.isBlank) { return false }
    switch bytes[first] {
    case UInt8(ascii: "!"): return false
    case UInt8(ascii: "@"), Byte.hash: return match.lowerBound > first
    default: return Byte.isDigit(bytes[first]) || hadColon != nil
    }
  }
}
