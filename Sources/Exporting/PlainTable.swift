/// A table drawn with signs that every typeface and terminal has.

/// Cells are broken to the width of their column, so that the lines between columns stand straight.
struct PlainTable {
  private let table: Paper.Table
  private let width: TextWidth
  /// Columns of text in each column of the table.
  private let widths: [Int]

  init(_ table: Paper.Table, columns: Int, width: TextWidth) {
    self.table = table
    self.width = width
    let count = max(
      table.widths.count, table.rows.map { $0.cells.reduce(0) { $0 + max(1, $1.span) } }.max() ?? 0)
    var shares = table.widths.map { $0.isFinite && $0 > 0 ? $0 : 1 }
    shares += [Double](repeating: 1, count: count - shares.count)
    let total = max(shares.reduce(0, +), 1)
    let room = Double(max(columns - count * 3 - 1, count * 4))
    widths = shares.map { max(4, Int(room * $0 / total)) }
  }

  var lines: [String] {
    guard !widths.isEmpty else { return [] }
    let rule = "+" + widths.map { String(repeating: "-", count: $0 + 2) + "+" }.joined()
    return [rule] + table.rows.flatMap { lines(of: $0) + [rule] }
  }

  private func lines(of row: Paper.Row) -> [String] {
    var cells: [(lines: [String], width: Int)] = []
    var column = 0
    for cell in row.cells where column < widths.count {
      let end = min(column + max(1, cell.span), widths.count)
      let room = widths[column..<end].reduce(0, +) + (end - column - 1) * 3
      cells.append((broken(cell.text, room), room))
      column = end
    }
    while column < widths.count {
      cells.append(([], widths[column]))
      column += 1
    }
    // Room for a pen: a line of text is about eight millimetres high on paper.
    let least = max(1, Int(min(row.minimumHeight, 200) / 8))
    let height = max(least, cells.map(\.lines.count).max() ?? 1)
    return (0..<height).map { line in
      "|"
        + cells.map { cell in
          let text = line < cell.lines.count ? cell.lines[line] : ""
          return " " + text + String(repeating: " ", count: max(0, cell.width - width(text)))
            + " |"
        }.joined()
    }
  }

  private func broken(_ text: String, _ room: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      var taken = 0
      for unit in PlainTable.units(paragraph) {
        let columns = width(unit)
        // What no line can hold is broken anywhere.
        let pieces = columns > room ? unit.map { String($0) } : [unit]
        for piece in pieces {
          let columns = width(piece)
          if taken + columns > room, !line.isEmpty {
            lines.append(line)
            line = ""
            taken = 0
          }
          line += piece
          taken += columns
        }
      }
      return lines + [line]
    }
  }

  /// What must not be torn: a day, a number, a word; a sign that ends something stays with what is
  /// before it, one that opens something with what comes.
  private static func units(_ text: Substring) -> [String] {
    var units: [String] = []
    var isOpen = false
    for character in text {
      let isTied =
        isOpen || "。，、；：！？）》”’】〕」％%".contains(character)
        || isLatin(character) && units.last?.last.map { isLatin($0) } ?? false
      if isTied, !units.isEmpty {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      isOpen = "（《“‘【〔「".contains(character)
    }
    return units
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && !character.isWhitespace
  }
}
