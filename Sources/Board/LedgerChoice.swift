/// A ledger that can be opened, as the list of ledgers shows it.

import LedgerModel
package import LedgerText
package import Rules

/// One of several ledgers that were given.
package struct LedgerChoice: Equatable, Sendable {
  package let path: String
  /// What the ledger calls itself; the path where that is not known.
  package let title: String
  /// Its figures; nil where they are not known.
  package let tally: Tally?
  /// Days to the deadline of the whole ledger, below 0 when it is past; nil where there is none.
  package let daysLeft: Int?
  /// The most urgent of its issues that are late or stand still, not more than `mostUrgent`.
  let urgent: [UrgentIssue]

  static let mostUrgent = 40

  /// A ledger that was not looked into.
  package init(path: String) {
    self.path = path
    title = path
    tally = nil
    daysLeft = nil
    urgent = []
  }

  /// A ledger with its title and how it stands on the day by which it was read.
  package init(_ ledger: Ledger) {
    path = ledger.path
    title = ledger.header.title.isEmpty ? ledger.path : ledger.header.title
    let rules = RuleSetting(ledger.header, today: ledger.today)
    tally = Tally(ledger.rows, rules)
    urgent = UrgentIssue.find(in: ledger, rules)
    daysLeft = ledger.header.deadline.map { $0 - ledger.today }
  }
}

/// What a list of ledgers shows of one issue.
struct UrgentIssue: Equatable, Sendable {
  let number: String
  let title: String
  let leader: String?
  let word: CardWord
  let isPrivate: Bool

  fileprivate static func find(in ledger: Ledger, _ rules: RuleSetting) -> [UrgentIssue] {
    let lit = ledger.rows.indices.filter { index in
      let row = ledger.rows[index]
      return !row.isBroken
        && RuleSet.lit(row, rules, among: [.overdue, .cadenceLapsed, .stalled]) != []
    }
    let sorted = IssueOrder.urgency.sorted(
      ledger.rows, lit.map { UInt32($0) }, rules, names: ledger.names
    ) { ledger.id(at: Int($0)).text }
    return sorted.prefix(LedgerChoice.mostUrgent).map { index in
      let row = ledger.rows[Int(index)]
      return UrgentIssue(
        number: ledger.id(at: Int(index)).text, title: ledger.title(at: Int(index)),
        leader: row.leader == 0 ? nil : ledger.names[row.leader],
        word: RuleSet.cardWord(for: row, setting: rules),
        isPrivate: row.flags.contains(.private))
    }
  }
}
