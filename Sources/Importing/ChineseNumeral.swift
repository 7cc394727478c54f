/// Numbers written in Chinese numerals.

enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// 六 is 6, 二十三 is 23, 二〇二六 is 2026, 一百零五 is 105; nil for anything else or above 999.
  static func value(_ letters: some BidirectionalCollection<Character>) -> Int? {
    guard !letters.isEmpty, letters.count <= 6 else { return nil }
    if letters.allSatisfy({ digits[$0] != nil }) {
      return letters.count > 4 ? nil : letters.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var pending: Int?
    for letter in letters {
      switch letter {
      case "百":
        guard let count = pending, total == 0 else { return nil }
        total = count * 100
        pending = nil
      case "十":
        guard total % 100 == 0 else { return nil }
        total += (pending == 0 ? 1 : pending ?? 1) * 10
        pending = nil
      default:
        guard let digit = digits[letter] else { return nil }
        guard pending == nil || pending == 0 else { return nil }
        pending = digit
      }
    }
    return total + (pending ?? 0)
  }
}
