/// Tables of Markdown inside a report.

internal import LedgerModel
internal import Prose

enum NoticePipes {
  /// Runs of at least two lines that begin with a bar make a table; the other lines are given back.
  static func tables(
    _ paragraphs: [SourceParagraph]
  ) -> (rest: [SourceParagraph], sheets: [SourceSheet]) {
    var rest: [SourceParagraph] = []
    var sheets: [SourceSheet] = []
    var run: [(paragraph: SourceParagraph, cells: [String])] = []
    func close() {
      let rows = run.filter { !isRule($0.cells) }
      if rows.count >= 2 {
        sheets.append(SourceSheet(rows: rows.map { row($0.paragraph.line, $0.cells) }))
      } else {
        rest += run.map(\.paragraph)
      }
      run = []
    }
    for paragraph in paragraphs {
      if let cells = cells(paragraph.text) {
        run.append((paragraph, cells))
      } else {
        close()
        rest.append(paragraph)
      }
    }
    close()
    return (rest, sheets)
  }

  /// What stands between the bars; nil where a line is no row of a table. `\|` is a letter.
  private static func cells(_ line: String) -> [String]? {
    guard line.first(where: { !$0.isWhitespace }) == "|" else { return nil }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for letter in line.trimmed.dropFirst() {
      if letter == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        if letter == "|" { cell.removeLast() }
        cell.append(letter)
      }
      isEscaped = letter == "\\" && !isEscaped
    }
    if !cell.trimmed.isEmpty { cells.append(cell) }
    return cells.count >= 2 ? cells : nil
  }

  /// `| --- | :---: |` under the headings.
  private static func isRule(_ cells: [String]) -> Bool {
    cells.allSatisfy { cell in
      let bare = cell.trimmed
      return bare.contains("-") && bare.allSatisfy { $0 == "-" || $0 == ":" }
    }
  }

  private static func row(_ line: Int, _ cells: [String]) -> SourceRow {
    SourceRow(
      number: line,
      cells: cells.enumerated().compactMap { column, raw in
        let lines = ["<br>", "<br/>", "<br />"].reduce(raw) { $0.replacing($1, with: "\n") }
          .split(separator: "\n").map { NoticeCleaning.line(String($0)).trimmed }
        let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return text.isEmpty ? nil : SourceCell(column: column, .text(text))
      })
  }
}
