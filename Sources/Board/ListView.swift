/// The board as one grouped list, one line an issue.

import Canvas
import LedgerModel
import Rules

/// Columns of the list, the same over all groups.
struct ListColumns {
  var number: Int
  var title: Int
  var leader: Int
  var status: Int
  var due: Int
  var word: Int

  /// Days stand in their short form.
  var isDueShort = false

  /// Divides a width; what is less needed is left out first: a status that the heading says, the
  /// deadline, any status, the leader. Where the lens is about deadlines they are written in short
  /// before, and a shorter title is the smaller loss.
  init(
    _ columns: Int, number: Int, leader: Int, status: Int, needs: ListLines.Needs,
    isStatusSaid: Bool, isAboutDeadlines: Bool
  ) {
    self.number = number
    self.word = needs.wordBesideDue
    self.leader = leader
    self.status = status
    due = needs.due
    title = 0
    func rest() -> Int {
      let gaps = [self.leader, self.status, self.due].filter { $0 > 0 }.count
      return columns - 8 - number - self.leader - self.status - self.due - self.word - 2 * gaps
    }
    if rest() < 24, isStatusSaid { self.status = 0 }
    if rest() < 24, isAboutDeadlines, due > needs.shortDue {
      isDueShort = true
      due = needs.shortDue
      word = needs.wordBesideShortDue
    }
    if rest() < 24, isAboutDeadlines { self.status = 0 }
    if rest() < (isAboutDeadlines ? 14 : 24) {
      due = 0
      word = needs.word
    }
    if rest() < 24 { self.status = 0 }
    if rest() < 14 { self.leader = 0 }
    title = max(4, rest())
  }
}

extension BoardState {
  func drawList(_ frame: inout Frame, _ layout: Layout, marks: Bool = true) {
    if arrangement.items.isEmpty { return drawEmpty(&frame, layout) }
    let lines = listLines
    let rules = rules
    let area = layout.body
    let top = shownScroll.line
    var cards: [(row: Int, column: Int, index: Int, card: Card)] = []
    // A heading without its first issue says nothing.
    let shownRows = lines.endsWithHeading(at: top + area.rows) ? area.rows - 1 : area.rows
    for row in 0..<shownRows where top + row < lines.count {
      switch lines[top + row] {
      case .blank: break
      case .heading(let column): drawGroupHeading(column, &frame, area, row: row)
      case .item(let column, let index):
        let items = arrangement.items(in: column)
        cards.append((row, column, index, card(of: items[items.startIndex + index], rules)))
      }
    }
    let columns = listColumns(area.columns)
    for (row, column, index, card) in cards {
      let isSelected = cursor.map { $0.column == column && $0.index == index } ?? false
      draw(card, columns, &frame, area, y: area.y + row, isSelected: isSelected)
    }
    if marks {
      drawListMarks(
        &frame, layout, above: lines.items(before: top),
        below: lines.items(from: top + shownRows))
    }
  }

  private func drawGroupHeading(_ column: Int, _ frame: inout Frame, _ area: Rect, row: Int) {
    let key = arrangement.keys[column]
    let isCurrent = cursor?.column == column
    let ink: Role = isCurrent ? .gold : key == .broken ? .late : .strong
    var next = area.x + 1
    for (place, part) in parts(of: column).enumerated() {
      if place > 0 {
        next = frame.write(" \(setting.glyphs.middleDot) ", x: next, y: area.y + row, ink: .dim)
      }
      next = frame.writeFitted(
        part.title, x: next, y: area.y + row, limit: area.right - next - 9, ink: ink)
      next = frame.write(String(part.count), x: next + 1, y: area.y + row, ink: .dim)
    }
    if isFolded(key) {
      for alarm in alarms(of: column) {
        next = frame.write(alarm.text, x: next, y: area.y + row, ink: alarm.ink)
      }
      frame.writeFitted(
        say(Wording.unfolds(setting.glyphs.moreRight)), x: next + 2, y: area.y + row,
        limit: area.right - next - 3, ink: .dim)
    }
  }

  private func listColumns(_ columns: Int) -> ListColumns {
    let needs = listLines.needs
    return ListColumns(
      columns, number: max(numberColumns, min(8, needs.number)), leader: min(14, needs.leader),
      status: min(14, needs.status), needs: needs,
      isStatusSaid: lens == .status && arrangement.mostly == 0, isAboutDeadlines: lens == .deadline)
  }

  private func draw(
    _ card: Card, _ columns: ListColumns, _ frame: inout Frame, _ area: Rect, y: Int,
    isSelected: Bool
  ) {
    let ground: Role = isSelected ? .selected : .ground
    frame.fill(
      Rect(x: area.x + 1, y: y, columns: area.columns - 2, rows: 1), ground: ground)
    var x = area.x + 1
    frame.put(
      isSelected ? selectedEdge : setting.glyphs.cardEdge, span: 1, x: x, y: y,
      ink: isSelected ? .edgeSelected : card.tone.edge, ground: ground)
    if card.isMarked { frame.write(String(setting.glyphs.check), x: x + 1, y: y, ink: .gold) }
    x += 2
    frame.writeFitted(
      card.number, x: x, y: y, limit: columns.number, ink: isSelected ? .gold : .dim, ground: ground
    )
    x += columns.number + 1
    if card.isBroken {
      // What is wrong takes the room of all that such a line does not have.
      let end = frame.writeFitted(
        card.title, x: x, y: y, limit: max(8, columns.title / 2), ink: .strong, ground: ground)
      let right = area.right - 3 - setting.widths.columns(of: card.word)
      let room = right - end - 2
      let cause = causes(card).first { setting.widths.columns(of: $0) <= room } ?? causes(card).last
      frame.writeFitted(cause ?? "", x: end + 2, y: y, limit: room, ink: .warn, ground: ground)
      frame.writeRight(card.word, right: area.right - 2, y: y, ink: .dim, ground: ground)
      return
    }
    frame.writeFitted(
      card.title, x: x, y: y, limit: columns.title, ink: card.isFinished ? .plain : .strong,
      ground: ground)
    x += columns.title + 2
    if columns.leader > 0 {
      let name = listName(card)
      frame.writeFitted(
        name.text, x: x, y: y, limit: columns.leader, ink: name.ink, ground: ground)
      x += columns.leader + 2
    }
    if columns.status > 0 {
      frame.writeFitted(card.status, x: x, y: y, limit: columns.status, ink: .dim, ground: ground)
      x += columns.status + 2
    }
    if columns.due > 0 {
      let due = columns.isDueShort ? card.shortDue : card.due
      frame.writeFitted(due, x: x, y: y, limit: columns.due, ink: .plain, ground: ground)
    }
    // On a screen too narrow for both the number is worth more than the word.
    let words = [card.word, card.shortWord]
    let room = area.right - 2 - (area.x + 3 + columns.number + 1)
    if let word = words.first(where: { setting.widths.columns(of: $0) <= room }) {
      frame.writeRight(
        word, right: area.right - 2, y: y, ink: card.wordInk ?? card.tone.ink, ground: ground)
    }
  }

  /// How many issues are hidden above and below, where the words of the lines stand.
  private func drawListMarks(_ frame: inout Frame, _ layout: Layout, above: Int, below: Int) {
    let note = layout.note
    var text = ""
    if above > 0 { text = "\(setting.glyphs.moreAbove)\(above)" }
    if below > 0 {
      text += (text.isEmpty ? "" : "  ") + "\(say(Wording.more(below))) \(setting.glyphs.more)"
    }
    guard !text.isEmpty, note.rows > 0, message == nil else { return }
    frame.writeRight(text, right: note.columns - 2, y: note.y, ink: .warn)
  }
}
