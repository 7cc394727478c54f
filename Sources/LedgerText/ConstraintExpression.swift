/// A `%constraint` of a descriptor: what must hold in every record of its set.

/// An expression over the fields of one record.
///
/// The language is the selection language of GNU recutils as far as ledger format §11 takes it over;
/// what lies outside can be read, so that it is told from nonsense, and is not judged.
indirect enum ConstraintExpression: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// The value of a field; the empty text where the record has none.
  case field(String)
  /// `#F`: how many fields of a name the record has.
  case count(String)
  case not(ConstraintExpression)
  case both(ConstraintExpression, ConstraintExpression)
  case either(ConstraintExpression, ConstraintExpression)
  case implies(ConstraintExpression, ConstraintExpression)
  case equal(ConstraintExpression, ConstraintExpression)
  case notEqual(ConstraintExpression, ConstraintExpression)
  /// `~`: the right side is a regular expression.
  case matches(ConstraintExpression, ConstraintExpression)
  /// `<<` and `>>`: days.
  case before(ConstraintExpression, ConstraintExpression)
  case after(ConstraintExpression, ConstraintExpression)
  /// An operator that recutils has and guatu leaves to it: its sign.
  case foreign(String, [ConstraintExpression])

  /// The sides of an operator, left to right.
  var operands: [ConstraintExpression] {
    switch self {
    case .text, .number, .field, .count: []
    case .not(let operand): [operand]
    case .both(let left, let right), .either(let left, let right), .implies(let left, let right),
      .equal(let left, let right), .notEqual(let left, let right), .matches(let left, let right),
      .before(let left, let right), .after(let left, let right):
      [left, right]
    case .foreign(_, let operands): operands
    }
  }

  /// The first sign outside the subset; nil when all of it can be judged.
  var foreignSign: String? {
    if case .foreign(let sign, _) = self { return sign }
    return operands.lazy.compactMap(\.foreignSign).first
  }

  /// The names of the fields whose values it reads, each once.
  var valueFields: [String] { names { if case .field(let name) = $0 { name } else { nil } } }

  /// The names of all fields that it mentions, each once.
  var mentionedFields: [String] {
    names {
      switch $0 {
      case .field(let name), .count(let name): name
      default: nil
      }
    }
  }

  private func names(_ pick: (ConstraintExpression) -> String?) -> [String] {
    var found: [String] = []
    func visit(_ expression: ConstraintExpression) {
      if let name = pick(expression), !found.contains(name) { found.append(name) }
      expression.operands.forEach(visit)
    }
    visit(self)
    return found
  }
}
