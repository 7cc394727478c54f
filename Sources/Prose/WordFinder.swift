/// Finds any of many words in a text in one pass.

/// At each place the longest word that stands there.
package struct WordFinder {
  /// The characters of each word.
  package let words: [[UInt32]]
  private var byFirst: [UInt32: [Int]] = [:]
  /// A bit for the low bits of every first character: most places of a text are passed by it.
  private var firsts = [Bool](repeating: false, count: 1 << 12)

  package init(_ words: [String]) {
    self.words = words.map { $0.unicodeScalars.map(\.value) }
    for (place, word) in self.words.enumerated() {
      guard let first = word.first else { continue }
      byFirst[first, default: []].append(place)
      firsts[Int(first & 0xFFF)] = true
    }
    for first in Array(byFirst.keys) {
      byFirst[first]?.sort { self.words[$0].count > self.words[$1].count }
    }
  }

  /// The number of the word that stands at a place; nil for none.
  package func word(in text: [UInt32], at place: Int) -> Int? {
    guard firsts[Int(text[place] & 0xFFF)], let candidates = byFirst[text[place]] else {
      return nil
    }
    return candidates.first { number in
      let word = words[number]
      return place + word.count <= text.count
        && text[place..<place + word.count].elementsEqual(word)
    }
  }

  /// The numbers of all words that stand at a place, the longest first.
  package func words(in text: [UInt32], at place: Int) -> [Int] {
    guard firsts[Int(text[place] & 0xFFF)], let candidates = byFirst[text[place]] else { return [] }
    return candidates.filter { number in
      let word = words[number]
      return place + word.count <= text.count
        && text[place..<place + word.count].elementsEqual(word)
    }
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
