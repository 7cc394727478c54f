/// What an entry was made for, where its kind alone does not say it.

/// The word of `kind:` in a Check or a Progress entry. The format allows further tokens, so that other
/// programs keep these words without knowing them.
package enum EntryPurpose: String, CaseIterable, Sendable {
  /// A Check that looked again at what had been finished: 回头看.
  case recheck
  /// A Progress note on the search for issues of the same kind: 同类排查, 举一反三.
  case sweep

  package var label: Phrase {
    switch self {
    case .recheck: Phrase(zh: "回头看", en: "recheck")
    case .sweep: Phrase(zh: "同类排查", en: "sweep for the same kind")
    }
  }
}

extension Entry {
  /// What a Check or Progress entry was made for; nil for an ordinary one.
  package var purpose: EntryPurpose? {
    guard kind == .check || kind == .progress else { return nil }
    return value(of: "kind").flatMap { EntryPurpose(rawValue: $0) }
  }

  /// A 回头看 that found the problem back: 反弹.
  package var isRebound: Bool { kind == .check && state == "bad" && purpose == .recheck }
}
