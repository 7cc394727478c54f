/// What is wrong with a filter expression, and where.
package import LedgerModel

/// A mistake in a filter; a filter with a mistake is never applied.
package struct QueryError: Error, Equatable, Sendable {
  /// Where the wrong word begins, in characters from 1.
  package var column: Int
  package var kind: Kind

  package enum Kind: Equatable, Sendable {
    case unknownKey(String, nearest: String?)
    case unknownValue(key: String, value: String, choices: [String], nearest: String?)
    case missingValue(key: String)
    case badDay(String)
    case badNumber(key: String, String)
    case openQuote
    /// Nothing stands on one side of `|`.
    case emptyAlternative
    /// A `-` with nothing behind it.
    case loneMinus
  }

  package init(_ column: Int, _ kind: Kind) {
    self.column = column
    self.kind = kind
  }
}

extension QueryError: UserFacing {
  package var message: Phrase {
    let what: Phrase =
      switch kind {
      case .unknownKey(let key, _):
        Phrase(zh: "没有筛选词“\(key):”", en: "there is no filter “\(key):”")
      case .unknownValue(let key, let value, _, _):
        // Somebody who types in English letters finds his own word again.
        Phrase(
          zh: "\(value.allSatisfy(\.isASCII) ? key : chinese(key)): 不认识“\(value)”",
          en: "\(key): does not know “\(value)”")
      case .missingValue(let key):
        Phrase(zh: "\(chinese(key)): 后面缺少内容", en: "something is missing after \(key):")
      case .badDay(let text): Phrase(zh: "看不懂日期“\(text)”", en: "cannot read “\(text)” as a day")
      case .badNumber(let key, let text):
        Phrase(zh: "\(chinese(key)): 要写天数，不能是“\(text)”", en: "\(key): takes days, not “\(text)”")
      case .openQuote: Phrase(zh: "引号没有配对", en: "a quote is not closed")
      case .emptyAlternative: Phrase(zh: "“|”的一边是空的", en: "one side of “|” is empty")
      case .loneMinus: Phrase(zh: "“-”后面缺少内容", en: "nothing stands after “-”")
      }
    return Phrase(zh: "筛选第 \(column) 个字：\(what.zh)", en: "filter, character \(column): \(what.en)")
  }

  package var remedy: Phrase? {
    switch kind {
    case .unknownKey(_, let nearest?): meant(nearest + ":")
    case .unknownKey:
      Phrase(
        zh: "可以用 \(QueryKey.chineseNames)；要查带冒号的文字请加引号",
        en: "use \(QueryKey.names); put text with a colon in quotes")
    case .unknownValue(_, _, _, let nearest?): meant(nearest)
    case .unknownValue(let key, _, let choices, nil):
      Phrase(
        zh: "可以是 \(choices.map { inChinese($0, of: key) }.joined(separator: "、"))",
        en: "it can be \(choices.joined(separator: ", "))")
    case .missingValue(let key):
      Phrase(zh: "例如 \(chineseExample(key))", en: "for example \(example(key))")
    case .badDay:
      Phrase(zh: "例如 时限:7天、时限:<2026-07-01、时限:6月底", en: "for example due:7d, due:<2026-07-01")
    case .badNumber(let key, _):
      Phrase(zh: "例如 \(chineseExample(key))", en: "for example \(example(key))")
    case .openQuote: Phrase(zh: "请补上另一个引号", en: "add the other quote")
    case .emptyAlternative, .loneMinus: Phrase(zh: "请补上或删去", en: "complete it or take it away")
    }
  }

  private func meant(_ word: String) -> Phrase {
    Phrase(zh: "是想写“\(word)”吗？", en: "did you mean “\(word)”?")
  }

  private func chinese(_ key: String) -> String { QueryKey(rawValue: key)?.chinese ?? key }

  private func chineseExample(_ key: String) -> String {
    QueryKey(rawValue: key)?.chineseExample ?? "是:逾期"
  }

  /// A choice by its name, where the file has a code for it.
  private func inChinese(_ choice: String, of key: String) -> String {
    if key == QueryKey.status.rawValue { return Status(code: choice)?.label.zh ?? choice }
    guard let fact = QueryFact(word: choice) else { return choice }
    return fact.label(LedgerHeader(), .chinese)
  }

  private func example(_ key: String) -> String { QueryKey(rawValue: key)?.example ?? "is:overdue" }
}
