/// Where an issue stands on its way to being closed.

/// The status codes of the ledger format, §5. 长期坚持 is a flag, not a status.
package enum Status: UInt8, CaseIterable, Sendable {
  case todo, doing, staged, mostly, done, closed, void, unknown

  /// The code that stands in a ledger.
  package var code: String {
    switch self {
    case .todo: "todo"
    case .doing: "doing"
    case .staged: "staged"
    case .mostly: "mostly"
    case .done: "done"
    case .closed: "closed"
    case .void: "void"
    case .unknown: "unknown"
    }
  }

  /// The built-in name; a ledger may give labels of its own.
  package var label: Phrase {
    switch self {
    case .todo: Phrase(zh: "未启动", en: "not started")
    case .doing: Phrase(zh: "正在整改", en: "under way")
    case .staged: Phrase(zh: "阶段性完成", en: "partly done")
    case .mostly: Phrase(zh: "基本完成", en: "mostly done")
    case .done: Phrase(zh: "已完成", en: "done")
    case .closed: Phrase(zh: "已销号", en: "closed")
    case .void: Phrase(zh: "撤销", en: "withdrawn")
    case .unknown: Phrase(zh: "未知", en: "unknown")
    }
  }

  package init?(code: some StringProtocol) {
    guard let status = Status.allCases.first(where: { $0.code == code }) else { return nil }
    self = status
  }

  /// Work is still to be done: neither finished nor withdrawn. `unknown` counts as open.
  package var isOpen: Bool {
    switch self {
    case .todo, .doing, .staged, .mostly, .unknown: true
    case .done, .closed, .void: false
    }
  }

  /// Done or closed.
  package var isFinished: Bool { self == .done || self == .closed }

  /// How a move to another status is judged, ledger format §5 "Moves".
  package enum Move: Equatable, Sendable {
    case allowed
    /// Allowed once the user says why.
    case needsReason
    /// Allowed with an agreeing sign-off of the last required step.
    case needsSignOff
    case refused
  }

  /// Whether an issue may go from this status to another. Staying is allowed.
  package func move(to other: Status) -> Move {
    if self == other { return .allowed }
    switch (self, other) {
    case (_, .unknown): return .refused
    case (_, .void): return .needsReason
    case (.void, _): return other.isOpen ? .allowed : .refused
    case (.closed, .done): return .needsReason
    case (.closed, _): return other.isOpen ? .needsReason : .refused
    case (.done, .closed): return .needsSignOff
    case (.done, _): return other.isOpen ? .needsReason : .refused
    case (_, .closed): return .refused
    default: return .allowed
    }
  }
}
