/// The mouse: optional, and never the only way.

import Canvas
import LedgerModel
import LedgerText

extension BoardState {
  /// A click selects, a second one opens; in the footer it does what the pair says.
  mutating func answerClick(x: Int, y: Int) -> [Effect] {
    guard isMouseOn else { return [] }
    message = nil
    scroll = shownScroll
    let layout = layout
    if layout.footer.contains(x: x, y: y) {
      let pairs = placedFooterItems(until: savingStart)
      guard let hit = pairs.first(where: { x >= $0.start && x < $0.end }),
        let action = hit.item.action
      else { return [] }
      return perform(action)
    }
    let hasTabs: Bool =
      switch screens.last {
      case nil, .audit, .roster: !layout.isShort
      default: false
      }
    if hasTabs, layout.lenses.contains(x: x, y: y), let tab = tab(atColumn: x, layout) {
      return clicked(tab)
    }
    switch screens.last {
    case nil: return clickOnBoard(x: x, y: y, layout)
    case .picker(let picker): return click(picker, x: x, y: y, layout)
    case .audit(let browser): return clickOnAudit(browser, x: x, y: y, layout)
    case .roster(let roster): return click(roster, x: x, y: y, layout)
    default: return []
    }
  }

  private mutating func clickOnBoard(x: Int, y: Int, _ layout: Layout) -> [Effect] {
    guard layout.body.contains(x: x, y: y), let hit = item(x: x, y: y, layout) else { return [] }
    if let cursor, cursor == hit { return perform(.open) }
    select(column: hit.column, index: hit.index)
    return []
  }

  private mutating func clicked(_ tab: BoardTab) -> [Effect] {
    switch tab {
    case .lens(let lens): return use(lens)
    case .audit: return perform(.lensAudit)
    case .lists: return perform(.rosters)
    }
  }

  private mutating func click(_ roster: Roster, x: Int, y: Int, _ layout: Layout) -> [Effect] {
    let area = rosterArea(layout)
    guard area.contains(x: x, y: y) else { return [] }
    let place = roster.top + (y - area.y) / rosterRows(roster.kind, layout)
    guard roster.items.indices.contains(place) else { return [] }
    if place == roster.selected { return perform(.open) }
    showRoster { $0.select(place) }
    return []
  }

  private func tab(atColumn x: Int, _ layout: Layout) -> BoardTab? {
    lensPlaces(layout.lenses).first { x >= $0.start && x < $0.end }?.tab
  }

  private mutating func clickOnAudit(
    _ browser: AuditBrowser, x: Int, y: Int, _ layout: Layout
  ) -> [Effect] {
    let list = auditParts(browser, layout).list
    guard list.contains(x: x, y: y) else { return [] }
    let place = browser.top(rows: list.rows) + y - list.y
    guard browser.rows.indices.contains(place) else { return [] }
    if place == browser.selected { return visit(browser) }
    var browser = browser
    browser.select(place)
    show(browser)
    return []
  }

  /// The issue drawn at a cell.
  private func item(x: Int, y: Int, _ layout: Layout) -> (column: Int, index: Int)? {
    if isList {
      guard
        case .item(let column, let index) = listLines[shownScroll.line + y - layout.body.y]
      else { return nil }
      return (column, index)
    }
    let columns = visibleColumns(layout, from: shownScroll.column)
    guard let column = columns.first(where: { x >= $0.x && x < $0.x + $0.columns }) else {
      return nil
    }
    let items = arrangement.items(in: column.number)
    var index = shownScroll.tops[arrangement.keys[column.number]] ?? 0
    var row = cardArea(layout).y
    let gap = cardGap(of: column.number, columns: column.columns, layout)
    while index < items.count, row <= y {
      let height = cardHeight(items[items.startIndex + index], columns: column.columns)
      if y >= row, y < row + height { return (column.number, index) }
      row += height + gap
      index += 1
    }
    return nil
  }

  private mutating func click(_ picker: Picker, x: Int, y: Int, _ layout: Layout) -> [Effect] {
    let places = places(of: picker, layout)
    let list = places.list
    let place = places.top + y - list.y
    // Beside the panel nothing is chosen, though it be on the same row.
    guard places.panel.area.contains(x: x, y: y), y >= list.y, y < list.bottom,
      picker[shown: place] != nil
    else { return [] }
    var picker = picker
    if place == picker.selected { return choose(picker) }
    picker.selected = place
    screens[screens.count - 1] = .picker(picker)
    return []
  }

  mutating func answerWheel(x: Int, y: Int, lines: Int) -> [Effect] {
    guard isMouseOn else { return [] }
    scroll = shownScroll
    switch screens.last {
    case nil where layout.preview?.contains(x: x, y: y) == true:
      scrollPreview(by: lines > 0 ? 1 : -1)
    case nil, .issue:
      for _ in 0..<min(3, abs(lines)) { _ = move(lines > 0 ? .down : .up) }
    case .audit(var browser):
      browser.move(by: lines)
      show(browser)
    case .roster: showRoster { $0.move(by: lines) }
    case .picker(var picker):
      picker.move(by: lines)
      screens[screens.count - 1] = .picker(picker)
    default: break
    }
    return []
  }
}
