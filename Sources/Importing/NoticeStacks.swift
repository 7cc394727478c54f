/// Tables that were copied with each cell on a line of its own.

internal import LedgerModel
internal import Prose

/// 序号, 反馈问题, 完成情况, 1, …, 已完成, 2, …: the headings one below the other, then the rows. Where every
/// row has a line for every heading it is a table again; otherwise nobody can tell which cell is
/// whose, and the lines are given back as not understood.
struct NoticeStacks {
  private(set) var rest: [SourceParagraph] = []
  private(set) var sheets: [SourceSheet] = []
  private(set) var left: [UnrecognisedLine] = []

  private struct Line {
    var place: Int
    var number: Int
    var text: String
  }

  init(_ paragraphs: [SourceParagraph]) {
    let lines = paragraphs.enumerated().compactMap { place, paragraph -> Line? in
      let text = NoticeCleaning.line(paragraph.text).trimmed
      return text.isEmpty ? nil : Line(place: place, number: paragraph.line, text: text)
    }
    var taken = Set<Int>()
    var index = 0
    while index < lines.count {
      guard let count = NoticeStacks.headings(lines, at: index) else {
        index += 1
        continue
      }
      let end = take(lines, from: index, headings: count)
      taken.formUnion(lines[index..<end].map(\.place))
      index = end
    }
    rest = paragraphs.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  // MARK: Headings

  /// How many headings begin here; nil where none do.
  private static func headings(_ lines: [Line], at start: Int) -> Int? {
    let isCounted = isNumberHeading(lines[start].text)
    guard isCounted || isLabel(lines[start].text) else { return nil }
    var end = start
    while end < lines.count, end - start < 16,
      isCounted ? isHeading(lines[end].text) : isLabel(lines[end].text)
    { end += 1 }
    let run = Array(lines[start..<end])
    guard run.count >= 3, holdsIssues(run) else { return nil }
    if isCounted { return end < lines.count && lines[end].text == "1" ? run.count : nil }
    return run.count
  }

  /// Without numbers only words that are labels themselves; one may stand above its answer, but hardly
  /// three with nothing between them.
  private static func isLabel(_ text: String) -> Bool {
    guard isHeading(text), text.count >= 2 else { return false }
    return NoticeLabel.read(FoldedText(text + "："), at: 0, alone: .never) != nil
  }

  private static func isNumberHeading(_ text: String) -> Bool {
    ["序号", "编号", "序"].contains(text.filter { !$0.isWhitespace })
  }

  private static func isHeading(_ text: String) -> Bool {
    text.count <= 14 && !text.contains { $0.isNumber || "，。；：:、“”".contains($0) }
  }

  private static func holdsIssues(_ run: [Line]) -> Bool {
    let cells = run.enumerated().map { SourceCell(column: $0.offset, .text($0.element.text)) }
    let row = SourceRow(number: 1, cells: cells)
    return NoticeTables.holdsIssues(SourceSheet(rows: [row, row]))
  }

  // MARK: Rows

  /// Takes a table and gives the place behind it.
  private mutating func take(_ lines: [Line], from start: Int, headings count: Int) -> Int {
    let end = NoticeStacks.end(lines, from: start + count)
    let isCounted = NoticeStacks.isNumberHeading(lines[start].text)
    var rows: [SourceRow] = [NoticeStacks.row(lines[start..<start + count])]
    var place = start + count
    while isCounted, place + count <= end, lines[place].text == String(rows.count) {
      rows.append(NoticeStacks.row(lines[place..<place + count]))
      place += count
    }
    if isCounted, place == end, rows.count > 1 {
      sheets.append(SourceSheet(rows: rows))
      return end
    }
    left += lines[start..<end].map { UnrecognisedLine(SourcePlace(line: $0.number), $0.text) }
    return end
  }

  /// Where the rows end: at a heading of the text, its closing words or its signature.
  private static func end(_ lines: [Line], from start: Int) -> Int {
    var end = start
    while end < lines.count {
      let text = lines[end].text
      let marker = NoticeMarker.read(FoldedText(text))
      if marker?.style == .chinese || NoticeClosing.begins(text) { break }
      if SignatureDay.read(text) != nil, lines[end...].count <= 3 { break }
      end += 1
    }
    // Whoever signs stands right above the day.
    let isSigned = end < lines.count && SignatureDay.read(lines[end].text) != nil
    if isSigned, end > start, NoticeBody.isName(lines[end - 1].text) { end -= 1 }
    return end
  }

  private static func row(_ lines: ArraySlice<Line>) -> SourceRow {
    SourceRow(
      number: lines.first?.number ?? 1,
      cells: lines.enumerated().map { SourceCell(column: $0.offset, .text($0.element.text)) })
  }

  /// What to do about lines that were left.
  var remark: ImportRemark? {
    guard let first = left.first else { return nil }
    return ImportRemark(
      Phrase(
        zh: "第\(first.place.line)行起像是表格一格一行贴进来的，分不清哪格属于哪条，没有读入；请把原表存成表格文件再导入",
        en:
          "from line \(first.place.line) on a table seems to have been pasted one cell a line; which cell is whose cannot be told, nothing was read: save the table as a spreadsheet and import that"
      ), at: first.place)
  }
}
