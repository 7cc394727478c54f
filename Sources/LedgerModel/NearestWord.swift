/// The word that somebody probably meant.

package enum NearestWord {
  /// The candidate closest to a text, letter case aside; nil when none is close.
  ///
  /// Close means: a beginning of it, or at most a third of the letters (at least one) wrong, left
  /// out, put in or swapped.
  package static func to(_ text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let isBeginning = wanted.count >= 2 && other.starts(with: wanted)
      let distance = isBeginning ? 1 : distance(wanted, other)
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Letters to change, put in, leave out or swap with their neighbour.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 60, right.count <= 60 else { return Int.max }
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        line.append(cost)
      }
      before = above
      above = line
    }
    return above[right.count]
  }
}
