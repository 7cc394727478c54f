/// Finds any of many words in a text in one pass.

/// At each place the longest word that stands there.
package struct WordFinder {
  /// The characters of each word.
  package let words: [[UInt32]]
  /// The numbers of the words by the low bits of their first characters, the longest first.
  private let order: [Int]
  /// Their characters in that order, one word after the other, and where each begins.
  private let letters: [UInt32]
  private let begins: [Int32]
  /// Where in `order` the words of a character begin, and behind the last.
  private let starts: [Int32]

  package init(_ words: [String]) {
    let words = words.map { $0.unicodeScalars.map(\.value) }
    self.words = words
    func key(_ number: Int) -> Int { WordFinder.key(words[number][0]) }
    let order = words.indices.filter { !words[$0].isEmpty }.sorted { left, right in
      (key(left), -words[left].count, left) < (key(right), -words[right].count, right)
    }
    self.order = order
    letters = order.flatMap { words[$0] }
    begins = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32(words[$1].count)) }
    var starts = [Int32](repeating: 0, count: WordFinder.keys + 1)
    for number in order { starts[key(number) + 1] += 1 }
    for key in 0..<WordFinder.keys { starts[key + 1] += starts[key] }
    self.starts = starts
  }

  private static let keys = 1 << 10

  private static func key(_ code: UInt32) -> Int { Int(code & 0x3FF) }

  /// The number of the word that stands at a place; nil for none.
  package func word(in text: [UInt32], at place: Int) -> Int? {
    for candidate in candidates(text[place]) where stands(candidate, in: text, at: place) {
      return order[candidate]
    }
    return nil
  }

  /// The numbers of all words that stand at a place, the longest first.
  package func words(in text: [UInt32], at place: Int) -> [Int] {
    // Nothing stands at most places.
    var found: [Int] = []
    for candidate in candidates(text[place]) where stands(candidate, in: text, at: place) {
      found.append(order[candidate])
    }
    return found
  }

  private func candidates(_ code: UInt32) -> Range<Int> {
    let key = WordFinder.key(code)
    return Int(starts[key])..<Int(starts[key + 1])
  }

  private func stands(_ candidate: Int, in text: [UInt32], at place: Int) -> Bool {
    let begin = Int(begins[candidate])
    guard letters[begin] == text[place] else { return false }
    let length = Int(begins[candidate + 1]) - begin
    guard place + length <= text.count else { return false }
    for offset in 1..<max(1, length) where text[place + offset] != letters[begin + offset] {
      return false
    }
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
