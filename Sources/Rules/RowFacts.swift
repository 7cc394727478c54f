/// Facts that every rule asks of a row, in a form that is quick for a million of them.
import LedgerModel

// A switch and a mask are compiled into the rule that uses them; asking the model's own properties
// would be a call into another module for each row and each rule.
extension IssueRow {
  @inline(__always) var isOpen: Bool {
    switch status {
    case .todo, .doing, .staged, .mostly, .unknown: true
    case .done, .closed, .void: false
    }
  }

  @inline(__always) var isFinished: Bool {
    switch status {
    case .done, .closed: true
    case .todo, .doing, .staged, .mostly, .unknown, .void: false
    }
  }

  @inline(__always) var isVoid: Bool {
    if case .void = status { true } else { false }
  }

  @inline(__always) var isLongterm: Bool { flags.rawValue & 1 != 0 }
  @inline(__always) var isListed: Bool { flags.rawValue & 2 != 0 }
  @inline(__always) var hasDue: Bool { due.number != .min }
  @inline(__always) var hasRecheck: Bool { recheck.number != .min }
  @inline(__always) var hasNoticeDue: Bool { noticeDue.number != .min }
  @inline(__always) var namesNobody: Bool { lead | unit | owner == 0 }
}
