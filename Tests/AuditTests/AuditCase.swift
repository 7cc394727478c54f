/// Ledgers in a few lines, audited: what the tables of rules are made of.

import Audit
import LedgerModel
import LedgerText
import Testing

/// One case of a rule's table: a ledger, and what the rule finds in it.
struct AuditCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// Lines of the Ledger record besides its mandatory ones.
  var header = ""
  /// Issue records without `Id`, `Title` and `Status`, which are added where they are missing.
  var issues: [String]
  /// `02.1` for a measure, `02` for an issue, `-` for the ledger.
  var expected: [String]
  var today = "2026-06-15"

  var testDescription: String { name }
}

/// The inspection that most cases are about.
let inspectionDays = """
  VisitFrom: 2025-09-09
  VisitTo: 2025-09-13
  FeedbackOn: 2025-12-10
  """

/// 2026-06-15, the day of ordinary cases.
let caseDay = Day(number: 20_619)

/// A ledger of these issues.
func ledger(_ header: String, _ issues: [String], today: Day) -> Ledger {
  var text = "%rec: Ledger\n\nId: t\nFormat: guatu-ledger 1\nTitle: 青禾镇整改台账\nInspected: 青禾镇\n"
  if !header.isEmpty { text += header + "\n" }
  text += "\n%rec: Issue\n"
  for (place, issue) in issues.enumerated() {
    let number = place + 1
    text += "\n"
    if !issue.contains("Id: ") { text += "Id: \(number < 10 ? "0" : "")\(number)\n" }
    if !issue.contains("Title: ") { text += "Title: 问题\(number)\n" }
    if !issue.contains("Status: ") { text += "Status: doing\n" }
    text += issue + (issue.hasSuffix("\n") || issue.isEmpty ? "" : "\n")
  }
  return Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "t.rec", today: today)
}

/// What one rule finds, as places.
func places(_ rule: AuditRule, _ audited: AuditCase) throws -> [String] {
  try findings(rule, audited).map { finding in
    guard let issue = finding.issue else { return "-" }
    return finding.measure.map { "\(issue).\($0)" } ?? issue.text
  }
}

/// What one rule finds.
func findings(_ rule: AuditRule, _ audited: AuditCase) throws -> [Finding] {
  let today = try #require(Day(iso: audited.today))
  let ledger = ledger(audited.header, audited.issues, today: today)
  #expect(ledger.problems.filter { $0.severity == .error }.isEmpty, "the case is no whole ledger")
  return AuditReport.of(ledger, today: today, only: [rule]).findings
}
