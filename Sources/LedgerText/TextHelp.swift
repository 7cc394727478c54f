/// Small questions about text that several checks ask.

extension StringProtocol {
  /// Without blanks, tabs and line ends at both ends.
  var withoutOuterBlanks: String {
    func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\n" || character == "\r\n"
        || character == "\r"
    }
    var rest = self[...]
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// Cut to a length that fits a message, control characters shown as U+FFFD.
  var quotable: String {
    let shown = prefix(40).map { character in
      character.unicodeScalars.contains { $0.value < 32 || (127..<160).contains($0.value) }
        ? "\u{FFFD}" : character
    }
    return String(shown) + (count > 40 ? "…" : "")
  }
}

/// The nearest of some words.
enum NearestWord {
  /// The candidate at the smallest edit distance; nil when none is within the limit. Of equally near
  /// ones the first.
  static func find(_ word: String, among candidates: some Sequence<String>, within limit: Int = 2)
    -> String?
  {
    guard word.utf8.count <= 64 else { return nil }
    let letters = Array(word)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(letters, Array(candidate))
      // Two changes in a word of three letters leave nothing of it.
      guard distance <= min(limit, candidate.count - 1), distance < best?.distance ?? .max else {
        continue
      }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1,
          previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
