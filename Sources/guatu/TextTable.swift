/// A table for reading, aligned by the columns that text takes on a terminal.

import Canvas

/// Rows of cells under headings, made to fit a width.
struct TextTable {
  struct Column {
    var heading: String
    /// The column is cut to this width, but never below that of its heading.
    var limit = Int.max
    /// Gives way where the table is too wide; one column of a table.
    var isFlexible = false
    var isRight = false
  }

  private let rule = WidthRule()
  private var columns: [Column]
  private var widths: [Int]
  private var rows: [[Cell]] = []

  private struct Cell {
    var text: String
    var width: Int
    /// An escape sequence that colours the cell; nil leaves it plain.
    var colour: String?
  }

  init(_ columns: [Column]) {
    self.columns = columns
    widths = columns.map { WidthRule().columns(of: $0.heading) }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; the cells' texts are cleaned of control characters.
  mutating func add(_ texts: [String], colours: [Int: String] = [:]) {
    var cells: [Cell] = []
    cells.reserveCapacity(texts.count)
    for (place, raw) in texts.enumerated() {
      let text = Printable.line(raw)
      let width = rule.columns(of: text)
      cells.append(Cell(text: text, width: width, colour: colours[place]))
      widths[place] = max(widths[place], min(width, columns[place].limit))
    }
    rows.append(cells)
  }

  /// The table as lines, each ended.
  ///
  /// - Parameter total: columns of the terminal; the flexible column keeps at least 12 of them.
  func text(columns total: Int) -> String {
    var widths = self.widths
    let gaps = 2 * (columns.count - 1)
    if let flexible = columns.firstIndex(where: \.isFlexible) {
      let others = widths.reduce(0, +) - widths[flexible] + gaps
      widths[flexible] = max(12, min(widths[flexible], total - others))
    }
    var out = ""
    append(
      columns.map { Cell(text: $0.heading, width: rule.columns(of: $0.heading), colour: nil) },
      widths, to: &out)
    for row in rows { append(row, widths, to: &out) }
    return out
  }

  private func append(_ row: [Cell], _ widths: [Int], to out: inout String) {
    // Blanks are held back, so that no line ends in them.
    var blanks = 0
    for (place, cell) in row.enumerated() {
      let width = widths[place]
      let isCut = cell.width > width
      let text = isCut ? rule.fitted(cell.text, columns: width, mark: "…") : cell.text
      let missing = max(0, width - (isCut ? rule.columns(of: text) : cell.width))
      if columns[place].isRight { blanks += missing }
      if !text.isEmpty {
        for _ in 0..<blanks { out += " " }
        blanks = 0
        if let colour = cell.colour {
          out += colour + text + "\u{1B}[0m"
        } else {
          out += text
        }
      }
      blanks += (columns[place].isRight ? 0 : missing) + 2
    }
    out += "\n"
  }
}
