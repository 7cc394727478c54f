/// Single entries of an issue, and what can be changed of them.

package import LedgerModel

/// An entry of an issue: a numbered one by its `#id` whatever place it has by now, another one by its
/// place.
package struct EntryPlace: Equatable, Sendable {
  package enum Key: Equatable, Sendable {
    /// Without `#`.
    case number(String)
    /// Among the entries of its kind, from 0.
    case occurrence(Int)
  }

  package var kind: EntryKind
  package var issue: IssueID
  package var key: Key

  package init(_ kind: EntryKind, _ issue: IssueID, _ key: Key) {
    self.kind = kind
    self.issue = issue
    self.key = key
  }

  /// Empty for an entry without a number: no entry answers to it.
  var number: String { if case .number(let number) = key { number } else { "" } }

  func means(_ placed: Issue.PlacedEntry) -> Bool {
    switch key {
    case .number(let number): placed.entry.id == number
    case .occurrence(let occurrence): placed.occurrence == occurrence
    }
  }
}

/// What can be changed of an entry, in the order of its menu.
package enum EntryPart: CaseIterable, Sendable {
  case reply, state, due, text, owners, done, withdrawal, day

  /// Those that an entry of a kind has.
  static func of(_ kind: EntryKind) -> [EntryPart] {
    switch kind {
    case .notice: [.reply, .state, .due, .text, .day]
    case .milestone: [.state, .due, .text, .done, .withdrawal]
    case .measure: [.state, .due, .text, .owners, .done, .withdrawal]
    default: [.day, .text]
    }
  }

  func name(_ kind: EntryKind) -> Phrase {
    switch self {
    case .reply: Phrase(zh: "记回复", en: "record the reply")
    case .state: Phrase(zh: "改状态", en: "state")
    case .due:
      kind == .notice
        ? Phrase(zh: "改回复时限", en: "deadline of the reply") : Phrase(zh: "改时限", en: "deadline")
    case .text: Phrase(zh: "改文字", en: "text")
    case .owners: Phrase(zh: "改责任人", en: "owners")
    case .done: Phrase(zh: "改完成日期", en: "day of completion")
    case .day: Phrase(zh: "改日期", en: "the day on which it happened")
    case .withdrawal:
      kind == .milestone
        ? Phrase(zh: "撤销这个节点", en: "withdraw it") : Phrase(zh: "撤销这条措施", en: "withdraw it")
    }
  }
}
