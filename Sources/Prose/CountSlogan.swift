/// 整改一个、销号一个: a way of working that is told in numbers.

/// Tells a 一个 of a principle from one that counts: 坚持“整改一个、销号一个”, 一个一个抓, 一个问题、一套方案.
struct CountSlogan {
  private let text: FoldedText
  /// Whether a letter stands between quotation marks; empty where there are none.
  private let isQuoted: [Bool]

  init(_ text: FoldedText) {
    self.text = text
    isQuoted = CountSlogan.quotes(text)
  }

  /// - Parameters:
  ///   - range: the numeral with its classifier and, where it stands there, the noun.
  func holds(_ range: Range<Int>, value: Int) -> Bool {
    guard value == 1 else { return false }
    // Inside quotation marks 1个 is a principle as well.
    if !isQuoted.isEmpty, isQuoted[range.lowerBound] { return true }
    guard isOne(range.lowerBound) else { return isPaired(range) }
    return isOfPrinciple(range.lowerBound) || isRepeated(range)
  }

  private func isOne(_ place: Int) -> Bool { place < text.count && text.codes[place] == 0x4E00 }

  private static func quotes(_ text: FoldedText) -> [Bool] {
    guard text.codes.contains(where: opening.contains) else { return [] }
    var found = [Bool](repeating: false, count: text.count)
    var start: Int?
    for place in 0..<text.count {
      if opening.contains(text.codes[place]) {
        start = place
      } else if let from = start, closing.contains(text.codes[place]) {
        for inside in from..<place { found[inside] = true }
        start = nil
      }
    }
    return found
  }

  private static let opening = FoldedText.codes("“‘「『")
  private static let closing = FoldedText.codes("”’」』")

  // MARK: 坚持整改一个销号一个

  private static let principles = ["坚持", "做到", "实行", "按照", "本着", "秉持", "遵循"].map { Array($0) }
  /// 长期坚持一个 counts.
  private static let lasting: Set<Character> = ["期", "续", "化", "需"]

  private func isOfPrinciple(_ place: Int) -> Bool {
    let clause = text.clause(at: place)
    return (clause.lowerBound..<place).contains { start in
      guard start == 0 || !CountSlogan.lasting.contains(text.letters[start - 1]) else {
        return false
      }
      return CountSlogan.principles.contains { word in
        guard let end = text.end(of: word, at: start), end < place else { return false }
        return isBare(end..<place)
      }
    }
  }

  // MARK: 完成一个、销号一个

  private func isRepeated(_ range: Range<Int>) -> Bool {
    let verb = verb(before: range.lowerBound)
    guard isBare(verb) else { return false }
    return isFollowed(range) || isPreceded(verb, by: classifier(range.lowerBound))
  }

  /// What stands between a numeral and the mark or the numeral before it.
  private func verb(before place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < CountSlogan.longest, isWord(start - 1), !isOne(start - 1) {
      start -= 1
    }
    // 一个销号一个: the classifier belongs to the numeral before.
    if start > 0, isOne(start - 1), start < place { start = end(ofOne: start - 1) }
    return min(start, place)..<place
  }

  private func isFollowed(_ range: Range<Int>) -> Bool {
    let end = end(ofOne: range.lowerBound)
    let next = skippingMark(end)
    // 一个问题、一套方案, 一个一个.
    if isOne(next), next == end || isNamed(range) && text.codes[end] == 0x3001 { return true }
    var place = next
    while place < text.count, place - next < CountSlogan.longest, isWord(place), !isOne(place) {
      place += 1
    }
    return place > next && isOne(place) && classifier(place) == classifier(range.lowerBound)
      && isBare(next..<place)
  }

  private func isPreceded(_ verb: Range<Int>, by classifier: Character?) -> Bool {
    var end = verb.lowerBound
    if end > 0, CountSlogan.marks.contains(text.codes[end - 1]) { end -= 1 }
    let first = max(0, end - 5)
    guard
      let one = (first..<end).last(where: {
        isOne($0) && self.end(ofOne: $0) == end && self.classifier($0) == classifier
      })
    else { return false }
    return isBare(self.verb(before: one))
  }

  /// 1个问题1套方案.
  private func isPaired(_ range: Range<Int>) -> Bool {
    let end = end(ofOne: range.lowerBound)
    return isNamed(range) && end + 1 < text.count && text.codes[end] == 0x31
      && text.folded[end + 1].isLetter
  }

  private static let longest = 6
  private static let marks = FoldedText.codes("、,")
  private static let classifiers = CountWords.classifiers.union("起处")

  private func classifier(_ place: Int) -> Character? {
    guard place + 1 < text.count else { return nil }
    let letter = text.letters[place + 1]
    return CountSlogan.classifiers.contains(letter) ? letter : nil
  }

  /// Behind 一个 or 一个问题.
  private func end(ofOne place: Int) -> Int {
    guard classifier(place) != nil else { return place + 1 }
    return text.end(of: Array("问题"), at: place + 2) ?? place + 2
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    end(ofOne: range.lowerBound) > range.lowerBound + 2
  }

  private func skippingMark(_ place: Int) -> Int {
    place < text.count && CountSlogan.marks.contains(text.codes[place]) ? place + 1 : place
  }

  private func isWord(_ place: Int) -> Bool { (0x4E00...0x9FFF).contains(text.codes[place]) }

  /// Words that tell what is the case: 已完成一个、正在整改一个 counts.
  private static let facts = Set("已正未尚仍均还现")

  private func isBare(_ range: Range<Int>) -> Bool {
    !text.letters[range].contains { CountSlogan.facts.contains($0) }
  }
}
