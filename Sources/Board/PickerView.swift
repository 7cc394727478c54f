/// Lists, drawn over the board.

import Canvas
import LedgerModel

extension BoardState {
  func drawPicker(_ picker: Picker, _ frame: inout Frame, _ layout: Layout) {
    let places = places(of: picker, layout)
    let (panel, list) = (places.panel, places.list)
    draw(panel, &frame, title: picker.title)
    if let preview = ledgerPreview(below: panel.area, layout) {
      drawLedgerPreview(picker, &frame, preview)
    }
    if let search = picker.search, panel.inner.rows > 0 {
      frame.draw(
        field: search,
        in: Rect(x: panel.inner.x, y: panel.inner.y, columns: panel.inner.columns, rows: 1),
        ink: .strong, ground: .field)
    }
    if picker.count == 0 {
      let text: Phrase =
        switch picker.purpose {
        case .actions: Phrase(zh: "没有符合的操作", en: "no action fits")
        case .history where picker.search == nil:
          Phrase(zh: "还没有改动", en: "nothing was changed yet")
        case _ where picker.takesNewText && picker.items.isEmpty:
          Phrase(zh: "直接输入，按 Enter", en: "type it, then press Enter")
        default: Phrase(zh: "没有符合的", en: "nothing fits")
        }
      drawTicked(picker, &frame, panel, isAllShown: true)
      frame.writeFitted(
        say(text), x: list.x, y: list.y, limit: list.columns, ink: .dim, ground: .panel)
      return
    }
    let columns = pickerColumns(picker, in: list.columns)
    for row in 0..<list.rows {
      guard let item = picker[shown: places.top + row] else { break }
      draw(
        item, of: picker, columns, &frame,
        Rect(x: list.x, y: list.y + row, columns: list.columns, rows: 1),
        isSelected: places.top + row == picker.selected)
    }
    drawDetail(of: picker, columns, &frame, panel)
    drawTicked(picker, &frame, panel, isAllShown: picker.count <= list.rows)
    drawHidden(
      above: places.top, below: picker.count - places.top - list.rows, &frame, panel)
  }

  /// What the selected item explains, behind the title where lines are too short for it.
  private func drawDetail(
    of picker: Picker, _ columns: PickerColumns, _ frame: inout Frame, _ panel: Panel
  ) {
    guard let item = picker.chosen, item.figures.isEmpty, panel.area.rows >= 4 else { return }
    let detail = item.unavailable ?? item.detail
    let key = setting.widths.columns(of: item.shownKey)
    let room = panel.inner.columns - columns.label - 2 - (key > 0 ? key + 2 : 0)
    guard setting.widths.columns(of: detail) > room else { return }
    let x = panel.inner.x + setting.widths.columns(of: picker.title) + 2
    guard panel.inner.right - x > 6 else { return }
    frame.writeFitted(
      detail, x: x, y: panel.area.y + 1, limit: panel.inner.right - x, ink: .dim, ground: .panel)
  }

  /// What Enter would save, on the lower edge: ticks may be out of sight while a name is typed.
  private func drawTicked(
    _ picker: Picker, _ frame: inout Frame, _ panel: Panel, isAllShown: Bool
  ) {
    guard picker.isMultiple, panel.area.rows > 2 else { return }
    let off = picker.items.count { !$0.isMarked }
    let words =
      picker.purpose == .auditRules
      ? Wording.rulesOff(off) : Wording.saves(picker.chosenTexts, isShared: picker.isForSeveral)
    frame.writeFitted(
      say(words) + " ", x: panel.inner.x,
      y: panel.area.bottom - 1,
      limit: panel.inner.columns - (isAllShown ? 0 : 12), ink: .gold, ground: .panel)
  }

  /// How many items stand above and below what the panel shows, on its lower edge.
  private func drawHidden(above: Int, below: Int, _ frame: inout Frame, _ panel: Panel) {
    guard above > 0 || below > 0, panel.area.rows > 2 else { return }
    var text = ""
    if above > 0 { text += "\(setting.glyphs.moreAbove)\(above) " }
    if below > 0 { text += "\(say(Wording.more(below))) \(setting.glyphs.more) " }
    frame.writeRight(
      " " + text, right: panel.inner.right, y: panel.area.bottom - 1, ink: .warn, ground: .panel)
  }

  private func draw(
    _ item: Picker.Item, of picker: Picker, _ columns: PickerColumns, _ frame: inout Frame,
    _ area: Rect, isSelected: Bool
  ) {
    if item.value == .heading, item.figures.isEmpty {
      frame.writeFitted(
        item.label, x: area.x, y: area.y, limit: area.columns, ink: .gold, ground: .panel)
      return
    }
    let ground: Role = isSelected ? .panelSelected : .panel
    frame.fill(area.inset(left: -1, right: -1), ground: ground)
    frame.put(
      isSelected ? selectedEdge : " ", span: 1, x: area.x - 1, y: area.y,
      ink: .edgeSelected, ground: ground)
    if item.value == .typed {
      let words = Wording.new(item.label, ticks: picker.isMultiple)
      frame.writeFitted(
        say(words), x: area.x, y: area.y, limit: area.columns, ink: isSelected ? .strong : .plain,
        ground: ground)
      return
    }
    let isAvailable = item.unavailable == nil
    let y = area.y
    var x = area.x
    if picker.isMultiple {
      frame.write(
        String(item.isMarked ? setting.glyphs.check : setting.glyphs.circle), x: x, y: y,
        ink: item.isMarked ? .done : .dim, ground: ground)
      x += PickerColumns.mark
    }
    if columns.isKeyFirst, columns.key > 0 {
      frame.writeFitted(
        item.shownKey, x: x, y: y, limit: columns.key, ink: isAvailable ? .gold : .dim,
        ground: ground)
      x += columns.key + 1
    }
    let label =
      columns.label < PickerColumns.leastForMoment ? item.shortLabel ?? item.label : item.label
    frame.writeFitted(
      label, x: x, y: y, limit: columns.label,
      ink: item.value == .heading
        ? .gold : isAvailable ? isSelected ? .strong : .plain : .dim, ground: ground)
    x += columns.label + 2
    var right = area.right
    if !columns.isKeyFirst, columns.key > 0 {
      frame.writeRight(
        item.shownKey, right: right, y: y, ink: isAvailable ? .gold : .dim, ground: ground)
      right -= setting.widths.columns(of: item.shownKey) + 2
    }
    for (figure, place) in zip(item.figures, columns.figures) where place.end > 0 {
      let ink: Role = figure.isNothing ? .dim : figure.ink
      frame.write(figure.label, x: x + place.start, y: y, ink: ink, ground: ground)
      frame.writeRight(figure.value, right: x + place.end, y: y, ink: ink, ground: ground)
    }
    let detail = item.unavailable ?? item.detail
    // Two letters and a mark say nothing, but a name of three is whole.
    if item.figures.isEmpty, !detail.isEmpty,
      right - x > 6 || setting.widths.columns(of: detail) <= right - x
    {
      frame.writeFitted(detail, x: x, y: y, limit: right - x, ink: .dim, ground: ground)
    }
  }
}

extension Picker {
  /// Themes are chosen by looking at the board, where what is selected stands at the upper left.
  var place: Panel.Place {
    if case .theme = purpose { .lowerRight } else { .middle }
  }

  /// Which figures of the items are given up first.
  var figuresToHide: [Int] { purpose == .ledger ? LedgerFigures.hidden : [] }
}
