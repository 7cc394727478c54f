/// Questions that several rules ask about a place in a text.
internal import LedgerModel
internal import Prose

extension AuditText {
  /// The cues of a kind that are the text's own words.
  func own(_ cue: Cue) -> [FoundCue] {
    has(cue) ? cues.filter { $0.cue == cue && !$0.isQuoted } : []
  }

  /// The words of the clause before a place.
  func clauseBefore(_ range: Range<Int>) -> String {
    words(clause(around: range).lowerBound..<range.lowerBound)
  }

  /// The words of the clause behind a place.
  func clauseAfter(_ range: Range<Int>) -> String {
    words(range.upperBound..<max(range.upperBound, clause(around: range).upperBound))
  }

  /// The words of the sentence behind a place.
  func sentenceAfter(_ range: Range<Int>) -> String {
    words(range.upperBound..<max(range.upperBound, sentence(around: range).upperBound))
  }

  /// Whether some time stands in a stretch.
  func hasTime(in range: Range<Int>, where fits: (TimeMention) -> Bool = { _ in true }) -> Bool {
    times.contains { range.overlaps($0.range) && fits($0) }
  }

  /// A clause as a message shows it: from its beginning, or from shortly before the word that is meant.
  func quotedClause(_ range: Range<Int>) -> String {
    let clause = clause(around: range)
    guard range.upperBound - clause.lowerBound > 22 else {
      return Phrase.quoted(words(clause).trimmed)
    }
    return Phrase.quoted("…" + words(range.lowerBound - 10..<clause.upperBound).trimmed)
  }

  /// Chinese characters alone.
  static func isHan(_ code: UInt32) -> Bool { (0x4E00...0x9FFF).contains(code) }
}

extension String {
  /// Whether any of some words stands in it.
  func holdsAny(_ words: [String]) -> Bool { words.contains { contains($0) } }

  /// Whether it ends in any of some words.
  func endsInAny(_ words: [String]) -> Bool { words.contains { hasSuffix($0) } }

  /// Whether it begins with any of some words.
  func beginsWithAny(_ words: [String]) -> Bool { words.contains { hasPrefix($0) } }
}
