/// Questions, drawn over the board; a long one is scrolled above its answers.

import Canvas
import LedgerModel

extension BoardState {
  /// Where a question stands, its lines as they are wrapped, and how many of them there is room for.
  func places(
    of question: Question, _ layout: Layout
  ) -> (panel: Panel, lines: [String], room: Int) {
    let needed =
      (question.lines + question.answers.map { "1 " + $0 }).map {
        setting.widths.columns(of: $0)
      }.max() ?? 0
    let wide = panel(layout, rows: 1, columns: needed, title: question.title)
    let lines = question.lines.flatMap {
      setting.widths.wrapped($0, columns: wide.inner.columns)
    }
    let panel = panel(
      layout, rows: lines.count + question.answers.count + 1, columns: needed,
      title: question.title)
    return (panel, lines, max(0, panel.inner.rows - question.answers.count - 1))
  }

  /// The rows by which a key of paging scrolls a question; nil where all of it is seen.
  func scroll(_ question: Question, by action: Action) -> Int? {
    let (_, lines, room) = places(of: question, layout)
    let last = lines.count - room
    guard last > 0, room > 0 else { return nil }
    let top = min(question.top, last)
    switch action {
    case .pageUp: return max(0, top - max(1, room - 1))
    case .pageDown: return min(last, top + max(1, room - 1))
    default: return nil
    }
  }

  func drawQuestion(_ question: Question, _ frame: inout Frame, _ layout: Layout) {
    let (panel, lines, room) = places(of: question, layout)
    draw(panel, &frame, title: question.title)
    let inner = panel.inner
    let top = max(0, min(question.top, lines.count - room))
    for (row, line) in lines.dropFirst(top).prefix(room).enumerated() {
      frame.write(line, x: inner.x, y: inner.y + row, ink: .plain, ground: .panel)
    }
    let first = max(inner.y, inner.bottom - question.answers.count)
    if first > inner.y {
      // On the blank row above the answers.
      frame.writeRight(
        scrollMark(above: top, below: lines.count - top - room, .pageUp, .pageDown, in: .list),
        right: inner.right, y: first - 1, ink: .warn, ground: .panel)
    }
    for (index, answer) in question.answers.enumerated() where first + index < inner.bottom {
      let isSelected = index == question.selected
      let ground: Role = isSelected ? .panelSelected : .panel
      let row = Rect(x: inner.x - 1, y: first + index, columns: inner.columns + 2, rows: 1)
      frame.fill(row, ground: ground)
      frame.write(String(index + 1), x: inner.x, y: row.y, ink: .gold)
      frame.writeFitted(
        answer, x: inner.x + 2, y: row.y, limit: inner.columns - 2,
        ink: isSelected ? .strong : .plain)
      if isSelected {
        frame.put(
          selectedEdge, span: 1, x: row.x, y: row.y, ink: .edgeSelected,
          ground: ground)
      }
    }
  }
}
