/// Progress that was recorded once and reads otherwise now, W320.

package import LedgerModel
package import LedgerText

/// What was reported is only ever added to: whoever reads a progress entry next year must be able to
/// trust that it still says what was said then. A note that was taken back as a step by whoever wrote
/// it (`undo`) was never meant to stand, and a note that reads again as it did is in order.
package struct PastNotes: Sendable {
  /// A note that was changed or taken out.
  package struct Altered: Equatable, Sendable {
    package let issue: IssueID
    package let old: String
    /// nil where it was taken out.
    package let new: String?
    /// Who changed it, and when; nil for a change that no event records yet.
    package let by: String?
    package let at: String?
  }

  private static let field = "Progress"

  private struct Note: Hashable {
    let issue: IssueID
    let text: String
  }

  private var altered: [Altered] = []
  /// What came outside guatu: taking it out again puts right what somebody else did.
  private var foreign: Set<Note> = []

  package init() {}

  /// The next event, in the order of the file.
  package mutating func take(_ event: HistoryEvent) {
    guard let change = event.change, case .issue(let id) = change.record else { return }
    if change.field == nil, change.new == nil {
      // An issue that is gone has no notes to keep.
      altered.removeAll { $0.issue == id }
    }
    guard event.reference == nil else { return }
    note(change, by: event.by, at: event.at)
    if event.op == .external, change.field == PastNotes.field, let new = change.new {
      foreign.insert(Note(issue: id, text: new))
    }
  }

  /// A change that stands in the ledger and in no event yet.
  package mutating func take(_ change: LedgerChange) { note(change, by: nil, at: nil) }

  private mutating func note(_ change: LedgerChange, by: String?, at: String?) {
    guard change.field == PastNotes.field, case .issue(let id) = change.record,
      let old = change.old, !foreign.contains(Note(issue: id, text: old))
    else { return }
    altered.append(Altered(issue: id, old: old, new: change.new, by: by, at: at))
  }

  /// The notes that do not stand in a ledger any more as they were written, each once, in the order
  /// in which they were changed.
  package func missing(from ledger: Ledger) -> [Altered] {
    var seen: Set<Note> = []
    return altered.filter { note in
      guard ledger.row(of: note.issue) != nil,
        seen.insert(Note(issue: note.issue, text: note.old)).inserted
      else { return false }
      return !ledger.values(of: PastNotes.field, in: .issue(note.issue))
        .contains { HistoryReplay.isSame($0, note.old) }
    }
  }
}
