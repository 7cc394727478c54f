/// Judging constraints on a record, with the outcomes that recfix 1.9 has.

internal import LedgerModel

/// What a constraint comes to on one record.
enum ConstraintVerdict: Equatable, Sendable {
  case holds, broken
  /// It compares something as a day that guatu does not read as one; recfix knows.
  case undecided
}

extension ConstraintExpression {
  /// Judges the expression.
  ///
  /// A field that occurs several times may stand with any one of its values: the constraint holds when
  /// it holds for some choice.
  ///
  /// - Parameters:
  ///   - values: all values of a field, in order.
  ///   - regexes: the compiled expressions of the right sides of `~`, by their text.
  func judge(values: (String) -> [String], regexes: [String: PosixRegex]) -> ConstraintVerdict {
    let names = valueFields
    let counts = Dictionary(
      mentionedFields.map { ($0, values($0).count) }, uniquingKeysWith: { first, _ in first })
    let choices = names.map { name in
      let found = values(name)
      return found.isEmpty ? [""] : found
    }
    var combinations = 1
    for choice in choices {
      combinations *= choice.count
      if combinations > 1000 { return .undecided }
    }
    var isUndecided = false
    for number in 0..<combinations {
      var rest = number
      var chosen: [String: String] = [:]
      for (name, choice) in zip(names, choices) {
        chosen[name] = choice[rest % choice.count]
        rest /= choice.count
      }
      let evaluation = Evaluation(chosen: chosen, counts: counts, regexes: regexes)
      do throws(Evaluation.Stop) {
        if case .number(let value) = try evaluation.value(of: self), value != 0 { return .holds }
      } catch {
        if error == .undecided { isUndecided = true }
      }
    }
    return isUndecided ? .undecided : .broken
  }

  private enum Value {
    case number(Int)
    case text(String)
  }

  private struct Evaluation {
    let chosen: [String: String]
    let counts: [String: Int]
    let regexes: [String: PosixRegex]

    enum Stop: Error {
      /// A value is not of the sort that an operator wants: to recfix the constraint is broken then,
      /// whatever the rest of it says.
      case mismatch
      case undecided
    }

    func value(of expression: ConstraintExpression) throws(Stop) -> Value {
      switch expression {
      case .text(let text): return .text(text)
      case .number(let value): return .number(value)
      case .field(let name): return .text(chosen[name] ?? "")
      case .count(let name): return .number(counts[name] ?? 0)
      case .not(let operand): return .number(try isTrue(operand) ? 0 : 1)
      case .both(let left, let right): return try logic(left, right) { $0 && $1 }
      case .either(let left, let right): return try logic(left, right) { $0 || $1 }
      case .implies(let left, let right): return try logic(left, right) { !$0 || $1 }
      case .equal(let left, let right): return .number(try areEqual(left, right) ? 1 : 0)
      case .notEqual(let left, let right): return .number(try areEqual(left, right) ? 0 : 1)
      case .matches(let left, let right):
        guard case .text(let text) = try value(of: left),
          case .text(let pattern) = try value(of: right)
        else { throw .mismatch }
        guard let regex = regexes[pattern] ?? PosixRegex(pattern) else { throw .mismatch }
        return .number(regex.matches(text) ? 1 : 0)
      case .before(let left, let right): return try days(left, right) { $0 < $1 }
      case .after(let left, let right): return try days(left, right) { $0 > $1 }
      case .foreign: throw .undecided
      }
    }

    /// Both sides are always evaluated: recfix does not stop at the first.
    private func logic(
      _ left: ConstraintExpression, _ right: ConstraintExpression,
      _ combine: (Bool, Bool) -> Bool
    ) throws(Stop) -> Value {
      let first = try decided(left)
      let second = try decided(right)
      // A side that cannot be judged does not matter where both answers come to the same.
      let outcomes = Set(
        (first.map { [$0] } ?? [true, false]).flatMap { one in
          (second.map { [$0] } ?? [true, false]).map { combine(one, $0) }
        })
      guard outcomes.count == 1, let outcome = outcomes.first else { throw .undecided }
      return .number(outcome ? 1 : 0)
    }

    /// nil where the side cannot be judged.
    private func decided(_ expression: ConstraintExpression) throws(Stop) -> Bool? {
      do throws(Stop) {
        return try isTrue(expression)
      } catch {
        guard error == .undecided else { throw error }
        return nil
      }
    }

    private func isTrue(_ expression: ConstraintExpression) throws(Stop) -> Bool {
      switch try value(of: expression) {
      case .number(let value): return value != 0
      case .text(let text): return try number(text) != 0
      }
    }

    private func number(_ text: String) throws(Stop) -> Int {
      if text.isEmpty { return 0 }
      guard let value = RecNumber.integer(text) else { throw .mismatch }
      return value
    }

    /// Two texts are compared byte by byte; as soon as one side is a number, as numbers.
    private func areEqual(
      _ left: ConstraintExpression, _ right: ConstraintExpression
    ) throws(Stop) -> Bool {
      switch (try value(of: left), try value(of: right)) {
      case (.number(let first), .number(let second)): return first == second
      case (.text(let first), .text(let second)): return first.utf8.elementsEqual(second.utf8)
      case (.text(let text), .number(let value)), (.number(let value), .text(let text)):
        if text.contains("."), let whole = wholePart(text) { return whole == value }
        return try number(text) == value
      }
    }

    /// The whole number that a text like `1.0` means; nil when it is none.
    private func wholePart(_ text: String) -> Int? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) else { return nil }
      return Int(parts[0])
    }

    private func days(
      _ left: ConstraintExpression, _ right: ConstraintExpression, _ order: (Day, Day) -> Bool
    ) throws(Stop) -> Value {
      guard case .text(let first) = try value(of: left),
        case .text(let second) = try value(of: right)
      else { throw .mismatch }
      guard let earlier = Day(iso: first.withoutOuterBlanks),
        let later = Day(iso: second.withoutOuterBlanks)
      else { throw .undecided }
      return .number(order(earlier, later) ? 1 : 0)
    }
  }
}
