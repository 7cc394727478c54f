/// What stands around a time in a text.
internal import Prose

/// A time of a text with its clause behind it and a few letters before it; how the questions after its
/// role look for words.
struct TimeSurroundings {
  let mention: DateMention
  let text: FoldedCodes
  /// From the time to the end of its clause.
  let behind: Range<Int>
  /// A few letters before it, of its clause.
  let near: Range<Int>

  init(_ mention: DateMention, _ text: FoldedCodes) {
    self.mention = mention
    self.text = text
    let start = mention.range.upperBound
    let last = min(text.count, start + AuditText.reach)
    var end = start
    while end < last, !Self.endsClause(text.codes[end]) { end += 1 }
    behind = start..<end
    near = Self.clause(before: mention, text, most: 8)
  }

  /// Letters of the clause before the time.
  func before(most: Int) -> Range<Int> { Self.clause(before: mention, text, most: most) }

  private static func clause(
    before mention: DateMention, _ text: FoldedCodes, most: Int
  ) -> Range<Int> {
    let end = mention.range.lowerBound
    var start = end
    while start > max(0, end - most), !endsClause(text.codes[start - 1]) { start -= 1 }
    return start..<end
  }

  func begins(at place: Int, with word: [UInt32]) -> Bool {
    place >= 0 && place <= text.count - word.count && holds(word, at: place)
  }

  func ends(_ range: Range<Int>, with word: [UInt32]) -> Bool {
    range.count >= word.count && holds(word, at: range.upperBound - word.count)
  }

  func begins(at place: Int, withAny words: [[UInt32]]) -> Bool {
    words.contains { begins(at: place, with: $0) }
  }

  func ends(_ range: Range<Int>, withAny words: [[UInt32]]) -> Bool {
    words.contains { ends(range, with: $0) }
  }

  /// Whether any word of a table stands in a stretch.
  func holds(_ words: WordFinder, in range: Range<Int>) -> Bool {
    words.isAny(in: text.codes, range)
  }

  private func holds(_ word: [UInt32], at place: Int) -> Bool {
    for offset in word.indices where text.codes[place + offset] != word[offset] { return false }
    return true
  }

  static func words(_ list: String) -> [[UInt32]] { list.wordList.map(codes) }

  static func codes(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  // Marks as they are when folded: those of full width are those of half width.
  static func endsClause(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ",", ";", ":", "\n": true
    default: false
    }
  }

  static func endsSentence(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ";", "!", "?", "\n": true
    default: false
    }
  }

  static let comma: UInt32 = 0x2C
  static let colon: UInt32 = 0x3A
  static let pause: UInt32 = 0x3001  // 、
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let titleStart: UInt32 = 0x300A  // 《
  static let titleEnd: UInt32 = 0x300B  // 》
  static let of: UInt32 = 0x7684  // 的
}
