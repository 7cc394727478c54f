/// Finds any of many words in a text in one pass.

/// At each place the longest word that stands there.
package struct WordFinder {
  /// The characters of each word.
  package let words: [[UInt32]]
  /// The numbers of the words by the low bits of their first characters, the longest first.
  private let order: [Int]
  /// Where in `order` those of a character begin, and behind the last.
  private let starts: [Int32]

  package init(_ words: [String]) {
    let words = words.map { $0.unicodeScalars.map(\.value) }
    self.words = words
    func key(_ place: Int) -> Int { WordFinder.key(words[place][0]) }
    order = words.indices.filter { !words[$0].isEmpty }.sorted { left, right in
      (key(left), -words[left].count, left) < (key(right), -words[right].count, right)
    }
    var starts = [Int32](repeating: 0, count: WordFinder.keys + 1)
    for place in order { starts[key(place) + 1] += 1 }
    for key in 0..<WordFinder.keys { starts[key + 1] += starts[key] }
    self.starts = starts
  }

  private static let keys = 1 << 10

  private static func key(_ code: UInt32) -> Int { Int(code & 0x3FF) }

  /// The number of the word that stands at a place; nil for none.
  package func word(in text: [UInt32], at place: Int) -> Int? {
    for offset in candidates(text[place]) where stands(order[offset], in: text, at: place) {
      return order[offset]
    }
    return nil
  }

  /// The numbers of all words that stand at a place, the longest first.
  package func words(in text: [UInt32], at place: Int) -> [Int] {
    // Nothing stands at most places.
    var found: [Int] = []
    for offset in candidates(text[place]) where stands(order[offset], in: text, at: place) {
      found.append(order[offset])
    }
    return found
  }

  private func candidates(_ code: UInt32) -> Range<Int> {
    let key = WordFinder.key(code)
    return Int(starts[key])..<Int(starts[key + 1])
  }

  private func stands(_ number: Int, in text: [UInt32], at place: Int) -> Bool {
    let word = words[number]
    guard place + word.count <= text.count else { return false }
    for offset in word.indices where text[place + offset] != word[offset] { return false }
    return true
  }

  /// Whether any of the words stands in a part of a text.
  package func isAny(in text: [UInt32], _ range: Range<Int>) -> Bool {
    range.contains { place in
      word(in: text, at: place).map { place + words[$0].count <= range.upperBound } ?? false
    }
  }
}

extension String {
  /// The words of a list that is written in one line or more.
  package var wordList: [String] { split(whereSeparator: \.isWhitespace).map { String($0) } }
}
