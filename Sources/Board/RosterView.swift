/// The picture of a list beside the board: each issue with what the list is about.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Where the lines of a list stand, below its heading.
  func rosterArea(_ layout: Layout) -> Rect {
    let top = rosterTop(layout) + (layout.isShort ? 1 : 2)
    let bottom = layout.note.rows > 0 ? layout.note.y : layout.footer.y
    return Rect(x: 0, y: top, columns: layout.screen.columns, rows: max(1, bottom - top))
  }

  private func rosterTop(_ layout: Layout) -> Int {
    layout.isShort ? layout.lenses.bottom : layout.lenses.bottom + 1
  }

  /// Rows of one issue: its title, what the list says of it, and a blank one where there is room. What
  /// it is stuck on is said in two.
  func rosterRows(_ kind: RosterKind, _ layout: Layout) -> Int {
    (layout.isShort ? 2 : 3) + (kind == .blocked ? 1 : 0)
  }

  func drawRoster(_ roster: Roster, _ frame: inout Frame, _ layout: Layout) {
    let area = rosterArea(layout)
    let top = rosterTop(layout)
    frame.overlay(
      Rect(
        x: 0, y: layout.lenses.bottom, columns: layout.screen.columns,
        rows: max(0, layout.footer.y - layout.lenses.bottom)), ground: .ground)
    var x = frame.write(say(roster.kind.label), x: 1, y: top, ink: .gold)
    x = frame.write(
      " " + say(Wording.total(roster.items.count, hidden: 0)), x: x, y: top,
      ink: .strong)
    frame.writeFitted(
      say(roster.kind.explanation), x: x + 2, y: top, limit: layout.screen.columns - x - 3,
      ink: .dim)
    if !layout.isShort {
      frame.rule(
        setting.glyphs.heavyRule, x: 1, y: top + 1, columns: layout.screen.columns - 2,
        ink: .ruleCurrent)
    }
    guard !roster.items.isEmpty else {
      frame.write(say(roster.kind.nothing), x: 1, y: area.y, ink: .dim)
      return
    }
    let rows = rosterRows(roster.kind, layout)
    let shown = max(1, area.rows / rows)
    for line in 0..<shown where roster.items.indices.contains(roster.top + line) {
      let place = Int(roster.items[roster.top + line])
      guard place < ledger.rows.count else { continue }
      let rect = Rect(
        x: area.x, y: area.y + line * rows, columns: area.columns - 1,
        rows: rows - (layout.isShort ? 0 : 1))
      draw(
        place, roster.kind, &frame, rect, isSelected: roster.top + line == roster.selected)
    }
    drawScrollbar(
      &frame, x: area.right - 1, y: area.y, rows: area.rows, top: roster.top * rows,
      total: roster.items.count * rows)
  }

  private func draw(
    _ place: Int, _ kind: RosterKind, _ frame: inout Frame, _ rect: Rect, isSelected: Bool
  ) {
    let ground: Role = isSelected ? .selected : .ground
    frame.fill(rect, ground: ground)
    for y in rect.y..<rect.bottom {
      frame.put(
        isSelected ? selectedEdge : " ", span: 1, x: rect.x, y: y,
        ink: isSelected ? .edgeSelected : .plain, ground: ground)
    }
    let card = card(of: UInt32(place), rules)
    let right = frame.writeRight(
      card.word, right: rect.right - 1, y: rect.y, ink: card.wordInk ?? card.tone.ink,
      ground: ground)
    let who = [card.leader, card.unit].compactMap(\.self).joined(separator: " ")
    let whoColumns = min(setting.widths.columns(of: who), rect.columns / 3)
    let names = right - 2 - whoColumns
    frame.writeFitted(
      who, x: names, y: rect.y, limit: whoColumns, ink: isSelected ? .strong : .plain,
      ground: ground)
    let x = frame.write(
      card.number + " ", x: rect.x + 2, y: rect.y, ink: .gold, ground: ground)
    frame.writeFitted(
      card.title, x: x, y: rect.y, limit: names - 1 - x, ink: .strong, ground: ground)
    let words = RosterLine(
      kind, ledger.issue(at: place), ledger.rows[place], columns: rect.right - 1 - x, self
    ).parts
    if rect.rows > 2 {
      var sheet = Sheet(columns: rect.right - 1 - x, widths: setting.widths)
      for part in words { sheet.paragraph(part.text, ink: part.ink) }
      frame.draw(
        sheet.lines, from: 0,
        in: Rect(x: x, y: rect.y + 1, columns: sheet.columns, rows: rect.rows - 1),
        ground: ground)
      return
    }
    var next = x
    func add(_ text: String, _ ink: Role) {
      next = frame.writeFitted(
        text, x: next, y: rect.y + 1, limit: rect.right - 1 - next, ink: ink, ground: ground)
    }
    for (place, part) in words.enumerated() {
      if place > 0 { add(" \(setting.glyphs.middleDot) ", .dim) }
      add(part.text, part.ink)
    }
  }
}
