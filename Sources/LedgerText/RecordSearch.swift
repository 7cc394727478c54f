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
      var values = ValueFinder(bytes: bytes, record: record)
      while let hit = nextByte(last, in: bytes, from: place, before: record.upperBound) {
        place = hit &+ 1
        let start = place &- spelling.count
        guard start >= record.lowerBound, spelling.count == 1 || bytes.holds(spelling, at: start),
          let match = match(around: start..<place)
        else { continue }
        if values.holds(match) { return true }
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
