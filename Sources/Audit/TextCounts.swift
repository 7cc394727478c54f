/// Numbers that a report states beside a word: 处分5人, 修订制度3项.
internal import Prose

/// What the sentences of a report count by words of a kind.
struct TextCounts {
  struct Found {
    var word: String
    var value: Int
    /// Where the word stands, in letters.
    var place: Int
  }

  /// Every word of a list with the number that stands behind it, or before it in the same clause.
  ///
  /// - Parameters:
  ///   - units: letters that must follow the number (人 名).
  ///   - gap: so many letters may stand between the word and the number.
  static func find(_ words: [String], units: [String], gap: Int, in text: FoldedText) -> [Found] {
    let words = words.map { Array($0) }.sorted { $0.count > $1.count }
    var found: [Found] = []
    var place = 0
    while place < text.count {
      guard let (word, end) = word(words, text, at: place) else {
        place += 1
        continue
      }
      if let value = behind(text, end, units, gap) ?? before(text, place, units, gap) {
        found.append(Found(word: word, value: value, place: place))
      }
      place = end
    }
    return found
  }

  private static func word(
    _ words: [[Character]], _ text: FoldedText, at place: Int
  ) -> (String, Int)? {
    for word in words {
      if let end = text.end(of: word, at: place) { return (String(word), end) }
    }
    return nil
  }

  /// 处分5人, 诫勉谈话共3人.
  private static func behind(
    _ text: FoldedText, _ start: Int, _ units: [String], _ gap: Int
  ) -> Int? {
    var place = start
    while place < min(text.count, start + gap + 1) {
      if ends.contains(text.letters[place]) { return nil }
      if let (value, end) = Numeral.read(text, at: place) {
        return isCounted(text, end, units) ? value : nil
      }
      place += 1
    }
    return nil
  }

  /// 对5名干部予以责令检查, 修订3项管理制度: a number of the clause that stands close before the word.
  private static func before(
    _ text: FoldedText, _ place: Int, _ units: [String], _ gap: Int
  ) -> Int? {
    var start = place
    while start > 0, place - start < gap + 6, !ends.contains(text.letters[start - 1]) { start -= 1 }
    var last: Int?
    var at = start
    while at < place {
      guard let (value, end) = Numeral.read(text, at: at) else {
        at += 1
        continue
      }
      if isCounted(text, end, units), place - end <= gap + 1,
        !text.text(end..<place).holdsAny(otherThings)
      {
        last = value
      }
      at = max(end, at + 1)
    }
    return last
  }

  private static func isCounted(_ text: FoldedText, _ end: Int, _ units: [String]) -> Bool {
    let place = text.skippingBlanks(end)
    return units.contains { text.end(of: Array($0), at: place) != nil }
  }

  /// What the number counts instead.
  private static let otherThings = ["问题", "措施", "任务", "方面", "事项"]
  private static let ends = Set("，。；、：！？,;:\n")
}
