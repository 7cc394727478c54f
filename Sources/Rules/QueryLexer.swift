/// A filter expression cut into words.

/// A word of a filter expression.
struct QueryWord: Equatable {
  /// In characters from 1.
  var column: Int
  var isNegated = false
  /// Before the first colon outside quotes; nil without one.
  var key: String?
  var keyColumn = 0
  /// Folded to half width and lower case, without quotes.
  var value = ""
  var valueColumn = 0
  /// Some of the value stood in quotes, so that it is text and no list.
  var isQuoted = false
}

enum QueryLexer {
  /// Alternatives of words. Full-width signs and either kind of quote are understood. Curly quotes
  /// that are only part of a word are part of the text, as in a title that was copied: 党委“第一议题”制度.
  static func words(_ text: String) throws(QueryError) -> [[QueryWord]] {
    var alternatives: [[QueryWord]] = [[]]
    var word: QueryWord?
    var quote: (close: Set<Character>, column: Int)?
    var lastBar = 0
    func finish() throws(QueryError) {
      guard let done = word else { return }
      word = nil
      if done.isNegated, done.key == nil, done.value.isEmpty, !done.isQuoted {
        throw QueryError(done.column, .loneMinus)
      }
      alternatives[alternatives.count - 1].append(done)
    }
    let letters = Array(text)
    for (place, raw) in letters.enumerated() {
      let column = place + 1
      let letter = Folding.fold(String(raw))
      if let open = quote {
        if open.close.contains(raw) {
          quote = nil
        } else {
          word?.value += letter
        }
        continue
      }
      switch raw {
      case "“", "”":
        let begins = word == nil || (word?.value.isEmpty == true && word?.isQuoted == false)
        guard begins, enclosesWord(letters, from: place) else {
          if word == nil { word = QueryWord(column: column, valueColumn: column) }
          word?.value += letter
          continue
        }
        if word == nil { word = QueryWord(column: column, valueColumn: column) }
        word?.isQuoted = true
        quote = (["\"", "”", "“", "＂"], column)
      case "\"", "＂":
        if word == nil { word = QueryWord(column: column, valueColumn: column) }
        word?.isQuoted = true
        quote = (["\"", "”", "“", "＂"], column)
      case "|", "｜":
        try finish()
        if alternatives.last?.isEmpty ?? true {
          throw QueryError(column, .emptyAlternative)
        }
        alternatives.append([])
        lastBar = column
      case let blank where blank.isWhitespace: try finish()
      default:
        if word == nil {
          word = QueryWord(column: column, valueColumn: column)
          if letter == "-" {
            word?.isNegated = true
            word?.valueColumn = column + 1
            continue
          }
        }
        if letter == ":", let current = word, current.key == nil, !current.isQuoted,
          isKey(current.value)
        {
          word?.key = current.value
          word?.keyColumn = current.valueColumn
          word?.value = ""
          word?.valueColumn = column + 1
        } else {
          word?.value += letter
        }
      }
    }
    if let quote { throw QueryError(quote.column, .openQuote) }
    try finish()
    if alternatives.count > 1, alternatives.last?.isEmpty ?? true {
      throw QueryError(lastBar, .emptyAlternative)
    }
    return alternatives.filter { !$0.isEmpty }
  }

  /// Whether a curly quote encloses a word to its very end, or is still to be closed.
  private static func enclosesWord(_ letters: [Character], from open: Int) -> Bool {
    guard
      let close = letters[(open + 1)...].firstIndex(where: { "”“\"＂".contains($0) })
    else { return true }
    guard close + 1 < letters.count else { return true }
    let next = letters[close + 1]
    return next.isWhitespace || "|｜,，、".contains(next)
  }

  /// Whether text before a colon is meant as a key: letters only, so that 12:30 is a text.
  private static func isKey(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter }
  }
}
