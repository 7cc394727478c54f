/// Keeping the selection on the screen, whatever the screen's size.

import Canvas
import LedgerModel

extension BoardState {
  /// Computes what is shown from where the user has scrolled to. A resize leaves the user's own place
  /// alone, so that the same size shows the same picture again.
  mutating func settle() {
    shownScroll = scroll
    if isList { refreshListLines() }
    guard let cursor else { return }
    if isList {
      settleList(cursor)
    } else {
      settleColumns(cursor)
    }
  }

  private mutating func settleColumns(_ cursor: (column: Int, index: Int)) {
    let layout = layout
    func shows(_ column: Int, from first: Int) -> Bool {
      visibleColumns(layout, from: first).contains { $0.number == column }
    }
    var first = min(shownScroll.column, cursor.column)
    if !shows(cursor.column, from: first) {
      first = cursor.column
      while first > 0, shows(cursor.column, from: first - 1) { first -= 1 }
    }
    if let last = arrangement.keys.indices.last(where: { !isFolded(arrangement.keys[$0]) }) {
      while first > 0, shows(last, from: first - 1) { first -= 1 }
    }
    shownScroll.column = first
    guard
      let shown = visibleColumns(layout, from: first).first(where: { $0.number == cursor.column })
    else { return }
    let height = cardArea(layout).rows
    let key = arrangement.keys[cursor.column]
    shownScroll.tops[key] = top(
      of: cursor.column, wanted: shownScroll.tops[key] ?? 0, index: cursor.index,
      columns: shown.columns, height: height)
  }

  /// The first card to show so that the one at `index` is whole and no room is left at the end.
  private func top(of column: Int, wanted: Int, index: Int, columns: Int, height: Int) -> Int {
    let items = arrangement.items(in: column)
    func earliest(endingAt last: Int) -> Int {
      var used = 0
      var first = last
      while first >= 0 {
        used += cardHeight(items[items.startIndex + first], columns: columns)
        if used > height + (layout.isShort ? 0 : 1) { break }
        first -= 1
      }
      return min(last, first + 1)
    }
    // A selection that leaves the window moves it by a third: the whole column has to be written
    // again, and that is too much for every single step.
    let lowest = earliest(endingAt: index)
    let third = (index - lowest + 1) / 3
    var top = wanted
    if index < wanted { top = max(0, index - third) }
    if lowest > wanted { top = min(index, lowest + third) }
    return min(top, earliest(endingAt: items.count - 1))
  }

  /// The rows below a column's heading.
  func cardArea(_ layout: Layout) -> Rect {
    layout.body.inset(top: layout.isShort ? 1 : 2)
  }

  private mutating func settleList(_ cursor: (column: Int, index: Int)) {
    let lines = listLines
    let height = max(1, layout.body.rows)
    let line = lines.line(column: cursor.column, index: cursor.index)
    // The heading of a group stays in sight with its first issue.
    let upper = cursor.index == 0 ? line - 1 : line
    var top = shownScroll.line
    if top > max(0, upper) { top = upper - height / 3 }
    if top < line - height + 1 { top = min(line, line - height + 1 + height / 3) }
    shownScroll.line = max(0, min(top, max(0, lines.count - height)))
  }
}
