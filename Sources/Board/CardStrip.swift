/// How a lasting duty was looked after, as a card shows it.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// From so many rows on the strip has a line of its own on a card.
  private static let stripFrom = 30

  /// Whether a card has a line for its strip: the issue has a cadence, and the screen has the room.
  func hasStrip(_ row: IssueRow) -> Bool {
    setting.rows >= BoardState.stripFrom && hasCadence(row)
  }

  private func hasCadence(_ row: IssueRow) -> Bool {
    row.marks.contains(.hasCadence) && row.status != .void && !row.isBroken
  }

  /// `每季度 ✓✓–✓逾`; nil for a card without such a line. Only cards in sight are asked.
  func strip(of item: UInt32, _ rules: RuleSetting) -> Span? {
    let index = Int(item)
    guard index < ledger.rows.count, hasStrip(ledger.rows[index]) else { return nil }
    let issue = ledger.issue(at: index)
    guard let cadence = issue.cadence else { return nil }
    let marks = marks(issue, rules, most: CadenceStrip.most)
    let late = CadenceRule.days(ledger.rows[index], rules) > 0
    return Span(
      say(cadence.label) + (marks.isEmpty ? "" : " " + marks), late ? .late : .dim)
  }

  /// The last few marks for a card without a line for them: they stand beside the name where they fit.
  func shortStrip(at index: Int, _ rules: RuleSetting) -> String {
    let row = ledger.rows[index]
    guard hasCadence(row), !hasStrip(row) else { return "" }
    return marks(ledger.issue(at: index), rules, most: 4)
  }

  private func marks(_ issue: Issue, _ rules: RuleSetting, most: Int) -> String {
    CadenceStrip(issue, rules, most: most).map { say($0.text(setting.glyphs.strip)) } ?? ""
  }
}

extension Glyphs {
  /// The marks of a strip in what the terminal can show.
  var strip: CadenceStrip.Marks {
    self == .ascii
      ? CadenceStrip.Marks(kept: check, bad: "x", missed: "-") : CadenceStrip.Marks(kept: check)
  }
}
