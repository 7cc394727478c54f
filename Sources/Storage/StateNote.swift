/// One line of notes in the user's state folder, which shows by itself whether it is whole.

internal import LedgerText

/// Words between blanks, the last one a hash of those before it. It is renamed into its place, and what
/// a power cut made of it all the same is known for torn: it is as good as no note.
enum StateNote {
  /// The words of a note; nil where there is none, or not all of it.
  static func read(_ path: String) -> [String]? {
    guard let bytes = LastSeen.bytes(path) else { return nil }
    var words = bytes.withBytes {
      String(decoding: $0, as: UTF8.self).split(separator: " ").map(String.init)
    }
    guard let hash = words.popLast(), hash == StateNote.hash(of: words) else { return nil }
    return words
  }

  static func write(_ words: [String], to path: String) {
    let text = (words + [hash(of: words)]).joined(separator: " ")
    _ = Array(text.utf8).withUnsafeBytes { LastSeen.replace(path, with: $0) }
  }

  private static func hash(of words: [String]) -> String {
    Array(words.joined(separator: " ").utf8).withUnsafeBytes {
      String(ContentHash.of($0), radix: 36)
    }
  }
}
