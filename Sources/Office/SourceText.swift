/// Lines of a text file, and whether they are really a table.

import Importing

enum SourceText {
  static func content(
    of bytes: [UInt8], name: String, limits: OfficeLimits
  ) throws(OfficeError) -> SourceContent {
    let text = try CharacterSet.decoded(bytes)
    if isBinary(text) { throw .foreign(.unknown) }
    if isTable(text, name: name) {
      // Every cell ends with one of these.
      let ends = text.utf8.count { $0 == 0x0A || $0 == 0x09 || $0 == 0x2C }
      if ends > limits.cells { throw .tooLarge(.cells(limits.cells)) }
      return .book(SourceBook(sheets: [table(text)]))
    }
    return .text(try lines(of: text, limits: limits))
  }

  private static func table(_ text: String) -> SourceSheet {
    var sheet = DelimitedText.sheet(text)
    for row in sheet.rows.indices {
      for cell in sheet.rows[row].cells.indices {
        guard case .text(let text) = sheet.rows[row].cells[cell].value else { continue }
        sheet.rows[row].cells[cell].value = .text(SourceCleaning.cell(text))
      }
      sheet.rows[row].cells.removeAll { $0.value == .text("") }
    }
    return sheet
  }

  /// Every line with its number, the empty ones too.
  private static func lines(of text: String, limits: OfficeLimits) throws(OfficeError)
    -> [SourceBlock]
  {
    var blocks: [SourceBlock] = []
    let end = text.unicodeScalars.endIndex
    var start = text.unicodeScalars.startIndex
    while start < end {
      let scalars = text.unicodeScalars[start...]
      let stop = scalars.firstIndex { $0 == "\n" || $0 == "\r" } ?? end
      let line = String(text.unicodeScalars[start..<stop])
      if line.utf8.count > limits.textBytes { throw .tooLarge(.textBytes(limits.textBytes)) }
      if blocks.count == limits.cells { throw .tooLarge(.cells(limits.cells)) }
      blocks.append(
        .paragraph(SourceParagraph(line: blocks.count + 1, SourceCleaning.textLine(line))))
      guard stop < end else { break }
      start = text.unicodeScalars.index(after: stop)
      if text.unicodeScalars[stop] == "\r", start < end, text.unicodeScalars[start] == "\n" {
        start = text.unicodeScalars.index(after: start)
      }
    }
    return blocks
  }

  /// Controls that no text holds; a few stray ones are taken out, many are another kind of file.
  private static func isBinary(_ text: String) -> Bool {
    var controls = 0
    var all = 0
    for byte in text.utf8.prefix(1 << 16) {
      all += 1
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { controls += 1 }
    }
    return controls > 8 && controls * 10 > all
  }

  /// The content decides; where it could be both, the name does.
  private static func isTable(_ text: String, name: String) -> Bool {
    let ending = name.lowercased().split(separator: ".").last ?? ""
    // Systems give text the name of a spreadsheet, so that it opens in one.
    if ["csv", "tsv", "tab", "xlsx", "xls", "et"].contains(ending) { return true }
    var counts: Set<Int> = []
    var lines = 0
    for line in text.unicodeScalars.split(
      maxSplits: 40, omittingEmptySubsequences: true, whereSeparator: { $0 == "\n" || $0 == "\r" })
    {
      if lines == 20 { break }
      lines += 1
      counts.insert(line.count { $0 == "\t" })
    }
    // Columns divided by tabs, as many in every line, as spreadsheets put them on the clipboard.
    return lines >= 2 && counts.count == 1 && (counts.first ?? 0) >= 2
  }
}
