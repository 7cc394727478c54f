/// A query made ready to be asked of a million rows.
package import LedgerModel

/// Names are looked up once, for all numbers of the ledger's table; a row is then judged by small
/// comparisons, and its text is asked for only by terms that need it.
package struct QueryMatcher: Sendable {
  struct Step {
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

  enum Code: UInt8 {
    case lead, owner, unit, category, leader, facts, due, silence, text, number, id
  }

  struct Alternative {
    var steps: Range<Int>
    /// Withdrawn issues are asked for by name.
    var wantsVoid: Bool
  }

  var alternatives: [Alternative] = []
  var steps: [Step] = []
  /// One byte for each name of the table and each step that asks for names.
  var answers: [UInt8] = []
  /// Needles of texts, names, numbers and ids.
  var texts: [String] = []
  private let setting: RuleSetting

  /// The folded texts that `text` will be asked about, each once.
  package internal(set) var textNeedles: [String] = []

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
      if row.isVoid, !alternative.wantsVoid { continue }
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
      if step.statuses != 0, step.statuses >> row.status.rawValue & 1 == 1 { return true }
      if row.flags.rawValue & step.flags.rawValue != 0 { return true }
      if row.marks.rawValue & step.marks.rawValue != 0 { return true }
      return step.lights.rawValue != 0
        && RuleSet.lit(row, setting, among: step.lights).rawValue != 0
    case .due:
      return row.hasDue && row.due.number >= step.low && row.due.number <= step.high
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
}
