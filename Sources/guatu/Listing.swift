/// Which issues a command speaks of, and in which order.

import LedgerModel
import LedgerText
import Rules

/// Issues of one or several ledgers, filtered and sorted.
struct Listing {
  let loaded: [LoadedLedger]
  /// What the lights of each ledger are judged by.
  let settings: [RuleSetting]
  var issues: [FoundIssue] = []

  /// - Parameters:
  ///   - filter: an expression of cli.md; nil or empty means all but withdrawn issues.
  ///   - adjust: changes the ground on which lights are judged, such as the days of due soon.
  init(
    _ loaded: [LoadedLedger], today: Day, filter: String?,
    adjust: (inout RuleSetting) -> Void = { _ in }
  ) throws(Failure) {
    self.loaded = loaded
    settings = loaded.map { one in
      var setting = RuleSetting(one.ledger.header, today: today)
      adjust(&setting)
      return setting
    }
    for number in loaded.indices {
      let query = try Listing.query(filter, today: today, loaded[number].ledger.header)
      issues += Listing.rows(of: loaded[number].ledger, query, settings[number]).map {
        FoundIssue(ledger: number, row: $0)
      }
    }
  }

  /// Reads a filter; a mistake is named with its place.
  static func query(
    _ text: String?, today: Day, _ header: LedgerHeader
  ) throws(Failure) -> Query {
    guard let text else { return .everything }
    do throws(QueryError) { return try Query(text, today: today, header: header) } catch {
      throw Failure(.usage, error)
    }
  }

  /// The whole records of a ledger that answer a query, in the order of the file.
  private static func rows(of ledger: Ledger, _ query: Query, _ setting: RuleSetting) -> [Int] {
    let matcher = QueryMatcher(query, names: ledger.names, setting: setting)
    let needles = Dictionary(
      uniqueKeysWithValues: matcher.textNeedles.map { ($0, SearchText($0)) })
    return ledger.rows.indices.filter { place in
      let row = ledger.rows[place]
      return !row.isBroken
        && matcher.matches(
          row,
          text: { needle in needles[needle].map { ledger.contains($0, at: place) } ?? false },
          owners: { ledger.issue(at: place).ownerNames },
          id: { ledger.id(at: place).text })
    }
  }

  func row(_ issue: FoundIssue) -> IssueRow { loaded[issue.ledger].ledger.rows[issue.row] }
  func setting(_ issue: FoundIssue) -> RuleSetting { settings[issue.ledger] }

  func json(_ issue: FoundIssue) -> JSON {
    IssueJSON.value(loaded[issue.ledger].ledger, row: issue.row, settings[issue.ledger])
  }
}

extension Listing {
  /// Puts the issues into an order. Those of several ledgers are mixed; equal ones keep the order of
  /// the command line and of their files.
  mutating func sort(by order: IssueOrder) {
    if loaded.count == 1 {
      let ledger = loaded[0].ledger
      let sorted = order.sorted(
        ledger.rows, issues.map { UInt32($0.row) }, settings[0], names: ledger.names,
        id: { ledger.id(at: Int($0)).text })
      issues = sorted.map { FoundIssue(ledger: 0, row: Int($0)) }
      return
    }
    switch order {
    case .fileOrder: break
    case .urgency: sort { Urgency.rank($0, $1) }
    case .deadline: sort { row, _ in row.due.isNone ? Int64.max : Int64(row.due.number) }
    case .stalled: sort { row, setting in StalledRule.silence(row, setting).map { -$0 } ?? 1 }
    case .number:
      let keys = issues.map { issue in
        NaturalNumber(loaded[issue.ledger].ledger.id(at: issue.row).text)
      }
      sort(keys) { $0 < $1 }
    case .owner:
      let keys = issues.map { issue in
        loaded[issue.ledger].ledger.names[row(issue).leader]
      }
      sort(keys) { left, right in
        left.isEmpty != right.isEmpty ? right.isEmpty : NameOrder.precedes(left, right)
      }
    }
  }

  private mutating func sort<Key: Comparable>(by key: (IssueRow, RuleSetting) -> Key) {
    sort(issues.map { key(row($0), setting($0)) }) { $0 < $1 }
  }

  private mutating func sort<Key>(_ keys: [Key], _ precedes: (Key, Key) -> Bool) {
    // Sorting is stable only with the places as last keys.
    let order = keys.indices.sorted { left, right in
      if precedes(keys[left], keys[right]) { return true }
      return !precedes(keys[right], keys[left]) && left < right
    }
    issues = order.map { issues[$0] }
  }
}
