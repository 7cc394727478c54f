/// The whole board as text, however high it becomes.

import Canvas
import LedgerModel
import Rules

extension BoardState {
  /// Header, all columns and all cards at a width; columns that do not fit beside each other follow
  /// below. Lines end without blanks, the text with a line feed.
  package func printed(columns: Int) -> String {
    var state = self
    state.setting.columns = columns
    state.setting.rows = 40
    state.unfolded.insert(lens)
    state.screens = []
    state.message = nil
    // Text has no colour: the parts of the bar differ by shape, and its figures stand below it.
    state.setting.traits.hasColours = false
    let layout = Layout(columns: columns, rows: 40, preview: false)
    var head = Frame(columns: columns, rows: 3, widths: setting.widths, glyphs: setting.glyphs)
    state.drawBar(&head, layout, onPage: false)
    state.drawHeader(&head, layout)
    var lines = head.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    lines.insert(contentsOf: state.printedLegend(columns: columns), at: min(2, lines.count))
    if state.arrangement.items.isEmpty {
      lines += ["", say(filter.isActive ? Wording.nothingShown : Wording.emptyLedger)]
    } else if state.isList {
      lines += state.printedList(columns: columns)
    } else {
      lines += state.printedColumns(columns: columns)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func printedList(columns: Int) -> [String] {
    var state = self
    state.refreshListLines()
    let all = state.listLines
    state.cursor = nil
    var lines: [String] = [""]
    // A page at a time, so that a huge ledger does not need one huge picture.
    for start in stride(from: 0, to: all.count, by: 500) {
      state.shownScroll.line = start
      var layout = Layout(columns: columns, rows: 40, preview: false)
      layout.body = Rect(x: 0, y: 0, columns: columns, rows: min(500, all.count - start))
      var frame = Frame(
        columns: columns, rows: layout.body.rows, widths: setting.widths, glyphs: setting.glyphs)
      state.drawList(&frame, layout, marks: false)
      lines += frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(layout.body.rows).map(String.init)
    }
    return lines
  }

  private func printedColumns(columns: Int) -> [String] {
    var state = self
    state.cursor = nil
    state.shownScroll = Scroll()
    var lines: [String] = []
    var first = 0
    while first < arrangement.columnCount {
      var layout = Layout(columns: columns, rows: 40, preview: false)
      let band = state.visibleColumns(layout, from: first, pins: false)
      guard let last = band.last?.number else { break }
      let height =
        band.map { column in
          arrangement.items(in: column.number).reduce(2) {
            $0 + cardHeight($1, columns: column.columns) + 1
          }
        }.max() ?? 2
      layout.body = Rect(x: 0, y: 0, columns: columns, rows: height)
      var frame = Frame(
        columns: columns, rows: height, widths: setting.widths, glyphs: setting.glyphs)
      for column in band { state.drawColumn(column, &frame, layout, rules) }
      lines.append("")
      lines += frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(height).map(String.init)
      while lines.last?.isEmpty == true { lines.removeLast() }
      first = last + 1
    }
    return lines
  }
}
