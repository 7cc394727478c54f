/// The paragraphs and tables of an official document in Word's XML.

import Exporting

struct WordBody {
  var text = ""
  /// Of the text on the page, in twentieths of a point: 156 mm, or 225 mm when the page is turned.
  let textWidth: Double
  /// The next paragraph begins a page.
  private(set) var beginsPage = false

  init(isLandscape: Bool) { textWidth = isLandscape ? 12_756 : 8845 }

  mutating func add(_ block: Paper.Block) {
    switch block {
    case .title(let title): addParagraph([Paper.Span(title)], style: "OfficialTitle")
    case .subtitle(let text): addParagraph([Paper.Span(text)], style: "OfficialSubtitle")
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

  /// `extra` are further properties of the paragraph, in XML.
  mutating func addParagraph(_ spans: [Paper.Span], style: String, extra: String = "") {
    let start = beginsPage ? "<w:pageBreakBefore/>" : ""
    beginsPage = false
    text += #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/>\#(start)\#(extra)</w:pPr>"#
    for span in spans where !span.text.isEmpty {
      text += "<w:r>"
      if span.isStrong { text += #"<w:rPr><w:rStyle w:val="OfficialStrong"/></w:rPr>"# }
      text += WordBody.run(span.text) + "</w:r>"
    }
    text += "</w:p>\n"
  }

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
        result += #"<w:t xml:space="preserve">\#(XMLText.escaped(String(piece)))</w:t>"#
      }
    }
    return result
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
    addParagraph([], style: "OfficialBody", extra: "<w:keepNext/>")
    let last = CellText.width(lines.last ?? "")
    for (place, line) in lines.enumerated() {
      // In hundredths of a character, which takes 16 points.
      let hundredths = max(0, Int(400 + (last - CellText.width(line)) / 4 * 100))
      let keep = place + 1 < lines.count ? "<w:keepNext/>" : ""
      let indent = #"<w:ind w:right="\#(hundredths * 320 / 100)" w:rightChars="\#(hundredths)"/>"#
      addParagraph([Paper.Span(line)], style: "OfficialSignature", extra: keep + indent)
    }
  }
}
