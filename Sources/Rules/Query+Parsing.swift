/// Filter expressions read into queries.
package import LedgerModel

extension Query {
  /// Reads a filter expression; an empty one asks for everything.
  ///
  /// - Parameters:
  ///   - today: the day to which `due:7d` and `due:6月底` refer.
  ///   - header: labels that this ledger gives to statuses, and the day of feedback.
  package init(
    _ text: String, today: Day, header: LedgerHeader = LedgerHeader()
  ) throws(QueryError) {
    var alternatives: [[Term]] = []
    for words in try QueryLexer.words(text) {
      var terms: [Term] = []
      for word in words {
        terms.append(try Query.term(word, QueryReading(today: today, header: header)))
      }
      alternatives.append(terms)
    }
    self.init(alternatives)
  }

  private static func term(
    _ word: QueryWord, _ reading: QueryReading
  ) throws(QueryError) -> Term {
    guard let name = word.key else {
      return Term(.text(word.value), source: quoted(word.value), isNegated: word.isNegated)
    }
    guard let key = QueryKey(word: name) else {
      // 文山会海：发文 is text with a colon; only a key of letters of the keyboard is a slip.
      guard name.allSatisfy(\.isASCII) else {
        let text = name + ":" + word.value
        return Term(.text(text), source: quoted(text), isNegated: word.isNegated)
      }
      let nearest = NearestWord.to(name, among: QueryKey.allCases.flatMap(\.words))
      throw QueryError(word.keyColumn, .unknownKey(name, nearest: nearest))
    }
    guard word.value.contains(where: { !$0.isWhitespace && $0 != "," }) else {
      throw QueryError(word.valueColumn, .missingValue(key: key.rawValue))
    }
    let values = word.isQuoted ? [word.value] : list(word.value)
    let source = key.rawValue + ":" + values.map(quoted).joined(separator: ",")
    return Term(
      try reading.test(key, values, word), source: source, isNegated: word.isNegated)
  }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "、" }.map(String.init)
  }

  /// A value as it can be typed again.
  private static func quoted(_ value: String) -> String {
    let needsQuotes = value.contains {
      $0.isWhitespace || $0 == "|" || $0 == ":" || $0 == "," || $0 == "、"
    }
    return needsQuotes || value.hasPrefix("-") || value.isEmpty ? "\"\(value)\"" : value
  }
}

/// What values are read against.
struct QueryReading {
  let today: Day
  let header: LedgerHeader

  func test(
    _ key: QueryKey, _ values: [String], _ word: QueryWord
  ) throws(QueryError) -> Query.Test {
    switch key {
    case .lead: .name(.lead, values)
    case .owner: .name(.owner, values)
    case .unit: .name(.unit, values)
    case .category: .name(.category, values)
    case .leader: .name(.leader, values)
    case .no: .number(values)
    case .id: .id(values)
    case .status: .status(try statuses(values, word))
    case .is: .fact(try facts(values, word))
    case .flag: .fact(try flags(values, word))
    case .due: try due(values, word)
    case .stalled: try silence(values, word)
    }
  }

  private func statuses(
    _ values: [String], _ word: QueryWord
  ) throws(QueryError) -> Set<Status> {
    var found: Set<Status> = []
    for value in values {
      if let own = ownStatus(value) {
        found.insert(own)
        continue
      }
      do throws(EditRefusal) {
        found.insert(try FieldValue.status(value, header).status)
      } catch {
        let codes = Status.allCases.map(\.code)
        let labels = Status.allCases.map { header.label(of: $0, .chinese) }
        throw QueryError(
          word.valueColumn,
          .unknownValue(
            key: "status", value: value, choices: codes,
            nearest: NearestWord.to(value, among: codes + labels)))
      }
    }
    return found
  }

  /// The status with a label of this ledger's own, which may hold signs that a filter folds.
  private func ownStatus(_ value: String) -> Status? {
    Status.allCases.first { Folding.fold(header.label(of: $0, .chinese)) == value }
  }

  private func facts(_ values: [String], _ word: QueryWord) throws(QueryError) -> [QueryFact] {
    var found: [QueryFact] = []
    for value in values {
      if let fact = QueryFact(word: value) {
        found.append(fact)
      } else if let own = ownStatus(value) {
        found.append(.status(own))
      } else {
        let words = QueryFact.words
        throw QueryError(
          word.valueColumn,
          .unknownValue(
            key: "is", value: value,
            choices: QueryFact.principalWords,
            nearest: NearestWord.to(value, among: words)))
      }
    }
    return found
  }

  private func flags(_ values: [String], _ word: QueryWord) throws(QueryError) -> [QueryFact] {
    var found: [QueryFact] = []
    for value in values {
      guard case .flag(let flag)? = QueryFact(word: value) else {
        let words = IssueFlags.all.map(\.word)
        throw QueryError(
          word.valueColumn,
          .unknownValue(
            key: "flag", value: value, choices: words,
            nearest: NearestWord.to(value, among: words + IssueFlags.all.map(\.label.zh))))
      }
      found.append(.flag(flag))
    }
    return found
  }
}
