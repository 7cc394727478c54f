/// What the rules over the whole ledger look at.
internal import LedgerModel
internal import Rules

/// Header, counts, and what a count may be wrong about.
struct AuditedLedger: Sendable {
  let setting: AuditSetting
  let counted: CountedTotals
  /// Issues at 阶段性完成, in the order of the file; the first few.
  let staged: [IssueID]
  /// Numbers of accountability and regulation entries: persons, and titles.
  let accounts: AccountTotals
  /// What moved since the report that makes the claims.
  let later: LaterMoves

  var header: LedgerHeader { setting.header }
  var comparison: TotalsComparison { TotalsComparison(header.declared, counted) }
}

/// What the entries on 问责 and 制度 of a whole ledger come to.
struct AccountTotals: Equatable, Sendable {
  /// Persons by kind, in the order in which kinds occur; an entry without a number counts as one.
  var persons: [String: Int] = [:]
  /// Regulations by kind: 新建, 修订.
  var regulationKinds: [String: Int] = [:]
  var regulations: Int { regulationKinds.values.reduce(0, +) }
  /// Kinds of which an entry names no number: it may stand for several persons.
  var uncounted: Set<String> = []

  mutating func add(_ issue: Issue) {
    for entry in issue.entries(.accountability) {
      let kind = entry.value(of: "kind") ?? ""
      let count = entry.value(of: "count").flatMap { Int($0) }
      persons[kind, default: 0] += count ?? 1
      if count == nil { uncounted.insert(kind) }
    }
    for entry in issue.entries(.regulation) {
      regulationKinds[entry.value(of: "kind") ?? "", default: 0] += 1
    }
  }

  mutating func add(_ other: AccountTotals) {
    persons.merge(other.persons, uniquingKeysWith: +)
    regulationKinds.merge(other.regulationKinds, uniquingKeysWith: +)
    uncounted.formUnion(other.uncounted)
  }
}
