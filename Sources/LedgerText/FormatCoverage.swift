/// Which rules of a descriptor the format itself already makes, so that a sound record is judged once.

internal import LedgerModel

/// The rules of the header that every new ledger gets are the format's own, spelled for recfix. A
/// record that meets the format, with every value in its plainest form, meets them too.
struct FormatCoverage {
  let type: RecordType

  func requires(_ name: String) -> Bool { type.field(named: name)?.count == .one }

  func isSingle(_ name: String) -> Bool {
    guard let field = type.field(named: name) else { return false }
    return !field.isRepeatable
  }

  /// Whether every value that the format takes for a field is of a type.
  func covers(_ fieldType: FieldType, of name: String) -> Bool {
    guard let field = type.field(named: name) else { return false }
    switch (field.kind, fieldType) {
    case (.day, .date), (.day, .line), (.id, .line), (.status, .line), (.line, .line),
      (.count, .int), (.count, .line), (.count, .real), (.percent, .real), (.decimal, .real),
      (.format, .line), (.cadence, .line), (.flag, .line):
      return true
    case (.count, .range(let range)):
      return range.lowerBound <= 0 && range.upperBound >= RecNumber.maximum
    case (.status, .oneOf(let words)):
      return Status.allCases.allSatisfy { words.contains($0.code) }
    case (.flag, .oneOf(let words)):
      return IssueFlags.all.allSatisfy { words.contains($0.word) }
    case (.id, .regexp(let pattern, _)): return pattern == FormatCoverage.idPattern
    case (.cadence, .regexp(let pattern, _)): return pattern == FormatCoverage.cadencePattern
    case (.entry(let kind), .regexp(let pattern, _)):
      return pattern == FormatCoverage.headPattern(kind)
    default: return false
    }
  }

  /// Whether a constraint follows from the format.
  func covers(_ expression: ConstraintExpression) -> Bool {
    if case .implies(.count(let name), .matches(.field(let same), .text(let pattern))) = expression
    {
      return name == same && pattern == FormatCoverage.dayPattern
        && type.field(named: name)?.kind == .day
    }
    return FormatCoverage.constraints[type]?.contains(expression) ?? false
  }

  static let dayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  static let idPattern = "^[0-9A-Za-z][0-9A-Za-z._-]*$"
  static let cadencePattern =
    "^(daily|weekly|monthly|quarterly|halfyearly|yearly|[0-9]+ days)$"

  /// The pattern of an entry's head in the header of new ledgers.
  static func headPattern(_ kind: EntryKind) -> String {
    let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    switch kind {
    case .measure, .milestone:
      let states = kind.shape.states.joined(separator: "|")
      return "^#[0-9A-Za-z._-]+ !(\(states))( [^ ]+)*"
    case .notice:
      return "^#[0-9A-Za-z._-]+ !(open|replied|closed) \(day)( [^ ]+)*"
    case .accountability, .regulation: return "^(\(day) )?kind:[^ ]+( [^ ]+)*"
    case .progress, .evidence, .signOff, .handover, .check, .instruction, .decision, .extension,
      .answer:
      return "^\(day)( [^ ]+)+"
    }
  }

  /// Constraints of the standard header that the checks of dates and of the status make.
  private static let constraints: [RecordType: [ConstraintExpression]] = [
    .ledger: [
      "#VisitFrom && #VisitTo => !(VisitFrom >> VisitTo)",
      "#FeedbackOn && #Deadline => FeedbackOn << Deadline",
    ].compactMap { ConstraintExpression($0) },
    .issue: [
      "Status = 'done' => #Done", "Status = 'closed' => (#Done && #Closed)",
      "#Closed => Status = 'closed'", "#Done => (Status = 'done' || Status = 'closed')",
    ].compactMap { ConstraintExpression($0) },
  ]
}
