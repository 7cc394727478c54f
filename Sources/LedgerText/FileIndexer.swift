/// One pass over a file's lines that makes the index.

internal import LedgerModel

/// Reads a whole file: record sets, header, rows, and what is wrong with them.
struct FileIndexer {
  let bytes: UnsafeRawBufferPointer
  let today: Day

  private(set) var rows: [IssueRow] = []
  private(set) var names = NameTable()
  private(set) var table = IDTable()
  private(set) var header = LedgerHeader()
  /// The first Ledger record.
  private(set) var headerRecord: RecordSyntax?
  private(set) var sets: [RecordSet] = []
  private(set) var unreadable: [UnreadablePart] = []
  private(set) var problems: [Problem] = []
  /// What is wrong with the sets of the file and their order.
  private(set) var setProblems: [Problem] = []
  /// Rows that `check` has to judge, in order, and pairs of rows with one Id.
  private(set) var suspects: [Int] = []
  private(set) var duplicates: [(row: Int, first: Int)] = []
  private(set) var isOverLimit = false

  /// The line of the first set of each type.
  private var setLines: [String: Int] = [:]
  private var current: RecordType?
  private var statuses = StatusReader(header: LedgerHeader())
  private var isImplied = true
  private var hasStray = false

  init(_ bytes: UnsafeRawBufferPointer, today: Day) {
    self.bytes = bytes
    self.today = today
  }

  /// Reads the file; the second half of a large one beside the first.
  ///
  /// - Parameter size: in bytes; a file from there on is large.
  mutating func run(_ together: Together, splitFrom size: Int) {
    guard bytes.count <= Limits.file else { return stop(TextPlace(line: 1), FileWording.fileLimit) }
    if bytes.baseAddress == nil { return }
    var reader = RecordReader(bytes)
    if bytes.count >= size {
      read(&reader, before: bytes.count, upTo: FileIndexer.sample + 1)
      readHalves(&reader, together)
    }
    read(&reader, before: bytes.count)
  }

  /// Reads the records that start before an offset, while there are not more rows than wanted.
  mutating func read(_ reader: inout RecordReader, before end: Int, upTo wanted: Int = .max) {
    guard let base = bytes.baseAddress else { return }
    var fast = FastRow(bytes, base: base, today: today)
    while !isOverLimit, rows.count < wanted, let start = reader.skipGap(), start.start < end {
      if current == .issue, Byte.isLetter(bytes[start.start]),
        fast.read(from: start.start, line: start.number, names: &names, statuses: &statuses)
      {
        if !isImplied { suspects.append(rows.count) }
        add(fast.row)
        reader.jump(to: fast.next, line: fast.nextLine)
      } else if let record = reader.next() {
        let lines = start.number...max(start.number, reader.line - 1)
        if isBeyondLimits(record) {
          stop(TextPlace(line: record.line), FileWording.recordLimit)
        } else {
          read(record, lines: lines)
        }
      }
    }
  }

  // MARK: Two halves

  /// Reads the rest of the file in two halves. Where the second one turns out to hold more than
  /// issues, or to begin in the middle of something, the reader is left before it.
  private mutating func readHalves(_ reader: inout RecordReader, _ together: Together) {
    let middle = (reader.offset + bytes.count) / 2
    guard current == .issue, !isOverLimit, let start = recordStart(after: middle) else { return }
    let half = SecondHalf(self, from: start)
    let setCount = sets.count
    together({ read(&reader, before: start) }, { half.read() })
    guard !isOverLimit, reader.offset == start, sets.count == setCount,
      half.holdsOnlyIssues(beside: self)
    else { return }
    take(half.indexer, linesBefore: reader.line - 1)
    reader.jump(to: bytes.count, line: reader.line + half.lineCount)
  }

  /// Where a record seems to start behind a blank line, soon after an offset.
  private func recordStart(after offset: Int) -> Int? {
    var feed = lineFeed(in: bytes, from: offset)
    while feed < min(bytes.count - 2, offset + 1 << 20) {
      if bytes[feed + 1] == Byte.lineFeed, bytes[feed - 1] != Byte.backslash,
        Byte.isLetter(bytes[feed + 2])
      {
        return feed + 2
      }
      feed = lineFeed(in: bytes, from: feed + 1)
    }
    return nil
  }

  /// An indexer that knows what this one knows of the file, and has read nothing yet.
  fileprivate var fresh: FileIndexer {
    var other = self
    (other.rows, other.names, other.table) = ([], NameTable(), IDTable())
    (other.suspects, other.duplicates, other.unreadable) = ([], [], [])
    (other.problems, other.setProblems) = ([], [])
    return other
  }

  private mutating func take(_ half: FileIndexer, linesBefore lines: Int) {
    let numbers = names.take(half.names)
    let base = rows.count
    for var row in half.rows {
      row.line += Int32(lines)
      row.category = numbers[Int(row.category)]
      row.lead = numbers[Int(row.lead)]
      row.unit = numbers[Int(row.unit)]
      row.owner = numbers[Int(row.owner)]
      rows.append(row)
    }
    suspects += half.suspects.map { $0 + base }
    duplicates += table.join(half.table, from: base, bytes, rows)
  }

  // MARK: Records

  private mutating func read(_ record: RecordSyntax, lines: ClosedRange<Int>) {
    guard record.firstField != nil else {
      guard let line = record.malformedLines.first else { return }
      let problem = Problem.malformed(line, in: bytes)
      problems.append(problem)
      return keep(record, lines: lines, problem.message)
    }
    if let head = SetHead(record, in: bytes) { return readDescriptor(head, record) }
    if SetHead.lacksType(record, in: bytes) {
      let problem = Problem.descriptorWithoutType(at: TextPlace(line: record.line))
      setProblems.append(problem)
      return keep(record, lines: lines, problem.message)
    }
    switch current {
    case .issue: readIssue(record)
    case .ledger: readHeader(record)
    case nil where sets.isEmpty:
      let problem = Problem.beforeDescriptor(at: TextPlace(line: record.line))
      if !hasStray { setProblems.append(problem) }
      hasStray = true
      keep(record, lines: lines, problem.message)
    case nil: break
    }
  }

  private mutating func readDescriptor(_ head: SetHead, _ record: RecordSyntax) {
    let place = TextPlace(line: record.line)
    if head.isExternal, let rec = record.field(named: "%rec", in: bytes) {
      setProblems.append(
        .externalDescriptor(
          head.name, at: RecordSyntax.sourcePlace(of: 0, in: rec, bytes: bytes)))
    }
    if let earlier = setLines[head.name] {
      setProblems.append(.setTwice(head.name, at: place, first: earlier))
    } else {
      if head.type == .ledger, !sets.isEmpty { setProblems.append(.headerBehind(at: place)) }
      setLines[head.name] = record.line
    }
    let set = RecordSet(
      type: head.name, lines: head.lines, range: record.range, line: record.line)
    sets.append(set)
    current = head.type
    if current == .issue {
      header.statusLabels.merge(HeaderDecoder.statusLabels(head.lines)) { own, _ in own }
      statuses = StatusReader(header: header)
      isImplied = isImplied && set.impliesNothingMore(in: bytes)
    }
  }

  private mutating func readHeader(_ record: RecordSyntax) {
    if let headerRecord {
      setProblems.append(
        .secondHeader(at: TextPlace(line: record.line), first: headerRecord.line))
      return
    }
    let labels = header.statusLabels
    header = HeaderDecoder.header(record, in: bytes)
    header.statusLabels = labels
    headerRecord = record
  }

  private mutating func readIssue(_ record: RecordSyntax) {
    let issue = IssueDecoder.issue(record, in: bytes, header: header)
    suspects.append(rows.count)
    add(RowBuilder.row(record, issue: issue, in: bytes, today: today, names: &names))
  }

  private mutating func add(_ row: IssueRow) {
    let number = rows.count
    if number == FileIndexer.sample { reserve(from: row) }
    if number >= Limits.records { return stop(TextPlace(line: Int(row.line)), FileWording.records) }
    rows.append(row)
    if let first = table.addLast(bytes, rows) { duplicates.append((number, first)) }
  }

  /// After so many rows the size of the rest is guessed from their length.
  private static let sample = 512

  private mutating func reserve(from row: IssueRow) {
    let start = rows[0].offset
    let bytesPerRow = max(1, (row.offset - start) / FileIndexer.sample)
    let guess = (bytes.count - start) / bytesPerRow
    let capacity = min(Limits.records, guess + guess / 64 + 64)
    rows.reserveCapacity(capacity)
    // Where nearly every issue brings a name of its own, the rest will too.
    if names.count > FileIndexer.sample / 2 {
      let guess = capacity / FileIndexer.sample * names.count
      names.reserve(guess, bytes: guess * names.averageLength)
    }
  }

  // MARK: What cannot be loaded

  private mutating func keep(
    _ record: RecordSyntax, lines: ClosedRange<Int>, _ reason: Phrase
  ) {
    let first = LineScanner(bytes, from: record.range.lowerBound).peek()?.range ?? 0..<0
    let text = String(decoding: bytes[first], as: UTF8.self)
      .filter { $0 >= " " && $0 != "\u{7F}" }
    unreadable.append(
      UnreadablePart(lines: lines, firstText: text, reason: reason))
  }

  private mutating func stop(_ place: TextPlace, _ message: Phrase) {
    isOverLimit = true
    rows = []
    table = IDTable()
    (suspects, duplicates, unreadable, setProblems) = ([], [], [], [])
    problems = [Problem(code: "E003", place: place, message: message)]
  }

  private func isBeyondLimits(_ record: RecordSyntax) -> Bool {
    if record.range.count <= Limits.line, record.items.count <= Limits.fields { return false }
    var entries = 0
    var others = 0
    for field in record.fields {
      if field.value.count > Limits.value { return true }
      if EntryKind(rawValue: RecordSyntax.name(field, in: bytes)) == nil {
        others += 1
      } else {
        entries += 1
      }
    }
    if entries > Limits.entries || others > Limits.fields { return true }
    var scanner = LineScanner(bytes, from: record.range.lowerBound)
    while scanner.offset < record.range.upperBound, let line = scanner.next() {
      if line.end - line.start > Limits.line { return true }
    }
    return false
  }
}

/// The second half of a file while another thread reads it.
private final class SecondHalf: @unchecked Sendable {
  // Unchecked because one thread after the other has it: `Together` waits for both.
  private(set) var indexer: FileIndexer
  private(set) var lineCount = 0
  private let start: Int

  init(_ first: FileIndexer, from start: Int) {
    indexer = first.fresh
    self.start = start
  }

  func read() {
    var reader = RecordReader(indexer.bytes, from: start)
    indexer.read(&reader, before: indexer.bytes.count)
    lineCount = reader.line - 1
  }

  /// Whether it can be added to the first half as it is.
  func holdsOnlyIssues(beside first: FileIndexer) -> Bool {
    !indexer.isOverLimit && indexer.sets.count == first.sets.count && indexer.unreadable.isEmpty
      && indexer.problems.isEmpty && indexer.setProblems.isEmpty
      && first.rows.count + indexer.rows.count < Limits.records
  }
}
