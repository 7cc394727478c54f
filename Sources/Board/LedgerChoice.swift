/// A ledger that can be opened, as the list of ledgers shows it.

package import LedgerModel
package import LedgerText
import Rules

/// One of several ledgers that were given.
package struct LedgerChoice: Equatable, Sendable {
  package let path: String
  /// What the ledger calls itself; the path where that is not known.
  package let title: String
  /// Its figures in a few words; empty where they are not known.
  package let figures: Phrase

  /// A ledger that was not looked into.
  package init(path: String) {
    self.path = path
    title = path
    figures = Phrase(zh: "", en: "")
  }

  /// A ledger with its title and how it stands on the day by which it was read.
  package init(_ ledger: Ledger) {
    path = ledger.path
    title = ledger.header.title.isEmpty ? ledger.path : ledger.header.title
    let tally = Tally(ledger.rows, RuleSetting(ledger.header, today: ledger.today))
    let (late, still) = (tally.count(.overdue), tally.count(.stalled))
    figures = Phrase(
      zh: "共\(tally.counted) 逾期\(late) 停滞\(still)",
      en: "\(tally.counted), \(late) overdue, \(still) stalled")
  }
}
