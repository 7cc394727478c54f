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
  /// The cells of all rows, one after the other.
  private var cells: [Cell] = []

  /// The colours of a terminal that cells use; the theme is the terminal's.
  enum Colour: UInt8 {
    case red, yellow, green, dim

    fileprivate var start: String {
      switch self {
      case .red: "\u{1B}[31m"
      case .yellow: "\u{1B}[33m"
      case .green: "\u{1B}[32m"
      case .dim: "\u{1B}[2m"
      }
    }
  }

  /// A text with its width, clean of control characters.
  struct Cell {
    fileprivate let text: String
    fileprivate let width: Int32
    /// Only signs of which `PlainText` knows the widths, so that cutting is quick too.
    fileprivate let isPlain: Bool
    /// nil leaves it plain.
    fileprivate let colour: Colour?

    init(_ raw: String, colour: Colour? = nil) {
      self.colour = colour
      if let width = PlainText.columns(of: raw) {
        (text, self.width, isPlain) = (raw, Int32(width), true)
      } else {
        text = Printable.line(raw)
        width = Int32(WidthRule().columns(of: text))
        isPlain = false
      }
    }
  }

  /// - Parameter rows: how many rows will be added, where that is known.
  init(_ columns: [Column], rows: Int = 0) {
    self.columns = columns
    cells.reserveCapacity(rows * columns.count)
    widths = columns.map { WidthRule().columns(of: $0.heading) }
  }

  var isEmpty: Bool { cells.isEmpty }

  /// Adds a row of texts, one for each column.
  mutating func add(_ texts: [String]) { for text in texts { add(Cell(text)) } }

  /// Adds the next cell; a row is full with as many cells as there are columns.
  mutating func add(_ cell: Cell) {
    let place = cells.count % columns.count
    if Int(cell.width) > widths[place] {
      widths[place] = max(widths[place], min(Int(cell.width), columns[place].limit))
    }
    cells.append(cell)
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
    var out: [UInt8] = []
    out.reserveCapacity((cells.count / columns.count + 1) * (widths.reduce(0, +) + gaps + 16))
    append(columns.map { Cell($0.heading) }[...], widths, to: &out)
    for start in stride(from: 0, to: cells.count, by: columns.count) {
      append(cells[start..<min(start + columns.count, cells.count)], widths, to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func append(_ row: ArraySlice<Cell>, _ widths: [Int], to out: inout [UInt8]) {
    // Blanks are held back, so that no line ends in them.
    var blanks = 0
    for (place, cell) in row.enumerated() {
      let width = widths[place]
      var text = cell.text
      var columns = Int(cell.width)
      if columns > width {
        (text, columns) = cut(cell, to: width)
      }
      let missing = max(0, width - columns)
      let isRight = self.columns[place].isRight
      if isRight { blanks += missing }
      if !text.isEmpty {
        for _ in 0..<blanks { out.append(0x20) }
        blanks = 0
        if let colour = cell.colour { out.append(contentsOf: colour.start.utf8) }
        out.append(contentsOf: text.utf8)
        if cell.colour != nil { out.append(contentsOf: "\u{1B}[0m".utf8) }
      }
      blanks += (isRight ? 0 : missing) + 2
    }
    out.append(0x0A)
  }

  /// The text of a cell cut with a mark to at most a width, and the width that it then has.
  private func cut(_ cell: Cell, to width: Int) -> (text: String, columns: Int) {
    if cell.isPlain, width > 0 {
      let (end, columns) = PlainText.prefix(of: cell.text, columns: width - 1)
      return (String(decoding: cell.text.utf8.prefix(end), as: UTF8.self) + "…", columns + 1)
    }
    let text = rule.fitted(cell.text, columns: width, mark: "…")
    return (text, rule.columns(of: text))
  }
}
