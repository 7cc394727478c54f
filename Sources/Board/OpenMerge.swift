/// A merge that waits for somebody to decide.

package import LedgerMerge
package import LedgerText

/// Two versions of the ledger that contradict each other in places, and what was decided so far.
package struct OpenMerge: Sendable {
  package enum Origin: Sendable {
    /// Somebody else changed the file, which holds this now, while something of ours was not saved.
    case save(disk: Ledger)
    /// The file itself holds conflict markers.
    case file
  }

  package var result: MergeResult
  package var origin: Origin
  /// By place among the conflicts.
  package var choices: [Int: MergeChoice] = [:]

  init(_ result: MergeResult, _ origin: Origin) {
    self.result = result
    self.origin = origin
  }

  /// The first conflict that is not settled; nil when all are.
  var next: Int? { result.open(after: choices).first }

  /// The place of a conflict among the others; nil when the merge has none like it any more.
  func place(of conflict: ConflictPlace) -> Int? {
    let places = result.conflicts.indices.filter { ConflictPlace(result.conflicts[$0]) == conflict }
    return places.first { choices[$0] == nil } ?? places.first
  }

  /// The ledger as it comes out when every conflict is settled in one way.
  func ledger(all choice: MergeChoice, like ledger: Ledger) -> Ledger {
    make(Dictionary(uniqueKeysWithValues: result.conflicts.indices.map { ($0, choice) }), ledger)
  }

  /// The ledger as it comes out with what was decided.
  func settled(like ledger: Ledger) -> Ledger { make(choices, ledger) }

  private func make(_ choices: [Int: MergeChoice], _ ledger: Ledger) -> Ledger {
    Ledger(
      bytes: LedgerBytes(result.bytes(settling: choices)), path: ledger.path, today: ledger.today)
  }
}

/// What a conflict is about. Its number means another one when a newer version of the file comes in.
package struct ConflictPlace: Equatable, Sendable {
  package var record: MergedRecord
  package var field: String?
  package var entry: String?

  init(_ conflict: MergeConflict) {
    record = conflict.record
    field = conflict.field
    entry = conflict.entry
  }
}
