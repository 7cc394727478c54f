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
  private var knownSets: [String: Int] = [:]
  private var headerRecord: RecordSyntax?
  private var headerCount = 0
  private var issueCount = 0
  private var recordCount = 0
  private var ids = IDSpots()
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
        issueCount += 1
        note(plain.id)
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
    checkWhole()
    // Counts without the records that cannot be read would contradict every claim.
    if let headerRecord, ledger.isWhole {
      let declared = DeclaredNumbers(header: ledger.header, rows: ledger.rows)
      collector.add(declared.problems(in: headerRecord, bytes: bytes))
    }
  }

  private mutating func startSet(_ record: RecordSyntax) {
    finishSet()
    let new = SetChecker(record, bytes: bytes, header: ledger.header, limits: options.limits)
    collector.add(new.problems)
    if let first = knownSets[new.type] {
      collector.add(
        Problem(
          code: "E102", place: TextPlace(line: record.line),
          message: Phrase(
            zh: "记录集 \(new.type.quotable) 出现了两次，第 \(first) 行已经有了",
            en: "the record set \(new.type.quotable) stands on line \(first) already"),
          fix: Phrase(zh: "把两处的记录合到一处", en: "bring the records of both together")))
    } else {
      knownSets[new.type] = record.line
    }
    if knownSets.count > 1, new.type == RecordType.ledger.rawValue {
      collector.add(
        Problem(
          code: "E103", place: TextPlace(line: record.line),
          message: Phrase(
            zh: "台账头（%rec: Ledger）要放在最前面", en: "the set Ledger has to come first")))
    }
    set = new
  }

  private mutating func finishSet() {
    if let set { collector.add(set.endProblems()) }
    set = nil
  }

  private mutating func check(_ record: RecordSyntax) {
    if SetHead.lacksType(record, in: bytes) {
      return collector.add(.descriptorWithoutType(at: TextPlace(line: record.line)))
    }
    if var current = set {
      // Let go of the second reference before it changes.
      set = nil
      current.context.neighbour = previous.flatMap {
        record.line - $0.endLine == 1 ? $0.line : nil
      }
      collector.add(recordProblems(in: record, bytes: bytes, context: current.context))
      collector.add(current.note(record, in: bytes))
      note(record, of: current.context.type)
      set = current
      return
    }
    if knownSets.isEmpty, recordCount == 1 {
      collector.add(
        Problem(
          code: "E101", place: TextPlace(line: record.line),
          message: Phrase(
            zh: "第一个 %rec 说明之前不能有记录", en: "a record stands before the first %rec descriptor"),
          fix: Phrase(
            zh: "移到“%rec: Issue”下面；若是备注，在行首加“# ”",
            en: "move it below “%rec: Issue”, or begin its lines with “# ” if it is a remark")))
    }
    let context = CheckContext(header: ledger.header, type: nil, descriptor: [])
    collector.add(recordProblems(in: record, bytes: bytes, context: context))
  }

  private mutating func note(_ record: RecordSyntax, of type: RecordType?) {
    switch type {
    case .ledger:
      headerCount += 1
      if headerCount == 1 { headerRecord = record }
      if headerCount == 2 {
        collector.add(
          Problem(
            code: "E103", place: TextPlace(line: record.line),
            message: Phrase(
              zh: "台账头只能有一条，第 \(headerRecord?.line ?? 1) 行已经有了",
              en: "one Ledger record is enough; line \(headerRecord?.line ?? 1) has it"),
            fix: Phrase(zh: "合为一条", en: "make the two one")))
      }
    case .issue:
      issueCount += 1
      checkID(of: record)
      checkRelated(of: record)
      checkEvidence(of: record)
    case nil: break
    }
  }

  private mutating func checkID(of record: RecordSyntax) {
    for case .field(let field) in record.items
    where field.name.count == 2 && bytes.holds("Id".utf8, at: field.name.lowerBound) {
      let value = bytes.trimmed(field.value)
      if value.isEmpty { return }
      note(IDSpots.Spot(range: value, lineStart: field.lines.lowerBound, line: field.line))
      return
    }
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

  private mutating func note(_ spot: IDSpots.Spot) {
    guard let (first, isNew) = ids.insert(spot, in: bytes) else { return }
    // Neither of the two can be told from the other: both are named, each in its place.
    if isNew { addDuplicate(at: first, first, spot) }
    addDuplicate(at: spot, first, spot)
  }

  private mutating func addDuplicate(
    at place: IDSpots.Spot, _ first: IDSpots.Spot, _ second: IDSpots.Spot
  ) {
    let id = String(decoding: bytes[place.range], as: UTF8.self)
    collector.add(
      Problem(
        code: "E208",
        place: RecordSyntax.place(
          ofByte: place.range.lowerBound, from: place.lineStart, line: place.line, in: bytes),
        message: Phrase(
          zh: "编号 \(id.quotable) 重复：第 \(first.line) 行和第 \(second.line) 行",
          en: "the id \(id.quotable) stands twice: on lines \(first.line) and \(second.line)"),
        fix: Phrase(zh: "给其中一条换一个编号", en: "give one of the two another id")))
  }

  private mutating func checkEvidence(of record: RecordSyntax) {
    guard let evidenceState = options.evidenceState else { return }
    for case .field(let field) in record.items
    where bytes[field.name].elementsEqual(EntryKind.evidence.rawValue.utf8) {
      let text = RecordSyntax.text(field, in: bytes)
      let entry = Entry(.evidence, value: text)
      guard let path = entry.value(of: "file"), EvidencePath.objection(to: path) == nil else {
        continue
      }
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

  /// The header as a whole: one record, with a Format.
  private mutating func checkWhole() {
    if recordCount > options.limits.records {
      collector.add(
        Problem(
          code: "E003", place: TextPlace(line: 1),
          message: Phrase(
            zh: "记录太多：\(recordCount) 条，上限 \(options.limits.records)",
            en: "too many records: \(recordCount), at most \(options.limits.records)")))
    }
    if headerCount == 0, let line = knownSets[RecordType.ledger.rawValue] {
      collector.add(
        Problem(
          code: "E103", place: TextPlace(line: line),
          message: Phrase(zh: "台账头（%rec: Ledger）下面没有记录", en: "the set Ledger holds no record")))
    }
    if headerRecord?.field(named: "Format", in: bytes) != nil { return }
    // A line that is nearly a Format line has its own problem.
    let isNearly = headerRecord?.malformedLines.contains {
      bytes[$0.name].elementsEqual("Format".utf8)
    }
    if isNearly == true { return }
    let fix = Phrase(zh: "guatu fmt 会补上文件头", en: "guatu fmt adds the header")
    let place = TextPlace(line: headerRecord?.line ?? 1)
    if issueCount > 0 {
      collector.add(
        Problem(
          code: "W104", place: place,
          message: Phrase(
            zh: "没有“Format: \(FormatVersion.current)”，台账只能看，不能改",
            en:
              "there is no “Format: \(FormatVersion.current)”; the ledger can be read and not changed"
          ),
          fix: fix))
    } else {
      collector.add(
        Problem(
          code: "E104", place: place,
          message: Phrase(
            zh: "没有“Format: \(FormatVersion.current)”，不是 guatu 台账",
            en: "there is no “Format: \(FormatVersion.current)”: this is no guatu ledger"),
          fix: fix))
    }
  }
}
