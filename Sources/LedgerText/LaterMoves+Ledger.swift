/// What moved in a ledger since its report.

package import LedgerModel

extension LaterMoves {
  /// Of a whole ledger; records that cannot be read are left out.
  package init(_ ledger: Ledger) {
    self.init(reportOn: ledger.header.reportOn)
    guard ledger.header.reportOn != nil else { return }
    for place in ledger.rows.indices where !ledger.rows[place].isBroken {
      add(ledger.issue(at: place))
    }
  }
}
