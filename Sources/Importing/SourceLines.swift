/// A source as lines that can be shown beside what was understood of them.

internal import LedgerModel

package struct SourceLines: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let place: SourcePlace
    package let text: String
  }

  /// In the order of the source; nothing in them harms a terminal.
  package let lines: [Line]

  package init(_ content: SourceContent) {
    switch content {
    case .text(let blocks):
      lines = blocks.flatMap { block -> [Line] in
        switch block {
        case .paragraph(let paragraph):
          [Line(place: SourcePlace(line: paragraph.line), text: TextCleaning.line(paragraph.text))]
        case .table(let sheet): SourceLines.rows(of: sheet)
        }
      }
    case .book(let book): lines = book.sheets.flatMap { SourceLines.rows(of: $0) }
    }
  }

  package init(joining parts: [SourceLines]) { lines = parts.flatMap(\.lines) }

  /// The index of the first line at or behind a place of the same sheet; nil when none is.
  package func index(of place: SourcePlace) -> Int? {
    lines.firstIndex { $0.place.sheet == place.sheet && $0.place.line >= place.line }
  }

  private static func rows(of sheet: SourceSheet) -> [Line] {
    let name = sheet.name.isEmpty ? nil : sheet.name
    return sheet.rows.map { row in
      Line(
        place: SourcePlace(line: row.number, sheet: name),
        text: TextCleaning.line(words(of: row)))
    }
  }

  /// The cells in their columns: an empty one keeps its place, so that what stands in a row stands
  /// under its heading.
  private static func words(of row: SourceRow) -> String {
    var text = ""
    var column = 0
    for cell in row.cells {
      let gap = cell.column - column
      let marks = max(text.isEmpty ? 0 : 1, min(gap, 64))
      if marks > 0 { text += String(repeating: " │", count: marks) + " " }
      text += cell.value.text
      column = cell.column
    }
    return text
  }
}
