/// Panels over the board: how large they are, where they stand, and what their edges look like.

import Canvas
import LedgerModel

/// A surface in the middle of the screen, as large as its contents.
struct Panel {
  var area: Rect
  /// Where the contents stand.
  var inner: Rect
  /// A blank row stands above and below the contents.
  var isRoomy: Bool

  /// Where a panel stands.
  enum Place {
    case middle
    /// Where what is looked at is the board behind it.
    case lowerRight
  }

  static let leastColumns = 36
  static let mostColumns = 76
  /// On screens where `mostColumns` would look lost.
  static let mostColumnsWide = 104
  /// What a list that stands alone on a wide screen leaves at both sides.
  static let wideMargins = 12
}

extension BoardState {
  /// The panel for so many rows and columns of contents, as far as the screen allows.
  func panel(
    _ layout: Layout, rows: Int, columns: Int, title: String, at corner: Panel.Place = .middle
  ) -> Panel {
    let screen = layout.screen
    let most = screen.columns >= 120 ? Panel.mostColumnsWide : Panel.mostColumns
    let wanted = max(columns, min(setting.widths.columns(of: title), Panel.mostColumns - 4)) + 4
    var width = min(max(wanted, Panel.leastColumns), isChoosing ? max(most, columns + 4) : most)
    // A margin that is too narrow to show anything is not left.
    if screen.columns < width + 12 { width = screen.columns }
    let top = firstPanelRow(layout)
    let highest = max(1, screen.rows - 1 - top)
    let isRoomy = rows + 5 <= highest
    let height = min(rows + (isRoomy ? 5 : 3), highest)
    // The preview stays in sight: it shows what is about to be changed.
    let preview = isChoosing ? nil : layout.preview
    let room = preview.map(\.x).flatMap { $0 >= width ? $0 : nil } ?? screen.columns
    let area =
      switch corner {
      case .middle:
        Rect(
          x: (room - width) / 2,
          y: isHigh(height, screen) ? top + 1 : max(top, (screen.rows - 1 - height) / 2),
          columns: width, rows: height)
      case .lowerRight:
        Rect(
          x: screen.columns - width, y: screen.rows - 1 - height, columns: width, rows: height)
      }
    let inner =
      height < 4
      ? area.inset(left: 1, right: 1)
      : area.inset(left: 2, top: isRoomy ? 3 : 2, right: 2, bottom: isRoomy ? 2 : 1)
    return Panel(area: area, inner: inner, isRoomy: isRoomy)
  }

  /// Whether a list of ledgers stands at the top, because the room below it is worth using.
  private func isHigh(_ height: Int, _ screen: Rect) -> Bool {
    isChoosing && choices.contains { $0.tally != nil }
      && screen.rows - height - 4 >= BoardState.leastLedgerPreview
  }

  /// The row under which panels stay: the figures of the header are never covered, because half of
  /// them would be other figures. Only on the smallest screens a list needs every row.
  private func firstPanelRow(_ layout: Layout) -> Int {
    isChoosing || isOnPage || layout.screen.rows < 10 ? 1 : layout.lenses.bottom
  }

  /// Surface, edges and heading. A gold rule above and a thin one below show the edges where the
  /// surface itself is hardly seen.
  func draw(_ panel: Panel, _ frame: inout Frame, title: String) {
    let area = panel.area
    frame.blankCutWords(at: area)
    frame.overlay(area, ground: .panel)
    guard area.rows >= 4 else { return }
    frame.rule(
      setting.glyphs.heavyRule, x: area.x, y: area.y, columns: area.columns, ink: .ruleCurrent)
    frame.writeFitted(
      title, x: area.x + 2, y: area.y + 1, limit: area.columns - 4, ink: .gold, ground: .panel)
    frame.rule(
      setting.glyphs.lightRule, x: area.x, y: area.bottom - 1, columns: area.columns, ink: .rule)
  }

  /// Lets what lies behind a panel step back; what is selected, the header and
  /// the preview stay.
  func fadeBehind(_ screen: BoardScreen, _ frame: inout Frame, _ layout: Layout) {
    switch screen {
    case .picker(let picker):
      // Themes are chosen by looking at the board.
      if case .theme = picker.purpose { return }
    case .question: break
    case .issue, .prompt, .importing, .audit, .roster: return
    }
    let columns = layout.preview?.x ?? layout.screen.columns
    let bottom = layout.footer.rows > 0 ? layout.footer.y : layout.screen.rows
    let top = layout.body.y
    frame.fade(
      Rect(x: 0, y: top, columns: columns, rows: bottom - top), except: .selected)
  }
}

/// Columns of a list, the same for all of its items.
struct PickerColumns {
  static let mark = 3
  /// Room for the names that a list of ticks would save.
  static let leastOfTicks = 46
  /// What figures must leave of a title.
  static let leastLabel = 20
  /// Under so many columns a change of the history is dated without the time of day.
  static let leastForMoment = 46

  var key = 0
  /// Keys stand first in menus, and at the right of lists that are searched.
  var isKeyFirst = true
  var label = 0
  var detail = 0
  /// Where figures begin and end behind the label.
  var figures: [(start: Int, end: Int)] = []

  /// What the contents would take.
  var wanted: Int {
    (key > 0 ? key + (isKeyFirst ? 1 : 2) : 0) + label
      + max(figures.last.map { $0.end + 2 } ?? 0, detail > 0 ? detail + 2 : 0)
  }
}

extension BoardState {
  /// Where a list and its panel stand, and the first item shown; drawing, paging and the mouse share it.
  func places(of picker: Picker, _ layout: Layout) -> (panel: Panel, list: Rect, top: Int) {
    let searchRows = picker.search == nil ? 0 : 2
    let columns = pickerColumns(picker)
    let panel = panel(
      layout, rows: max(picker.count, 1) + searchRows,
      columns: picker.isMultiple
        ? max(columns.wanted + PickerColumns.mark, PickerColumns.leastOfTicks)
        : isChoosing && layout.screen.columns >= 120
          ? layout.screen.columns - Panel.wideMargins : columns.wanted,
      title: picker.title, at: picker.place)
    var list = panel.inner
    if searchRows > 0 { list = list.inset(top: list.rows > 3 ? 2 : 1) }
    let top = max(0, min(picker.selected - list.rows / 2, picker.count - list.rows))
    return (panel, list, top)
  }

  /// The columns that all items of a list need, so that the panel keeps its width while it is searched.
  private func pickerColumns(_ picker: Picker) -> PickerColumns {
    let widths = setting.widths
    var columns = PickerColumns()
    columns.isKeyFirst = picker.search == nil
    // Of a history of thousands some are enough.
    let items = stride(from: 0, to: picker.items.count, by: max(1, picker.items.count / 500)).map {
      picker.items[$0]
    }
    for item in items where item.value != .heading {
      columns.key = max(columns.key, widths.columns(of: item.shownKey))
      columns.label = max(columns.label, widths.columns(of: item.label))
      columns.detail = max(columns.detail, widths.columns(of: item.unavailable ?? item.detail))
    }
    var end = 0
    for place in 0..<(items.map(\.figures.count).max() ?? 0) {
      let figures = items.compactMap { item in
        item.figures.indices.contains(place) ? item.figures[place] : nil
      }
      let width =
        (figures.map { widths.columns(of: $0.label) }.max() ?? 0)
        + (figures.map { widths.columns(of: $0.value) }.max() ?? 0)
      columns.figures.append((end, end + width))
      end += width + 2
    }
    return columns
  }

  /// The same within a width: a long label gives way to short words behind it, and long words to the
  /// label.
  func pickerColumns(_ picker: Picker, in width: Int) -> PickerColumns {
    var columns = pickerColumns(picker)
    var room = width - (picker.isMultiple ? PickerColumns.mark : 0)
    if columns.isKeyFirst {
      // A key of many letters is no key to be typed at once, but a number of its own.
      columns.key = min(columns.key, 8)
      if columns.key > 0 { room -= columns.key + 1 }
    }
    if !columns.figures.isEmpty {
      return pickerFigures(columns, hiding: picker.figuresToHide, in: room)
    }
    guard columns.detail > 0 else {
      columns.label = min(columns.label, room - (columns.isKeyFirst ? 0 : columns.key))
      return columns
    }
    columns.label = min(columns.label, max(room / 2, room - columns.detail - 2))
    return columns
  }

  /// Figures at the right edge, each under its like; where labels would be cut too short, those that
  /// are looked for least are left out whole, never cut.
  private func pickerFigures(
    _ wanted: PickerColumns, hiding order: [Int], in room: Int
  ) -> PickerColumns {
    var columns = wanted
    let widths = wanted.figures.map { $0.end - $0.start }
    var shown = Array(widths.indices)
    func needed() -> Int { shown.reduce(0) { $0 + widths[$1] + 2 } }
    for place in order where room - needed() < min(wanted.label, PickerColumns.leastLabel) {
      shown.removeAll { $0 == place }
    }
    columns.label = max(0, room - needed())
    columns.figures = widths.map { _ in (0, 0) }
    var start = 0
    for place in shown {
      columns.figures[place] = (start, start + widths[place])
      start += widths[place] + 2
    }
    return columns
  }
}
