/// The red bar, the figures and the lenses at the top of the board.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The red bar: program, ledger, day. On an issue's page its place in the filter stands at the right.
  func drawBar(_ frame: inout Frame, _ layout: Layout, onPage: Bool) {
    frame.fill(layout.bar, ground: .bar, ink: .barText)
    var x = frame.write(say(Wording.name), x: 1, y: 0, ink: .barName, ground: .bar) + 2
    if layout.bar.columns < 40 { x = 1 }
    let title = ledger.header.title.isEmpty ? ledger.path : ledger.header.title
    let titleColumns = setting.widths.columns(of: title)
    let edge = drawFileGone(&frame, layout.bar)
    let room = edge - x
    let choices = onPage ? [pagePlace] : dayTexts
    func fits(_ choice: String, _ least: Int) -> Bool {
      setting.widths.columns(of: choice) + 2 + min(titleColumns, least) <= room
    }
    // The whole title is worth more than the weekday, but the day is never given up for it.
    let right =
      choices.prefix(3).first { fits($0, titleColumns) }
      ?? choices.dropFirst(2).first { fits($0, 24) }
    var limit = room
    if let right {
      limit -= setting.widths.columns(of: right) + 2
      frame.writeRight(right, right: edge, y: 0, ink: .barText, ground: .bar)
    }
    if x == 1 { frame.fill(Rect(x: 0, y: 0, columns: 1 + limit, rows: 1), ground: .bar) }
    frame.writeFitted(title, x: x, y: 0, limit: limit, ink: .barText, ground: .bar)
  }

  /// Says at the right of the bar that the file is gone; gives the column at which the rest ends.
  private func drawFileGone(_ frame: inout Frame, _ bar: Rect) -> Int {
    guard isFileGone else { return bar.columns - 1 }
    let text = " \(say(Wording.fileGone)) "
    return frame.writeRight(
      text, right: bar.columns - 1, y: 0, ink: .unsaved, ground: .unsavedGround) - 1
  }

  /// `2/3 已逾期`: the page's place in its column.
  private var pagePlace: String {
    guard let cursor else { return "" }
    let title = title(of: arrangement.keys[cursor.column])
    return "\(cursor.index + 1)/\(arrangement.count(of: cursor.column)) \(title)"
  }

  /// What the bar says about the day, from the longest to the shortest.
  private var dayTexts: [String] {
    let today = setting.today
    let space = language == .chinese ? " " : ", "
    let long = today.long(language) + space + today.weekdayName(language)
    let short = today.short(language) + " " + today.shortWeekdayName(language)
    let feedback = ledger.header.feedbackOn.map { say(Wording.sinceFeedback(today - $0)) }
    let deadline = ledger.header.deadline.map { say(Wording.toDeadline($0 - today)) }
    let shortDeadline = ledger.header.deadline.map { say(Wording.toDeadlineShort($0 - today)) }
    func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " · ") }
    return [
      joined([long, feedback, deadline]), joined([long, deadline ?? feedback]),
      joined([short, shortDeadline ?? feedback]), short, today.monthAndDay,
    ]
  }

  func drawHeader(_ frame: inout Frame, _ layout: Layout) {
    guard layout.counters.rows > 0 else { return }
    if layout.isShort {
      drawShortHeader(&frame, layout)
    } else {
      drawCounters(&frame, layout.counters)
      drawLenses(&frame, layout.lenses)
    }
  }

  private func drawCounters(_ frame: inout Frame, _ area: Rect) {
    let left = drawChips(&frame, area) - 2
    var x = frame.write(say(Wording.total(tally.counted)), x: 1, y: area.y, ink: .strong) + 1
    let barColumns = area.columns >= 150 ? 42 : area.columns >= 72 ? 18 : 10
    if x + barColumns <= left {
      drawProgressBar(&frame, x: x, y: area.y, columns: barColumns)
      x += barColumns + 1
    }
    if let percent = tally.percent {
      let text = say(Wording.percent(percent))
      if x + setting.widths.columns(of: text) <= left {
        x = frame.write(text, x: x, y: area.y, ink: .strong) + 2
      }
    }
    for segment in segments where area.columns >= 130 {
      let text = "\(segment.label) \(segment.count)"
      guard x + 2 + setting.widths.columns(of: text) <= left else { break }
      frame.put(setting.glyphs.square, span: 1, x: x, y: area.y, ink: segment.role, ground: .ground)
      x = frame.write(text, x: x + 2, y: area.y, ink: segment.count == 0 ? .dim : .plain) + 2
    }
  }

  /// Counters at the right; gives the column at which they begin.
  private func drawChips(_ frame: inout Frame, _ area: Rect) -> Int {
    var chips: [(text: String, ink: Role, ground: Role)] = []
    func add(_ label: Phrase, _ count: Int, ink: Role, ground: Role) {
      let text = " \(counted(say(label), count)) "
      chips.append(
        count == 0 ? (text, .chipZero, .chipGround) : (text, ink, ground))
    }
    add(LightRule.overdue.label, tally.count(.overdue), ink: .chipLate, ground: .chipLateGround)
    add(LightRule.stalled.label, tally.count(.stalled), ink: .chipWarn, ground: .chipWarnGround)
    add(LightRule.dueSoon.label, tally.count(.dueSoon), ink: .chip, ground: .chipGround)
    let undated =
      (100..<130).contains(area.columns) || area.columns >= 180 || language == .english
      ? LightRule.undated.label : Phrase(zh: "未定", en: "undated")
    add(undated, tally.count(.undated), ink: .chip, ground: .chipGround)
    let unreadable = tally.broken + ledger.unreadable.count
    if unreadable > 0 {
      add(Wording.broken, unreadable, ink: .chipLate, ground: .chipLateGround)
    }
    var x = area.columns - 1
    for chip in chips.reversed() {
      let start = x - setting.widths.columns(of: chip.text)
      guard start > 8 else { continue }
      frame.write(chip.text, x: start, y: area.y, ink: chip.ink, ground: chip.ground)
      x = start - 1
    }
    return x + 1
  }

  private func drawLenses(_ frame: inout Frame, _ area: Rect) {
    var x = 1
    for place in lensPlaces(area) {
      let isCurrent = place.lens == lens
      x = frame.write(
        place.text, x: place.start, y: area.y, ink: isCurrent ? .chipLens : .dim,
        ground: isCurrent ? .chipLensGround : .ground)
    }
    drawFilterState(&frame, left: x + 1, right: area.columns - 1, y: area.y)
  }

  /// Where the names of the lenses stand, for drawing and for the mouse.
  func lensPlaces(_ area: Rect) -> [(lens: Lens, text: String, start: Int, end: Int)] {
    var places: [(lens: Lens, text: String, start: Int, end: Int)] = []
    var x = 1
    let isRoomy = area.columns >= 60
    for lens in Lens.allCases {
      let text =
        lens == self.lens || isRoomy
        ? " \(lens.digit) \(say(lens.label)) " : "\(lens.digit)\(say(lens.label)) "
      let end = x + setting.widths.columns(of: text)
      guard end < area.columns else { break }
      places.append((lens, text, x, end))
      x = end + (area.columns >= 100 ? 1 : 0)
    }
    return places
  }

  /// The active filter as a chip with its counts; the counts alone where there is no room for it.
  private func drawFilterState(_ frame: inout Frame, left: Int, right: Int, y: Int) {
    let counts = say(Wording.shown(arrangement.shown, arrangement.total))
    let countColumns = setting.widths.columns(of: counts)
    if !marked.isEmpty {
      let text = " \(say(Wording.marked(marked.count))) "
      let start = right - setting.widths.columns(of: text)
      if start > left {
        frame.write(text, x: start, y: y, ink: .chipFilter, ground: .chipFilterGround)
      }
      return drawFilterState(&frame, left: left, right: start - 1, y: y, counts, countColumns)
    }
    drawFilterState(&frame, left: left, right: right, y: y, counts, countColumns)
  }

  private func drawFilterState(
    _ frame: inout Frame, left: Int, right: Int, y: Int, _ counts: String, _ countColumns: Int
  ) {
    guard filter.isActive else {
      let text = "\(say(Wording.filterNone)) · \(counts)"
      if right - setting.widths.columns(of: text) >= left {
        frame.writeRight(text, right: right, y: y, ink: .dim)
      }
      return
    }
    let room = right - left
    guard room >= 4 else { return }
    var end = right
    // Where there is no room for words, the bare figures still say how much is hidden.
    let figures = "\(arrangement.shown)/\(arrangement.total)"
    if countColumns + 8 <= room {
      end = frame.writeRight(counts, right: right, y: y, ink: .strong) - 1
    } else if figures.count + 8 <= room {
      end = frame.writeRight(figures, right: right, y: y, ink: .strong) - 1
    }
    var label = " \(say(Wording.filter)) \(filter.text) "
    // Its colour says that it is a filter; the text itself is worth more than the word.
    if setting.widths.columns(of: label) > end - left { label = " \(filter.text) " }
    let text = setting.widths.fitted(label, columns: end - left, mark: setting.glyphs.ellipsis)
    frame.writeRight(text, right: end, y: y, ink: .chipFilter, ground: .chipFilterGround)
  }

  /// One line for small screens: total, what is late and still, the lens and the filter.
  private func drawShortHeader(_ frame: inout Frame, _ layout: Layout) {
    let y = layout.counters.y
    let lensText = " \(lens.digit) \(say(lens.label)) "
    var x =
      frame.write(
        lensText, x: 1, y: y, ink: .chipLens, ground: .chipLensGround) + 1
    x = frame.write(say(Wording.total(tally.counted)), x: x, y: y, ink: .strong) + 1
    for (light, ink) in [(LightRule.overdue, Role.late), (.stalled, .warn)] {
      let count = tally.count(light)
      let text = counted(say(light.label), count)
      guard x + setting.widths.columns(of: text) < layout.screen.columns else { return }
      x = frame.write(text, x: x, y: y, ink: count == 0 ? .dim : ink) + 1
    }
    drawFilterState(&frame, left: x + 1, right: layout.screen.columns - 1, y: y)
  }
}
