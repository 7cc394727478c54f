/// One record set: its descriptor, and what holds for its records together.

internal import LedgerModel

struct SetChecker {
  let type: String
  var context: CheckContext
  private(set) var problems: [Problem] = []
  var recordCount = 0
  /// The set asks nothing of its records that a plain issue could fail.
  private(set) var mayBeGlancedAt = false
  /// Values that may stand once in the set, by field.
  private var values: [String: [String: Int]] = [:]

  /// - Parameter record: the descriptor as it stands in the file.
  init(
    _ record: RecordSyntax, bytes: UnsafeRawBufferPointer, header: LedgerHeader, limits: CheckLimits
  ) {
    var lines: [DescriptorLine] = []
    var type = ""
    for item in record.items {
      switch item {
      case .comment: break
      case .malformed(let line):
        problems.append(.malformed(line, in: bytes))
      case .field(let field):
        let name = RecordSyntax.name(field, in: bytes)
        let value = RecordSyntax.text(field, in: bytes)
        lines.append(DescriptorLine(name: name, value: value, line: field.line))
        problems += RecutilsReading.problems(field, in: bytes)
        guard name == "%rec" else { continue }
        let place = RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes)
        if field.occurrence == 0 {
          let words = value.split(whereSeparator: \.isRecBlank)
          type = words.first.map { String($0) } ?? ""
          if let problem = SetChecker.objection(to: value, words: words, at: place) {
            problems.append(problem)
          }
        } else {
          problems.append(
            Problem(
              code: "E215", place: place,
              message: Phrase(
                zh: "一个说明里只能有一行 %rec，上面缺一个空行",
                en: "one %rec is enough; a blank line is missing above this one")))
        }
      }
    }
    self.type = type
    context = CheckContext(header: header, type: RecordType(rawValue: type), descriptor: lines)
    context.limits = limits
    if context.type == nil, !type.isEmpty {
      problems.append(.unknownSet(type, at: TextPlace(line: record.line)))
    }
    let rules = context.rules
    mayBeGlancedAt = context.type == .issue && rules.isImpliedByFormat
    problems += rules.problems
  }

  private static func objection(to value: String, words: [Substring], at place: TextPlace)
    -> Problem?
  {
    guard let first = words.first, FieldType.isTypeName(first) else {
      return Problem(
        code: "E215", place: place,
        message: Phrase(zh: "%rec 后面要写记录集的名称", en: "%rec wants the name of a record set"))
    }
    // Loading has told of an external descriptor.
    if words.count == 1, value.first != first.first {
      return Problem(
        code: "E215", place: place,
        message: Phrase(zh: "%rec: 后面只能有一个空格", en: "one blank is wanted after %rec:"),
        fix: Problem.piece("%rec: \(first)"))
    }
    return nil
  }

  /// Takes a record into account; the problems that it makes with those before it.
  mutating func note(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> [Problem] {
    recordCount += 1
    let rules = context.rules
    guard rules.key != nil || !rules.singular.isEmpty else { return [] }
    var problems: [Problem] = []
    let names = Set(rules.singular + (rules.key.map { [$0] } ?? []))
    var fields: [String: [FieldSyntax]] = [:]
    for field in record.fields {
      let name = RecordSyntax.name(field, in: bytes)
      if names.contains(name) { fields[name, default: []].append(field) }
    }
    for name in fields.keys.sorted() {
      for field in fields[name] ?? [] {
        let value = RecordSyntax.text(field, in: bytes)
        guard let line = values[name]?[value] else {
          values[name, default: [:]][value] = field.line
          continue
        }
        problems.append(
          Problem(
            code: "E215", place: RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes),
            message: Phrase(
              zh: "本文件的说明要求 \(name) 不重复，第 \(line) 行已有同样的值",
              en: "this file's descriptor wants every \(name) once, and line \(line) has the same"))
        )
      }
    }
    return problems
  }

  /// What can be said when all records of the set have been seen.
  func endProblems() -> [Problem] {
    guard let (size, line) = context.rules.size, !size.accepts(recordCount) else { return [] }
    // How many headers there are is a finding of its own.
    if context.type == .ledger, size == DescriptorRules.Size(sign: "", count: 1) { return [] }
    let wanted = size.sign.isEmpty ? "\(size.count)" : "\(size.sign) \(size.count)"
    return [
      Problem(
        code: "E215", place: TextPlace(line: line, column: 8),
        message: Phrase(
          zh: "本文件的说明要求这里有 \(wanted) 条记录，实有 \(recordCount) 条",
          en: "this file's descriptor wants \(wanted) records here, and there are \(recordCount)"))
    ]
  }
}
