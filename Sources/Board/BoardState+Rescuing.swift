/// What was typed for a change that could not be added to the disk's version.

import LedgerModel
import LedgerText

extension BoardState {
  /// Keeps the texts of a refused change for their fields, and shows them: its title holds their
  /// beginnings only.
  ///
  /// - Returns: the lines to show.
  mutating func rescue(_ edit: Edit) -> [String] {
    var lines: [String] = []
    for change in edit.changes {
      guard let text = typed(in: change) else { continue }
      keep(text.purpose, text.words, initial: "")
      lines += text.words.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  " + $0 }
    }
    return lines
  }

  /// The words of a change and the field in which they are typed; nil for one without words.
  private func typed(in change: Change) -> (purpose: Prompt.Purpose, words: String)? {
    switch change {
    case .field(let change):
      guard case .issue(let id) = change.record, let new = change.new else { return nil }
      guard let kind = EntryKind(rawValue: change.field) else {
        let isText = ["Title", "Detail", "Goal", "Blocker", "Note"].contains(change.field)
        return isText ? (.text([id], field: change.field), new) : nil
      }
      let entry = Entry(kind, value: new)
      guard !entry.text.trimmed.isEmpty else { return nil }
      switch kind {
      case .progress: return (.progress([id]), entry.text)
      case .measure:
        return (
          entry.id.map { EntryPlace(.measure, id, $0) }.flatMap {
            self.entry(at: $0) == nil ? nil : .entryText($0)
          }
            ?? .newMeasure(id), entry.text
        )
      case .evidence: return (.evidence(id), entry.text)
      default:
        // The form in which its words were written.
        return EntryForm.allCases.first { $0.wrote(entry) }
          .map { (.entry(EntryDraft($0, [id])), entry.text) }
      }
    case .insertIssue(_, let text, _):
      let title = text.split(separator: "\n").first { $0.hasPrefix("Title:") }
      return title.map { (.newIssue, String($0.dropFirst(6)).trimmed) }
    case .removeIssue, .replaceIssue, .restoreIssue: return nil
    }
  }
}
