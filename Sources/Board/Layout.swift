/// Where things stand on a screen of a given size.

import Canvas
import LedgerModel
import Rules

/// The division of the screen, computed from size and state; drawing, scrolling and the mouse share it.
struct Layout: Sendable {
  /// Under so many columns the board becomes one list.
  static let narrowest = 72
  static let widestCardGap = 2
  static let leastColumn = 24
  /// What columns come down to where all of them then stand on the screen.
  static let tightColumn = 23
  static let emptyColumn = 10
  /// From so many columns on, the selected issue is previewed.
  static let previewFrom = 140
  /// What the preview comes down to for the same reason.
  static let tightPreview = 35
  /// Under so many rows the header's lines two and three become one.
  static let shortest = 20

  var screen: Rect
  /// The red bar.
  var bar: Rect
  /// Total, progress bar and counters; shares its row with `lenses` on a short screen.
  var counters: Rect
  var lenses: Rect
  /// Columns or list.
  var body: Rect
  var preview: Rect?
  /// Messages, or what is hidden at the edges.
  var note: Rect
  var footer: Rect
  var isShort: Bool

  init(columns: Int, rows: Int, preview wantsPreview: Bool) {
    screen = Rect(x: 0, y: 0, columns: columns, rows: rows)
    isShort = rows < Layout.shortest
    let isTiny = rows < 8
    bar = Rect(x: 0, y: 0, columns: columns, rows: min(1, rows))
    counters = Rect(x: 0, y: 1, columns: columns, rows: isTiny ? 0 : 1)
    lenses = Rect(x: 0, y: isShort ? 1 : 2, columns: columns, rows: isTiny ? 0 : 1)
    footer = Rect(x: 0, y: rows - 1, columns: columns, rows: rows > 2 ? 1 : 0)
    note = Rect(x: 0, y: footer.y - 1, columns: columns, rows: rows > 5 ? 1 : 0)
    let top = isTiny ? 1 : isShort ? 2 : 4
    var width = columns
    if wantsPreview, columns >= Layout.previewFrom, !isShort {
      let side = min(72, max(46, columns * 29 / 100))
      width = columns - side
      preview = Rect(x: width, y: 3, columns: side, rows: rows - 4)
    }
    body = Rect(x: 0, y: top, columns: width, rows: note.y + (note.rows == 0 ? 1 : 0) - top)
    if rows <= 5 { body.rows = max(0, (footer.rows > 0 ? footer.y : rows) - top) }
    note.columns = width
  }

  /// Takes from the preview what the columns need.
  fileprivate mutating func giveBody(_ columns: Int) {
    body.columns = columns
    note.columns = columns
    preview?.x = columns
    preview?.columns = screen.columns - columns
  }

  /// One column on the screen.
  struct Column: Equatable, Sendable {
    /// Its place in the arrangement.
    var number: Int
    var x: Int
    var columns: Int
  }
}

extension BoardState {
  var layout: Layout {
    var layout = Layout(columns: setting.columns, rows: setting.rows, preview: !isPreviewHidden)
    if layout.preview != nil, let needed = tightBody, needed > layout.body.columns,
      setting.columns - needed >= Layout.tightPreview
    {
      layout.giveBody(needed)
    }
    // What is being changed stands above the field in which its change is typed.
    if case .prompt(let prompt)? = screens.last, !isOnPage, layout.body.rows > 0 {
      let room = promptArea(prompt, layout).panel.y - layout.body.y
      layout.body.rows = min(layout.body.rows, max(room, min(3, layout.body.rows)))
    }
    return layout
  }

  /// The columns on the screen from the first visible one: as many as fit, the wide ones sharing
  /// what is left over. What has no owner or unit stands before them wherever they are scrolled to.
  func visibleColumns(_ layout: Layout, from first: Int, pins: Bool = true) -> [Layout.Column] {
    let area = layout.body.inset(left: 1, right: 1)
    let filled = leastFilled(layout)
    var chosen: [(number: Int, least: Int)] = []
    var used = 0
    if pins, first > 0, isPinned(0), area.columns >= 2 * Layout.leastColumn + Layout.widestCardGap {
      chosen.append((0, leastWidth(of: 0, filled)))
      used = leastWidth(of: 0, filled)
    }
    let free = chosen.count
    for number in arrangement.keys.indices.dropFirst(max(0, first)) {
      if isFolded(arrangement.keys[number]) { continue }
      let least = leastWidth(of: number, filled)
      let needed = used + least + (chosen.isEmpty ? 0 : Layout.widestCardGap)
      if needed > area.columns, chosen.count > free || free > 0 { break }
      chosen.append((number, least))
      used = needed
    }
    let wide = chosen.filter { arrangement.count(of: $0.number) > 0 }.count
    let spare = max(0, area.columns - used)
    var x = area.x
    var columns: [Layout.Column] = []
    for (number, least) in chosen {
      let isWide = arrangement.count(of: number) > 0
      let width = min(area.columns, isWide ? least + spare / wide : least)
      columns.append(Layout.Column(number: number, x: x, columns: width))
      x += width + Layout.widestCardGap
    }
    return columns
  }

  /// A column of issues that nobody has: it is always to be seen.
  private func isPinned(_ column: Int) -> Bool {
    arrangement.keys.indices.contains(column) && arrangement.keys[column] == .name(0)
      && lens != .category
  }

  /// How wide the body has to be for all columns to stand on the screen at their tightest; nil where
  /// they are too many for any screen.
  private var tightBody: Int? {
    guard !isList, arrangement.keys.count <= 16 else { return nil }
    return openColumns.reduce(2 - Layout.widestCardGap) {
      $0 + leastWidth(of: $1, Layout.tightColumn) + Layout.widestCardGap
    }
  }

  /// The least width of a column that holds something: a little less than usual where all of them then
  /// stand on the screen.
  private func leastFilled(_ layout: Layout) -> Int {
    guard let tightBody, tightBody <= layout.body.columns else { return Layout.leastColumn }
    let filled = openColumns.count { arrangement.count(of: $0) > 0 }
    let usual = tightBody + filled * (Layout.leastColumn - Layout.tightColumn)
    return usual <= layout.body.columns ? Layout.leastColumn : Layout.tightColumn
  }

  private func leastWidth(of column: Int, _ filled: Int) -> Int {
    guard arrangement.count(of: column) == 0 else { return filled }
    let title = setting.widths.columns(of: title(of: arrangement.keys[column])) + 2
    return max(Layout.emptyColumn, title)
  }
}
