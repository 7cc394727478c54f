/// Reads the lines of one record into items, ledger format §3.

internal import LedgerModel

extension RecordSyntax {
  /// Reads the record that starts at an offset.
  ///
  /// - Parameters:
  ///   - offset: the start of a line that is neither blank nor a comment.
  ///   - line: the number of that line, from 1.
  package init(_ bytes: UnsafeRawBufferPointer, from offset: Int, line: Int) {
    var parser = RecordParser(bytes, from: offset, line: line)
    parser.run()
    items = parser.items
    range = offset..<parser.scanner.offset
    self.line = line
  }
}

private struct RecordParser {
  let bytes: UnsafeRawBufferPointer
  var scanner: LineScanner
  var items: [RecordSyntax.Item] = []
  private var names = NameCounter()

  init(_ bytes: UnsafeRawBufferPointer, from offset: Int, line: Int) {
    self.bytes = bytes
    scanner = LineScanner(bytes, from: offset, number: line)
  }

  mutating func run() {
    while let line = scanner.peek(), !bytes.isBlank(line.range) {
      _ = scanner.next()
      read(line)
    }
  }

  private mutating func read(_ line: PhysicalLine) {
    switch bytes[line.start] {
    case Byte.hash:
      items.append(.comment(lines: line.start..<line.next, line: line.number))
    case Byte.plus:
      if case .field(let field)? = items.last {
        let end = joined(line)
        items[items.count - 1] = .field(
          FieldSyntax(
            name: field.name, value: field.value.lowerBound..<end.end,
            lines: field.lines.lowerBound..<end.next, line: field.line,
            occurrence: field.occurrence))
      } else {
        items.append(.malformed(malformed(line, .continuationWithoutField, name: nil)))
      }
    default:
      if let name = fieldName(in: line.range), bytes.holds([Byte.colon], at: name.upperBound) {
        readField(line, name: name)
      } else {
        items.append(.malformed(classified(line)))
      }
    }
  }

  private mutating func readField(_ line: PhysicalLine, name: Range<Int>) {
    var start = name.upperBound + 1
    if start < line.end, Byte.isBlank(bytes[start]) { start += 1 }
    let end = joined(line)
    items.append(
      .field(
        FieldSyntax(
          name: name, value: start..<max(start, end.end), lines: line.start..<end.next,
          line: line.number, occurrence: names.count(name, in: bytes))))
  }

  /// The last physical line of a logical one; lines that end in a backslash take in the next.
  private mutating func joined(_ line: PhysicalLine) -> PhysicalLine {
    var last = line
    while last.isTerminated, last.end > last.start, bytes[last.end - 1] == Byte.backslash,
      let next = scanner.next()
    {
      last = next
    }
    return last
  }

  /// The name that a line starts with; nil where it starts with none.
  private func fieldName(in range: Range<Int>) -> Range<Int>? {
    guard let first = bytes[range].first, Byte.isLetter(first) || first == Byte.percent else {
      return nil
    }
    var end = range.lowerBound + 1
    while end < range.upperBound, Byte.isNamePart(bytes[end]) { end += 1 }
    return range.lowerBound..<end
  }

  private func malformed(
    _ line: PhysicalLine, _ reason: MalformedLine.Reason, name: Range<Int>?
  ) -> MalformedLine {
    MalformedLine(
      reason: reason, lines: line.start..<line.next, text: line.range, line: line.number,
      name: name ?? line.start..<line.start)
  }

  private func classified(_ line: PhysicalLine) -> MalformedLine {
    for sign in "<=>|".utf8 where bytes.holds(repeatElement(sign, count: 7), at: line.start) {
      return malformed(line, .conflictMarker, name: nil)
    }
    var start = line.start
    while start < line.end, let step = blankStep(at: start) { start += step }
    if start >= line.end { return malformed(line, .ideographicSpace, name: nil) }
    guard let name = fieldName(in: start..<line.end) else {
      return malformed(line, .notAField, name: nil)
    }
    var sign = name.upperBound
    while sign < line.end, let step = blankStep(at: sign) { sign += step }
    let hasColon = bytes.holds([Byte.colon], at: sign) && sign < line.end
    let hasWideColon = bytes.holds(RecordParser.wideColon, at: sign)
    guard hasColon || hasWideColon,
      hasColon || FieldLineRepair.isKnown(String(decoding: bytes[name], as: UTF8.self))
    else {
      return malformed(line, .notAField, name: nil)
    }
    if start > line.start { return malformed(line, .indentedField, name: name) }
    return malformed(line, hasWideColon ? .fullWidthColon : .blankBeforeColon, name: name)
  }

  /// The length of a blank of any width at an offset; nil where there is none.
  private func blankStep(at offset: Int) -> Int? {
    if Byte.isBlank(bytes[offset]) { return 1 }
    return bytes.holds(RecordParser.wideSpace, at: offset) ? 3 : nil
  }

  private static let wideColon: [UInt8] = [0xEF, 0xBC, 0x9A]
  private static let wideSpace: [UInt8] = [0xE3, 0x80, 0x80]
}

/// Walks over the records of a file, comments and blank lines between them left out.
package struct RecordReader {
  package let bytes: UnsafeRawBufferPointer
  private var scanner: LineScanner

  /// - Parameter offset: the start of a line; at 0 a BOM is passed over.
  package init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    scanner = LineScanner(bytes, from: offset == 0 ? bytes.textStart : offset, number: line)
  }

  /// Where the next line starts, and its number.
  package var offset: Int { scanner.offset }
  package var line: Int { scanner.number }

  /// The next record of any set, descriptors included; nil at the end of the file.
  package mutating func next() -> RecordSyntax? {
    guard let start = skipGap() else { return nil }
    var parser = RecordParser(bytes, from: start.start, line: start.number)
    parser.run()
    scanner = parser.scanner
    return RecordSyntax(
      items: parser.items, range: start.start..<scanner.offset, line: start.number)
  }

  /// Goes on at the start of another line.
  mutating func jump(to offset: Int, line: Int) {
    scanner = LineScanner(bytes, from: offset, number: line)
  }

  /// Goes to the next line that is neither blank nor a comment; nil at the end of the file.
  mutating func skipGap() -> PhysicalLine? {
    while let line = scanner.peek() {
      if !bytes.isBlank(line.range), bytes[line.start] != Byte.hash { return line }
      _ = scanner.next()
    }
    return nil
  }
}
