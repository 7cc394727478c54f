/// Whether two sentences say the same thing with a word changed here or there.

package enum Likeness {
  /// Whether two titles may be of one issue: at least a third of their pairs of letters is shared, or
  /// one stands in the other. Blanks, punctuation and width do not count.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (letters(left), letters(right))
    if left.isEmpty || right.isEmpty { return left.isEmpty == right.isEmpty }
    if left == right { return true }
    let short = left.count < right.count ? left : right
    let long = left.count < right.count ? right : left
    if String(long).contains(String(short)) { return true }
    return share(left, right) >= 1.0 / 3
  }

  /// The letters of a title in which two are compared.
  package static func key(_ title: String) -> String { String(letters(title)) }

  /// The pairs of neighbours in a title.
  package static func pairs(_ title: String) -> [String] { pairs(letters(title)) }

  /// The share of pairs of neighbours that two texts have in common, from 0 to 1.
  package static func share(_ left: String, _ right: String) -> Double {
    share(letters(left), letters(right))
  }

  /// The share of pairs of neighbours that both have, from 0 to 1 (Dice's measure).
  private static func share(_ left: [Character], _ right: [Character]) -> Double {
    var counts: [String: Int] = [:]
    for pair in pairs(left) { counts[pair, default: 0] += 1 }
    var common = 0
    for pair in pairs(right) {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      common += 1
    }
    let all = max(1, left.count - 1) + max(1, right.count - 1)
    return Double(2 * common) / Double(all)
  }

  private static func pairs(_ letters: [Character]) -> [String] {
    guard letters.count > 1 else { return [String(letters)] }
    return zip(letters, letters.dropFirst()).map { String([$0, $1]) }
  }

  private static func letters(_ text: String) -> [Character] {
    // Titles may be as long as a field; their beginnings tell.
    text.lowercased().lazy.filter { $0.isLetter || $0.isNumber }.prefix(400).map { $0 }
  }
}
