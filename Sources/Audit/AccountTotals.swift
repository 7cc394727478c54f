/// What the entries on 问责 and 制度 of a whole ledger come to.
internal import LedgerModel

/// Persons and titles by kind. What is dated after the report that makes the claims can be in them or not:
/// an entry is often recorded later than it happened.
struct AccountTotals: Equatable, Sendable {
  struct Count: Equatable, Sendable {
    var all = 0
    /// Those dated after the report.
    var later = 0

    /// Whether a report can have counted so many.
    func agrees(_ claim: Int) -> Bool { (all - later...all).contains(claim) }

    static func + (one: Count, other: Count) -> Count {
      Count(all: one.all + other.all, later: one.later + other.later)
    }
  }

  private let reportOn: Day?
  /// Whether measures are read as well.
  private let readsMeasures: Bool
  /// What the measures tell of.
  private(set) var told = ToldAccounts()
  /// Persons by kind; an entry without a number counts as one.
  private(set) var persons: [String: Count] = [:]
  /// Kinds of which an entry names no number: it may stand for several persons.
  private(set) var uncounted: Set<String> = []
  private var sorted: [RegulationKind: Count] = [:]
  /// Regulations whose kind is another word, or none.
  private var unsorted = Count()

  /// - Parameter header: nil for a part that others are added to. Without a report's day nothing counts as
  ///   later, and measures are read only where a report claims what they may answer.
  init(_ header: LedgerHeader?) {
    reportOn = header?.reportOn
    readsMeasures = header.map(ToldAccounts.areAsked) ?? false
  }

  var regulations: Count { sorted.values.reduce(unsorted, +) }

  /// nil where some are of no known kind, which may belong to any.
  func count(of kind: RegulationKind) -> Count? {
    unsorted.all == 0 ? sorted[kind] ?? Count() : nil
  }

  mutating func add(_ issue: Issue) {
    if readsMeasures { told.add(issue) }
    for entry in issue.entries(.accountability) {
      let kind = entry.value(of: "kind") ?? ""
      let count = entry.persons
      persons[kind, default: Count()] = persons[kind, default: Count()] + times(count ?? 1, entry)
      if count == nil { uncounted.insert(kind) }
    }
    for entry in issue.entries(.regulation) {
      let one = times(1, entry)
      if let kind = entry.value(of: "kind").flatMap({ RegulationKind(word: $0) }) {
        sorted[kind, default: Count()] = sorted[kind, default: Count()] + one
      } else {
        unsorted = unsorted + one
      }
    }
  }

  mutating func add(_ other: AccountTotals) {
    persons.merge(other.persons, uniquingKeysWith: +)
    sorted.merge(other.sorted, uniquingKeysWith: +)
    unsorted = unsorted + other.unsorted
    uncounted.formUnion(other.uncounted)
    told.add(other.told)
  }

  private func times(_ count: Int, _ entry: Entry) -> Count {
    let isLater = reportOn.map { report in entry.day.map { $0 > report } ?? false } ?? false
    return Count(all: count, later: isLater ? count : 0)
  }
}
