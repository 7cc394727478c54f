/// Finds a folded text in the values of one record without decoding it.

internal import LedgerModel

struct RecordSearch {
  let bytes: UnsafeRawBufferPointer
  let record: Range<Int>
  let needle: SearchText

  /// Whether some value holds the needle.
  func found() -> Bool {
    for spelling in needle.spellings {
      guard let last = spelling.last else { continue }
      var place = record.lowerBound
      while let hit = nextByte(last, in: bytes, from: place, before: record.upperBound) {
        place = hit &+ 1
        let start = place &- spelling.count
        guard start >= record.lowerBound, spelling.count == 1 || bytes.holds(spelling, at: start),
          let match = match(around: start..<place)
        else { continue }
        if isInValue(match) { return true }
      }
    }
    return false
  }

  /// The whole match around an anchor that was found; nil where the rest differs.
  private func match(around anchor: Range<Int>) -> Range<Int>? {
    var end = anchor.upperBound
    for unit in needle.units[(needle.anchor + 1)...] {
      guard end < record.upperBound else { return nil }
      let (scalar, length) = scalar(at: end)
      guard SearchText.folded(scalar) == unit else { return nil }
      end &+= length
    }
    var start = anchor.lowerBound
    for unit in needle.units[..<needle.anchor].reversed() {
      guard start > record.lowerBound else { return nil }
      start &-= 1
      while start > record.lowerBound, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
      guard SearchText.folded(scalar(at: start).0) == unit else { return nil }
    }
    return start..<end
  }

  /// The scalar that starts at an offset; a byte that starts none stands for itself above Unicode.
  private func scalar(at place: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[place])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, place &+ length <= record.upperBound else { return (0x110000 | lead, 1) }
    var value = lead & (0x7F &>> UInt32(length))
    for offset in 1..<length { value = value &<< 6 | UInt32(bytes[place &+ offset] & 0x3F) }
    return (value, length)
  }

  // MARK: Where a match stands

  private func isInValue(_ match: Range<Int>) -> Bool {
    let line = lineStart(before: match.lowerBound)
    var logical = line
    while logical > record.lowerBound, endsInBackslash(lineEndingAt: logical) {
      logical = lineStart(before: logical - 1)
    }
    // A comment takes nothing in, whatever it ends with.
    if bytes[logical] == Byte.hash { logical = line }
    switch bytes[logical] {
    case Byte.hash: return false
    case Byte.plus: return logical < line || match.lowerBound > line
    default: break
    }
    if logical < line { return true }
    var colon = line
    while colon < match.lowerBound, bytes[colon] != Byte.colon { colon += 1 }
    guard colon < match.lowerBound else { return false }
    let name = String(decoding: bytes[line..<colon], as: UTF8.self)
    return EntryKind(rawValue: name) == nil || isWordOfHead(match, from: colon + 1)
  }

  /// Whether a match lies in what a token says: a person, a number, a day or a key's value, and not
  /// in the signs, keys and states around it.
  private func isWordOfHead(_ match: Range<Int>, from start: Int) -> Bool {
    var token = match.lowerBound
    while token > start, !Byte.isBlank(bytes[token - 1]) { token -= 1 }
    if bytes[match].contains(where: Byte.isBlank) { return false }
    switch bytes[token] {
    case UInt8(ascii: "!"): return false
    case UInt8(ascii: "@"), Byte.hash: return match.lowerBound > token
    default:
      if Byte.isDigit(bytes[token]) { return true }
      return bytes[token..<match.lowerBound].contains(Byte.colon)
    }
  }

  private func lineStart(before place: Int) -> Int {
    var start = place
    while start > record.lowerBound, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    return start
  }

  /// Whether the line whose end lies right before an offset ends in a backslash.
  private func endsInBackslash(lineEndingAt next: Int) -> Bool {
    var end = next - 1
    if end > record.lowerBound, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return end > record.lowerBound && bytes[end - 1] == Byte.backslash
  }
}

extension Ledger {
  /// Whether an issue's values hold a text. Names of fields, comments, and the signs, keys and states
  /// of entry heads are not searched; an empty text is held by every issue.
  package func contains(_ needle: SearchText, at row: Int) -> Bool {
    if needle.isEmpty { return true }
    return bytes.withBytes {
      RecordSearch(bytes: $0, record: rows[row].bytes, needle: needle).found()
    }
  }
}
