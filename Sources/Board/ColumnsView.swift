/// The board as columns of cards.

import Canvas
import LedgerModel
import Rules

extension BoardState {
  func drawColumns(_ frame: inout Frame, _ layout: Layout) {
    if arrangement.items.isEmpty { return drawEmpty(&frame, layout) }
    let rules = rules
    let columns = visibleColumns(layout, from: shownScroll.column)
    for column in columns { drawColumn(column, &frame, layout, rules) }
  }

  /// An empty board says why it is empty.
  func drawEmpty(_ frame: inout Frame, _ layout: Layout) {
    let text = say(filter.isActive ? Wording.nothingShown : Wording.emptyLedger)
    for (row, line) in setting.widths.wrapped(text, columns: layout.body.columns - 4).enumerated()
    where row < layout.body.rows {
      frame.write(line, x: 2, y: layout.body.y + row, ink: .dim)
    }
  }

  func drawColumn(
    _ column: Layout.Column, _ frame: inout Frame, _ layout: Layout, _ rules: RuleSetting
  ) {
    let key = arrangement.keys[column.number]
    let isCurrent = cursor?.column == column.number
    let items = arrangement.items(in: column.number)
    let top = min(shownScroll.tops[key] ?? 0, items.count)
    let area = cardArea(layout)
    let y = layout.body.y
    drawHeading(column, key, isCurrent: isCurrent, count: items.count, &frame, y: y)
    if !layout.isShort {
      let glyph = isCurrent ? setting.glyphs.heavyRule : setting.glyphs.lightRule
      frame.rule(
        glyph, x: column.x, y: y + 1, columns: column.columns, ink: isCurrent ? .ruleCurrent : .rule
      )
    }
    var row = area.y
    var index = top
    while index < items.count {
      let card = card(of: items[items.startIndex + index], rules)
      let title = titleLines(card, columns: titleColumns(card, column.columns))
      guard row + title.count + 1 <= area.bottom else { break }
      draw(
        card, title: title, &frame, x: column.x, y: row, columns: column.columns,
        isSelected: isCurrent && index == cursor?.index)
      row += title.count + (layout.isShort ? 1 : 2)
      index += 1
    }
    drawMore(column, &frame, y: y, above: top, below: items.count - index)
  }

  private func drawHeading(
    _ column: Layout.Column, _ key: ColumnKey, isCurrent: Bool, count: Int, _ frame: inout Frame,
    y: Int
  ) {
    let number = String(count)
    let ink: Role = isCurrent ? .gold : key == .broken ? .late : count == 0 ? .dim : .strong
    let limit = column.columns - number.count - 1
    let end = frame.writeFitted(title(of: key), x: column.x, y: y, limit: limit, ink: ink)
    frame.write(number, x: end + 1, y: y, ink: .dim)
  }

  /// How many cards are hidden above and below, at the right of the heading.
  private func drawMore(
    _ column: Layout.Column, _ frame: inout Frame, y: Int, above: Int, below: Int
  ) {
    guard above > 0 || below > 0 else { return }
    var text = ""
    if above > 0 { text += "\(setting.glyphs.moreAbove)\(above)" }
    if below > 0 {
      text += text.isEmpty ? say(Wording.more(below)) + " " : " \(below)"
      text += String(setting.glyphs.more)
    }
    let start = column.x + column.columns - setting.widths.columns(of: text)
    guard start > column.x + 6 else { return }
    frame.fill(
      Rect(x: start - 1, y: y, columns: column.x + column.columns - start + 1, rows: 1),
      ground: .ground)
    frame.write(text, x: start, y: y, ink: .warn)
  }

  private func draw(
    _ card: Card, title: [String], _ frame: inout Frame, x: Int, y: Int, columns: Int,
    isSelected: Bool
  ) {
    let rows = title.count + 1
    let ground: Role = isSelected ? .selected : .ground
    let area = Rect(x: x, y: y, columns: columns, rows: rows)
    frame.fill(area, ground: ground)
    frame.column(
      isSelected ? setting.glyphs.cardEdgeSelected : setting.glyphs.cardEdge, x: x, y: y,
      rows: rows,
      ink: isSelected ? .edgeSelected : card.tone.edge)
    if card.isMarked { frame.write(String(setting.glyphs.check), x: x + 1, y: y, ink: .gold) }
    let number = setting.widths.fitted(
      card.number, columns: max(2, columns / 3), mark: setting.glyphs.ellipsis)
    let numberEnd = frame.write(
      number, x: x + 2, y: y, ink: isSelected ? .gold : .dim, ground: ground)
    let text = max(x + 3 + numberColumns, numberEnd + 1)
    let right = x + columns - 1
    for (row, line) in title.enumerated() {
      frame.write(
        line, x: text, y: y + row, limit: right - text, ink: card.isFinished ? .plain : .strong,
        ground: ground)
    }
    drawLastLine(card, &frame, x: text, right: right, y: y + rows - 1, ground: ground)
  }

  /// Leader, unit when it fits whole, and the word for time at the right.
  private func drawLastLine(
    _ card: Card, _ frame: inout Frame, x: Int, right: Int, y: Int, ground: Role
  ) {
    let needed = setting.widths.columns(of: card.leader ?? "") + 1
    let isTight = x + needed + setting.widths.columns(of: card.word) > right
    let wordStart = frame.writeRight(
      isTight ? card.shortWord : card.word, right: right, y: y, ink: card.tone.ink, ground: ground)
    let room = wordStart - x - 1
    guard room > 0 else { return }
    guard let leader = card.leader else {
      frame.write(say(Wording.noOwnerMark), x: x, y: y, limit: room, ink: .dim, ground: ground)
      return
    }
    let end = frame.writeFitted(
      leader, x: x, y: y, limit: room, ink: card.isFinished || card.isBroken ? .plain : .strong,
      ground: ground)
    if let unit = card.unit, end + 1 + setting.widths.columns(of: unit) < wordStart {
      frame.write(unit, x: end + 1, y: y, ink: .dim, ground: ground)
    }
  }
}
