/// A whole record as a person wrote it anew, in the place of the old one. One with errors is mended so:
/// what has to be sound is the new text.

internal import LedgerModel

extension Ledger {
  mutating func replace(
    _ id: IssueID, expected: String, text: String, _ session: inout EditSession
  ) throws(EditError) {
    guard let row = row(of: id) else { throw .noSuchIssue(id) }
    let record = syntax(at: row)
    try expect(expected, at: row, id)
    // What an editor adds around a record is no part of it: a BOM, CRLF, blank lines.
    let plain = LineEnds.plain(Array(text.utf8)).bytes
    var lines = plain.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
    while let first = lines.first, first.allSatisfy(Byte.isBlank) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(Byte.isBlank) { lines.removeLast() }
    guard let line = lines.first(where: { $0.starts(with: "Id:".utf8) }) else {
      throw .wouldBreak(Phrase(zh: "没有“Id:”一行", en: "there is no line `Id:`"))
    }
    let next = IssueID(String(String(decoding: line.dropFirst(3), as: UTF8.self).trimmingBlanks))
    let endOfLine = session.endOfLine
    // The last line ends as the old one did: at the end of a file, perhaps not at all.
    let isEnded = bytes.withBytes { $0[record.range.upperBound - 1] == Byte.lineFeed }
    let body =
      FieldPatcher.unjoined(Array(lines.joined(separator: endOfLine))) + (isEnded ? endOfLine : [])
    try exchange(record.range, for: body, row, from: id, to: next, &session)
  }

  /// Takes a replacement back, byte for byte.
  mutating func restore(
    _ id: IssueID, _ restoration: Change.Restoration, _ session: inout EditSession
  ) throws(EditError) {
    guard let row = row(of: id) else { throw .noSuchIssue(id) }
    let start = rows[row].offset - restoration.lead
    guard start >= 0, bytes.withBytes({ $0.holds(restoration.expected, at: start) }) else {
      // Something beside the record has changed: its own text may still be the same.
      let text = (
        String(decoding: restoration.expected, as: UTF8.self),
        String(decoding: restoration.bytes, as: UTF8.self)
      )
      return try replace(id, expected: text.0, text: text.1, &session)
    }
    try exchange(
      start..<start + restoration.expected.count, for: restoration.bytes, row, from: id,
      to: restoration.id, mayBreak: restoration.isBroken, &session)
  }

  /// Puts bytes that hold one record and perhaps comments in the place of a record.
  ///
  /// - Parameter mayBreak: what is put back had errors.
  private mutating func exchange(
    _ range: Range<Int>, for new: [UInt8], _ row: Int, from old: IssueID, to next: IssueID,
    mayBreak: Bool = false, _ session: inout EditSession
  ) throws(EditError) {
    if next != old, !mayBreak, self.row(of: next) != nil { throw .issueExists(next) }
    let before = bytes.withBytes { Array($0[range]) }
    let wasBroken = rows[row].isBroken
    apply(Patch(range: range, bytes: new), line: nil, &session)
    let place = range.lowerBound..<range.lowerBound + new.count
    let line = line(ofByte: place.lowerBound)
    let bytes = self.bytes
    let record = bytes.withBytes { onlyRecord(in: place, line: line, of: $0) }
    guard let record, let made = bytes.withBytes({ remade(record, as: next, in: $0) }) else {
      throw .wouldBreak(
        Phrase(
          zh: "文字应当是一条编号为 \(next) 的记录", en: "the text must be one record with the Id \(next)"))
    }
    rows[row] = made
    if next != old { session.touched.remove(.issue(old)) }
    if wasBroken || mayBreak {
      // Its errors may have been those of another record too, such as a number that both had.
      bytes.withBytes { index($0) }
    } else if next != old {
      rebuildTable()
    }
    if !mayBreak {
      session.touched.insert(.issue(next))
      if let row = self.row(of: next), let problem = problems(at: row).first {
        throw .wouldBreak(problem.message)
      }
    }
    session.inverse.append(
      .restoreIssue(
        next,
        Change.Restoration(
          id: old, lead: record.range.lowerBound - place.lowerBound, expected: new, bytes: before,
          isBroken: wasBroken)))
  }

  /// The record of a stretch of lines; nil where it holds none or several, or where its last one goes
  /// on behind it.
  private func onlyRecord(
    in place: Range<Int>, line: Int, of bytes: UnsafeRawBufferPointer
  ) -> RecordSyntax? {
    var reader = RecordReader(bytes, from: place.lowerBound, line: line)
    guard let record = reader.next(), record.range.upperBound <= place.upperBound else {
      return nil
    }
    if let more = reader.skipGap(), more.start < place.upperBound { return nil }
    return record
  }

  private mutating func remade(
    _ record: RecordSyntax, as id: IssueID, in bytes: UnsafeRawBufferPointer
  ) -> IssueRow? {
    let issue = IssueDecoder.issue(record, in: bytes, header: header)
    guard issue.id == id else { return nil }
    return RowBuilder.row(record, issue: issue, in: bytes, today: today, names: &names)
  }

  /// Whether a record's text is the one that an edit goes by.
  func expect(_ expected: String, at row: Int, _ id: IssueID) throws(EditError) {
    func withoutEnd(_ text: String) -> String {
      var text = text[...]
      while let last = text.last, last.isNewline { text = text.dropLast() }
      return String(text)
    }
    let text = rawText(at: row)
    if ValueText.same(withoutEnd(expected), withoutEnd(text), isText: true) { return }
    throw .changedMeanwhile(.issue(id), field: "", expected: expected, found: text)
  }
}
