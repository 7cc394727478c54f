/// Wrapped and coloured lines: what an issue's page, the preview and the printed issue are made of.

import Canvas

/// A text of one meaning.
struct Span: Equatable {
  var text: String
  var ink: Role
  init(_ text: String, _ ink: Role = .plain) {
    self.text = text
    self.ink = ink
  }
}

/// A line that fits its width.
struct SheetLine: Equatable {
  var indent = 0
  var spans: [Span] = []
  /// Something must follow: it is not shown as the last line.
  var isHeading = false
  /// The field that begins on this line; nil on all others.
  var place: SheetPlace?

  var text: String { String(repeating: " ", count: indent) + spans.map(\.text).joined() }
}

/// A field of an issue by its name, and its place among those of that name.
struct SheetPlace: Equatable {
  var field: String
  var occurrence = 0
}

/// Builds lines for a given width.
struct Sheet {
  let columns: Int
  let widths: WidthRule
  private(set) var lines: [SheetLine] = []

  init(columns: Int, widths: WidthRule) {
    self.columns = max(8, columns)
    self.widths = widths
  }

  mutating func blank() {
    if let last = lines.last, !last.spans.isEmpty { lines.append(SheetLine()) }
  }

  mutating func add(_ more: [SheetLine]) { lines += more }

  /// Notes on the lines from `first` on which field begins there.
  mutating func note(_ place: SheetPlace, at first: Int) {
    if lines.indices.contains(first) { lines[first].place = place }
  }

  /// A paragraph, wrapped behind an indent; `\n` begins a new line.
  mutating func paragraph(_ text: String, indent: Int = 0, ink: Role = .plain) {
    for line in widths.wrapped(text, columns: max(4, columns - indent)) {
      lines.append(SheetLine(indent: indent, spans: [Span(line, ink)]))
    }
  }

  /// A mark followed by a paragraph that hangs behind it.
  mutating func marked(_ mark: Span, _ text: String, indent: Int, ink: Role = .plain) {
    let wrapped = widths.wrapped(text, columns: max(4, columns - indent))
    for (index, line) in (wrapped.isEmpty ? [""] : wrapped).enumerated() {
      if index == 0 {
        let gap = max(1, indent - widths.columns(of: mark.text))
        lines.append(
          SheetLine(spans: [mark, Span(String(repeating: " ", count: gap)), Span(line, ink)]))
      } else {
        lines.append(SheetLine(indent: indent, spans: [Span(line, ink)]))
      }
    }
  }

  /// Spans that flow over several lines behind an indent, broken between spans, and inside one that
  /// alone is too wide.
  mutating func flow(_ spans: [Span], label: Span? = nil, indent: Int = 0) {
    flow(together: spans.map { [$0] }, label: label, indent: indent)
  }

  /// The same with spans that stay together: a line ends between groups, and inside one that alone is too
  /// wide.
  mutating func flow(together groups: [[Span]], label: Span? = nil, indent: Int = 0) {
    var line = SheetLine()
    var used = 0
    if let label {
      line.spans = [label]
      used = widths.columns(of: label.text)
      if used < indent {
        line.spans.append(Span(String(repeating: " ", count: indent - used)))
        used = indent
      }
    } else {
      line.indent = indent
      used = indent
    }
    func breakLine() {
      guard used > indent else { return }
      lines.append(line)
      line = SheetLine(indent: indent)
      used = indent
    }
    for group in groups {
      let group = group.filter { !$0.text.isEmpty }
      let whole = group.reduce(0) { $0 + widths.columns(of: $1.text) }
      var isFirst = used + whole > columns
      if isFirst { breakLine() }
      for span in group {
        // What parted it from the text before is not needed at the beginning of a line.
        let text = isFirst ? String(span.text.drop { $0 == " " || $0 == "·" }) : span.text
        if text.isEmpty { continue }
        isFirst = false
        let width = widths.columns(of: text)
        if used + width <= columns {
          line.spans.append(Span(text, span.ink))
          used += width
          continue
        }
        breakLine()
        let bare = String(text.drop { $0 == " " || $0 == "·" })
        for part in widths.wrapped(bare, columns: max(4, columns - indent)) {
          breakLine()
          line.spans.append(Span(part, span.ink))
          used = indent + widths.columns(of: part)
        }
      }
    }
    lines.append(line)
  }

  /// A heading in gold with something dim behind it.
  mutating func heading(_ title: String, _ detail: String = "") {
    blank()
    let title = title.prefix(1).uppercased() + title.dropFirst()
    flow(detail.isEmpty ? [Span(title, .gold)] : [Span(title, .gold), Span(" " + detail, .dim)])
    lines[lines.count - 1].isHeading = true
  }

  /// Two texts beside each other as one, line by line, with a rule between them.
  static func beside(
    _ left: [SheetLine], _ right: [SheetLine], at column: Int, rule: Character, _ widths: WidthRule
  ) -> [SheetLine] {
    (0..<max(left.count, right.count)).map { row in
      var line = left.indices.contains(row) ? left[row] : SheetLine()
      let used = widths.columns(of: line.text)
      line.spans.append(Span(String(repeating: " ", count: max(1, column - 3 - used))))
      line.spans.append(Span(String(rule), .rule))
      guard right.indices.contains(row) else { return line }
      line.place = line.place ?? right[row].place
      line.spans.append(Span(String(repeating: " ", count: 2 + right[row].indent)))
      line.spans += right[row].spans
      line.isHeading = line.isHeading || right[row].isHeading
      return line
    }
  }
}

extension Frame {
  /// Draws lines from `top` on into a rectangle; a heading at its end waits for what follows it.
  mutating func draw(_ lines: [SheetLine], from top: Int, in rect: Rect, ground: Role) {
    let last = top + rect.rows - 1
    let isCut = last + 1 < lines.count && last >= top && lines[last].isHeading
    for row in 0..<(isCut && rect.rows > 2 ? rect.rows - 1 : rect.rows)
    where top + row < lines.count {
      let line = lines[top + row]
      var x = rect.x + line.indent
      for span in line.spans {
        x = write(
          span.text, x: x, y: rect.y + row, limit: rect.right - x, ink: span.ink, ground: ground)
      }
    }
  }
}
