/// A document as Markdown.

extension PaperText {
  /// Every block apart from the next by an empty line; text that Markdown would take for markup is
  /// escaped, so that it reads word for word.
  package static func markdown(_ paper: Paper) -> String {
    var parts: [String] = []
    for block in paper.blocks {
      switch block {
      case .title(let text): parts += lines(text).map { "# " + escaped($0) }
      case .subtitle(let text): parts += lines(text).map { escaped($0) }
      case .heading(let text): parts.append("## " + escaped(flat(text)))
      case .subheading(let text): parts.append("### " + escaped(flat(text)))
      case .paragraph(let spans): parts.append(paragraph(spans))
      case .addressee(let text): parts.append(escaped(flat(text)))
      case .signature(let rows): parts += rows.map { escaped(flat($0)) }
      case .table(let table): parts.append(markdown(table))
      case .warning(let text): parts.append("> **" + escaped(flat(text)) + "**")
      case .pageBreak: parts.append("---")
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func paragraph(_ spans: [Paper.Span]) -> String {
    let pieces = spans.filter { !$0.text.isEmpty }
    var text = ""
    for (place, span) in pieces.enumerated() {
      // Only where a line begins can a sign open a list or a heading.
      let escaped = lines(span.text).enumerated().map { line, words in
        self.escaped(words, isLineStart: line > 0 || place == 0)
      }.joined(separator: "\\\n")
      text += span.isStrong ? "**\(escaped)**" : escaped
    }
    return text
  }

  private static func markdown(_ table: Paper.Table) -> String {
    let columns = max(
      table.widths.count, table.rows.map { $0.cells.reduce(0) { $0 + $1.span } }.max() ?? 0)
    guard columns > 0 else { return "" }
    var rows = table.rows.map { row in
      var cells = row.cells.flatMap { cell in
        [tableCell(cell)] + [String](repeating: "", count: max(0, cell.span - 1))
      }
      cells += [String](repeating: "", count: max(0, columns - cells.count))
      return cells
    }
    // Every Markdown table has a heading row; a form has none of its own.
    let heading =
      table.headingRows > 0 && !rows.isEmpty
      ? rows.removeFirst() : [String](repeating: "", count: columns)
    let rule = [String](repeating: "---", count: columns)
    return ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func tableCell(_ cell: Paper.Cell) -> String {
    let text = lines(cell.text).map { escaped($0, isLineStart: false, isTable: true) }
      .joined(separator: "<br>")
    return cell.isHeading && !text.isEmpty ? "**\(text)**" : text
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func flat(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  /// One line with a backslash before every sign that Markdown would take for its own; `<` and `&`
  /// become entities, which no reader takes for markup.
  static func escaped(_ line: String, isLineStart: Bool = true, isTable: Bool = false) -> String {
    let characters = Array(line)
    // One tilde alone, as in 5~7月, strikes nothing through.
    let strikes = characters.count { $0 == "~" } > 1
    var text = ""
    for (place, character) in characters.enumerated() {
      if character == "<" {
        text += "&lt;"
        continue
      }
      if character == "&", characters[(place + 1)...].prefix(32).contains(";") {
        text += "&amp;"
        continue
      }
      if strikes && character == "~" || isMarkup(character, characters, place, isTable: isTable)
        || isLineStart && opensBlock(characters, place)
      {
        text.append("\\")
      }
      text.append(character)
    }
    return text
  }

  private static func isMarkup(
    _ character: Character, _ line: [Character], _ place: Int, isTable: Bool
  ) -> Bool {
    switch character {
    case "\\", "`", "*", "[", "]": return true
    case "|": return isTable
    case "_":
      // Within a word, as in the name of a file, it is only itself.
      let before = place > 0 ? line[place - 1] : " "
      let after = place + 1 < line.count ? line[place + 1] : " "
      return !isWord(before) || !isWord(after)
    default: return false
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  /// Whether the sign at this place makes a heading, a quotation, a list or a rule of the line.
  private static func opensBlock(_ line: [Character], _ place: Int) -> Bool {
    let before = line[..<place]
    switch line[place] {
    case "#", ">", "-", "+", "=": return before.allSatisfy(\.isWhitespace)
    case ".", ")":
      guard !before.isEmpty, before.count <= 9,
        before.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return false }
      return place + 1 == line.count || line[place + 1].isWhitespace
    default: return false
    }
  }
}
