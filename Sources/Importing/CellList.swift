/// Several measures, or several pieces of evidence, in one cell.

internal import LedgerModel

enum CellList {
  /// The items of a cell: numbered ones (`1.` `1、` `（1）` `①` `一是`), else its paragraphs. Text
  /// before the first number stays with the first item; the numbers themselves are taken out.
  static func items(_ text: String) -> [String] {
    let clean = CleanText.text(text)
    guard !clean.isEmpty else { return [] }
    let letters = Array(clean)
    let marks = ListMarks.find(in: letters)
    guard let first = marks.first else { return paragraphs(clean) }
    if marks.count == 1, first.start > 0 { return paragraphs(clean) }
    let lead = String(letters[..<first.start]).trimmed
    var items: [String] = []
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].start : letters.count
      let item = String(letters[mark.end..<end]).trimmed
      let whole = place == 0 && !lead.isEmpty ? lead + "\n" + item : item
      items.append(joined(whole))
    }
    return items.filter { !$0.isEmpty }
  }

  /// The lines of a text; a line of some length that breaks off inside a sentence goes on in the next one.
  static func paragraphs(_ text: String, shortest: Int = 8) -> [String] {
    var paragraphs: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmed
      guard !line.isEmpty else { continue }
      if let last = paragraphs.last, !isEnded(last), !ListMarks.begins(line),
        last.count >= shortest,
        WrittenDay.at(0, in: Array(HeadingText.folded(line).prefix(20))) == nil
      {
        paragraphs[paragraphs.count - 1] += glue(last, line) + line
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// A text with the breaks inside its sentences taken out, one paragraph a line.
  static func joined(_ text: String) -> String {
    text.contains(where: \.isNewline) ? paragraphs(text).joined(separator: "\n") : text
  }

  private static func glue(_ left: String, _ right: String) -> String {
    guard let last = left.last, let first = right.first, last.isASCII, first.isASCII else {
      return ""
    }
    return " "
  }

  private static func isEnded(_ line: String) -> Bool {
    line.last.map { "。！？；：!?;:.…”）)】》、".contains($0) && $0 != "、" } ?? true
  }
}
