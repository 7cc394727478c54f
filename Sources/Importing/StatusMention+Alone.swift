/// Texts that say how far a matter is and nothing else: 已完成, 立行立改，已完成, 已完成（2026年3月20日）.

internal import LedgerModel
internal import Prose

extension StatusMention {
  /// What such a text says.
  struct Alone: Equatable, Sendable {
    /// nil where only 立行立改 stands there.
    var status: Status?
    var isLongterm = false
    var isImmediate = false
  }

  /// What a stretch states; nil where it holds any word about something else.
  static func alone(_ text: FoldedText, _ range: Range<Int>) -> Alone? {
    var found = Alone()
    var place = range.lowerBound
    while place < range.upperBound {
      if separators.contains(text.folded[place]) {
        place += 1
      } else if let word = word(text, at: place), word.range.upperBound <= range.upperBound {
        found.take(word)
        place = word.range.upperBound
      } else if let end = ImmediateWord.end(text, at: place), end <= range.upperBound {
        found.isImmediate = true
        place = end
      } else if let end = dayEnd(text, place..<range.upperBound) {
        place = end
      } else {
        return nil
      }
    }
    return found.status == nil && !found.isImmediate ? nil : found
  }

  /// Whether a text, such as what stands behind 整改情况：, only states how far it is.
  static func isAlone(_ text: FoldedText) -> Bool {
    guard text.count <= 60 else { return false }
    let clauses = clauses(text)
    return clauses.contains { statement(text, $0) != nil || alone(text, $0)?.status != nil }
      && clauses.allSatisfy { clause in
        statement(text, clause) != nil || alone(text, clause) != nil
          || isUpkeep(text.text(clause)) || text.text(clause).trimmed.isEmpty
      }
  }

  private static let separators: Set<Character> = [
    "，", ",", "、", "；", ";", "。", " ", "(", ")", ":",
  ]

  /// Where the day ends that begins a stretch.
  private static func dayEnd(_ text: FoldedText, _ range: Range<Int>) -> Int? {
    guard text.folded[range.lowerBound].isNumber else { return nil }
    // No day is longer, and the rest of a long text is not read again at every figure.
    let near = range.prefix(16)
    guard let mention = DateMention.all(in: text.text(near)).first, mention.range.lowerBound == 0
    else { return nil }
    return range.lowerBound + mention.range.upperBound
  }
}

extension StatusMention.Alone {
  /// Of two words the one that claims less; 长期坚持 behind another is what goes on.
  fileprivate mutating func take(_ word: StatusMention) {
    isLongterm = isLongterm || word.isLongterm
    guard let status else {
      self.status = word.status
      return
    }
    if !word.isLongterm, StatusMention.rank(word.status) < StatusMention.rank(status) {
      self.status = word.status
    }
  }
}
