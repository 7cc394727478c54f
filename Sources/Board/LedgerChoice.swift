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

  /// A ledger that was not looked into.
  package init(path: String) {
    self.path = path
    title = path
    tally = nil
    daysLeft = nil
  }

  /// A ledger with its title and how it stands on the day by which it was read.
  package init(_ ledger: Ledger) {
    path = ledger.path
    title = ledger.header.title.isEmpty ? ledger.path : ledger.header.title
    tally = Tally(ledger.rows, RuleSetting(ledger.header, today: ledger.today))
    daysLeft = ledger.header.deadline.map { $0 - ledger.today }
  }
}
