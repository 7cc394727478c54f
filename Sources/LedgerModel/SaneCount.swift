/// Numbers that people count in a ledger, within bounds that sums cannot overflow.

/// Which written numbers are counts that somebody can have meant.
package enum SaneCount {
  /// No ledger has more issues, measures or days.
  package static let most = 999_999_999
  /// No entry tells of more persons.
  package static let mostPersons = 1_000_000

  /// Reads digits; nil for anything else and for a number that is larger than `limit`.
  package static func parse(_ text: some StringProtocol, limit: Int = most) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text),
      count <= limit
    else { return nil }
    return count
  }
}

extension Entry {
  /// How many persons an accountability entry tells of; nil where it does not say, or says what nobody
  /// can have meant.
  package var persons: Int? {
    value(of: "count").flatMap { SaneCount.parse($0, limit: SaneCount.mostPersons) }
  }
}
