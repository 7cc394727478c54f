/// Lists, fields and questions, drawn over the board.

import Canvas
import LedgerModel

extension BoardState {
  /// A panel in the middle of the screen, as high as `rows` asks for and the screen allows.
  func panelArea(_ layout: Layout, rows: Int, wanted: Int = 76) -> Rect {
    // A margin that is too narrow to show anything is not left.
    let columns = layout.screen.columns < wanted + 12 ? layout.screen.columns : wanted
    let most = layout.screen.rows - 2
    let height = max(1, min(rows, most))
    // The preview stays in sight: it shows what is about to be changed.
    let room = layout.preview.map(\.x).flatMap { $0 >= columns ? $0 : nil } ?? layout.screen.columns
    return Rect(
      x: (room - columns) / 2, y: max(1, (layout.screen.rows - 1 - height) / 2), columns: columns,
      rows: height)
  }

  /// A panel with a heading in gold; gives the area inside.
  private func drawPanel(_ frame: inout Frame, _ area: Rect, title: String) -> Rect {
    frame.overlay(area, ground: .panel)
    if area.rows < 4 {
      return area.inset(left: 1, right: 1)
    }
    frame.writeFitted(
      title, x: area.x + 2, y: area.y, limit: area.columns - 4, ink: .gold, ground: .panel)
    frame.rule(
      setting.glyphs.lightRule, x: area.x + 2, y: area.y + 1, columns: area.columns - 4, ink: .rule)
    return area.inset(left: 2, top: 2, right: 2, bottom: 1)
  }

  func drawPicker(_ picker: Picker, _ frame: inout Frame, _ layout: Layout) {
    let visible = picker.visible
    let hasField = picker.search != nil
    let rows = max(visible.count, 1) + 3 + (hasField ? 2 : 0)
    var inner = drawPanel(&frame, panelArea(layout, rows: rows), title: picker.title)
    if let search = picker.search, inner.rows > 0 {
      drawSearch(search, &frame, inner)
      inner = inner.inset(top: inner.rows > 3 ? 2 : 1)
    }
    if visible.isEmpty {
      let text =
        picker.takesNewText
        ? Phrase(
          zh: "Enter 采用“\(picker.search?.text ?? "")”",
          en: "Enter takes “\(picker.search?.text ?? "")”")
        : Phrase(zh: "没有符合的", en: "nothing fits")
      frame.writeFitted(
        say(text), x: inner.x, y: inner.y, limit: inner.columns, ink: .dim, ground: .panel)
      return
    }
    let top = max(0, min(picker.selected - inner.rows / 2, visible.count - inner.rows))
    let columns = itemColumns(picker, visible, inner.columns)
    for row in 0..<inner.rows where top + row < visible.count {
      draw(
        picker.items[visible[top + row]], of: picker, &frame,
        Rect(x: inner.x, y: inner.y + row, columns: inner.columns, rows: 1),
        isSelected: top + row == picker.selected, columns)
    }
    if visible.count > inner.rows, inner.rows > 0 {
      let hidden = visible.count - top - inner.rows
      if hidden > 0 {
        frame.put(
          setting.glyphs.more, span: 1, x: inner.right + 1, y: inner.bottom - 1, ink: .warn,
          ground: .panel)
      }
      if top > 0 {
        frame.put(
          setting.glyphs.moreAbove, span: 1, x: inner.right + 1, y: inner.y, ink: .warn,
          ground: .panel)
      }
    }
  }

  /// Columns of a list's parts, the same for all its items, so that they stand under each other.
  private struct ItemColumns {
    /// The key before the label; 0 where no item shows one there.
    var key = 0
    /// The label where a detail follows it.
    var label = 0
  }

  /// Details have their room first, but labels at least half of the width.
  private func itemColumns(_ picker: Picker, _ visible: [Int], _ columns: Int) -> ItemColumns {
    var needs = ItemColumns()
    var detail = 0
    for place in visible where picker.items[place].value != .heading {
      let item = picker.items[place]
      if picker.search == nil, !item.key.isEmpty {
        needs.key = max(needs.key, 3, min(6, setting.widths.columns(of: item.key)) + 1)
      }
      needs.label = max(needs.label, setting.widths.columns(of: item.label))
      detail = max(detail, setting.widths.columns(of: item.unavailable ?? item.detail))
    }
    let room = columns - needs.key - (picker.isMultiple ? 3 : 0)
    needs.label = min(needs.label, max(room / 2, room - detail - 2))
    return needs
  }

  private func drawSearch(_ search: TextField, _ frame: inout Frame, _ inner: Rect) {
    frame.draw(
      field: search, in: Rect(x: inner.x, y: inner.y, columns: inner.columns, rows: 1),
      ink: .strong, ground: .field)
  }

  private func draw(
    _ item: Picker.Item, of picker: Picker, _ frame: inout Frame, _ area: Rect, isSelected: Bool,
    _ columns: ItemColumns
  ) {
    if item.value == .heading {
      frame.writeFitted(
        item.label, x: area.x, y: area.y, limit: area.columns, ink: .gold, ground: .panel)
      return
    }
    let ground: Role = isSelected ? .panelSelected : .panel
    frame.fill(area.inset(left: -1, right: -1), ground: ground)
    frame.put(
      isSelected ? setting.glyphs.cardEdgeSelected : " ", span: 1, x: area.x - 1, y: area.y,
      ink: .edgeSelected, ground: ground)
    var x = area.x
    if picker.isMultiple {
      frame.write(
        item.isMarked ? String(setting.glyphs.check) : String(setting.glyphs.circle), x: x,
        y: area.y,
        ink: item.isMarked ? .done : .dim, ground: ground)
      x += 3
    }
    let isList = picker.search == nil
    if isList {
      frame.writeFitted(item.key, x: x, y: area.y, limit: 6, ink: .gold, ground: ground)
      x += columns.key
    }
    var right = area.right
    if !isList, !item.key.isEmpty {
      right =
        frame.writeRight(item.key, right: area.right, y: area.y, ink: .gold, ground: ground) - 2
    }
    let detail = item.unavailable ?? item.detail
    let start = x + columns.label + 2
    let hasDetail = !detail.isEmpty && right - start > 6
    frame.writeFitted(
      item.label, x: x, y: area.y, limit: hasDetail ? columns.label : right - x,
      ink: item.unavailable != nil ? .dim : isSelected ? .strong : .plain, ground: ground)
    if hasDetail {
      frame.writeFitted(
        detail, x: start, y: area.y, limit: right - start,
        ink: item.unavailable == nil ? .dim : .warn, ground: ground)
    }
  }

  func drawQuestion(_ question: Question, _ frame: inout Frame, _ layout: Layout) {
    let columns = panelArea(layout, rows: 4).columns - 4
    let lines = question.lines.flatMap { setting.widths.wrapped($0, columns: columns) }
    let area = panelArea(layout, rows: lines.count + question.answers.count + 5)
    let inner = drawPanel(&frame, area, title: question.title)
    let room = max(0, inner.rows - question.answers.count - 1)
    for (row, line) in lines.prefix(room).enumerated() {
      frame.write(line, x: inner.x, y: inner.y + row, ink: .plain, ground: .panel)
    }
    let first = max(inner.y, inner.bottom - question.answers.count)
    for (index, answer) in question.answers.enumerated() where first + index < inner.bottom {
      let isSelected = index == question.selected
      let row = Rect(x: inner.x - 1, y: first + index, columns: inner.columns + 2, rows: 1)
      frame.fill(row, ground: isSelected ? .panelSelected : .panel)
      frame.write(String(index + 1), x: inner.x, y: row.y, ink: .gold)
      frame.writeFitted(
        answer, x: inner.x + 2, y: row.y, limit: inner.columns - 2,
        ink: isSelected ? .strong : .plain)
      if isSelected {
        frame.put(
          setting.glyphs.cardEdgeSelected, span: 1, x: row.x, y: row.y, ink: .edgeSelected,
          ground: .panelSelected)
      }
    }
  }
}
