/// Words looked for in texts, by their bytes.

// The library's own search takes texts to pieces letter by letter, at each word anew, and compares
// them in their normal forms; reading a document asks for thousands of words. Bytes give the same
// answer, for a word begins and ends with whole letters.

extension String {
  package func contains(_ word: String) -> Bool { utf8.holds(word) }
  package func contains(_ letter: Character) -> Bool { utf8.holds(String(letter)) }
  package func hasPrefix(_ word: String) -> Bool { utf8.starts(with: word.utf8) }
  package func hasSuffix(_ word: String) -> Bool { utf8.ends(with: word) }
}

extension Substring {
  package func contains(_ word: String) -> Bool { utf8.holds(word) }
  package func hasPrefix(_ word: String) -> Bool { utf8.starts(with: word.utf8) }
  package func hasSuffix(_ word: String) -> Bool { utf8.ends(with: word) }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func ends(with word: String) -> Bool {
    reversed().starts(with: word.utf8.reversed())
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of a word stand somewhere in these.
  fileprivate func holds(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first else { return true }
      func search(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place <= bytes.count - word.count {
          if bytes[place] == first {
            var length = 1
            while length < word.count, bytes[place + length] == word[length] { length += 1 }
            if length == word.count { return true }
          }
          place += 1
        }
        return false
      }
      return withContiguousStorageIfAvailable(search)
        ?? Array(self).withUnsafeBufferPointer(search)
    }
  }
}
