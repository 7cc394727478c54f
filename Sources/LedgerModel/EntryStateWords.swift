/// The words for the states that stand in heads of entries.

extension EntryKind {
  /// The built-in name of a state; the state itself where this kind has no such.
  ///
  /// Measures and milestones have states of issues, for which a ledger may have labels of its own:
  /// `LedgerHeader.label(ofState:)` knows them.
  package func label(ofState state: String) -> Phrase {
    switch (self, state) {
    case (.measure, _), (.milestone, _): Status(code: state)?.label ?? Phrase(same: state)
    case (.signOff, "agree"): Phrase(zh: "同意", en: "agrees")
    case (.signOff, "reject"): Phrase(zh: "退回", en: "rejects")
    case (.check, "ok"): Phrase(zh: "正常", en: "fine")
    case (.check, "bad"): Phrase(zh: "有问题", en: "not fine")
    case (.notice, "open"): Phrase(zh: "未回复", en: "open")
    case (.notice, "replied"): Phrase(zh: "已回复", en: "replied")
    case (.notice, "closed"): Phrase(zh: "已办结", en: "closed")
    case (.extension, "asked"): Phrase(zh: "申请", en: "asked")
    case (.extension, "approved"): Phrase(zh: "批准", en: "approved")
    case (.extension, "refused"): Phrase(zh: "不批准", en: "refused")
    default: Phrase(same: state)
    }
  }
}

extension Entry {
  /// The name of a notice's kind; another word stays as it is, and nil where it has none.
  package var noticeKind: Phrase? {
    value(of: "kind").map { NoticeKind(rawValue: $0)?.label ?? Phrase(same: $0) }
  }
}

extension LedgerHeader {
  /// The name of a measure's or milestone's state as this ledger writes it.
  package func label(ofState state: String, _ language: Language) -> String {
    Status(code: state).map { label(of: $0, language) } ?? state
  }
}
