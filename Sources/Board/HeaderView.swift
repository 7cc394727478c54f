/// The red bar, the figures and the lenses at the top of the board.

import Audit
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
    let own = ledger.header.title.isEmpty ? ledger.path : ledger.header.title
    let title = importTarget ?? titleScrolledAway ?? own
    let titleColumns = setting.widths.columns(of: title)
    let edge = drawFileGone(&frame, layout.bar)
    let room = edge - x
    let choices = onPage ? pagePlaces : dayTexts
    func fits(_ choice: String, _ least: Int) -> Bool {
      setting.widths.columns(of: choice) + 2 + min(titleColumns, least) <= room
    }
    // The whole title is worth more than the weekday, but the day is never given up for it.
    let right =
      choices.prefix(3).first { fits($0, titleColumns) }
      ?? choices.dropFirst(onPage ? 0 : 2).first { fits($0, onPage ? 12 : 24) }
    var limit = room
    if let right {
      limit -= setting.widths.columns(of: right) + 2
      frame.writeRight(right, right: edge, y: 0, ink: .barText, ground: .bar)
    }
    if x == 1 { frame.fill(Rect(x: 0, y: 0, columns: 1 + limit, rows: 1), ground: .bar) }
    frame.writeFitted(title, x: x, y: 0, limit: limit, ink: .barText, ground: .bar)
  }

  /// `06 村集体资产底数不清`: whose page it is, where its own title is above the edge of the screen; nil
  /// elsewhere.
  private var titleScrolledAway: String? {
    let page = screens.last { if case .issue = $0 { true } else { false } }
    guard case .issue(let scroll)? = page, scroll > 0, let id = selectedID, brokenID == nil else {
      return nil
    }
    return titleOfAnother(id).map { "\(id.text) \($0)" }
  }

  /// Says at the right of the bar that the file is gone; gives the column at which the rest ends.
  private func drawFileGone(_ frame: inout Frame, _ bar: Rect) -> Int {
    guard isFileGone else { return bar.columns - 1 }
    let text = " \(say(Wording.fileGone)) "
    return frame.writeRight(
      text, right: bar.columns - 1, y: 0, ink: .unsaved, ground: .unsavedGround) - 1
  }

  /// `2/3 已逾期`, or only `2/3`: the page's place in its column.
  private var pagePlaces: [String] {
    // An issue that the filter hides has no place.
    guard let cursor, let item = selectedItem, arrangement.place(of: item) != nil else { return [] }
    let figures = "\(cursor.index + 1)/\(arrangement.count(of: cursor.column))"
    let titles = parts(of: cursor.column).map(\.title).joined(separator: "·")
    return [figures + " " + titles, figures]
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
    func joined(_ parts: [String?]) -> String {
      parts.compactMap { $0 }.joined(separator: " \(setting.glyphs.middleDot) ")
    }
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

  private var totalText: String { say(Wording.total(tally.counted, hidden: hiddenCount)) }

  /// `+待处理2`: records and lines that cannot be read. They stand beside the total and in no share of
  /// it, so that total, bar and percentage are of the same issues, here and on the command line.
  private var unreadText: String? {
    let count = tally.broken + ledger.unreadable.count
    return count == 0 ? nil : "+" + counted(say(Wording.broken), count)
  }

  /// Finished of the total; not said where all of it is finished and something cannot be read.
  private var shownPercent: Int? {
    tally.percent == 100 && unreadText != nil ? nil : tally.percent
  }

  /// `逾期6+2`: late ones, and others that are late by a check, a recheck or a notice alone.
  private var lateWithOthers: String {
    counted(say(LightRule.overdue.label), tally.count(.overdue)) + "+\(tally.lateOtherwise)"
  }

  /// What is late besides deadlines, each with its figure; nothing that is not.
  private var dutyChips: [(label: Phrase, count: Int)] {
    [
      (Wording.lapsed, tally.count(.cadenceLapsed)), (Wording.rechecks, tally.count(.recheck)),
      (Wording.notices, tally.count(.noticeLate)),
    ].filter { $0.1 > 0 }
  }

  private func drawCounters(_ frame: inout Frame, _ area: Rect) {
    let left = drawChips(&frame, area) - 2
    var x = frame.write(totalText, x: 1, y: area.y, ink: .strong) + 1
    if let unread = unreadText, x + setting.widths.columns(of: unread) <= left {
      x = frame.write(unread, x: x, y: area.y, ink: .late) + 1
    }
    let percent = shownPercent.map { say(Wording.percent($0)) } ?? ""
    let percentColumns = percent.isEmpty ? 0 : setting.widths.columns(of: percent) + 2
    // The bar gives way to its legend: it shows the shares, the legend the figures.
    let widest = area.columns >= 150 ? 42 : area.columns >= 72 ? 18 : 10
    let room = left - x - 1 - percentColumns
    let least = min(18, widest)
    // A figure for each of the open ones is worth a shorter bar.
    let fuller = legend(columns: room - least).map { $0.others > 0 } ?? true
    let legend =
      (fuller ? legend(columns: room - 10).flatMap { $0.others == 0 ? $0 : nil } : nil)
      ?? legend(columns: room - least)
    let barColumns = min(widest, max(10, room - (legend?.columns ?? 0)))
    if x + barColumns <= left {
      drawProgressBar(&frame, x: x, y: area.y, columns: barColumns)
      x += barColumns + 1
    }
    if x + percentColumns <= left + 2 {
      x = frame.write(percent, x: x, y: area.y, ink: .strong) + 2
    }
    if let legend, x + legend.columns <= left {
      drawLegend(legend, &frame, x: x, y: area.y)
    }
  }

  /// Counters at the right; gives the column at which they begin.
  private func drawChips(_ frame: inout Frame, _ area: Rect) -> Int {
    var chips: [(text: String, ink: Role, ground: Role)] = []
    func add(_ label: Phrase, _ count: Int, ink: Role, ground: Role) {
      let text = counted(say(label), count)
      chips.append(
        count == 0 ? (text, .chipZero, .chipGround) : (text, ink, ground))
    }
    // Red cards are late or have let their cadence lapse: both have their figure, on a narrow screen
    // as `逾期6+2`.
    let (late, duties) = (tally.count(.overdue), dutyChips)
    let isNarrow = area.columns < Layout.narrowest
    if isNarrow, tally.lateOtherwise > 0 {
      chips.append((lateWithOthers, .chipLate, .chipLateGround))
    } else {
      add(LightRule.overdue.label, late, ink: .chipLate, ground: .chipLateGround)
      // Several kinds together where each would push a calmer counter away: then every issue counts once.
      let isOne = isNarrow || duties.count > 1 && area.columns < 110
      let others = [(Wording.otherLate, tally.lateOtherwise)].filter { $0.1 > 0 }
      for (label, count) in isOne ? others : duties {
        add(label, count, ink: .chipLate, ground: .chipLateGround)
      }
    }
    add(LightRule.stalled.label, tally.count(.stalled), ink: .chipWarn, ground: .chipWarnGround)
    add(LightRule.dueSoon.label, tally.count(.dueSoon), ink: .chip, ground: .chipGround)
    let undated =
      area.columns >= 180 || language == .english
      ? LightRule.undated.label : Phrase(zh: "未定", en: "undated")
    add(undated, tally.count(.undated), ink: .chip, ground: .chipGround)
    if let audit {
      add(Action.lensAudit.name, audit.openMatters, ink: .chip, ground: .chipGround)
    }
    // Total, bar and percentage are worth more than the calmest counters.
    let percent = shownPercent.map { setting.widths.columns(of: say(Wording.percent($0))) + 2 } ?? 0
    let needed =
      setting.widths.columns(of: totalText) + 13 + percent
      + (unreadText.map { setting.widths.columns(of: $0) + 1 } ?? 0)
    func columns() -> Int { chips.reduce(0) { $0 + setting.widths.columns(of: $1.text) + 3 } }
    while chips.count > 2, columns() > area.columns - needed { chips.removeLast() }
    var x = area.columns - 1
    for chip in chips.reversed() {
      let columns = setting.widths.columns(of: chip.text) + 2
      let start = x - columns
      guard start > 8 else { continue }
      frame.fill(Rect(x: start, y: area.y, columns: columns, rows: 1), ground: chip.ground)
      frame.write(chip.text, x: start + 1, y: area.y, ink: chip.ink, ground: chip.ground)
      x = start - 1
    }
    return x + 1
  }

  private func drawLenses(_ frame: inout Frame, _ area: Rect) {
    var x = 1
    for place in lensPlaces(area) {
      let isCurrent = place.tab == currentTab
      x = frame.write(
        place.text, x: place.start, y: area.y, ink: isCurrent ? .chipLens : .dim,
        ground: isCurrent ? .chipLensGround : .ground)
    }
    // The audit and the lists are of the whole ledger, whatever the board behind them shows.
    if auditBrowser == nil, roster == nil {
      drawFilterState(&frame, left: x + 1, right: area.columns - 1, y: area.y)
    }
  }

  /// Where the names of the lenses stand, for drawing and for the mouse.
  func lensPlaces(_ area: Rect) -> [TabPlace] {
    var places: [TabPlace] = []
    var x = 1
    // The filter's state beside them is worth more than blanks between them.
    let state = filter.isActive || !marked.isEmpty ? 44 : 26
    let tabs = tabs(columns: area.columns)
    let names = tabs.reduce(1) { $0 + setting.widths.columns(of: say($1.label)) + 4 }
    let isRoomy = names + state <= area.columns
    for tab in tabs {
      let text =
        tab == currentTab || isRoomy
        ? " \(tab.digit) \(say(tab.label)) " : "\(tab.digit)\(say(tab.label)) "
      let end = x + setting.widths.columns(of: text)
      guard end < area.columns else { break }
      places.append(TabPlace(tab: tab, text: text, start: x, end: end))
      x = end + (area.columns >= 100 ? 1 : 0)
    }
    return places
  }

  /// One line for small screens: the lens, what there is and what is late; with room to spare all
  /// that the two lines of a higher screen say.
  private func drawShortHeader(_ frame: inout Frame, _ layout: Layout) {
    let y = layout.counters.y
    var right = layout.screen.columns - 1
    if filter.isActive || !marked.isEmpty, auditBrowser == nil, roster == nil {
      right = drawFilterState(&frame, left: min(24, right / 2), right: right, y: y) - 1
    }
    var parts: [(text: String, ink: Role)] = [(totalText, .strong)]
    func add(_ light: LightRule, _ ink: Role) {
      let count = tally.count(light)
      parts.append((counted(say(light.label), count), count == 0 ? .dim : ink))
    }
    if let unread = unreadText { parts.append((unread, .late)) }
    if tally.lateOtherwise > 0 {
      parts.append((lateWithOthers, .late))
    } else {
      add(.overdue, .late)
    }
    add(.stalled, .warn)
    if let percent = shownPercent { parts.append((say(Wording.percent(percent)), .plain)) }
    add(.dueSoon, .plain)
    add(.undated, .plain)
    let places = shortLensPlaces(
      columns: right - parts.reduce(1) { $0 + setting.widths.columns(of: $1.text) + 1 })
    for place in places {
      let isCurrent = place.tab == currentTab
      frame.write(
        place.text, x: place.start, y: y, ink: isCurrent ? .chipLens : .dim,
        ground: isCurrent ? .chipLensGround : .ground)
    }
    var x = (places.last?.end ?? 0) + 1
    for part in parts {
      guard x + setting.widths.columns(of: part.text) <= right else { return }
      x = frame.write(part.text, x: x, y: y, ink: part.ink) + 1
    }
  }

  /// The lenses of a short header: all where there is room for them, else the one in use.
  func shortLensPlaces(columns: Int) -> [TabPlace] {
    var x = 1
    let all = tabs(columns: columns).map { tab in
      let text =
        tab == currentTab
        ? " \(tab.digit) \(say(tab.label)) " : " \(tab.digit)\(say(tab.label))"
      let place = TabPlace(
        tab: tab, text: text, start: x, end: x + setting.widths.columns(of: text))
      x = place.end
      return place
    }
    guard x > columns, let current = all.first(where: { $0.tab == currentTab }) else { return all }
    return [
      TabPlace(tab: current.tab, text: current.text, start: 1, end: 1 + current.end - current.start)
    ]
  }
}
