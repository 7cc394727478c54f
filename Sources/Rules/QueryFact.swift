/// The words after `is:`.
package import LedgerModel

/// A fact about an issue that `is:` asks for.
package enum QueryFact: Hashable, Sendable {
  case light(LightRule)
  case flag(IssueFlags)
  case status(Status)
  case open, finished
  /// Something that the record holds.
  case mark(RowMark)

  /// The fact with a word or a Chinese name, folded; nil for an unknown one.
  package init?(word: String) {
    guard let found = QueryFact.vocabulary.first(where: { $0.words.contains(word) }) else {
      return nil
    }
    self = found.fact
  }

  /// All words that a person can type, the principal ones first.
  package static var words: [String] {
    vocabulary.compactMap(\.words.first) + vocabulary.flatMap { $0.words.dropFirst() }
  }

  /// The principal word of every fact.
  static var principalWords: [String] { vocabulary.compactMap(\.words.first) }

  private static let vocabulary: [(fact: QueryFact, words: [String])] =
    LightRule.allCases.map { rule in
      (.light(rule), [rule.word, rule.label.zh] + (synonyms[rule] ?? []))
    }
    + IssueFlags.all.map { flag in
      (.flag(flag.flag), [flag.word, flag.label.zh] + (flagSynonyms[flag.word] ?? []))
    }
    + [
      (.open, ["open", "未办结", "未完成", "在办"]), (.finished, ["finished", "办结"]),
    ]
    + RowMark.allCases.map { mark in (.mark(mark), [mark.word, mark.label.zh] + mark.synonyms) }
    + Status.allCases.map { status in (.status(status), [status.code, status.label.zh]) }

  private static let synonyms: [LightRule: [String]] = [
    .overdue: ["late", "已逾期", "超期"], .dueSoon: ["soon"], .urgent: ["紧急"],
    .ownerless: ["unowned", "无责任人"], .undated: ["无时限", "未定"], .cadenceLapsed: ["lapsed"],
    .stalled: ["stuck", "停滞不前"], .recheck: ["回头看"], .noticeLate: ["督办未回复"],
  ]
  private static let flagSynonyms: [String: [String]] = [
    "longterm": ["长期"], "listed": ["挂牌"], "extended": ["延期", "已延期"],
  ]
}
