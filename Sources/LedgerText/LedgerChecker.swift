/// `check`: every problem of a ledger's form, in one pass over its records.

internal import LedgerModel

extension Ledger {
  /// All problems, sorted by place; not more than the options allow.
  package func check(options: CheckOptions = CheckOptions()) -> [Problem] {
    checkReport(options: options).problems
  }

  /// The same with counts that know of no cap.
  package func checkReport(options: CheckOptions = CheckOptions()) -> CheckReport {
    bytes.withBytes { bytes in
      var checker = LedgerChecker(bytes, ledger: self, options: options)
      checker.run()
      return checker.collector.report()
    }
  }
}

private struct LedgerChecker {
  let bytes: UnsafeRawBufferPointer
  let ledger: Ledger
  let options: CheckOptions
  var collector: ProblemCollector

  /// The set whose records are being read; nil before the first descriptor.
  private var set: SetChecker?
  private var recordCount = 0
  /// Where the record before ended: the number of the line after it, and the record's own line.
  private var previous: (endLine: Int, line: Int)?

  init(_ bytes: UnsafeRawBufferPointer, ledger: Ledger, options: CheckOptions) {
    self.bytes = bytes
    self.ledger = ledger
    self.options = options
    collector = ProblemCollector(cap: options.cap)
    collector.add(options.further)
  }

  mutating func run() {
    var byteChecker = ByteChecker(bytes, limits: options.limits)
    byteChecker.run()
    collector.add(byteChecker.problems)
    // Labels in another encoding would all be found wrong: the file has to be re-encoded first.
    if byteChecker.isGB18030 || byteChecker.endsWithReturns { return }
    // What concerns more than one record was found when the file was loaded.
    collector.add(ledger.setProblems)
    for row in ledger.rowProblems.keys.sorted() {
      collector.add(ledger.problems(at: row).filter { $0.code == "E208" })
    }
    var glance = RecordGlance(
      bytes, ledger: ledger, limits: options.limits, asksForFiles: options.evidenceState != nil)
    var reader = RecordReader(bytes)
    while let start = reader.skipGap() {
      recordCount += 1
      if set?.mayBeGlancedAt == true, Byte.isLetter(bytes[start.start]),
        let plain = glance?.read(from: start.start, line: start.number)
      {
        reader.jump(to: plain.next, line: plain.nextLine)
        set?.recordCount += 1
        previous = (plain.nextLine, start.number)
        continue
      }
      guard let record = reader.next() else { break }
      if SetHead.isDescriptor(record, in: bytes) {
        startSet(record)
        previous = nil
      } else {
        check(record)
        previous = (reader.line, record.line)
      }
    }
    finishSet()
    checkCount()
    // Counts without the records that cannot be read would contradict every claim.
    if let header = ledger.headerSyntax, ledger.isWhole {
      let declared = DeclaredNumbers(header: ledger.header, rows: ledger.rows)
      collector.add(declared.problems(in: header, bytes: bytes))
    }
  }

  private mutating func startSet(_ record: RecordSyntax) {
    finishSet()
    let new = SetChecker(record, bytes: bytes, header: ledger.header, limits: options.limits)
    collector.add(new.problems)
    set = new
  }

  private mutating func finishSet() {
    if let set { collector.add(set.endProblems()) }
    set = nil
  }

  private mutating func check(_ record: RecordSyntax) {
    if SetHead.lacksType(record, in: bytes) { return }
    if var current = set {
      // Let go of the second reference before it changes.
      set = nil
      current.context.neighbour = previous.flatMap {
        record.line - $0.endLine == 1 ? $0.line : nil
      }
      collector.add(recordProblems(in: record, bytes: bytes, context: current.context))
      collector.add(current.note(record, in: bytes))
      if current.context.type == .issue {
        checkRelated(of: record)
        checkEvidence(of: record)
      }
      set = current
      return
    }
    let context = CheckContext(header: ledger.header, type: nil, descriptor: [])
    collector.add(recordProblems(in: record, bytes: bytes, context: context))
  }

  /// I404: `Related` names an issue of this file.
  private mutating func checkRelated(of record: RecordSyntax) {
    for field in record.fields(named: "Related", in: bytes) {
      let value = bytes.trimmed(field.value)
      let id = String(decoding: bytes[value], as: UTF8.self)
      if !IssueID.isValid(id) || ledger.hasIssue(value, in: bytes) { continue }
      collector.add(
        Problem(
          code: "I404",
          place: RecordSyntax.place(
            ofByte: value.lowerBound, from: field.lines.lowerBound, line: field.line, in: bytes),
          message: Phrase(
            zh: "本台账里没有 \(id.quotable) 号问题", en: "the ledger has no issue \(id.quotable)")))
    }
  }

  private mutating func checkEvidence(of record: RecordSyntax) {
    guard let evidenceState = options.evidenceState else { return }
    let fields = record.items.compactMap { item -> FieldSyntax? in
      guard case .field(let field) = item,
        bytes[field.name].elementsEqual(EntryKind.evidence.rawValue.utf8)
      else { return nil }
      return field
    }
    let texts = fields.map { RecordSyntax.text($0, in: bytes) }
    let entries = texts.map { Entry(.evidence, value: $0) }
    for place in StandingEvidence.places(in: entries).sorted() {
      let (field, text, entry) = (fields[place], texts[place], entries[place])
      guard let path = entry.value(of: "file"), EvidencePath.objection(to: path) == nil
      else { continue }
      let state = evidenceState(path, entry.value(of: "sha256")?.lowercased())
      guard let message = message(for: state, path) else { continue }
      let head = text.prefix { $0 != "\n" }
      let offset =
        head.firstRange(of: " file:").map {
          head.utf8.distance(from: head.startIndex, to: $0.upperBound)
        } ?? 0
      collector.add(
        Problem(
          code: "W312", place: RecordSyntax.sourcePlace(of: offset, in: field, bytes: bytes),
          message: message))
    }
  }

  private func message(for state: EvidenceState, _ path: String) -> Phrase? {
    switch state {
    case .present: nil
    case .missing:
      Phrase(
        zh: "找不到佐证文件 \(path.quotable)", en: "the evidence file \(path.quotable) is missing")
    case .differs(let actual):
      Phrase(
        zh: "佐证文件 \(path.quotable) 的 sha256 与台账不同，现在是 \(actual)",
        en: "the evidence file \(path.quotable) has another sha256 now: \(actual)")
    case .unreadable(let reason):
      Phrase(
        zh: "佐证文件 \(path.quotable) 读不了：\(reason.zh)",
        en: "the evidence file \(path.quotable) cannot be read: \(reason.en)")
    }
  }

  private mutating func checkCount() {
    guard recordCount > options.limits.records else { return }
    collector.add(
      Problem(
        code: "E003", place: TextPlace(line: 1),
        message: Phrase(
          zh: "记录太多：\(recordCount) 条，上限 \(options.limits.records)",
          en: "too many records: \(recordCount), at most \(options.limits.records)")))
  }
}
