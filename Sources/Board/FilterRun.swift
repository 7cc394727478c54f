/// Asking a filter of every row, a piece at a time.

import LedgerModel
import LedgerText
import Rules

/// A filter on its way through the rows of one ledger.
struct FilterRun: Sendable {
  /// Rows that are asked between two looks at the keyboard.
  static let piece = 50_000

  private let matcher: QueryMatcher
  private let needles: [String: SearchText]
  /// The only needle, where there is but one: nothing has to be looked up then.
  private let single: SearchText?
  private(set) var matches: [Bool]
  private var next = 0

  init(_ query: Query, _ ledger: Ledger, _ rules: RuleSetting) {
    matcher = QueryMatcher(query, names: ledger.names, setting: rules)
    needles = Dictionary(
      uniqueKeysWithValues: Set(matcher.textNeedles).map { ($0, SearchText($0)) })
    single = needles.count == 1 ? needles.values.first : nil
    matches = [Bool](repeating: false, count: ledger.rows.count)
  }

  var isDone: Bool { next >= matches.count }

  /// Asks the next piece.
  mutating func ask(_ ledger: Ledger) {
    let end = min(matches.count, next + FilterRun.piece)
    for index in next..<end {
      matches[index] = matcher.matches(
        ledger.rows[index],
        text: { needle in
          (single ?? needles[needle]).map { ledger.contains($0, at: index) } ?? false
        },
        owners: {
          ledger.values(of: "Owner", in: .issue(ledger.id(at: index)))
            .flatMap { NameList.names(in: $0) }
        },
        id: { ledger.id(at: index).text })
    }
    next = end
  }
}
