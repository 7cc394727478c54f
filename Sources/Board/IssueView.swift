/// The page of one issue, and its preview beside the board.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The lines of the selected item for a width.
  func sheetLines(columns: Int) -> [SheetLine] { sheetLines(of: selectedItem, columns: columns) }

  func sheetLines(of item: UInt32?, columns: Int) -> [SheetLine] {
    guard let item else { return [] }
    let index = Int(item)
    guard index < ledger.rows.count, !ledger.rows[index].isBroken else {
      return brokenLines(item: index, columns: columns)
    }
    let id = ledger.id(at: index)
    return IssueSheet(
      ledger.issue(at: index), row: ledger.rows[index], header: ledger.header, rules: rules,
      language: language, widths: setting.widths, glyphs: setting.glyphs, columns: columns,
      history: isOnPage ? history?.events(on: .issue(id)) ?? [] : [], findings: findings(about: id),
      files: isOnPage ? evidenceStates : [:],
      titles: titleOfAnother
    ).lines
  }

  /// The title of an issue that another one refers to; nil where there is none, or where it must not be
  /// shown here.
  func titleOfAnother(_ id: IssueID) -> String? {
    ledger.row(of: id).flatMap { mayShow(ledger.rows[$0]) ? ledger.title(at: $0) : nil }
  }

  /// The line of the selected issue's page on which a field stands, from 0; 0 where it has no line.
  func sheetLine(of field: String, _ occurrence: Int, columns: Int) -> Int {
    let place = SheetPlace(field: field, occurrence: occurrence)
    return sheetLines(columns: columns).firstIndex { $0.place == place }
      ?? sheetLines(columns: columns).firstIndex { $0.place?.field == field } ?? 0
  }

  /// What is wrong with a part of the file, and its own lines.
  private func brokenLines(item: Int, columns: Int) -> [SheetLine] {
    var sheet = Sheet(columns: columns, widths: setting.widths)
    sheet.heading(say(Wording.broken), ledger.path)
    var raw = ""
    if item < ledger.rows.count {
      for problem in ledger.problems(at: item) {
        let place = say(Wording.line(problem.place.line))
        sheet.marked(Span(place, .late), say(problem.message), indent: 10, ink: .strong)
        if let fix = problem.fix {
          sheet.paragraph(say(Phrase(zh: "改法：", en: "Fix: ")) + say(fix), indent: 10)
        }
      }
      raw = ledger.rawText(at: item)
    } else {
      let part = ledger.unreadable[item - ledger.rows.count]
      sheet.marked(
        Span(say(Wording.line(part.lines.lowerBound)), .late), say(part.reason), indent: 10,
        ink: .strong)
      raw = part.firstText
    }
    // It may be private: a followed screen shows no word of it.
    if !setting.hidesPrivate {
      sheet.heading(say(Phrase(zh: "原文", en: "Source")))
      sheet.paragraph(raw, ink: .dim)
    }
    sheet.blank()
    let keys = keymap.keys(for: .editMenu, in: .issue).first.map(display) ?? ""
    let outside = Action.editOutside.name
    let way =
      brokenID != nil && !isReadOnly
      ? Phrase(
        zh: "按 \(keys)，选“\(outside.zh)”，改好存盘退出就行。",
        en: "Press \(keys), choose “\(outside.en)”, mend it, save and leave the editor.")
      : Phrase(
        zh: "请用文字编辑器打开台账，改上面写的那几行。",
        en: "Open the ledger in a text editor and mend the lines named above.")
    sheet.paragraph(
      say(
        Phrase(
          zh: "这部分原样保留，不会丢失；改正以前不能改其中的内容。\(way.zh)",
          en: "It is kept as it is, and nothing in it can be changed until it is mended. \(way.en)")
      ),
      ink: .dim)
    return sheet.lines
  }

  /// The area of the page's text.
  func pageArea(_ layout: Layout) -> Rect {
    let margin = layout.screen.columns >= 60 ? 2 : 1
    let top = layout.isShort ? 1 : 2
    let room = layout.screen.columns - margin - 3
    // Long lines are hard to read: one column of text, or two where both are wide enough.
    let columns = min(room, room >= IssueSheet.twoColumnsFrom ? 180 : 110)
    return Rect(
      x: margin, y: top, columns: columns,
      rows: layout.screen.rows - top - layout.footer.rows - layout.note.rows)
  }

  /// Rows by which the page can be scrolled at most.
  func lastPageScroll(_ layout: Layout) -> Int {
    let area = pageArea(layout)
    return max(0, sheetLines(columns: area.columns).count - area.rows)
  }

  func drawIssuePage(_ frame: inout Frame, _ layout: Layout, scroll: Int) {
    let area = pageArea(layout)
    let lines = sheetLines(columns: area.columns)
    let top = max(0, min(scroll, lines.count - area.rows))
    frame.draw(lines, from: top, in: area, ground: .ground)
    if let line = message?.line, line >= top, line < top + area.rows {
      frame.put(
        selectedEdge, span: 1, x: area.x - 1, y: area.y + line - top, ink: .gold, ground: .ground)
    }
    drawScrollbar(
      &frame, x: layout.screen.columns - 2, y: area.y, rows: area.rows, top: top, total: lines.count
    )
  }

  /// A bar at the right edge whose thick part is what the screen shows.
  func drawScrollbar(_ frame: inout Frame, x: Int, y: Int, rows: Int, top: Int, total: Int) {
    guard total > rows, rows > 1 else { return }
    let size = max(1, rows * rows / total)
    let start = (rows - size) * top / max(1, total - rows)
    for row in 0..<rows {
      let isInside = row >= start && row < start + size
      frame.put(
        isInside ? setting.glyphs.heavyVertical : setting.glyphs.vertical, span: 1, x: x,
        y: y + row,
        ink: isInside ? .gold : .dim, ground: .ground)
    }
  }
}
