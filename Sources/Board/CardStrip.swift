/// How a lasting duty was looked after, as cards, lists and pages show it.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// From so many rows on the strip has a line of its own on a card.
  private static let stripFrom = 30

  /// How many marks stand beside the name on a card without such a line, … among them.
  private static let shortStripMarks = 4

  /// Whether a card has a line for its strip: the issue has a cadence, and the screen has the room.
  func hasStrip(_ row: IssueRow) -> Bool {
    setting.rows >= BoardState.stripFrom && hasCadence(row)
  }

  private func hasCadence(_ row: IssueRow) -> Bool {
    row.marks.contains(.hasCadence) && row.status != .void && !row.isBroken
  }

  /// `每季度 ✓✓–✓逾`; nil for a card without such a line. Only cards in sight are asked.
  func strip(of item: UInt32, _ rules: RuleSetting, columns: Int) -> Span? {
    let index = Int(item)
    guard index < ledger.rows.count, hasStrip(ledger.rows[index]) else { return nil }
    let issue = ledger.issue(at: index)
    guard let cadence = issue.cadence else { return nil }
    let name = say(cadence.label)
    let room = columns - setting.widths.columns(of: name) - 1
    let marks = CadenceStrip(issue, rules).map { fitted($0, columns: room) } ?? ""
    let late = CadenceRule.days(ledger.rows[index], rules) > 0
    return Span(name + (marks.isEmpty ? "" : " " + marks), late ? .late : .dim)
  }

  /// The last few marks for a card without a line for them: they stand beside the name where they fit.
  func shortStrip(at index: Int, _ rules: RuleSetting) -> String {
    let row = ledger.rows[index]
    guard hasCadence(row), !hasStrip(row), let strip = CadenceStrip(ledger.issue(at: index), rules)
    else { return "" }
    let most = BoardState.shortStripMarks
    return newest(strip.slots.count > most ? most - 1 : most, of: strip)
  }

  /// The marks of a strip in so many columns: the newest stay, and … stands for what there is no room for.
  func fitted(_ strip: CadenceStrip, columns: Int) -> String {
    for count in stride(from: strip.slots.count, through: 1, by: -1) {
      let marks = newest(count, of: strip)
      if setting.widths.columns(of: marks) <= columns { return marks }
    }
    return ""
  }

  private func newest(_ count: Int, of strip: CadenceStrip) -> String {
    let marks = say(strip.text(setting.glyphs.strip))
    return strip.slots.count <= count
      ? marks : String(setting.glyphs.ellipsis) + marks.suffix(count)
  }
}

extension Glyphs {
  /// The marks of a strip in what the terminal can show.
  var strip: CadenceStrip.Marks {
    self == .ascii
      ? CadenceStrip.Marks(kept: check, bad: "x", missed: "-") : CadenceStrip.Marks(kept: check)
  }
}
