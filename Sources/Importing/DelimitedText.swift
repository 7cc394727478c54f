/// Tables as text: cells between commas, tabs or semicolons.

internal import Prose

/// Reads `.csv` and `.tsv` as they come out of spreadsheets and out of other systems.
package enum DelimitedText {
  /// The table in a text; the mark between cells is found by looking. Every cell is text; blank cells
  /// are left out. A quote that is never closed is taken as a letter, with a remark.
  package static func sheet(_ text: String) -> SourceSheet {
    var copy = text
    return copy.withUTF8 { bytes in
      var reader = DelimitedReader(bytes)
      return reader.read()
    }
  }
}

private struct DelimitedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  private var separator = Ascii.comma
  private var rows: [SourceRow] = []
  private var unclosed: [Int] = []
  /// Where quotes were found to be no quotes, so that nothing is looked through twice.
  private var literal = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func read() -> SourceSheet {
    if let declared = declaredSeparator() {
      separator = declared
    } else {
      separator = likelySeparator()
    }
    while position < bytes.count { readRow() }
    var sheet = SourceSheet(rows: rows)
    sheet.remarks = unclosed.prefix(20).map {
      ImportRemark(SheetWording.unclosedQuote, at: SourcePlace(line: $0))
    }
    return sheet
  }

  /// `sep=;` in the first line, as some spreadsheets write it.
  private mutating func declaredSeparator() -> UInt8? {
    let mark = Array("sep=".utf8)
    let head = bytes[position...]
    guard head.starts(with: mark), head.count > mark.count else { return nil }
    let found = bytes[position + mark.count]
    var next = position + mark.count + 1
    guard next >= bytes.count || bytes[next] == Ascii.lf || bytes[next] == Ascii.cr else {
      return nil
    }
    if next < bytes.count, bytes[next] == Ascii.cr { next += 1 }
    if next < bytes.count, bytes[next] == Ascii.lf { next += 1 }
    position = min(next, bytes.count)
    line = 2
    return found
  }

  /// The mark that stands most often in the same number in the first lines, outside quotes.
  private func likelySeparator() -> UInt8 {
    let marks = [Ascii.comma, Ascii.tab, Ascii.semicolon]
    var counts: [[Int]] = [[0, 0, 0]]
    var isQuoted = false
    for byte in bytes[position...].prefix(65_536) {
      if byte == Ascii.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == Ascii.lf {
        if counts.count == 40 { break }
        counts.append([0, 0, 0])
      } else if let place = marks.firstIndex(of: byte) {
        counts[counts.count - 1][place] += 1
      }
    }
    let scores = marks.indices.map { mark -> Int in
      var times: [Int: Int] = [:]
      for count in counts where count[mark] > 0 { times[count[mark], default: 0] += 1 }
      return times.map { $0.value * 100 + min($0.key, 50) }.max() ?? 0
    }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    return marks[best]
  }

  private mutating func readRow() {
    let first = line
    var cells: [SourceCell] = []
    var column = 0
    var isOpen = true
    while isOpen {
      let text =
        position < bytes.count && bytes[position] == Ascii.quote
          && position > literal ? quoted() : plain()
      if let text = DelimitedReader.value(text) { cells.append(SourceCell(column: column, text)) }
      column += 1
      isOpen = position < bytes.count && bytes[position] == separator
      if isOpen { position += 1 }
    }
    endLine()
    if !cells.isEmpty { rows.append(SourceRow(number: first, cells: cells)) }
  }

  private mutating func endLine() {
    guard position < bytes.count else { return }
    line += 1
    if bytes[position] == Ascii.cr, position + 1 < bytes.count, bytes[position + 1] == Ascii.lf {
      position += 1
    }
    position += 1
  }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Ascii.lf || byte == Ascii.cr
  }

  /// A cell in quotes. A quote inside it that looks like the beginning of another cell says that the
  /// first one was never closed; then the first one is a letter.
  private mutating func quoted() -> String {
    let start = position
    var place = position + 1
    var parts: [UInt8] = []
    var lines = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Ascii.quote {
        if place + 1 < bytes.count, bytes[place + 1] == Ascii.quote {
          parts.append(byte)
          place += 2
          continue
        }
        if place + 1 == bytes.count || isEnd(bytes[place + 1]) {
          position = place + 1
          line += lines
          return String(decoding: parts, as: UTF8.self)
        }
        if place > start + 1, isEnd(bytes[place - 1]) { break }
      }
      if byte == Ascii.cr {
        if place + 1 < bytes.count, bytes[place + 1] == Ascii.lf {
          place += 1
          continue
        }
        parts.append(Ascii.lf)
        lines += 1
      } else {
        if byte == Ascii.lf { lines += 1 }
        parts.append(byte)
      }
      place += 1
    }
    unclosed.append(line)
    literal = start
    return plain()
  }

  /// The value of a cell; the mark that exporters put before a text that looks like a formula is
  /// taken back.
  private static func value(_ raw: String) -> CellValue? {
    var text = raw
    if raw.utf8.first == Ascii.apostrophe,
      let sign = raw.utf8.first(where: { $0 != Ascii.apostrophe }),
      Ascii.formulaStarts.contains(sign)
    {
      text.removeFirst()
    }
    // Letters beyond ASCII and those above the blank are something, apart from a few blanks.
    if let first = text.utf8.first, first > 0x20, first < 0x7F || first >= 0xE4 {
      return .text(text)
    }
    return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
  }
}

private enum Ascii {
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let formulaStarts: Set<UInt8> = Set("=+-@\t\r".utf8)
}
