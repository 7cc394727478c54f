/// Hides what the public must not read in one text.

import Prose

struct TextMasker {
  private let names: WordFinder
  private let aliases: [String]
  private let numbers: SensitiveNumbers
  private let signs = SensitiveSigns()
  private let health = HealthFacts()

  /// - Parameters:
  ///   - names: full names of persons.
  ///   - aliases: what stands for each of them.
  init(names: [String], aliases: [String], hotline: String?) {
    self.names = WordFinder(names)
    self.aliases = aliases
    numbers = SensitiveNumbers(hotline: hotline)
  }

  /// The text as the public may read it; the same where nothing is to be hidden.
  func mask(_ text: String, _ counts: inout [MaskKind: Int]) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    let cuts = cuts(scalars)
    guard !cuts.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var place = 0
    for cut in cuts {
      append(scalars[place..<cut.range.lowerBound], to: &result)
      result.append(contentsOf: cut.replacement.unicodeScalars)
      counts[cut.kind, default: 0] += 1
      place = cut.range.upperBound
    }
    append(scalars[place...], to: &result)
    return String(result)
  }

  /// The numbers of names that stand in a text.
  func namesFound(in text: String) -> [Int] {
    let scalars = text.unicodeScalars.map(\.value)
    return nameCuts(scalars).map(\.number)
  }

  private struct Cut {
    var range: Range<Int>
    var replacement: String
    var kind: MaskKind
  }

  /// Health first, which takes whole clauses; then addresses, numbers and names in what is left.
  private func cuts(_ text: [UInt32]) -> [Cut] {
    var taken = [Bool](repeating: false, count: text.count)
    var cuts: [Cut] = []
    func take(_ range: Range<Int>, _ kind: MaskKind, _ replacement: String) {
      if taken[range].contains(true) { return }
      for place in range { taken[place] = true }
      cuts.append(Cut(range: range, replacement: replacement, kind: kind))
    }
    for range in health.clauses(of: text, names: names) {
      take(range, .health, MaskKind.health.replacement)
    }
    for found in signs.find(in: text) {
      take(found.range, found.kind, found.kind.replacement)
    }
    for found in numbers.find(in: text) {
      let kind = MaskKind(found.kind)
      take(found.range, kind, kind.replacement)
    }
    for found in nameCuts(text) { take(found.range, .person, aliases[found.number]) }
    return cuts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func nameCuts(_ text: [UInt32]) -> [(range: Range<Int>, number: Int)] {
    var found: [(range: Range<Int>, number: Int)] = []
    var place = 0
    while place < text.count {
      guard let number = names.word(in: text, at: place) else {
        place += 1
        continue
      }
      let end = place + names.words[number].count
      // A login name is one only where it is a word of its own.
      if names.words[number].allSatisfy({ $0 < 0x80 }),
        place > 0 && isLatin(text[place - 1]) || end < text.count && isLatin(text[end])
      {
        place += 1
        continue
      }
      found.append((place..<end, number))
      place = end
    }
    return found
  }

  private func isLatin(_ scalar: UInt32) -> Bool {
    (48...57).contains(scalar) || (65...90).contains(scalar) || (97...122).contains(scalar)
  }

  private func append(_ scalars: ArraySlice<UInt32>, to text: inout String.UnicodeScalarView) {
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
    }
  }
}
