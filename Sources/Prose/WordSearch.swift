/// Words looked for in texts, by their bytes.

// The library's own search takes texts to pieces letter by letter, at each word anew; reading a
// document asks for thousands of words. Bytes give the same answer, for a word begins and ends with
// whole letters.

extension String {
  package func contains(_ word: String) -> Bool { utf8.holds(word) }
}

extension Substring {
  package func contains(_ word: String) -> Bool { utf8.holds(word) }
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
