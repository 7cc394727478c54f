/// Filling a ledger from its bytes, and following the calendar.

package import LedgerModel

extension Ledger {
  /// Above this size the encoding of a whole file is not looked at while loading; a record's is
  /// before it is changed.
  private static let encodingCheckLimit = 64 << 20

  mutating func index(
    _ bytes: UnsafeRawBufferPointer,
    _ together: Together = {
      $0(); $1()
    },
    splitFrom size: Int = .max
  ) {
    if LineEnds.areReturns(bytes) { return keepUnread(LineEnds.returnsProblem) }
    var indexer = FileIndexer(bytes, today: today)
    indexer.run(together, splitFrom: size)
    header = indexer.header
    headerStart = indexer.headerRecord.map { ($0.range.lowerBound, $0.line) }
    sets = indexer.sets
    names = indexer.names
    unreadable = indexer.unreadable
    fileProblems = indexer.problems
    setProblems = indexer.setProblems
    rowProblems = [:]
    rows = indexer.rows
    table = indexer.table
    isEncodingKnown = false
    if indexer.isOverLimit {
      isReadOnly = true
      return
    }
    judgeFormat(indexer.headerRecord, in: bytes)
    var rules = RulesOfSet()
    for row in indexer.suspects { judge(row, in: bytes, &rules) }
    for (row, first) in indexer.duplicates { markDuplicate(row, first, in: bytes) }
    if bytes.count <= Ledger.encodingCheckLimit {
      let text = EncodingCheck(bytes)
      if bytes.count >= size { text.check(together) } else { text.check() }
      mark(text.faults, in: bytes)
    }
  }

  /// A file of which nothing can be read, for one reason.
  private mutating func keepUnread(_ problem: Problem) {
    isReadOnly = true
    fileProblems = [problem]
    unreadable = [UnreadablePart(lines: 1...1, firstText: "", reason: problem.message)]
  }

  /// Makes another day today: what rows know of activity follows.
  package mutating func advance(to today: Day) {
    if today == self.today { return }
    let isBackwards = today < self.today
    self.today = today
    let bytes = self.bytes
    bytes.withBytes { buffer in
      for row in rows.indices where isBackwards || rows[row].marks.contains(.laterActivity) {
        reindex(row, in: buffer)
      }
    }
  }

  /// Makes a row anew from its record, keeping whether it is broken.
  mutating func reindex(_ row: Int, in bytes: UnsafeRawBufferPointer) {
    let old = rows[row]
    let record = RecordSyntax(bytes, from: old.offset, line: Int(old.line))
    let issue = IssueDecoder.issue(record, in: bytes, header: header)
    rows[row] = RowBuilder.row(record, issue: issue, in: bytes, today: today, names: &names)
    if old.isBroken { rows[row].marks.insert(.broken) }
  }

  /// What the checker finds in one record of a type, and bytes that are no text.
  func recordFaults(
    _ record: RecordSyntax, type: RecordType, in bytes: UnsafeRawBufferPointer
  ) -> [Problem] {
    var rules = RulesOfSet()
    return recordFaults(record, type: type, in: bytes, &rules)
  }

  /// What is found out of a descriptor once for many records of one type.
  struct RulesOfSet {
    /// Whether it asks for nothing that the format does not ask for anyway.
    fileprivate var impliesNothingMore: Bool?
    fileprivate var compiled: CheckContext?
  }

  /// The same for many records of one type.
  private func recordFaults(
    _ record: RecordSyntax, type: RecordType, in bytes: UnsafeRawBufferPointer,
    _ rules: inout RulesOfSet
  ) -> [Problem] {
    // A record in which the format's own rules find nothing unusual needs no descriptor that asks
    // for nothing more.
    let isImplied =
      rules.impliesNothingMore
      ?? sets.allSatisfy {
        $0.known != type || $0.impliesNothingMore(in: bytes)
      }
    rules.impliesNothingMore = isImplied
    var found: [Problem] = []
    if !isImplied
      || !RecordInspection.isPlain(
        record, bytes, CheckContext(header: header, type: type, descriptor: []))
    {
      let context =
        rules.compiled
        ?? CheckContext(
          header: header, type: type,
          descriptor: sets.filter { $0.known == type }.flatMap(\.lines))
      rules.compiled = context
      found = recordProblems(in: record, bytes: bytes, context: context)
    }
    if !found.contains(where: { $0.code == "E001" || $0.code == "E002" }) {
      for fault in EncodingFault.faults(in: record.range, of: bytes, limit: 20) {
        let place = RecordSyntax.place(
          ofByte: fault.offset, from: record.range.lowerBound, line: record.line, in: bytes)
        found.append(fault.problem(at: place))
      }
    }
    return found
  }

  // MARK: Judging

  private mutating func judge(
    _ row: Int, in bytes: UnsafeRawBufferPointer, _ rules: inout RulesOfSet
  ) {
    let record = RecordSyntax(bytes, from: rows[row].offset, line: Int(rows[row].line))
    let errors = recordFaults(record, type: .issue, in: bytes, &rules).filter {
      $0.severity == .error
    }
    if errors.isEmpty { return }
    rows[row].marks.insert(.broken)
    rowProblems[row] = errors
  }

  /// Judges a broken row anew whose last line has got its end: a CR there was a part of its value.
  mutating func judgeAgain(_ row: Int) {
    if problems(at: row).contains(where: { $0.code == "E208" }) { return }
    rows[row].marks.remove(.broken)
    rowProblems[row] = nil
    let bytes = self.bytes
    var rules = RulesOfSet()
    bytes.withBytes { judge(row, in: $0, &rules) }
  }

  private mutating func markDuplicate(
    _ row: Int, _ first: Int, in bytes: UnsafeRawBufferPointer
  ) {
    let id = String(decoding: IDTable.id(of: rows[row], in: bytes), as: UTF8.self)
    let lines = [Int(rows[first].line), Int(rows[row].line)]
    for number in [first, row] where !problems(at: number).contains(where: { $0.code == "E208" }) {
      let start = rows[number].offset
      let place = RecordSyntax.place(
        ofByte: start + Int(rows[number].idStart), from: start, line: Int(rows[number].line),
        in: bytes)
      rows[number].marks.insert(.broken)
      rowProblems[number, default: []].append(.duplicate(id, at: place, lines: lines))
    }
  }

  private mutating func judgeFormat(_ record: RecordSyntax?, in bytes: UnsafeRawBufferPointer) {
    let field = record?.field(named: "Format", in: bytes)
    let text = field.map { RecordSyntax.text($0, in: bytes).trimmingBlanks } ?? ""
    isReadOnly = FormatVersion.read(text) != 1
    // Another version, another word, or a line that is nearly one: the record's own check says so.
    let isNearly =
      record?.malformedLines.contains { bytes[$0.name].elementsEqual("Format".utf8) } ?? false
    if field == nil, !isNearly {
      setProblems.append(
        .noFormat(at: TextPlace(line: record?.line ?? 1), isLedger: !rows.isEmpty))
    }
    if let record {
      fileProblems += recordFaults(record, type: .ledger, in: bytes).filter {
        $0.severity == .error
      }
    } else if let set = sets.first(where: { $0.known == .ledger }) {
      setProblems.append(.noHeaderRecord(at: TextPlace(line: set.line)))
    }
  }

  /// Finds bytes that are no text, in a file that was too large to be searched when it was loaded.
  mutating func checkEncoding(_ bytes: UnsafeRawBufferPointer) {
    let text = EncodingCheck(bytes)
    text.check()
    mark(text.faults, in: bytes)
  }

  private mutating func mark(_ faults: ArraySlice<EncodingFault>, in bytes: UnsafeRawBufferPointer)
  {
    isEncodingKnown = true
    var finder = PlaceFinder()
    for fault in faults {
      if let row = row(holding: fault.offset) {
        let own = problems(at: row)
        if own.contains(where: { $0.code == "E001" || $0.code == "E002" }) { continue }
        rows[row].marks.insert(.broken)
        rowProblems[row, default: []].append(
          fault.problem(
            at: RecordSyntax.place(
              ofByte: fault.offset, from: rows[row].offset, line: Int(rows[row].line), in: bytes)))
      } else {
        let place = finder.place(of: fault.offset, in: bytes)
        if !fileProblems.contains(where: { $0.place == place }) {
          fileProblems.append(fault.problem(at: place))
        }
      }
    }
  }

  /// The row whose record holds a byte.
  func row(holding offset: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].bytes.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].bytes.contains(offset) ? low : nil
  }
}
