/// What a record set's own descriptor demands of its records, compiled once.

package import LedgerModel

/// The rules of one descriptor, ledger format §11.
package struct DescriptorRules: Sendable {
  /// A `%constraint` that guatu can judge.
  struct Constraint: Sendable {
    let source: String
    let line: Int
    let expression: ConstraintExpression
    let regexes: [String: PosixRegex]
  }

  /// Rules that a single record can be held against.
  struct Rules: Sendable {
    var types: [String: FieldType] = [:]
    var mandatory: [String] = []
    var unique: [String] = []
    var prohibited: [String] = []
    /// nil when every field is allowed.
    var allowed: Set<String>?
    var confidential: [String] = []
    var constraints: [Constraint] = []

    var isEmpty: Bool {
      types.isEmpty && mandatory.isEmpty && unique.isEmpty && prohibited.isEmpty && allowed == nil
        && confidential.isEmpty && constraints.isEmpty
    }
  }

  /// How many records a set may hold.
  struct Size: Equatable, Sendable {
    let sign: String
    let count: Int

    func accepts(_ number: Int) -> Bool {
      switch sign {
      case "<": number < count
      case "<=": number <= count
      case ">": number > count
      case ">=": number >= count
      default: number == count
      }
    }
  }

  /// Everything that the descriptor says.
  private(set) var all = Rules()
  /// What it says beyond the format's own rules: the rest needs no second look on a record in which
  /// the format's rules found nothing and every value is written in its plainest form.
  private(set) var beyondFormat = Rules()
  /// A key other than the `Id` that the format itself checks.
  private(set) var key: String?
  /// Fields whose values may occur once in the set.
  private(set) var singular: [String] = []
  private(set) var size: (rule: Size, line: Int)?
  /// Nothing is asked of a record that the format does not ask anyway.
  var isImpliedByFormat: Bool { beyondFormat.isEmpty && key == nil && singular.isEmpty }
  /// What is wrong with the descriptor itself.
  private(set) var problems: [Problem] = []

  /// - Parameter type: the record type where guatu interprets the set.
  package init(_ lines: [DescriptorLine], type: RecordType?) {
    var compiler = Compiler(type: type)
    for line in lines { compiler.read(line) }
    compiler.finish()
    all = compiler.all
    beyondFormat = compiler.beyondFormat
    key = compiler.key
    singular = compiler.singular
    size = compiler.size
    problems = compiler.problems
  }

  private struct Compiler {
    let type: RecordType?
    var all = Rules()
    var beyondFormat = Rules()
    var key: String?
    var keyLine: Int?
    var singular: [String] = []
    var size: (rule: Size, line: Int)?
    var problems: [Problem] = []
    private var hasSort = false
    private var autos: [(name: String, line: DescriptorLine)] = []
    private var types: [(name: String, type: FieldType, line: DescriptorLine)] = []
    /// All definitions in order; of two with one name the later one counts, and both must be sound.
    private var definitions: [(name: String, type: FieldType, line: DescriptorLine)] = []
    private var lastDefinition: [String: Int] = [:]
    private var resolved: [Int: Resolved] = [:]
    /// Lines with a name that leads nowhere, and lines with a type that only recfix can follow.
    private var refused: Set<Int> = []
    private var referring: Set<Int> = []

    init(type: RecordType?) { self.type = type }

    mutating func read(_ line: DescriptorLine) {
      switch line.name {
      case "%key": readKey(line)
      case "%mandatory": all.mandatory += names(line)
      case "%unique": all.unique += names(line)
      case "%prohibit": all.prohibited += names(line)
      case "%allowed": all.allowed = (all.allowed ?? []).union(names(line))
      case "%confidential": all.confidential += names(line)
      case "%singular": singular += names(line)
      case "%sort": readSort(line)
      case "%auto": autos += names(line).map { ($0, line) }
      case "%size": readSize(line)
      case "%type": readType(line)
      case "%typedef": readDefinition(line)
      case "%constraint": readConstraint(line)
      case "%rec", "%doc": break
      default:
        // A plain field beside %rec is something recutils keeps and nobody reads.
        problems.append(.unknownDescriptorWord(line.name, at: place(line, value: false)))
      }
    }

    private func place(_ line: DescriptorLine, value: Bool = true) -> TextPlace {
      TextPlace(line: line.line, column: value ? line.name.count + 3 : 1)
    }

    private mutating func refuse(_ line: DescriptorLine, zh: String, en: String) {
      problems.append(
        Problem(
          code: "E215", place: place(line),
          message: Phrase(
            zh: "说明行 \(line.name) \(zh)", en: "descriptor line \(line.name): \(en)")))
    }

    private mutating func names(_ line: DescriptorLine) -> [String] {
      let names = line.value.split(whereSeparator: \.isRecBlank).map { String($0) }
      guard !names.isEmpty, names.allSatisfy({ FieldType.isFieldName($0) }) else {
        refuse(line, zh: "应是用空格分隔的字段名", en: "field names with blanks between them are expected")
        return []
      }
      return names
    }

    private mutating func readKey(_ line: DescriptorLine) {
      let name = line.value.withoutOuterBlanks
      if keyLine != nil {
        refuse(line, zh: "只能有一行", en: "only one is allowed")
      } else if !FieldType.isFieldName(name) {
        refuse(line, zh: "应是一个字段名", en: "one field name is expected")
      } else {
        key = name
      }
      keyLine = line.line
    }

    private mutating func readSort(_ line: DescriptorLine) {
      if hasSort { refuse(line, zh: "只能有一行", en: "only one is allowed") }
      hasSort = true
      _ = names(line)
    }

    private mutating func readSize(_ line: DescriptorLine) {
      let text = line.value.withoutOuterBlanks
      let sign = ["<=", ">=", "<", ">"].first { text.hasPrefix($0) } ?? ""
      let count = RecNumber.integer(text.dropFirst(sign.count).withoutOuterBlanks)
      if size != nil {
        refuse(line, zh: "只能有一行", en: "only one is allowed")
      } else if let count, count >= 0 {
        size = (Size(sign: sign, count: count), line.line)
      } else {
        refuse(
          line, zh: "应是一个数，前面可有 <、<=、>、>=",
          en: "a number is expected, with <, <=, > or >= before it if need be")
      }
    }

    private mutating func readType(_ line: DescriptorLine) {
      let text = line.value.withoutOuterBlanks
      let list = text.prefix { !$0.isRecBlank }
      let names = list.split(separator: ",", omittingEmptySubsequences: false)
      guard names.allSatisfy({ FieldType.isFieldName($0) }),
        let type = FieldType(text[list.endIndex...])
      else {
        refuse(
          line, zh: "读不懂：应是“字段,字段 类型”", en: "not understood: “Field,Field type” is expected")
        return
      }
      for name in names { types.append((String(name), type, line)) }
    }

    private mutating func readDefinition(_ line: DescriptorLine) {
      let text = line.value.withoutOuterBlanks
      let name = text.prefix { !$0.isRecBlank }
      guard FieldType.isTypeName(name), let type = FieldType(text[name.endIndex...]) else {
        refuse(line, zh: "读不懂：应是“名称 类型”", en: "not understood: “name type” is expected")
        return
      }
      definitions.append((String(name), type, line))
    }

    private mutating func readConstraint(_ line: DescriptorLine) {
      guard let expression = ConstraintExpression(line.value) else {
        refuse(line, zh: "不是合法的表达式", en: "no valid expression")
        return
      }
      if let sign = expression.foreignSign {
        problems.append(.constraintLeftToRecfix(sign, at: place(line)))
        return
      }
      var regexes: [String: PosixRegex] = [:]
      for pattern in patterns(of: expression) {
        guard let regex = PosixRegex(pattern) else {
          refuse(
            line, zh: "里的正则表达式 \(pattern.quotable) 不成立或太复杂",
            en: "the regular expression \(pattern.quotable) is not valid, or too large")
          return
        }
        regexes[pattern] = regex
      }
      all.constraints.append(
        Constraint(
          source: line.value, line: line.line, expression: expression, regexes: regexes))
    }

    private func patterns(of expression: ConstraintExpression) -> [String] {
      var found = expression.operands.flatMap { patterns(of: $0) }
      if case .matches(_, .text(let pattern)) = expression { found.append(pattern) }
      return found
    }

    mutating func finish() {
      for place in definitions.indices { lastDefinition[definitions[place].name] = place }
      for place in definitions.indices { _ = resolve(definition: place) }
      for (name, type, line) in types {
        if let type = resolve(type, from: line) { all.types[name] = type }
      }
      for (name, line) in autos { checkAuto(name, line) }
      if let key, type == nil || key != "Id" {
        all.mandatory.append(key)
        all.unique.append(key)
      } else {
        key = nil
      }
      guard let type else {
        beyondFormat = all
        return
      }
      let known = FormatCoverage(type: type)
      beyondFormat.types = all.types.filter { !known.covers($0.value, of: $0.key) }
      beyondFormat.mandatory = all.mandatory.filter { !known.requires($0) }
      beyondFormat.unique = all.unique.filter { !known.isSingle($0) }
      beyondFormat.prohibited = all.prohibited
      beyondFormat.allowed = all.allowed
      beyondFormat.confidential = all.confidential
      beyondFormat.constraints = all.constraints.filter { !known.covers($0.expression) }
    }

    /// What recutils fill in by themselves has to be of a type that can be counted on; no type at all
    /// passes.
    private mutating func checkAuto(_ name: String, _ line: DescriptorLine) {
      switch all.types[name] {
      case nil, .int, .range, .uuid, .date: break
      default:
        refuse(
          line, zh: "里的 \(name.quotable) 应是 int、range、uuid 或 date 类型",
          en: "\(name.quotable) has to be of type int, range, uuid or date")
      }
    }

    /// The type that a type or a name stands for; nil, and a problem, where a name leads nowhere.
    private mutating func resolve(_ type: FieldType, from line: DescriptorLine) -> FieldType? {
      switch type {
      case .named(let name):
        guard let place = lastDefinition[name] else {
          refuseName(name, line)
          return nil
        }
        return resolve(definition: place)
      case .reference(let name):
        if referring.insert(line.line).inserted {
          problems.append(.referenceLeftToRecfix(name, at: place(line)))
        }
        return nil
      default: return type
      }
    }

    /// Follows one definition to its end. What every definition on the way comes to is kept, so that
    /// no part of a chain is walked twice.
    private mutating func resolve(definition start: Int) -> FieldType? {
      var way: [Int] = []
      var stops: [Int: Int] = [:]
      var place = start
      var end: FieldType?
      while true {
        if let known = resolved[place] {
          end = known.type
          break
        }
        if let first = stops[place] {
          for member in way[first...] {
            guard case .named(let name) = definitions[member].type else { continue }
            refuseName(name, definitions[member].line)
          }
          break
        }
        stops[place] = way.count
        way.append(place)
        let definition = definitions[place]
        guard case .named(let name) = definition.type, let next = lastDefinition[name] else {
          end = resolve(definition.type, from: definition.line)
          break
        }
        place = next
      }
      for place in way { resolved[place] = Resolved(type: end) }
      return end
    }

    private struct Resolved { let type: FieldType? }

    /// A line is refused once: whoever uses its definition need not repeat what is wrong.
    private mutating func refuseName(_ name: String, _ line: DescriptorLine) {
      guard refused.insert(line.line).inserted else { return }
      let word = name.quotable
      refuse(line, zh: "里的类型 \(word) 没有定义", en: "the type \(word) is not defined")
    }
  }
}
