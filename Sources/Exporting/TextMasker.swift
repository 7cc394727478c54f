/// Hides what the public must not read in one text.

import Prose

struct TextMasker {
  private let names: WordFinder
  private let aliases: [String]
  private let numbers: SensitiveNumbers
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
    return nameCuts(scalars, 0..<scalars.count).map(\.number)
  }

  private struct Cut {
    var range: Range<Int>
    var replacement: String
    var kind: MaskKind
  }

  /// Health first, which takes whole clauses; numbers and names in what is left.
  private func cuts(_ text: [UInt32]) -> [Cut] {
    let clauses = health.clauses(of: text, names: names)
    var cuts = clauses.map {
      Cut(range: $0, replacement: MaskKind.health.replacement, kind: .health)
    }
    func isFree(_ range: Range<Int>) -> Bool { !clauses.contains { $0.overlaps(range) } }
    cuts += numbers.find(in: text).filter { isFree($0.range) }.map {
      let kind = MaskKind($0.kind)
      return Cut(range: $0.range, replacement: kind.replacement, kind: kind)
    }
    cuts += nameCuts(text, 0..<text.count).filter { isFree($0.range) }.map {
      Cut(range: $0.range, replacement: aliases[$0.number], kind: .person)
    }
    return cuts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func nameCuts(
    _ text: [UInt32], _ range: Range<Int>
  ) -> [(range: Range<Int>, number: Int)] {
    var found: [(range: Range<Int>, number: Int)] = []
    var place = range.lowerBound
    while place < range.upperBound {
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
