/// Issues that the texts propose as being of the same kind.

import Audit
import LedgerModel

extension BoardState {
  /// The strongest first; what this screen must not show is not proposed.
  func linkProposals(for issue: Issue) -> [LinkProposal] {
    LinkProposals.find(for: issue, in: ledger, hidesPrivate: setting.hidesPrivate)
  }
}
