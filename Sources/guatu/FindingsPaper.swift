import Audit
import Exporting
import LedgerModel
import LedgerText

enum FindingsPaper {
  static func paper(_ r: AuditReport, ledger: Ledger, today: Day) -> Paper { Paper(title: "") }
}
