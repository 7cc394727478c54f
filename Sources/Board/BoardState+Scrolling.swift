/// Keeping the selection on the screen, whatever the screen's size.

import Canvas
import LedgerModel

extension BoardState {
  /// Computes what is shown from where the user has scrolled to. A resize leaves the user's own place
  /// alone, so that the same size shows the same picture again.
  mutating func settle() {
    shownScroll = scroll
    settleRoster()
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
  ///
  /// A selection that leaves the screen comes back in its middle: the cards stand still while it walks
  /// over half of them, instead of sliding at every key.
  private func top(of column: Int, wanted: Int, index: Int, columns: Int, height: Int) -> Int {
    let items = arrangement.items(in: column)
    let gap = cardGap(of: column, columns: columns, layout)
    func earliest(endingAt last: Int, within height: Int) -> Int {
      var used = 0
      var first = last
      while first >= 0 {
        used += cardHeight(items[items.startIndex + first], columns: columns) + gap
        if used > height + gap { break }
        first -= 1
      }
      return min(last, first + 1)
    }
    // The same as `earliest(endingAt: index, within: height) > wanted`, without looking at cards above
    // the wanted one.
    func isBeyond() -> Bool {
      guard wanted < index else { return false }
      var used = 0
      for place in wanted...index {
        used += cardHeight(items[items.startIndex + place], columns: columns) + gap
        if used > height + gap { return true }
      }
      return false
    }
    var top = wanted
    if index < wanted || isBeyond() { top = earliest(endingAt: index, within: height / 2) }
    // A card takes a row at least: with so many below there is no room left at the end.
    if items.count - top > height { return top }
    return min(top, earliest(endingAt: items.count - 1, within: height))
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
    if upper < top || line >= top + height {
      top = max(0, upper - height / 2)
      // The heading says whose issues they are: it stays in sight as long as its group begins near.
      let heading = line - cursor.index - 1
      if heading > line - height { top = min(top, heading) }
    }
    shownScroll.line = max(0, min(top, max(0, lines.count - height)))
  }
}
