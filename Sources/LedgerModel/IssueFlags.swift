/// Flags that stand in a ledger, apart from the status.

/// The words of the field `Flag`, ledger format §4.2. What rules compute is a `Light`, not a flag.
package struct IssueFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// 长期坚持: never overdue.
  package static let longterm = IssueFlags(rawValue: 1)
  /// 挂牌督办: stalls sooner.
  package static let listed = IssueFlags(rawValue: 2)
  /// 立行立改.
  package static let immediate = IssueFlags(rawValue: 4)
  /// 已批准延期.
  package static let extended = IssueFlags(rawValue: 8)
  /// 不公开: left out of public documents and projector screens.
  package static let `private` = IssueFlags(rawValue: 16)

  /// Every flag with its word in the file and its name, in the order in which screens list them.
  package static let all: [(flag: IssueFlags, word: String, label: Phrase)] = [
    (.longterm, "longterm", Phrase(zh: "长期坚持", en: "long-term")),
    (.listed, "listed", Phrase(zh: "挂牌督办", en: "listed")),
    (.immediate, "immediate", Phrase(zh: "立行立改", en: "immediate")),
    (.extended, "extended", Phrase(zh: "已批准延期", en: "extended")),
    (.private, "private", Phrase(zh: "不公开", en: "private")),
  ]

  /// The flag with a word of the file or a Chinese label; nil for anything else.
  package init?(word: some StringProtocol) {
    guard let found = IssueFlags.all.first(where: { $0.word == word || $0.label.zh == word })
    else { return nil }
    self = found.flag
  }

  /// The name of a single flag.
  package static func name(of flag: IssueFlags) -> Phrase {
    all.first { $0.flag == flag }?.label ?? .nothing
  }

  /// The names of the flags that are set, in listing order; nil for none.
  package var label: Phrase? { .list(IssueFlags.all.filter { contains($0.flag) }.map(\.label)) }

  /// The words of the flags that are set, in listing order.
  package var words: [String] {
    IssueFlags.all.filter { contains($0.flag) }.map(\.word)
  }
}
