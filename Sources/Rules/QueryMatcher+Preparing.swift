/// Terms of a query made into steps that rows are judged by.
import LedgerModel

extension QueryMatcher {
  /// A number without leading zeros, so that 3 finds 03; anything else as it is.
  static func bare(_ id: String) -> String {
    let rest = id.drop { $0 == "0" }
    return rest.first.map { $0.isNumber } == true
      ? String(rest) : id.allSatisfy { $0 == "0" } ? "0" : id
  }

  mutating func add(_ term: Query.Term, _ names: NameTable) {
    var step = Step(code: .facts, isNegated: term.isNegated)
    switch term.test {
    case .text(let needle):
      step.code = .text
      step.texts = keep([needle])
      if !textNeedles.contains(needle) { textNeedles.append(needle) }
    case .name(let field, let needles):
      step.code = QueryMatcher.code(field)
      step.texts = keep(needles)
      let start = answers.count
      answers += names.names.enumerated().map { number, name in
        number > 0 && needles.contains { Folding.nameMatches(name, $0) } ? 1 : 0
      }
      step.answers = start..<answers.count
    case .status(let statuses): for status in statuses { step.statuses |= 1 << status.rawValue }
    case .fact(let facts): for fact in facts { QueryMatcher.add(fact, to: &step) }
    case .due(let from, let to):
      step.code = .due
      step.low = from?.number ?? .min
      step.high = to?.number ?? .max
    case .silence(let from, let to):
      step.code = .silence
      step.low = from.map { Int32($0) } ?? .min
      step.high = to.map { Int32($0) } ?? .max
    case .number(let numbers):
      step.code = .number
      step.texts = keep(numbers.map { QueryMatcher.bare(Folding.fold($0)) })
    case .id(let ids):
      step.code = .id
      step.texts = keep(ids.map { Folding.fold($0) })
    }
    steps.append(step)
  }

  private mutating func keep(_ needles: [String]) -> Range<Int> {
    let start = texts.count
    texts += needles
    return start..<texts.count
  }

  private static func code(_ field: Query.NameField) -> Code {
    switch field {
    case .lead: .lead
    case .owner: .owner
    case .unit: .unit
    case .category: .category
    case .leader: .leader
    }
  }

  private static func add(_ fact: QueryFact, to step: inout Step) {
    switch fact {
    case .light(let rule): step.lights.insert(LightSet(rule))
    case .flag(let flag): step.flags.formUnion(flag)
    case .status(let status): step.statuses |= 1 << status.rawValue
    case .open:
      for status in Status.allCases where status.isOpen { step.statuses |= 1 << status.rawValue }
    case .finished:
      for status in Status.allCases where status.isFinished {
        step.statuses |= 1 << status.rawValue
      }
    case .mark(let mark): step.marks.insert(mark.mark)
    }
  }
}

extension Query.Term {
  /// Looks into the bytes of the record.
  var isCostly: Bool {
    switch test {
    case .text, .number, .id: true
    default: false
    }
  }

  /// Asks for withdrawn issues by name.
  var wantsVoid: Bool {
    guard !isNegated else { return false }
    switch test {
    case .status(let statuses): return statuses.contains(.void)
    case .fact(let facts): return facts.contains(.status(.void))
    default: return false
    }
  }
}
