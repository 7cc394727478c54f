/// Several measures, or several pieces of evidence, in one cell.

internal import LedgerModel
internal import Prose

enum CellList {
  /// The items of a cell: numbered ones (`1.` `1、` `（1）` `①` `一是`), else its paragraphs. Text
  /// before the first number stays with the first item; the numbers themselves are taken out.
  static func items(_ text: String) -> [String] {
    let clean = TextCleaning.text(text)
    guard !clean.isEmpty else { return [] }
    let letters = Letters(clean)
    let marks = ListMarks.find(in: letters.codes)
    guard let first = marks.first else { return paragraphs(letters) }
    if marks.count == 1, first.start > 0 { return paragraphs(letters) }
    let lead = letters[letters.trimmed(0..<first.start)]
    var items: [String] = []
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].start : letters.count
      let item = letters[letters.trimmed(mark.end..<max(mark.end, end))]
      let whole = place == 0 && !lead.isEmpty ? lead + "\n" + item : item
      items.append(joined(whole))
    }
    return items.filter { !$0.isEmpty }
  }

  /// The lines of a text; a line of some length that breaks off inside a sentence goes on in the next one.
  static func paragraphs(_ text: String, shortest: Int = 8) -> [String] {
    paragraphs(Letters(text), shortest: shortest)
  }

  private static func paragraphs(_ letters: Letters, shortest: Int = 8) -> [String] {
    let codes = letters.codes
    var paragraphs: [String] = []
    // The last letter of the paragraph so far, and its length.
    var last: UInt32 = 0
    var length = 0
    var start = 0
    while start <= codes.count {
      let end = codes[start...].firstIndex(where: Letters.isNewline) ?? codes.count
      let line = letters.trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty else { continue }
      let head = Array(codes[line.lowerBound..<min(line.upperBound, line.lowerBound + 20)])
      if !paragraphs.isEmpty, !ended.contains(last), length >= shortest,
        !ListMarks.begins(Array(head.prefix(12))),
        WrittenDay.at(0, in: head.map(Letters.fold)) == nil
      {
        let isLatin = last < 0x80 && head[0] < 0x80
        paragraphs[paragraphs.count - 1] += (isLatin ? " " : "") + letters[line]
        length += line.count + (isLatin ? 1 : 0)
      } else {
        paragraphs.append(letters[line])
        length = line.count
      }
      last = codes[line.upperBound - 1]
    }
    return paragraphs
  }

  private static let ended = "。！？；：!?;:.…”）)】》".unicodeScalars.map(\.value)

  /// A text with the breaks inside its sentences taken out, one paragraph a line.
  static func joined(_ text: String) -> String {
    Letters.holdsNewline(text) ? paragraphs(text).joined(separator: "\n") : text
  }
}
