/// A filter in the words of people, for chips and headings.
package import LedgerModel

extension Query.Term {
  /// The condition as a chip says it: `逾期`, `桑晓梅`, `非挂牌督办`, `6月30日前`.
  ///
  /// - Parameters:
  ///   - header: labels that this ledger gives to statuses.
  ///   - today: the day from which a number of days counts.
  package func words(_ header: LedgerHeader, today: Day) -> Phrase {
    let bare = Phrase(
      zh: words(header, today, .chinese), en: words(header, today, .english))
    return isNegated ? Phrase(zh: "非" + bare.zh, en: "not " + bare.en) : bare
  }

  private func words(_ header: LedgerHeader, _ today: Day, _ language: Language) -> String {
    switch test {
    // Beside the chip of what is overdue, the text 逾期 must be seen to be one.
    case .text(let word): return QueryFact(word: word) == nil ? source : "“\(source)”"
    case .name(_, let names): return Query.list(names, language)
    case .status(let statuses):
      let named = Status.allCases.filter { statuses.contains($0) }
      return Query.list(named.map { header.label(of: $0, language) }, language)
    case .fact(let facts):
      return Query.list(facts.map { $0.label(header, language) }, language)
    case .due(let from, let to): return Query.due(from, to, today)(language)
    case .silence(let from, let to): return Query.silence(from, to)(language)
    case .number(let numbers), .id(let numbers):
      let list = Query.list(numbers, language)
      return Phrase(zh: list + "号", en: "no. " + list)(language)
    }
  }
}

extension Query {
  fileprivate static func list(_ words: [String], _ language: Language) -> String {
    words.joined(separator: language == .chinese ? "、" : ", ")
  }

  fileprivate static func due(_ from: Day?, _ to: Day?, _ today: Day) -> Phrase {
    func text(_ day: Day, _ language: Language) -> String {
      day.parts.year == today.parts.year ? day.short(language) : day.long(language)
    }
    func phrase(_ day: Day) -> Phrase { Phrase(zh: text(day, .chinese), en: text(day, .english)) }
    switch (from.map(phrase), to.map(phrase)) {
    case (let from?, let to?) where from == to:
      return Phrase(zh: from.zh + "到期", en: "due " + from.en)
    case (let first?, let last?):
      if let from, let to, from == today, to - today <= 60 {
        return Phrase(zh: "\(to - today)天内到期", en: "due within \(to - today) days")
      }
      return Phrase(zh: "\(first.zh)至\(last.zh)", en: "due \(first.en) to \(last.en)")
    case (nil, let to?): return Phrase(zh: to.zh + "前", en: "due by " + to.en)
    case (let from?, nil): return Phrase(zh: from.zh + "起", en: "due from " + from.en)
    case (nil, nil): return Phrase(zh: "有时限", en: "dated")
    }
  }

  fileprivate static func silence(_ from: Int?, _ to: Int?) -> Phrase {
    switch (from, to) {
    case (let from?, let to?) where from == to: Phrase(zh: "停\(from)天", en: "silent \(from) days")
    case (let from?, let to?):
      Phrase(zh: "停\(from)至\(to)天", en: "silent \(from) to \(to) days")
    case (let from?, nil): Phrase(zh: "停\(from)天以上", en: "silent \(from) days or more")
    case (nil, let to?): Phrase(zh: "停\(to)天以内", en: "silent at most \(to) days")
    case (nil, nil): Phrase(zh: "在办", en: "open")
    }
  }
}

extension QueryFact {
  /// The fact in words; a status under the name that the ledger gives it.
  package func label(_ header: LedgerHeader, _ language: Language) -> String {
    switch self {
    case .light(let rule): rule.label(language)
    case .flag(let flag): flag.label?(language) ?? ""
    case .status(let status): header.label(of: status, language)
    case .open: Phrase(zh: "未办结", en: "open")(language)
    case .finished: Phrase(zh: "办结", en: "finished")(language)
    case .mark(let mark): mark.label(language)
    }
  }
}
