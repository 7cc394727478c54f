/// The board as columns of cards.

import Canvas
import LedgerModel
import Rules

/// What stands over a column: names with their counts.
private struct Heading {
  var parts: [(title: String, count: String)]

  init(_ parts: [(title: String, count: String)]) { self.parts = parts }
}

extension BoardState {
  func drawColumns(_ frame: inout Frame, _ layout: Layout) {
    if arrangement.items.isEmpty { return drawEmpty(&frame, layout) }
    let rules = rules
    let columns = visibleColumns(layout, from: shownScroll.column)
    for column in columns { drawColumn(column, &frame, layout, rules) }
  }

  /// An empty board says why it is empty.
  func drawEmpty(_ frame: inout Frame, _ layout: Layout) {
    let empty = isReadOnly ? Wording.emptyLedgerReadOnly : Wording.emptyLedger
    let text = say(filter.isActive ? Wording.nothingShown : empty)
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
    if !layout.isShort {
      let glyph = isCurrent ? setting.glyphs.heavyRule : setting.glyphs.lightRule
      frame.rule(
        glyph, x: column.x, y: y + 1, columns: column.columns, ink: isCurrent ? .ruleCurrent : .rule
      )
    }
    let gap = cardGap(of: column.number, columns: column.columns, layout)
    var row = area.y
    var index = top
    while index < items.count {
      let card = card(of: items[items.startIndex + index], rules)
      let room = titleColumns(card, column.columns)
      let title = titleLines(card, columns: room)
      let strip = strip(of: items[items.startIndex + index], rules, columns: room)
      let rows = title.count + (strip == nil ? 1 : 2)
      guard row + rows <= area.bottom else { break }
      draw(
        card, title: title, strip: strip, &frame, x: column.x, y: row, columns: column.columns,
        isSelected: isCurrent && index == cursor?.index)
      row += rows + gap
      index += 1
    }
    let heading = Rect(x: column.x, y: y, columns: column.columns, rows: 1)
    drawHeading(
      column.number, isCurrent: isCurrent, &frame, heading, above: top, below: items.count - index)
  }

  /// Title and count, and at the right how many cards are hidden above and below.
  private func drawHeading(
    _ column: Int, isCurrent: Bool, _ frame: inout Frame, _ area: Rect, above: Int, below: Int
  ) {
    let widths = setting.widths
    let key = arrangement.keys[column]
    let count = arrangement.count(of: column)
    let ink: Role = isCurrent ? .gold : key == .broken ? .late : count == 0 ? .dim : .strong
    let headings = headings(of: column)
    func room(_ mark: String) -> Int {
      area.columns - (mark.isEmpty ? 0 : widths.columns(of: mark) + 1)
    }
    // A shorter mark rather than a shorter name.
    let marks = hiddenMarks(above: above, below: below)
    let fitting = headings.lazy.compactMap { heading in
      marks.first { self.width(of: heading) <= room($0) }.map { (heading, $0) }
    }.first
    let mark = fitting?.1 ?? marks.last ?? ""
    let heading = fitting?.0 ?? Heading([(title(of: key), String(count))])
    var x = area.x
    let right = area.x + room(mark)
    for (place, part) in heading.parts.enumerated() {
      if place > 0 { x = frame.write(" \(setting.glyphs.middleDot) ", x: x, y: area.y, ink: .dim) }
      let gap = 1
      x = frame.writeFitted(
        part.title, x: x, y: area.y, limit: right - x - part.count.count - gap, ink: ink)
      x = frame.write(part.count, x: x + gap, y: area.y, ink: .dim)
    }
    if !mark.isEmpty { frame.writeRight(mark, right: area.right, y: area.y, ink: .warn) }
  }

  /// What a heading can say, the fullest first. 基本完成 stands in the column of 阶段性完成, but never in
  /// its figure.
  private func headings(of column: Int) -> [Heading] {
    let parts = parts(of: column).map { ($0.title, String($0.count)) }
    guard parts.count > 1 else { return [Heading(parts)] }
    return [
      Heading(parts), Heading(parts.map { (shortened($0.0), $0.1) }),
      Heading([(parts[0].0, parts.map(\.1).joined(separator: "+"))]),
    ]
  }

  private func width(of heading: Heading) -> Int {
    heading.parts.reduce(-3) {
      $0 + setting.widths.columns(of: $1.title) + 1 + $1.count.count + 3
    }
  }

  /// `还有3 ▼`, or shorter.
  private func hiddenMarks(above: Int, below: Int) -> [String] {
    let up = "\(setting.glyphs.moreAbove)\(above)"
    switch (above > 0, below > 0) {
    case (false, false): return [""]
    case (true, false): return [up]
    case (true, true): return ["\(up) \(below)\(setting.glyphs.more)"]
    case (false, true):
      return [
        "\(say(Wording.more(below))) \(setting.glyphs.more)",
        "\(say(Wording.more(below)))\(setting.glyphs.more)", "\(below)\(setting.glyphs.more)",
      ]
    }
  }

  private func draw(
    _ card: Card, title: [String], strip: Span?, _ frame: inout Frame, x: Int, y: Int,
    columns: Int, isSelected: Bool
  ) {
    let rows = title.count + (strip == nil ? 1 : 2)
    let ground: Role = isSelected ? .selected : .ground
    let area = Rect(x: x, y: y, columns: columns, rows: rows)
    frame.fill(area, ground: ground)
    frame.column(
      isSelected ? selectedEdge : setting.glyphs.cardEdge, x: x, y: y,
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
      let ink: Role =
        card.isBroken && row > 0 ? .warn : card.isFinished ? .plain : .strong
      frame.write(line, x: text, y: y + row, limit: right - text, ink: ink, ground: ground)
    }
    if let strip {
      frame.writeFitted(
        strip.text, x: text, y: y + rows - 2, limit: right - text, ink: strip.ink, ground: ground)
    }
    drawLastLine(card, &frame, x: text, right: right, y: y + rows - 1, ground: ground)
  }

  /// Leader, unit when it fits whole, and the word for time at the right.
  private func drawLastLine(
    _ card: Card, _ frame: inout Frame, x: Int, right: Int, y: Int, ground: Role
  ) {
    let texts = lastLine(card)
    let widths = setting.widths
    // A name is never cut for a word that has a shorter form.
    var name = min(widths.columns(of: texts.first?.text ?? ""), 10)
    // What the heading does not say of this card is worth more than the long form of the word, too.
    if card.hasOwnStatus, lens == .status { name += 1 + widths.columns(of: card.shortStatus) }
    let isTight = x + name + 1 + widths.columns(of: card.word) > right
    let word = isTight ? card.shortWord : card.word
    let wordStart =
      frame.writeRight(
        word, right: right, y: y, ink: card.isBroken ? .dim : card.wordInk ?? card.tone.ink,
        ground: ground) - 1
    var end = x - 1
    for text in texts {
      let start = end < x ? x : end + 1
      let isWhole = start + widths.columns(of: text.text) <= wordStart
      guard isWhole || !text.isWhole, wordStart > start else { continue }
      end = frame.writeFitted(
        text.text, x: start, y: y, limit: wordStart - start, ink: text.ink, ground: ground)
    }
  }
}
