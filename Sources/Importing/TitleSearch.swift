/// Issues of a ledger found again by their titles, where the document counts otherwise.

import LedgerModel
internal import Prose

struct TitleSearch {
  private var titles: [Int: String]
  private var exact: [String: [Int]] = [:]
  /// Places by the pairs of letters in their titles.
  private var pairs: [String: [Int]] = [:]

  /// A pair that so many titles have tells nothing.
  private static let common = 200
  /// From this share of pairs on a title is worth a question.
  private static let enough = 0.5

  /// - Parameter titles: by their places in the ledger.
  init(_ titles: [Int: String]) {
    self.titles = titles
    for (place, title) in titles.sorted(by: { $0.key < $1.key }) {
      exact[Likeness.key(title), default: []].append(place)
    }
  }

  /// The one issue whose title has the same letters; nil where several have.
  mutating func takeSame(_ title: String) -> Int? {
    guard let found = exact[Likeness.key(title)], found.count == 1,
      titles.removeValue(forKey: found[0]) != nil
    else { return nil }
    return found[0]
  }

  /// The issue whose title is most alike; nil where none is alike enough.
  mutating func takeLike(_ title: String) -> Int? {
    if pairs.isEmpty {
      for (place, title) in titles.sorted(by: { $0.key < $1.key }) {
        for pair in Set(Likeness.pairs(title)) { pairs[pair, default: []].append(place) }
      }
    }
    var shared: [Int: Int] = [:]
    for pair in Set(Likeness.pairs(title)) {
      guard let found = pairs[pair], found.count <= TitleSearch.common else { continue }
      for place in found where titles[place] != nil { shared[place, default: 0] += 1 }
    }
    let best = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(8)
      .map { (place: $0.key, share: Likeness.share(titles[$0.key] ?? "", title)) }
      .max { $0.share < $1.share }
    guard let best, best.share >= TitleSearch.enough else { return nil }
    titles.removeValue(forKey: best.place)
    return best.place
  }
}
