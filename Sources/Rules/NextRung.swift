/// The next rung of the ladder, as every screen and paper proposes it.
package import LedgerModel

package enum NextRung {
  /// nil where nothing is proposed. Nothing is ever given by itself.
  package static func proposed(_ ladder: Escalation, _ row: IssueRow, _ setting: RuleSetting)
    -> NoticeKind?
  {
    let lit = RuleSet.lit(row, setting, among: [.overdue, .stalled])
    return ladder.proposal(isOpen: row.status.isOpen, isBehind: !lit.isEmpty)
  }
}
