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
  var comparison: TotalsComparison { TotalsComparison(header.declared, counted, later: later) }
}
