/// A text of the ledger as the rules read it: letters as numbers, the words that are cues, the days.
internal import LedgerModel
internal import Prose

/// One text, read once for all rules.
struct AuditText: Sendable {
  let raw: String
  let scalars: [UInt32]
  /// Words that some rule listens to, in the order of the text.
  let cues: [FoundCue]
  /// A bit for each kind of cue that occurs: most questions are for one that does not.
  private let kinds: UInt32
  /// Days and spans that the text speaks of and whose year it names, with what they are said about.
  let times: [TimeMention]

  struct FoundCue: Equatable, Sendable {
    var cue: Cue
    var range: Range<Int>
    /// Inside quotes or a title's brackets: said by somebody else, or a name.
    var isQuoted: Bool
  }

  init(_ raw: String) {
    self.raw = raw
    let scalars = raw.unicodeScalars.map(\.value)
    self.scalars = scalars
    cues = Cue.found(in: scalars)
    kinds = cues.reduce(0) { $0 | AuditText.bit($1.cue) }
    times =
      AuditText.speaksOfTime(scalars)
      ? TimeMention.all(in: raw, scalars: scalars, anchor: nil) : []
  }

  /// Its times once more, with those whose year does not stand there.
  ///
  /// - Parameter anchor: a day of the year that days without a year belong to.
  func times(anchor: Day) -> [TimeMention] {
    AuditText.speaksOfTime(scalars)
      ? TimeMention.all(in: raw, scalars: scalars, anchor: anchor) : []
  }

  func has(_ cue: Cue) -> Bool { kinds & AuditText.bit(cue) != 0 }

  func all(_ cue: Cue) -> [FoundCue] { has(cue) ? cues.filter { $0.cue == cue } : [] }

  private static func bit(_ cue: Cue) -> UInt32 { 1 << UInt32(cue.rawValue) }

  /// The words of a stretch.
  func words(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    // At most four bytes for each; rules ask for very many stretches.
    return String(unsafeUninitializedCapacity: range.count * 4) { bytes in
      var count = 0
      for code in scalars[range] {
        guard let units = Unicode.Scalar(code).flatMap(UTF8.encode) else { continue }
        for unit in units {
          bytes[count] = unit
          count += 1
        }
      }
      return count
    }
  }

  /// The clause around a place: between commas, semicolons and full stops.
  func clause(around range: Range<Int>) -> Range<Int> {
    stretch(around: range, AuditText.endsClause)
  }

  /// The sentence around a place.
  func sentence(around range: Range<Int>) -> Range<Int> {
    stretch(around: range, AuditText.endsSentence)
  }

  private func stretch(around range: Range<Int>, _ ends: (UInt32) -> Bool) -> Range<Int> {
    var start = min(range.lowerBound, scalars.count)
    let first = max(0, start - AuditText.reach)
    while start > first, !ends(scalars[start - 1]) { start -= 1 }
    var end = min(range.upperBound, scalars.count)
    let last = min(scalars.count, end + AuditText.reach)
    while end < last, !ends(scalars[end]) { end += 1 }
    return start..<max(start, end)
  }

  /// No sentence reaches farther to either side. Every cue of a text asks for its own: without a limit
  /// a pasted list without a full stop would be read through for each of its lines.
  static let reach = 300

  private static func endsClause(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "，", "：", ",": true
    default: endsSentence(code)
    }
  }

  private static func endsSentence(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", "；", "！", "？", ";", "!", "?", "\n": true
    default: false
    }
  }

  /// Only a text with a digit, or with 年 or 月, can name a day.
  private static func speaksOfTime(_ scalars: [UInt32]) -> Bool {
    scalars.contains { $0 == 0x5E74 || $0 == 0x6708 || (0x30...0x39).contains($0) }
  }
}

extension Phrase {
  /// A stretch of a ledger's text inside a sentence: one line, quoted, never long.
  static func quoted(_ text: String, most: Int = 24) -> String {
    if let words = plainBeginning(of: text, most: most) { return "“" + words + "”" }
    // Only the beginning is looked at: measures may be pages long.
    let line = text.prefix(most + 1).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "“" + (line.count > most ? line.prefix(most - 1) + "…" : line[...]) + "”"
  }

  /// The same for a text that begins with a line of plain letters, which are counted as scalars.
  private static func plainBeginning(of text: String, most: Int) -> String? {
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    var cut = place
    var count = 0
    while place != scalars.endIndex, count <= most {
      let code = scalars[place].value
      guard Letters.isAlone(code), !Letters.isNewline(code) else { return nil }
      if count == most - 1 { cut = place }
      count += 1
      place = scalars.index(after: place)
    }
    return count > most ? text[..<cut] + "…" : text
  }
}
