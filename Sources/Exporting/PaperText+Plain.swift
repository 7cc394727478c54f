/// A document as plain text: two full-width spaces before a paragraph, tables drawn with lines.

extension PaperText {
  /// - Parameter columns: how wide tables and centred lines are; paragraphs are never broken.
  package static func plain(
    _ paper: Paper, width: TextWidth = TextWidth(), columns: Int? = nil
  ) -> String {
    let columns = columns ?? (paper.isLandscape ? 128 : 84)
    var lines: [String] = []
    for block in paper.blocks {
      switch block {
      case .title(let text):
        if lines.last?.isEmpty == false { lines.append("") }
        lines += split(text).map { centred($0, columns, width) } + [""]
      case .subtitle(let text):
        lines += split(text).map { centred($0, columns, width) } + [""]
      case .heading(let text), .subheading(let text): lines.append("　　" + text)
      case .paragraph(let spans):
        lines += split(spans.map(\.text).joined()).map { "　　" + $0 }
      case .addressee(let text): lines += split(text)
      case .signature(let rows):
        lines.append("")
        lines += rows.flatMap { split($0) }.map { text in
          // Four characters are left free on the right, as the standard for official papers has it.
          String(repeating: " ", count: max(0, columns - 8 - width(text))) + text
        }
      case .table(let table):
        lines += PlainTable(table, columns: columns, width: width).lines
      case .warning(let text): lines += ["【\(text)】", ""]
      case .pageBreak: lines += ["", String(repeating: "-", count: columns), ""]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func centred(_ text: String, _ columns: Int, _ width: TextWidth) -> String {
    String(repeating: " ", count: max(0, (columns - width(text)) / 2)) + text
  }
}
