/// The words before the reason that some moves of a status need.

/// Moves that nobody makes without saying why; their words open the Progress entry that keeps the reason:
/// `重新整改：…`. Ledgers are written in Chinese.
package enum StatusReason: CaseIterable, Sendable {
  case withdrawn, unclosed, reopened

  package var label: Phrase {
    switch self {
    case .withdrawn: Phrase(zh: "撤销", en: "withdrawing")
    case .unclosed: Phrase(zh: "取消销号", en: "undoing a closing")
    case .reopened: Phrase(zh: "重新整改", en: "reopening")
    }
  }

  /// Of a move that needs a reason.
  init(from old: Status, to new: Status) {
    self =
      switch (old, new) {
      case (_, .void): .withdrawn
      case (.closed, .done): .unclosed
      default: .reopened
      }
  }
}
