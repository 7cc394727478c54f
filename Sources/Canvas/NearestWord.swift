/// Finds the word that was probably meant.

/// The candidate that differs least from a word, if it differs little enough to be a slip: at most
/// in a third of its letters, and at most in three.
func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let allowed = min(3, max(1, word.count / 3))
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(Array(word), Array(candidate))
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// Letters to insert, remove, replace or swap with their neighbour to make one word the other.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var before: [Int] = []
  var previous = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      var least = min(
        row[j] + 1, previous[j + 1] + 1, previous[j] + (one[i] == other[j] ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        least = min(least, before[j - 1] + 1)
      }
      row.append(least)
    }
    before = previous
    previous = row
  }
  return previous[other.count]
}
