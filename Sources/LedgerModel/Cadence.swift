/// How often a lasting duty comes round.

/// The period of a `Cadence` field: whole months, or whole days.
package enum Cadence: Hashable, Sendable {
  case months(Int)
  case days(Int)

  /// Reads `daily weekly monthly quarterly halfyearly yearly` or `N days`; nil for anything else
  /// and for zero days.
  package init?(word: some StringProtocol) {
    switch word {
    case "daily": self = .days(1)
    case "weekly": self = .days(7)
    case "monthly": self = .months(1)
    case "quarterly": self = .months(3)
    case "halfyearly": self = .months(6)
    case "yearly": self = .months(12)
    default:
      // No sign: recfix would not take one.
      guard word.hasSuffix(" days"), word.utf8.first.map({ (48...57).contains($0) }) == true,
        let count = Int(word.dropLast(5)), count > 0, count < 10_000
      else { return nil }
      self = .days(count)
    }
  }

  /// The periods that have a word of their own.
  package static let named: [Cadence] = [
    .days(1), .days(7), .months(1), .months(3), .months(6), .months(12),
  ]

  /// Reads what people write in place of a word: the names on screens, 每季, 每45天.
  package init?(written text: some StringProtocol) {
    let text = String(text)
    if let cadence = Cadence(word: text) {
      self = cadence
    } else if let named = Cadence.named.first(where: {
      $0.label.zh == text || $0.label.en == text
    }) {
      self = named
    } else if let known = Cadence.synonyms[text] {
      self = known
    } else if text.hasSuffix("天"),
      let cadence = Cadence(
        word: "\((text.hasPrefix("每") ? text.dropFirst() : text[...]).dropLast()) days")
    {
      self = cadence
    } else {
      return nil
    }
  }

  private static let synonyms: [String: Cadence] = [
    "每日": .days(1), "每星期": .days(7), "每个月": .months(1), "每季": .months(3), "每个季度": .months(3),
  ]

  /// The word that stands in a ledger.
  package var word: String {
    switch self {
    case .days(1): "daily"
    case .days(7): "weekly"
    case .months(1): "monthly"
    case .months(3): "quarterly"
    case .months(6): "halfyearly"
    case .months(12): "yearly"
    case .days(let count): "\(count) days"
    case .months(let count): "\(count * 30) days"
    }
  }

  /// The name on screens.
  package var label: Phrase {
    switch self {
    case .days(1): Phrase(zh: "每天", en: "daily")
    case .days(7): Phrase(zh: "每周", en: "weekly")
    case .months(1): Phrase(zh: "每月", en: "monthly")
    case .months(3): Phrase(zh: "每季度", en: "quarterly")
    case .months(6): Phrase(zh: "每半年", en: "half-yearly")
    case .months(12): Phrase(zh: "每年", en: "yearly")
    case .days(let count): Phrase(zh: "每\(count)天", en: "every \(count) days")
    case .months(let count): Phrase(zh: "每\(count)个月", en: "every \(count) months")
    }
  }

  /// One period after a day.
  package func next(after day: Day) -> Day {
    switch self {
    case .days(let count): day + count
    case .months(let count): day.adding(months: count)
    }
  }
}
