/// Moving about: on the board, in the list, on a page.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func move(_ action: Action) -> [Effect] {
    if case .issue(let scroll) = screens.last { return moveOnPage(action, scroll) }
    guard let cursor else { return [] }
    if isList {
      moveInList(action, cursor)
    } else {
      moveInColumns(action, cursor)
    }
    return []
  }

  private mutating func moveInColumns(_ action: Action, _ cursor: (column: Int, index: Int)) {
    let count = arrangement.count(of: cursor.column)
    let page = max(1, cardArea(layout).rows / (layout.isShort ? 3 : 4))
    func go(_ index: Int) -> Int { min(max(0, index), count - 1) }
    switch action {
    case .up: select(column: cursor.column, index: go(cursor.index - 1))
    case .down: select(column: cursor.column, index: go(cursor.index + 1))
    case .pageUp: select(column: cursor.column, index: go(cursor.index - page))
    case .pageDown: select(column: cursor.column, index: go(cursor.index + page))
    case .home: select(column: cursor.column, index: 0)
    case .end: select(column: cursor.column, index: count - 1)
    case .left: moveSideways(-1, cursor)
    case .right: moveSideways(1, cursor)
    case .nextIssue: step(1)
    case .previousIssue: step(-1)
    default: break
    }
  }

  /// To the next column that holds something, on about the same height of the screen; a folded one
  /// is unfolded.
  private mutating func moveSideways(_ step: Int, _ cursor: (column: Int, index: Int)) {
    var column = cursor.column + step
    while arrangement.keys.indices.contains(column), arrangement.count(of: column) == 0 {
      column += step
    }
    guard arrangement.keys.indices.contains(column) else { return }
    if isFolded(arrangement.keys[column]) { unfolded.insert(lens) }
    let here = shownScroll.tops[arrangement.keys[cursor.column]] ?? 0
    let there = shownScroll.tops[arrangement.keys[column]] ?? 0
    let index = there + cursor.index - here
    select(column: column, index: min(max(0, index), arrangement.count(of: column) - 1))
  }

  private mutating func moveInList(_ action: Action, _ cursor: (column: Int, index: Int)) {
    let page = max(1, layout.body.rows - 2)
    switch action {
    case .up, .previousIssue: step(-1)
    case .down, .nextIssue: step(1)
    case .pageUp: step(-page)
    case .pageDown: step(page)
    case .home: step(-arrangement.items.count)
    case .end: step(arrangement.items.count)
    case .left: moveGroup(-1, cursor)
    case .right: moveGroup(1, cursor)
    default: break
    }
  }

  /// To the first issue of the group before or behind.
  private mutating func moveGroup(_ step: Int, _ cursor: (column: Int, index: Int)) {
    if step < 0, cursor.index > 0 { return select(column: cursor.column, index: 0) }
    var column = cursor.column + step
    while arrangement.keys.indices.contains(column), arrangement.count(of: column) == 0 {
      column += step
    }
    guard arrangement.keys.indices.contains(column) else { return }
    if isFolded(arrangement.keys[column]) { unfolded.insert(lens) }
    select(column: column, index: 0)
  }

  /// Some issues on or back in the order of the board, over the ends of columns. At the very end a
  /// folded group is unfolded.
  /// - Returns: Whether the selection moved.
  @discardableResult
  mutating func step(_ count: Int) -> Bool {
    guard let start = leftAt ?? cursor else { return false }
    // An issue that the board shows no more stands before the one that took its place.
    let isBetween = leftAt != nil
    var column = start.column
    var index = start.index + count - (isBetween && count > 0 ? 1 : 0)
    while index < 0 {
      guard let previous = previousFilled(before: column) else {
        if isBetween { return false }
        index = 0
        break
      }
      column = previous
      index += arrangement.count(of: column)
    }
    while index >= arrangement.count(of: column) {
      guard let next = nextFilled(after: column) else {
        if isBetween { return false }
        index = arrangement.count(of: column) - 1
        break
      }
      if isFolded(arrangement.keys[next]) {
        if count > 1 {
          index = arrangement.count(of: column) - 1
          break
        }
        unfolded.insert(lens)
      }
      index -= arrangement.count(of: column)
      column = next
    }
    let moved = isBetween || column != start.column || index != start.index
    select(column: column, index: index)
    return moved
  }

  private func previousFilled(before column: Int) -> Int? {
    (0..<column).last { arrangement.count(of: $0) > 0 && !isFolded(arrangement.keys[$0]) }
  }

  private func nextFilled(after column: Int) -> Int? {
    ((column + 1)..<arrangement.columnCount).first { arrangement.count(of: $0) > 0 }
  }

  /// On a page the arrows scroll and never leave the issue.
  private mutating func moveOnPage(_ action: Action, _ scroll: Int) -> [Effect] {
    let layout = layout
    let last = lastPageScroll(layout)
    let page = max(1, pageArea(layout).rows - 2)
    func show(_ top: Int) { screens[screens.count - 1] = .issue(scroll: min(max(0, top), last)) }
    switch action {
    case .up: show(min(scroll, last) - 1)
    case .down:
      show(scroll + 1)
      // Going on by itself would put the next sentence into another issue.
      if scroll >= last {
        tell(
          Phrase(zh: "这一页到底了，PgDn 看下一个问题", en: "The end of this page; PgDn shows the next issue"),
          .dim)
      }
    case .pageUp: show(min(scroll, last) - page)
    case .pageDown: show(scroll + page)
    case .home: show(0)
    case .end: show(last)
    case .nextIssue: turnPage(1)
    case .previousIssue: turnPage(-1)
    case .left: return cancel()
    default: break
    }
    return []
  }

  /// Keeps the order of the board for the pages to be turned; a ledger of many thousands goes by the
  /// board as it is.
  mutating func rememberWalk() {
    guard isOnPage, walk == nil, arrangement.items.count <= 5_000 else { return }
    walk = arrangement.items.compactMap { item in
      Int(item) < ledger.rows.count && !ledger.rows[Int(item)].isBroken
        ? ledger.id(at: Int(item)) : nil
    }
  }

  /// The next issue of the walk that still exists. nil at its end, and without a walk.
  private func nextOnWalk(_ count: Int) -> IssueID? {
    guard let walk, let id = selectedID, let place = walk.firstIndex(of: id) else { return nil }
    return stride(from: place + count, to: count > 0 ? walk.count : -1, by: count).lazy
      .map { walk[$0] }.first { ledger.row(of: $0) != nil }
  }

  /// To the page of the issue before or behind.
  private mutating func turnPage(_ count: Int) {
    if let id = nextOnWalk(count) {
      if !select(id) {
        selection = .issue(id)
        findCursor()
      }
      screens[screens.count - 1] = .issue(scroll: 0)
    } else if walk?.contains(where: { $0 == selectedID }) != true, step(count) {
      screens[screens.count - 1] = .issue(scroll: 0)
    } else {
      tell(
        count > 0
          ? Phrase(zh: "已是最后一个", en: "This is the last one")
          : Phrase(zh: "已是第一个", en: "This is the first one"), .dim)
    }
  }
}
