/// What is wrong with one record.

package import LedgerModel

/// What has to be known of the file to judge one of its records.
package struct CheckContext: Sendable {
  package var header: LedgerHeader
  /// nil for a record of a set that guatu does not interpret, or of none.
  package var type: RecordType?
  /// The descriptor of the record's set; empty when there is none.
  package let descriptor: [DescriptorLine]
  /// The same, compiled.
  package let rules: DescriptorRules
  /// The line of the record that ends right above with nothing but one blank line between; nil where
  /// there is none. It serves only the advice that one blank line too many has cut a record in two.
  package var neighbour: Int?
  package var limits = CheckLimits()

  package init(header: LedgerHeader, type: RecordType?, descriptor: [DescriptorLine]) {
    self.header = header
    self.type = type
    self.descriptor = descriptor
    rules = DescriptorRules(descriptor, type: type)
  }
}

/// Every problem of one record, in the order of the file.
package func recordProblems(
  in record: RecordSyntax, bytes: UnsafeRawBufferPointer, context: CheckContext
) -> [Problem] {
  var inspection = RecordInspection(record, bytes, context)
  inspection.run()
  return inspection.problems.count > 1
    ? inspection.problems.sorted { $0.place < $1.place } : inspection.problems
}

/// One pass over one record. Bytes are looked at as they stand; text is made only for messages and
/// for values that are not written in their plainest form.
struct RecordInspection {
  let record: RecordSyntax
  let bytes: UnsafeRawBufferPointer
  let context: CheckContext
  var problems: [Problem] = []
  /// Names of fields that a problem was found in: the file's own rules need not repeat it.
  var faulty: Set<String> = []
  /// Something is not in its plainest form, so the rules that the format implies must be looked at.
  var isUnusual = false
  /// Ids of numbered entries, as `Field#id`, with their lines; filled from the second one on.
  var entryIDs = EntryIDs()
  private var firstLines: [String: Int] = [:]
  /// How many unknown fields were told. A name that was meant is looked for in as many as are shown.
  private var unknownFields = 0
  private static let unknownFieldsGuessed = 200
  /// Measures that entries refer to by `re:`, each with the place of the reference.
  var references: [(measure: String, field: FieldSyntax, offset: Int)] = []

  // What the rules between fields need.
  var status: Status?
  var days: [(field: FieldSyntax, name: String, day: Day)] = []
  /// Set when a day cannot be read; it is then no missing one.
  var hasUnreadable = (status: false, done: false, closed: false)
  var present = (done: FieldSyntax?.none, closed: FieldSyntax?.none)
  var statusField: FieldSyntax?

  init(_ record: RecordSyntax, _ bytes: UnsafeRawBufferPointer, _ context: CheckContext) {
    self.record = record
    self.bytes = bytes
    self.context = context
  }

  /// Whether the format's own rules find nothing wrong and nothing out of the ordinary.
  static func isPlain(
    _ record: RecordSyntax, _ bytes: UnsafeRawBufferPointer, _ context: CheckContext
  ) -> Bool {
    var inspection = RecordInspection(record, bytes, context)
    inspection.run()
    return inspection.problems.isEmpty && !inspection.isUnusual
  }

  mutating func run() {
    if let type = context.type { inspect(type) } else { inspectForeign() }
    checkDescriptor()
  }

  private mutating func inspect(_ type: RecordType) {
    let table = FieldNames.of(type)
    var seen: UInt64 = 0
    var plainFields = 0
    var entries = 0
    for item in record.items {
      switch item {
      case .comment: break
      case .malformed(let line): addMalformed(line)
      case .field(let field):
        checkSpelling(field)
        guard let place = table.place(bytes, field.name) else {
          plainFields += 1
          checkUnknown(field, type)
          continue
        }
        let known = table.fields[place]
        seen |= 1 << UInt64(place)
        if case .entry = known.kind { entries += 1 } else { plainFields += 1 }
        if field.occurrence > 0, !known.isRepeatable { addRepeated(field, known) }
        checkSize(field)
        check(field, known)
      }
    }
    checkCounts(fields: plainFields, entries: entries)
    checkRequired(type, table, seen)
    if type == .issue {
      checkStatusDays()
      checkReferences()
    }
    checkOrder(of: days)
  }

  private mutating func inspectForeign() {
    isUnusual = true
    for line in record.malformedLines { addMalformed(line) }
    for field in record.fields {
      checkSpelling(field)
      checkSize(field)
      if name(field) == "%rec" { addStrayDescriptor(field) }
    }
    checkCounts(fields: record.fields.count, entries: 0)
  }

  // MARK: - Places and values

  mutating func add(_ code: String, at place: TextPlace, _ message: Phrase, fix: Phrase? = nil) {
    isUnusual = true
    problems.append(Problem(code: code, place: place, message: message, fix: fix))
  }

  mutating func add(
    _ code: String, in field: FieldSyntax, at offset: Int = 0, _ message: Phrase, fix: Phrase? = nil
  ) {
    faulty.insert(name(field))
    add(code, at: place(field, offset), message, fix: fix)
  }

  /// The same for a message that names another line.
  mutating func add(
    _ code: String, at place: TextPlace, naming line: Int, fix: Phrase? = nil,
    _ wording: @escaping @Sendable (_ line: Int) -> Phrase
  ) {
    isUnusual = true
    problems.append(
      Problem(code: code, place: place, naming: [line], fix: fix) { wording($0.first ?? line) })
  }

  func name(_ field: FieldSyntax) -> String { RecordSyntax.name(field, in: bytes) }

  /// The place of a byte of the decoded value.
  func place(_ field: FieldSyntax, _ offset: Int = 0) -> TextPlace {
    RecordSyntax.sourcePlace(of: offset, in: field, bytes: bytes)
  }

  func namePlace(_ field: FieldSyntax) -> TextPlace {
    RecordSyntax.place(
      ofByte: field.name.lowerBound, from: field.lines.lowerBound, line: field.line, in: bytes)
  }

  // MARK: - Lines and counts

  private mutating func checkSpelling(_ field: FieldSyntax) {
    let found = RecutilsReading.problems(field, in: bytes)
    if found.isEmpty { return }
    isUnusual = true
    problems += found
  }

  private mutating func addMalformed(_ line: MalformedLine) {
    isUnusual = true
    problems.append(.malformed(line, in: bytes))
    // What the line means to say is known, so that its absence is not reported as well.
    if !line.name.isEmpty { faulty.insert(String(decoding: bytes[line.name], as: UTF8.self)) }
  }

  private mutating func checkUnknown(_ field: FieldSyntax, _ type: RecordType) {
    let name = name(field)
    checkSize(field)
    if name == "%rec" {
      addStrayDescriptor(field)
    } else if name.hasPrefix("%") {
      isUnusual = true
      problems.append(.unknownDescriptorWord(name, at: namePlace(field)))
    } else if !name.hasPrefix("X"), field.occurrence == 0 {
      unknownFields += 1
      problems.append(
        .unknownField(
          name, type: type, at: namePlace(field),
          guesses: unknownFields <= RecordInspection.unknownFieldsGuessed))
    }
    if isEmpty(field) { addEmpty(field) }
  }

  private mutating func addStrayDescriptor(_ field: FieldSyntax) {
    add(
      "E015", at: namePlace(field),
      Phrase(
        zh: "%rec 开始新的记录集，不能写在记录中间", en: "%rec begins a record set and cannot stand inside a record"
      ),
      fix: Phrase(zh: "在这一行上面加一个空行", en: "put a blank line above it"))
  }

  private mutating func addRepeated(_ field: FieldSyntax, _ known: Field) {
    let first = firstLine(of: known.name)
    add(
      "E207", at: namePlace(field), naming: first,
      fix: Phrase(zh: "删去多余的一行", en: "take one of the two out")
    ) { first in
      Phrase(
        zh: "字段 \(known.name)（\(known.label.zh)）只能有一个，第 \(first) 行已经有了",
        en: "the field \(known.name) may stand once, and stands on line \(first) already")
    }
    faulty.insert(known.name)
  }

  /// Where the first field of a name stands; found once, however often the name comes again.
  private mutating func firstLine(of name: String) -> Int {
    if let line = firstLines[name] { return line }
    let line = record.field(named: name, in: bytes)?.line ?? record.line
    firstLines[name] = line
    return line
  }

  private mutating func checkSize(_ field: FieldSyntax) {
    guard field.value.count > context.limits.value else { return }
    add(
      "E003", at: place(field),
      Phrase(
        zh: "值太长：\(field.value.count) 字节，上限 \(context.limits.value)",
        en: "the value is too long: \(field.value.count) bytes, at most \(context.limits.value)"))
  }

  private mutating func checkCounts(fields: Int, entries: Int) {
    guard fields > context.limits.fields || entries > context.limits.entries else { return }
    add(
      "E003", at: TextPlace(line: record.line),
      Phrase(
        zh: "一条记录里的字段太多：\(fields) 个字段、\(entries) 个条目",
        en: "too much in one record: \(fields) fields, \(entries) entries"))
  }

  private mutating func checkRequired(_ type: RecordType, _ table: FieldNames, _ seen: UInt64) {
    var missing: [Field] = []
    for (place, field) in table.fields.enumerated() where field.count == .one {
      if seen & (1 << UInt64(place)) != 0 || faulty.contains(field.name) { continue }
      // The whole file is judged by its Format line, and its absence is a finding of its own.
      if field.kind != .format { missing.append(field) }
    }
    guard !missing.isEmpty else { return }
    isUnusual = true
    if let neighbour = context.neighbour, missing.contains(where: { $0.kind == .id }) {
      add(
        "E206", at: TextPlace(line: record.line),
        Phrase(
          zh:
            "这条记录没有 \(missing.map(\.name).joined(separator: "、"))。可能多了一个空行，把第 \(neighbour) 行开始的记录拆成了两条",
          en:
            "the record has no \(missing.map(\.name).joined(separator: ", ")). A blank line too many may have cut the record of line \(neighbour) in two"
        ),
        fix: Phrase(
          zh: "删去第 \(record.line - 1) 行的空行", en: "take out the blank line \(record.line - 1)"))
      return
    }
    for field in missing {
      add(
        "E206", at: TextPlace(line: record.line),
        Phrase(
          zh: "缺少必填字段 \(field.name)（\(field.label.zh)）",
          en: "the required field \(field.name) is missing"),
        fix: Phrase(zh: "加一行“\(field.name): …”", en: "add a line “\(field.name): …”"))
    }
  }
}
