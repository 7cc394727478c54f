// A ledger with one issue, for what is told by comparing a ledger with its history.
import LedgerModel
import LedgerText

/// - Parameters:
///   - issue: the lines of issue 01 behind its status.
///   - rest: what stands behind that issue.
func ledger(_ issue: String, rest: String = "") -> Ledger {
  let text = """
    %rec: Ledger

    Id: T
    Format: guatu-ledger 1
    Title: 台账
    Inspected: 某镇

    %rec: Issue

    Id: 01
    Title: 甲
    Status: doing
    \(issue)\(rest)
    """
  return Ledger(
    bytes: LedgerBytes(Array(text.utf8)), path: "t.rec", today: Day(number: 20_619))
}
