/// Entries that have a number of their own, and what can be changed of them.

package import LedgerModel

/// A numbered entry of an issue, by its `#id` whatever place it has by now.
package struct EntryPlace: Equatable, Sendable {
  package var kind: EntryKind
  package var issue: IssueID
  /// Without `#`.
  package var number: String

  package init(_ kind: EntryKind, _ issue: IssueID, _ number: String) {
    self.kind = kind
    self.issue = issue
    self.number = number
  }
}

/// What can be changed of a numbered entry, in the order of its menu.
package enum EntryPart: CaseIterable, Sendable {
  case reply, state, due, text, owners, done, withdrawal

  /// Those that an entry of a kind has.
  static func of(_ kind: EntryKind) -> [EntryPart] {
    switch kind {
    case .notice: [.reply, .state, .due, .text]
    case .milestone: [.state, .due, .text, .done, .withdrawal]
    default: [.state, .due, .text, .owners, .done, .withdrawal]
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
    case .withdrawal:
      kind == .milestone
        ? Phrase(zh: "撤销这个节点", en: "withdraw it") : Phrase(zh: "撤销这条措施", en: "withdraw it")
    }
  }
}
