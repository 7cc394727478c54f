/// Numbers of persons as people type them.

package enum WrittenCount {
  /// `2`, `２`, `2人`, `两人`, `十二名`; nil for what is no number from 1 on, or beyond all sense.
  package static func persons(_ text: String) -> Int? {
    var rest = text.trimmed
    for word in ["人次", "人", "名", "个", "位"] where rest.hasSuffix(word) {
      rest = String(rest.dropLast(word.count)).trimmed
      break
    }
    guard !rest.isEmpty, rest.count <= 6 else { return nil }
    let digits = rest.compactMap { $0.isNumber && !$0.isLetter ? $0.wholeNumberValue : nil }
    if digits.count == rest.count, digits.allSatisfy({ $0 < 10 }),
      !rest.contains(where: { numerals[$0] != nil })
    {
      return positive(digits.reduce(0) { $0 * 10 + $1 })
    }
    return positive(chinese(rest))
  }

  private static func positive(_ number: Int?) -> Int? {
    number.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Up to ninety-nine, which is more persons than one paper names.
  private static func chinese(_ text: String) -> Int? {
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    guard text.contains("十") else { return text.count == 1 ? numerals[text.first ?? " "] : nil }
    guard parts.count == 2, parts[0].count <= 1, parts[1].count <= 1 else { return nil }
    let tens = parts[0].isEmpty ? 1 : numerals[parts[0].first ?? " "]
    let ones = parts[1].isEmpty ? 0 : numerals[parts[1].first ?? " "]
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }

  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
