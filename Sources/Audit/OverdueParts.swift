/// Milestones and measures whose own day is past.
internal import LedgerModel
internal import LedgerText

/// What the rules on milestones and on measures have in common.
struct OverdueParts {
  /// The one that is late longest, with its day.
  let first: Issue.PlacedEntry
  let day: Day
  let days: Int
  /// How many others are late as well.
  let others: Int

  /// nil where none is late. One of today is not, and neither is what is done or withdrawn.
  init?(_ issue: Issue, _ kind: EntryKind, today: Day) {
    let late = issue.placed(kind).compactMap { placed -> (placed: Issue.PlacedEntry, day: Day)? in
      guard placed.entry.state != "done", placed.entry.state != "void",
        let day = placed.entry.day(of: "due"), day < today
      else { return nil }
      return (placed, day)
    }
    guard let first = late.min(by: { $0.day < $1.day }) else { return nil }
    (self.first, day) = first
    days = today - first.day
    others = late.count - 1
  }

  /// The words of the first one without a full stop.
  var quoted: String {
    let words = first.entry.text.trimmed
    return Phrase.quoted(String(words.hasSuffix("。") ? words.dropLast() : words[...]))
  }
}
