/// Changing a ledger by patches of its bytes, ledger format §7.

package import LedgerModel

extension Ledger {
  /// Applies all changes of an edit, or none.
  ///
  /// - Returns: the edit that takes it back, byte for byte.
  package mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
    if let problem = obstacleToWriting() {
      throw .unfitFile(
        code: problem.code, at: problem.place, problem.message, remedy: problem.fix)
    }
    guard !isReadOnly else { throw .readOnlyFormat }
    let before = setErrors
    var session = EditSession(endOfLine: endOfLine)
    do throws(EditError) {
      for change in edit.changes {
        switch change {
        case .field(let change):
          for step in steps(of: change, in: edit) { try apply(step, &session) }
        case .insertIssue(let id, let text, let after):
          try insert(id, text: text, after: after, &session)
        case .removeIssue(let id, let expected): try remove(id, expected: expected, &session)
        case .replaceIssue(let id, let expected, let text):
          try replace(id, expected: expected, text: text, &session)
        case .restoreIssue(let id, let restoration): try restore(id, restoration, &session)
        }
      }
      try verify(session)
      try verifySets(before)
    } catch {
      rollBack(session)
      throw error
    }
    return Edit(edit.title, session.inverse.reversed())
  }

  // MARK: Single changes

  private mutating func apply(
    _ change: FieldChange, _ session: inout EditSession
  ) throws(EditError) {
    let record = try soundRecord(change.record, &session)
    let type: RecordType = change.record == .ledger ? .ledger : .issue
    let endOfLine = session.endOfLine
    let (patch, inverse) = try bytes.withBytes { (bytes) throws(EditError) in
      try FieldPatcher(
        bytes: bytes, record: record, type: type, header: header, endOfLine: endOfLine
      ).plan(change)
    }
    guard let patch else { return session.inverse.append(.field(inverse)) }
    if inverse.new == nil,
      let closing = closingChange(before: patch.range.lowerBound, of: record, change.record)
    {
      // The line above would take the new one in.
      try apply(closing, &session)
      return try apply(change, &session)
    }
    if case .issue = change.record, change.field == "Id" {
      try rename(change, patch: patch, inverse: inverse, &session)
    } else {
      session.inverse.append(.field(inverse))
      // Looked up before the bytes move: an Id is compared where its row says it stands.
      let row: Int? = if case .issue(let id) = change.record { self.row(of: id) } else { nil }
      apply(patch, line: record.line, within: record.range, &session)
      if let row { reindex(row) } else { reindexHeader() }
    }
    try verifyShape(of: record, patch, inverse)
  }

  /// A new Id: the record answers to it from here on.
  private mutating func rename(
    _ change: FieldChange, patch: Patch, inverse: FieldChange, _ session: inout EditSession
  ) throws(EditError) {
    guard case .issue(let old) = change.record, let row = row(of: old) else { return }
    let new = IssueID((change.new ?? "").trimmingBlanks)
    if new != old, self.row(of: new) != nil { throw .issueExists(new) }
    guard IssueID.isValid(new.text) else {
      throw .wouldBreak(Phrase(zh: "编号“\(new)”不合规则", en: "“\(new)” is no valid number"))
    }
    var inverse = inverse
    inverse.record = .issue(new)
    session.inverse.append(.field(inverse))
    apply(patch, line: Int(rows[row].line), within: rows[row].bytes, &session)
    reindex(row)
    rebuildTable()
    session.touched.remove(.issue(old))
    session.touched.insert(.issue(new))
  }

  private mutating func insert(
    _ id: IssueID, text: String, after: IssueID?, _ session: inout EditSession
  ) throws(EditError) {
    if row(of: id) != nil { throw .issueExists(id) }
    if !sets.contains(where: { $0.known == .issue }) {
      try addIssueSet(&session)
    }
    let previous = after == IssuePatcher.beforeFirst ? nil : after.flatMap { row(of: $0) }
    let index: Int
    let anchor: Range<Int>
    if let previous = previous ?? (after == IssuePatcher.beforeFirst ? nil : rows.indices.last) {
      anchor = rows[previous].bytes
      index = previous + 1
    } else if let set = sets.first(where: { $0.known == .issue }) {
      anchor = set.range
      index = rows.firstIndex { $0.offset >= set.range.upperBound } ?? rows.count
    } else {
      throw .wouldBreak(
        Phrase(zh: "文件里没有“%rec: Issue”", en: "the file has no `%rec: Issue`"))
    }
    if let closing = try closingChange(beforeRecordAt: index, after: anchor) {
      try apply(closing, &session)
      return try insert(id, text: text, after: after, &session)
    }
    let endOfLine = session.endOfLine
    let patch = bytes.withBytes {
      IssuePatcher(bytes: $0, endOfLine: endOfLine).insertion(text, after: anchor)
    }
    apply(patch, line: nil, &session)
    measureRecord(before: index)
    try addRow(id, at: index, in: patch)
    session.touched.insert(.issue(id))
    session.inverse.append(.removeIssue(id, expected: rawText(at: index)))
  }

  /// Puts in the descriptor that the issues of a new ledger stand below. Taking the edit back leaves
  /// it: it says nothing until there are issues.
  private mutating func addIssueSet(_ session: inout EditSession) throws(EditError) {
    guard var header = headerSyntax else { return }
    if let closing = closingChange(before: header.range.upperBound, of: header, .ledger) {
      try apply(closing, &session)
      header = headerSyntax ?? header
    }
    let place = header.range.upperBound
    let isEnded = bytes.withBytes { $0[place - 1] == Byte.lineFeed }
    let endOfLine = session.endOfLine
    var lines = isEnded ? endOfLine : endOfLine + endOfLine
    for line in LedgerTemplate.issueDescriptor.utf8.split(separator: Byte.lineFeed) {
      lines += Array(line) + endOfLine
    }
    apply(Patch(range: place..<place, bytes: lines), line: header.line, &session)
    let bytes = self.bytes
    bytes.withBytes { index($0) }
    // What stood behind the header would be taken for issues now.
    guard rows.isEmpty else {
      throw .wouldBreak(
        Phrase(
          zh: "台账头下面还有别的记录，缺一行“%rec: Issue”",
          en: "records stand below the Ledger record without `%rec: Issue`"))
    }
  }

  /// Makes the row of a record that a patch has brought in.
  private mutating func addRow(
    _ id: IssueID, at index: Int, in patch: Patch
  ) throws(EditError) {
    let start = patch.range.lowerBound
    let line = line(ofByte: start)
    let bytes = self.bytes
    let added = bytes.withBytes { buffer -> Int in
      // Without its first line's end the reader would take the record before for a part of it.
      var scanner = LineScanner(buffer, from: start, number: line)
      if start > 0, buffer[start - 1] != Byte.lineFeed { _ = scanner.next() }
      var reader = RecordReader(buffer, from: scanner.offset, line: scanner.number)
      var found = 0
      while reader.offset < start + patch.bytes.count, let record = reader.next(),
        record.range.lowerBound < start + patch.bytes.count
      {
        found += 1
        if found > 1 { break }
        let issue = IssueDecoder.issue(record, in: buffer, header: header)
        // A text that takes in what follows is more than one record.
        if issue.id != id || record.range.upperBound > start + patch.bytes.count { return 0 }
        let row = RowBuilder.row(
          record, issue: issue, in: buffer, today: today, names: &names)
        rows.insert(row, at: index)
        table.noteInserted(at: index, bytes: buffer, rows: rows)
      }
      return found
    }
    guard added == 1 else {
      throw .wouldBreak(
        Phrase(
          zh: "文字应当是一条编号为 \(id) 的记录", en: "the text must be one record with the Id \(id)"))
    }
    moveRowProblems(from: index, by: 1)
  }

  private mutating func remove(
    _ id: IssueID, expected: String?, _ session: inout EditSession
  ) throws(EditError) {
    let record = try soundRecord(.issue(id), &session)
    guard let row = row(of: id) else { throw .noSuchIssue(id) }
    if let expected { try expect(expected, at: row, id) }
    let before = rows[..<row].lastIndex { !$0.isBroken && $0.idLength > 0 }
    let set = sets.first { $0.known == .issue }
    guard let anchor = before.map({ rows[$0].bytes }) ?? set?.range else {
      throw .noSuchIssue(id)
    }
    let endOfLine = session.endOfLine
    let (patch, restoring) = bytes.withBytes {
      IssuePatcher(bytes: $0, endOfLine: endOfLine).removal(record.range, after: anchor)
    }
    session.inverse.append(
      .insertIssue(
        id, text: String(decoding: restoring, as: UTF8.self),
        after: before.map { self.id(at: $0) } ?? IssuePatcher.beforeFirst))
    rows.remove(at: row)
    moveRowProblems(from: row, by: -1)
    apply(patch, line: record.line, &session)
    session.touched.remove(.issue(id))
    measureRecord(before: row)
    let bytes = self.bytes
    bytes.withBytes { table.noteRemoved(bytes: $0, rows: rows) }
  }

  /// Takes the length anew of what stands before a row: at the end of a file a whole record's coming
  /// or going gives or takes the end of the line above.
  private mutating func measureRecord(before row: Int) {
    if row > 0 {
      reindex(row - 1)
      if rows[row - 1].isBroken { judgeAgain(row - 1) }
      return
    }
    sets = bytes.withBytes { bytes in
      sets.map { set in
        let record = RecordSyntax(bytes, from: set.range.lowerBound, line: set.line)
        return RecordSet(type: set.type, lines: set.lines, range: record.range, line: set.line)
      }
    }
  }

  // MARK: Before and after

  /// The record of a key, provided that it was without errors before the edit.
  func soundRecord(
    _ key: RecordKey, _ session: inout EditSession
  ) throws(EditError) -> RecordSyntax {
    guard let record = syntax(of: key) else {
      if case .issue(let id) = key { throw .noSuchIssue(id) }
      throw .readOnlyFormat
    }
    if session.touched.contains(key) { return record }
    var line: Int?
    if case .issue(let id) = key, let row = row(of: id), rows[row].isBroken {
      line = problems(at: row).first?.place.line ?? record.line
    }
    if let line = line ?? firstError(of: record, key)?.place.line {
      throw .brokenRecord(key, line: line)
    }
    session.touched.insert(key)
    return record
  }

  private func firstError(of record: RecordSyntax, _ key: RecordKey) -> Problem? {
    bytes.withBytes {
      recordFaults(record, type: key == .ledger ? .ledger : .issue, in: $0)
        .first { $0.severity == .error }
    }
  }

  private func verify(_ session: EditSession) throws(EditError) {
    for key in session.touched {
      guard let record = syntax(of: key) else { continue }
      if let problem = firstError(of: record, key) { throw .wouldBreak(problem.message) }
    }
  }

  private mutating func rollBack(_ session: EditSession) {
    if session.undo.isEmpty { return }
    for (place, old, count) in session.undo.reversed() {
      bytes.replace(place..<place + count, with: old)
    }
    let bytes = self.bytes
    bytes.withBytes { index($0) }
  }

  // MARK: Bytes and index

  /// Changes the bytes and moves everything that stands behind.
  ///
  /// - Parameters:
  ///   - line: a line at or before the change; nil to have it counted.
  ///   - record: the record that is changed and stays where it starts; nil for none.
  mutating func apply(
    _ patch: Patch, line: Int?, within record: Range<Int>? = nil, _ session: inout EditSession
  ) {
    let old = bytes.withBytes { Array($0[patch.range]) }
    session.undo.append((patch.range.lowerBound, old, patch.bytes.count))
    let line = line ?? lastLineThatStays(before: patch.range)
    bytes.replace(patch.range, with: patch.bytes)
    let added = patch.bytes.count - old.count
    let lines = lineFeeds(patch.bytes) - lineFeeds(old)
    let behind = max(patch.range.upperBound, record.map { $0.lowerBound + 1 } ?? 0)
    shift(from: behind, by: added, lines: lines, after: line)
  }

  /// The number of the last line that a change of a range leaves where it is. What is put in at the
  /// beginning of a line pushes that line away as well.
  private func lastLineThatStays(before range: Range<Int>) -> Int {
    let startsLine =
      range.lowerBound == 0
      || bytes.withBytes { $0[range.lowerBound - 1] == Byte.lineFeed }
    return line(ofByte: range.lowerBound) - (startsLine ? 1 : 0)
  }

  private func lineFeeds(_ bytes: [UInt8]) -> Int { bytes.count { $0 == Byte.lineFeed } }

  /// The number of the line that holds a byte.
  func line(ofByte offset: Int) -> Int {
    var start = (offset: 0, line: 1)
    if let row = rows.lastIndex(where: { $0.offset <= offset }) {
      start = (rows[row].offset, Int(rows[row].line))
    }
    return bytes.withBytes { bytes in
      start.line + bytes[start.offset..<offset].count { $0 == Byte.lineFeed }
    }
  }

  private mutating func reindex(_ row: Int) {
    let bytes = self.bytes
    bytes.withBytes { reindex(row, in: $0) }
  }

  private mutating func reindexHeader() {
    guard let record = headerSyntax else { return }
    let labels = header.statusLabels
    header = bytes.withBytes { HeaderDecoder.header(record, in: $0) }
    header.statusLabels = labels
  }

  mutating func rebuildTable() {
    let bytes = self.bytes
    bytes.withBytes { table.rebuild(bytes: $0, rows: rows) }
  }

  /// What most lines of the file end with.
  var endOfLine: [UInt8] {
    bytes.withBytes { bytes in
      var scanner = LineScanner(bytes)
      var balance = 0
      // A few thousand lines tell; a file of a million issues is not read for one new line.
      while scanner.number < 50_000, let line = scanner.next() {
        balance += line.endsWithCRLF ? 1 : -1
      }
      return balance > 0 ? [Byte.carriageReturn, Byte.lineFeed] : [Byte.lineFeed]
    }
  }
}
