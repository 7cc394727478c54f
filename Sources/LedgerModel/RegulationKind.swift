/// Whether a regulation was written or revised.

/// The kind of a regulation entry. The board and the import write the Chinese words; other programs may
/// write `new` and `revised`.
package enum RegulationKind: String, CaseIterable, Sendable {
  case new, revised

  /// nil for another word, which is kept and shown as it is.
  package init?(word: String) {
    guard
      let kind = RegulationKind.allCases.first(where: { $0.rawValue == word || $0.label.zh == word }
      )
    else { return nil }
    self = kind
  }

  package var label: Phrase {
    switch self {
    case .new: Phrase(zh: "新建", en: "new")
    case .revised: Phrase(zh: "修订", en: "revised")
    }
  }
}

extension Entry {
  /// The name of a regulation's kind; another word stays as it is, and nil where it has none.
  package var regulationKind: Phrase? {
    value(of: "kind").map { RegulationKind(word: $0)?.label ?? Phrase(same: $0) }
  }
}
