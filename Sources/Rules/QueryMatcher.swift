/// A query made ready to be asked of a million rows.
package import LedgerModel

/// Names are looked up once, for all numbers of the ledger's table; a row is then judged by small
/// comparisons, and its text is asked for only by terms that need it.
package struct QueryMatcher: Sendable {
  private struct Step {
    var code: Code
    var isNegated: Bool
    /// This step's answers in `answers`, one for each number of the name table.
    var answers = 0..<0
    /// This step's needles in `texts`.
    var texts = 0..<0
    var low: Int32 = .min
    var high: Int32 = .max
    var statuses: UInt8 = 0
    var lights: LightSet = []
    var flags: IssueFlags = []
    var marks: IssueRow.Marks = []
  }

  private enum Code: UInt8 {
    case lead, owner, unit, category, leader, facts, due, silence, text, number, id
  }

  private struct Alternative {
    var steps: Range<Int>
    /// Withdrawn issues are asked for by name.
    var wantsVoid: Bool
  }

  private var alternatives: [Alternative] = []
  private var steps: [Step] = []
  /// One byte for each name of the table and each step that asks for names.
  private var answers: [UInt8] = []
  /// Needles of texts, names, numbers and ids.
  private var texts: [String] = []
  private let setting: RuleSetting

  /// The folded texts that `text` will be asked about, each once.
  package private(set) var textNeedles: [String] = []
  /// Whether any term looks into the text of issues.
  package var needsText: Bool { !textNeedles.isEmpty }
  /// Whether any term looks at an issue's number.
  package var needsID: Bool { steps.contains { $0.code == .number || $0.code == .id } }

  package init(_ query: Query, names: NameTable, setting: RuleSetting) {
    self.setting = setting
    let asked = query.isEmpty ? [[]] : query.alternatives
    for terms in asked {
      let start = steps.count
      // Cheap steps first: text is looked at only where all else holds.
      for term in terms.filter({ !$0.isCostly }) + terms.filter(\.isCostly) {
        add(term, names)
      }
      alternatives.append(
        Alternative(steps: start..<steps.count, wantsVoid: terms.contains(where: \.wantsVoid)))
    }
  }

  /// Whether a row answers the query.
  ///
  /// - Parameters:
  ///   - text: whether a folded text stands anywhere in the issue.
  ///   - owners: all owners; asked only when the row has several and the first is not the one.
  ///   - id: the issue's number.
  package func matches(
    _ row: IssueRow, text: (String) -> Bool, owners: () -> [String], id: () -> String
  ) -> Bool {
    for alternative in alternatives {
      if row.status == .void, !alternative.wantsVoid { continue }
      var holds = true
      for place in alternative.steps {
        let step = steps[place]
        if answer(step, row, text, owners, id) == step.isNegated {
          holds = false
          break
        }
      }
      if holds { return true }
    }
    return false
  }

  private func answer(
    _ step: Step, _ row: IssueRow, _ text: (String) -> Bool, _ owners: () -> [String],
    _ id: () -> String
  ) -> Bool {
    switch step.code {
    case .lead: return named(step, row.lead)
    case .unit: return named(step, row.unit)
    case .category: return named(step, row.category)
    case .leader: return named(step, row.leader)
    case .owner:
      if named(step, row.owner) { return true }
      guard row.marks.contains(.severalOwners) else { return false }
      let wanted = texts[step.texts]
      return owners().contains { name in wanted.contains { Folding.nameMatches(name, $0) } }
    case .facts:
      return step.statuses >> row.status.rawValue & 1 == 1
        || !row.flags.isDisjoint(with: step.flags) || !row.marks.isDisjoint(with: step.marks)
        || (!step.lights.isEmpty && !RuleSet.lit(row, setting).isDisjoint(with: step.lights))
    case .due:
      return !row.due.isNone && row.due.number >= step.low && row.due.number <= step.high
    case .silence:
      guard let days = StalledRule.silence(row, setting) else { return false }
      return days >= Int(step.low) && days <= Int(step.high)
    case .text: return text(texts[step.texts.lowerBound])
    case .number:
      let number = QueryMatcher.bare(Folding.fold(id()))
      return texts[step.texts].contains(number)
    case .id:
      let id = id()
      return texts[step.texts].contains { $0 == Folding.fold(id) }
    }
  }

  private func named(_ step: Step, _ number: UInt32) -> Bool {
    Int(number) < step.answers.count && answers[step.answers.lowerBound + Int(number)] != 0
  }

  /// A number without leading zeros, so that 3 finds 03; anything else as it is.
  private static func bare(_ id: String) -> String {
    let rest = id.drop { $0 == "0" }
    return rest.first.map { $0.isNumber } == true
      ? String(rest) : id.allSatisfy { $0 == "0" } ? "0" : id
  }

  // MARK: Making ready

  private mutating func add(_ term: Query.Term, _ names: NameTable) {
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
    case .broken: step.marks.insert(.broken)
    case .evidence: step.marks.insert(.hasEvidence)
    case .progress: step.marks.insert(.hasProgress)
    }
  }
}

extension Query.Term {
  /// Looks into the bytes of the record.
  fileprivate var isCostly: Bool {
    switch test {
    case .text, .number, .id: true
    default: false
    }
  }

  /// Asks for withdrawn issues by name.
  fileprivate var wantsVoid: Bool {
    guard !isNegated else { return false }
    switch test {
    case .status(let statuses): return statuses.contains(.void)
    case .fact(let facts): return facts.contains(.status(.void))
    default: return false
    }
  }
}
