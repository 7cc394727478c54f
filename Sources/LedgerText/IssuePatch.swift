/// Whole issues put into a file and taken out of it as patches of bytes.
///
/// What takes a removal back must restore every byte around the record, and a record's text alone
/// cannot: so the text of such an insertion starts with the end of the line of the record before it
/// and holds everything from there on. A text that a person wrote starts with a field.

internal import LedgerModel

struct IssuePatcher {
  let bytes: UnsafeRawBufferPointer
  let endOfLine: [UInt8]

  /// Stands for "before the first issue" in an insertion that restores.
  static let beforeFirst = IssueID("")

  // MARK: Removing

  /// - Parameter previous: the record or descriptor before the issue.
  /// - Returns: the patch, and the text that restores.
  func removal(_ record: Range<Int>, after previous: Range<Int>) -> (patch: Patch, text: [UInt8]) {
    var start = record.lowerBound
    var end = record.upperBound
    if end < bytes.count {
      end = LineScanner(bytes, from: end).peek()?.next ?? end
    } else {
      if let blank = blankLine(before: start) { start = blank }
      if !endsLine(at: end), start > previous.lowerBound { start -= lineEndLength(before: start) }
    }
    return (Patch(range: start..<end, bytes: []), Array(bytes[contentEnd(previous)..<end]))
  }

  // MARK: Inserting

  /// The patch that puts a record after another one or after a descriptor.
  func insertion(_ text: String, after previous: Range<Int>) -> Patch {
    let text = Array(text.utf8)
    let isRestoring = text.first == Byte.lineFeed || text.first == Byte.carriageReturn
    if isRestoring, let patch = restoring(text, after: previous) { return patch }
    let lines = ownLines(text)
    let body = FieldPatcher.unjoined(Array(lines.joined(separator: endOfLine)))
    let place = previous.upperBound
    if !endsLine(at: place) {
      return Patch(range: place..<place, bytes: endOfLine + endOfLine + body)
    }
    guard let blank = LineScanner(bytes, from: place).peek() else {
      return Patch(range: place..<place, bytes: endOfLine + body + endOfLine)
    }
    // After the blank line that stands there, so that taking the new one out leaves that line.
    return Patch(
      range: blank.next..<blank.next,
      bytes: blank.isTerminated
        ? body + endOfLine + endOfLine : endOfLine + body + endOfLine)
  }

  private func restoring(_ text: [UInt8], after previous: Range<Int>) -> Patch? {
    text.withUnsafeBytes { text in
      var reader = RecordReader(text)
      var last: Range<Int>?
      while let record = reader.next() { last = record.range }
      guard let record = last else { return nil }
      var kept = record.lowerBound
      if record.upperBound == text.count {
        let inner = IssuePatcher(bytes: text, endOfLine: endOfLine)
        if let blank = inner.blankLine(before: kept) { kept = blank }
        if !inner.endsLine(at: text.count) { kept -= inner.lineEndLength(before: kept) }
      }
      let base = contentEnd(previous)
      guard kept >= 0, bytes.holds(text[..<kept], at: base) else { return nil }
      let place = base + kept
      return Patch(range: place..<place, bytes: Array(text[kept...]))
    }
  }

  /// The lines of a text without its end and without blank lines around it.
  private func ownLines(_ text: [UInt8]) -> [[UInt8]] {
    var lines = text.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
      .map { $0.last == Byte.carriageReturn ? Array($0.dropLast()) : Array($0) }
    while let last = lines.last, last.allSatisfy(Byte.isBlank) { lines.removeLast() }
    while let first = lines.first, first.allSatisfy(Byte.isBlank) { lines.removeFirst() }
    return lines
  }

  // MARK: Lines

  private func contentEnd(_ range: Range<Int>) -> Int {
    endsLine(at: range.upperBound)
      ? range.upperBound - lineEndLength(before: range.upperBound) : range.upperBound
  }

  private func endsLine(at offset: Int) -> Bool {
    offset > 0 && bytes[offset - 1] == Byte.lineFeed
  }

  private func lineEndLength(before offset: Int) -> Int {
    guard endsLine(at: offset) else { return 0 }
    return offset >= 2 && bytes[offset - 2] == Byte.carriageReturn ? 2 : 1
  }

  /// The start of the line right before an offset when that line is blank.
  private func blankLine(before offset: Int) -> Int? {
    guard endsLine(at: offset) else { return nil }
    let end = offset - lineEndLength(before: offset)
    var start = end
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    return start > 0 && bytes.isBlank(start..<end) ? start : nil
  }
}
