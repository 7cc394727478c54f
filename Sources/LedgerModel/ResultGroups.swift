/// The results in which a report counts its issues.

/// Results as reports count them: done holds closed issues too, open those not begun, under way or
/// without a word. Withdrawn issues are in none.
package struct ResultGroups: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let open = ResultGroups(rawValue: 1)
  package static let staged = ResultGroups(rawValue: 2)
  package static let mostly = ResultGroups(rawValue: 4)
  package static let done = ResultGroups(rawValue: 8)
  package static let all: ResultGroups = [.open, .staged, .mostly, .done]

  /// The one group of a status; none for a withdrawn issue.
  package init(_ status: Status) {
    self =
      switch status {
      case .todo, .doing, .unknown: .open
      case .staged: .staged
      case .mostly: .mostly
      case .done, .closed: .done
      case .void: []
      }
  }

  /// What a field of the header claims the number of, in its own word; nil for a field that counts no
  /// issues.
  package init?(field: String) {
    switch field {
    case "DeclaredIssues": self = .all
    case "DeclaredDone": self = .done
    case "DeclaredMostly": self = .mostly
    case "DeclaredStaged": self = .staged
    case "DeclaredOpen": self = .open
    default: return nil
    }
  }

  /// The groups that an issue passes through before it comes to this one.
  package var earlier: ResultGroups { ResultGroups(rawValue: rawValue == 0 ? 0 : rawValue &- 1) }
  package var later: ResultGroups { .all.subtracting(earlier).subtracting(self) }
}
