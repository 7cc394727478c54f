/// The paragraphs and tables of an official document in Word's XML.

import Exporting

struct WordBody {
  var text = ""
  /// Of the text on the page, in twentieths of a point: 156 by 225 mm, or turned.
  let textWidth: Double
  private let textHeight: Int
  /// The next paragraph begins a page.
  private(set) var beginsPage = false
  /// The height of what stands above on the page, as long as nothing but titles does.
  private var above: Int? = 0

  init(isLandscape: Bool) {
    textWidth = isLandscape ? 12_756 : 8845
    textHeight = isLandscape ? 8845 : 12_756
  }

  /// What is left of the page for a form; one that stands under other text may move to a page of its
  /// own, under its name.
  var roomForForm: Int { textHeight - (above ?? WordBody.line) - WordBody.gap * 2 }

  mutating func add(_ block: Paper.Block) {
    defer { count(block) }
    switch block {
    case .title(let title): addParagraph([Paper.Span(title)], style: "OfficialTitle", keeps: true)
    case .subtitle(let text):
      addParagraph([Paper.Span(text)], style: "OfficialSubtitle", keeps: true)
    case .heading(let text): addParagraph([Paper.Span(text)], style: "OfficialHeading")
    case .subheading(let text): addParagraph([Paper.Span(text)], style: "OfficialSubheading")
    case .addressee(let text): addParagraph([Paper.Span(text)], style: "OfficialAddressee")
    case .warning(let text): addParagraph([Paper.Span(text)], style: "OfficialWarning")
    case .paragraph(let spans):
      for line in WordBody.lines(of: spans) { addParagraph(line, style: "OfficialBody") }
    case .signature(let lines): addSignature(lines)
    case .table(let table): addTable(table)
    // A paragraph that only breaks the page would take a line of its own, and where that has no room
    // left, as below a form, a page of its own.
    case .pageBreak: beginsPage = true
    }
  }

  private mutating func count(_ block: Paper.Block) {
    func lines(_ text: String, _ size: Int) -> Int {
      FormFit.lines(text, width: Int(textWidth), size: size)
    }
    switch block {
    case .title(let title): above? += 660 * lines(title, 44)
    case .subtitle(let text): above? += WordBody.line * lines(text, 32)
    case .warning(let text): above? += WordBody.line * lines(text, 28)
    case .pageBreak: above = 0
    default: above = nil
    }
  }

  /// - Parameters:
  ///   - keeps: it stands on the page of what follows.
  ///   - extra: further properties of the paragraph, in XML.
  ///   - size: of the type in half points; nil for that of the style.
  mutating func addParagraph(
    _ spans: [Paper.Span], style: String, keeps: Bool = false, extra: String = "", size: Int? = nil
  ) {
    let keep = keeps ? "<w:keepNext/>" : ""
    let start = beginsPage ? "<w:pageBreakBefore/>" : ""
    beginsPage = false
    text += #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/>\#(keep)\#(start)\#(extra)</w:pPr>"#
    let type = size.map { #"<w:sz w:val="\#($0)"/><w:szCs w:val="\#($0)"/>"# } ?? ""
    for span in spans where !span.text.isEmpty {
      let look = (span.isStrong ? #"<w:rStyle w:val="OfficialStrong"/>"# : "") + type
      text += look.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(look)</w:rPr>"
      text += WordBody.run(span.text) + "</w:r>"
    }
    text += "</w:p>\n"
  }

  /// The distance of lines of text, and what stands below a table.
  private static let line = 560
  static let gap = 100

  /// The text of a run: line ends and tabs are elements of their own.
  private static func run(_ text: String) -> String {
    var result = ""
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { result += "<w:br/>" }
      for (place, piece) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { result += "<w:tab/>" }
        if piece.isEmpty { continue }
        for (place, part) in WordBody.wholeDays(piece).enumerated() {
          if place > 0 { result += "<w:noBreakHyphen/>" }
          result += #"<w:t xml:space="preserve">\#(XMLText.escaped(String(part)))</w:t>"#
        }
      }
    }
    return result
  }

  /// A text cut at the hyphens of its days: in a narrow cell Word would end a line inside 2026-05-08.
  private static func wholeDays(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    for day in text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
      for hyphen in text[day.range].indices where text[hyphen] == "-" {
        parts.append(text[start..<hyphen])
        start = text.index(after: hyphen)
      }
    }
    parts.append(text[start...])
    return parts
  }

  /// A paragraph of several lines is as many paragraphs, so that each is indented.
  private static func lines(of spans: [Paper.Span]) -> [[Paper.Span]] {
    var lines: [[Paper.Span]] = [[]]
    for span in spans {
      let pieces = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (place, piece) in pieces.enumerated() {
        if place > 0 { lines.append([]) }
        lines[lines.count - 1].append(Paper.Span(String(piece), isStrong: span.isStrong))
      }
    }
    return lines
  }

  /// The last line, the day, ends four characters from the right; the others are centred over it.
  private mutating func addSignature(_ lines: [String]) {
    if beginsPage { addGap() }
    addParagraph([], style: "OfficialBody", keeps: true)
    let last = CellText.width(lines.last ?? "")
    for (place, line) in lines.enumerated() {
      // In hundredths of a character, which takes 16 points.
      let hundredths = max(0, Int(400 + (last - CellText.width(line)) / 4 * 100))
      let indent = #"<w:ind w:right="\#(hundredths * 320 / 100)" w:rightChars="\#(hundredths)"/>"#
      addParagraph(
        [Paper.Span(line)], style: "OfficialSignature", keeps: place + 1 < lines.count,
        extra: indent)
    }
  }
}
