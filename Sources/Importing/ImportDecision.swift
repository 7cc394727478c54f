/// One field that the document states otherwise than the ledger, and which of both shall stand.

package import LedgerModel

/// A three-way view of one field: what was imported last, what stands in the ledger, what the document
/// says now.
package struct ImportDecision: Equatable, Sendable {
  /// The field's name; a measure is `Measure#3`, with its number in the ledger.
  package let field: String
  /// What the field belongs to.
  package var record = RecordType.issue
  /// Values as `Issue.values(of:)` gives them; nil when the field was never imported.
  package let base: [String]?
  package let mine: [String]
  package let theirs: [String]
  package var choice: Choice
  /// Both sides changed it, or nobody knows who did: a person decides, until then the ledger's stands.
  package let isConflict: Bool

  package enum Choice: Equatable, Sendable {
    /// The ledger's value stays.
    case keep
    /// The document's value goes in.
    case take
  }

  /// - Parameters:
  ///   - isDoubtful: the document's value was concluded, not stated: it never contradicts.
  ///   - needsWord: the ledger's value is never replaced without a person's word.
  init(
    _ field: String, base: [String]?, mine: [String], theirs: [String], isDoubtful: Bool = false,
    needsWord: Bool = false
  ) {
    self.field = field
    self.base = base
    self.mine = mine
    self.theirs = theirs
    let isFree = mine.isEmpty && (base == nil || base == theirs || base == [])
    switch true {
    case mine == theirs || theirs.isEmpty || base == theirs: (choice, isConflict) = (.keep, false)
    case isFree || (base == mine && (mine.isEmpty || !needsWord)):
      (choice, isConflict) = (.take, false)
    case isDoubtful: (choice, isConflict) = (.keep, false)
    default: (choice, isConflict) = (.keep, true)
    }
  }

  /// There is nothing to see and nothing to decide.
  var isSettled: Bool { mine == theirs || theirs.isEmpty || (base == theirs && choice == .keep) }

  /// The field's name for people.
  package var label: Phrase {
    let name = field.split(separator: "#", maxSplits: 1).map(String.init)
    guard let own = record.field(named: name[0]) else { return Phrase(zh: field, en: field) }
    if name.count == 2, name[0] == EntryKind.measure.rawValue {
      return Phrase(zh: "措施 \(name[1])", en: "measure \(name[1])")
    }
    return own.label
  }
}
