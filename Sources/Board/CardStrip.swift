/// The line of a card that shows how a lasting duty was looked after.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Whether a card has such a line: the issue has a cadence.
  func hasStrip(_ row: IssueRow) -> Bool {
    row.marks.contains(.hasCadence) && row.status != .void && !row.isBroken
  }

  /// `每季度 ✓✓–✓逾`; nil for an issue without a cadence. Only cards in sight are asked.
  func strip(of item: UInt32, _ rules: RuleSetting) -> Span? {
    let index = Int(item)
    guard index < ledger.rows.count, hasStrip(ledger.rows[index]) else { return nil }
    let issue = ledger.issue(at: index)
    guard let cadence = issue.cadence else { return nil }
    let strip = CadenceStrip(issue, rules)
    let marks = strip.map { say($0.text(check: setting.glyphs.check)) } ?? ""
    let late = CadenceRule.days(ledger.rows[index], rules) > 0
    return Span(
      say(cadence.label) + (marks.isEmpty ? "" : " " + marks), late ? .late : .dim)
  }
}
