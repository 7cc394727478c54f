/// What stands under a list of ledgers that has the screen to itself: how the selected one stands, and
/// which of its issues are late or stand still.

import Canvas
import LedgerModel
import Rules

extension BoardState {
  /// Rows that are worth a preview; with fewer the list stands in the middle.
  static let leastLedgerPreview = 8

  /// Where the selected ledger is shown below a panel; nil where there is no room for it.
  func ledgerPreview(below panel: Rect, _ layout: Layout) -> Rect? {
    let top = panel.bottom + 1
    let bottom = layout.footer.rows > 0 ? layout.footer.y : layout.screen.rows
    guard isChoosing, bottom - top >= BoardState.leastLedgerPreview else { return nil }
    return Rect(x: panel.x, y: top, columns: panel.columns, rows: bottom - top)
  }

  func drawLedgerPreview(_ picker: Picker, _ frame: inout Frame, _ area: Rect) {
    guard case .ledger(let path)? = picker.chosen?.value,
      let choice = choices.first(where: { $0.path == path }), let tally = choice.tally
    else { return }
    let inner = area.inset(left: 2, right: 2)
    let end = frame.writeFitted(
      choice.title, x: inner.x, y: inner.y, limit: inner.columns, ink: .gold)
    if choice.title != choice.path {
      frame.writeFitted(
        choice.path, x: end + 2, y: inner.y, limit: inner.right - end - 2, ink: .dim)
    }
    drawShares(tally, &frame, inner.inset(top: 1))
    let shown = choice.urgent.filter { !(setting.hidesPrivate && $0.isPrivate) }
    var list = inner.inset(top: 3)
    if shown.isEmpty {
      frame.writeFitted(
        say(Wording.nothingUrgent), x: list.x, y: list.y, limit: list.columns, ink: .dim)
      return
    }
    if shown.count > list.rows { list = list.inset(bottom: 1) }
    draw(Array(shown.prefix(list.rows)), &frame, list)
    let rest = tally.count(.overdue) + tally.count(.stalled) > 0 ? shown.count - list.rows : 0
    if rest > 0 {
      let mark = shown.count == LedgerChoice.mostUrgent ? "+" : ""
      frame.writeRight(
        say(Wording.more(rest)) + mark, right: list.right, y: list.bottom, ink: .warn)
    }
  }

  /// The bar of statuses with its share and its legend, as in the header of the board.
  private func drawShares(_ tally: Tally, _ frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    let columns = min(42, area.columns / 3)
    drawProgressBar(&frame, x: area.x, y: area.y, columns: columns, of: tally)
    var x = area.x + columns + 1
    if let percent = tally.percent {
      x = frame.write(say(Wording.percent(percent)), x: x, y: area.y, ink: .strong) + 2
    }
    if let legend = legend(columns: area.right - x, of: tally) {
      drawLegend(legend, &frame, x: x, y: area.y)
    }
  }

  private func draw(_ issues: [UrgentIssue], _ frame: inout Frame, _ area: Rect) {
    let widths = setting.widths
    func widest(_ texts: [String]) -> Int { texts.map { widths.columns(of: $0) }.max() ?? 0 }
    let number = min(8, widest(issues.map(\.number)))
    let leader = min(14, widest(issues.map { $0.leader ?? noOwnerMark }))
    let word = widest(issues.map { say($0.word.phrase) })
    let text = area.x + 2 + number + 1
    let leaderStart = area.right - word - 2 - leader
    for (row, issue) in issues.enumerated() {
      let y = area.y + row
      frame.put(
        setting.glyphs.cardEdge, span: 1, x: area.x, y: y, ink: issue.word.tone.edge,
        ground: .ground)
      frame.writeFitted(issue.number, x: area.x + 2, y: y, limit: number, ink: .dim)
      frame.writeFitted(issue.title, x: text, y: y, limit: leaderStart - 2 - text, ink: .plain)
      frame.writeFitted(
        issue.leader ?? noOwnerMark, x: leaderStart, y: y, limit: leader,
        ink: issue.leader == nil ? .dim : .strong)
      frame.writeRight(say(issue.word.phrase), right: area.right, y: y, ink: issue.word.tone.ink)
    }
  }
}
