/// Counts that hold an act which was found faulty.
internal import LedgerModel
internal import Prose

/// Regular acts counted over a span that holds a day on which such an act was at fault.
enum CountedSpan {
  static let mark: Character = "S"

  static func notes(_ issue: AuditedIssue) -> [CrossNote] {
    guard let category = issue.issue.category, !category.isEmpty else { return [] }
    let key = "\(mark)\(category)"
    var notes: [CrossNote] = issue.problem.times.compactMap { time in
      guard let day = time.day, !time.isAhead else { return nil }
      let clause = issue.problem.words(
        time.range
          .upperBound..<max(
            time.range.upperBound, issue.problem.clause(around: time.range).upperBound))
      return CrossNote(key, issue, nil, clause, from: day, to: day)
    }
    for measure in issue.measures {
      guard let span = measure.acts.first(where: { $0.isUpToNow || $0.isOpenEnded }),
        let from = span.from
      else { continue }
      let sentence = measure.text.words(measure.text.sentence(around: span.range))
      guard let count = times(sentence) else { continue }
      notes.append(
        CrossNote(
          key, issue, measure, ActWords.when(span, measure.text) + "|\(count)|" + sentence,
          from: from))
    }
    return notes
  }

  static func findings(_ group: [CrossNote]) -> [Finding] {
    let days = group.filter { $0.measure == nil }.sorted { order($0) < order($1) }
    guard !days.isEmpty else { return [] }
    return group.compactMap { note in
      guard let measure = note.measure, let from = note.from else { return nil }
      let parts = note.text.split(separator: "|", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      // The first few days from the beginning of the span on; each is one comparison.
      var place = days.partitioningIndex { $0.from.map { $0 >= from } ?? false }
      let last = min(days.count, place + 8)
      while place < last {
        let fault = days[place]
        if let day = fault.from, shares(String(parts[2]), fault.text) {
          return note.finding(
            CrossContradictionRule.rule,
            Phrase(
              zh: "措施\(measure) 说\(parts[0])做了\(parts[1])次，其中有 \(fault.issue) 号问题"
                + "指出不合格的\(day.long(.chinese))那次",
              en: "measure \(measure) counts \(parts[1]) times since \(parts[0]); among them is "
                + "\(day.long(.english)), which issue \(fault.issue) finds fault with"))
        }
        place += 1
      }
      return nil
    }
  }

  private static func order(_ note: CrossNote) -> Int32 { note.from?.number ?? .min }

  /// 12 of 开展12次: a number before 次.
  private static func times(_ sentence: String) -> String? {
    var digits = ""
    for letter in sentence {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
      } else {
        if letter == "次", let count = Int(digits), count > 1 { return digits }
        digits = ""
      }
    }
    return nil
  }

  /// Whether both have three Chinese letters in a row in common.
  private static func shares(_ left: String, _ right: String) -> Bool {
    let letters = Array(right.prefix(40))
    guard letters.count >= 3 else { return false }
    return (0...letters.count - 3).contains { start in
      let stretch = letters[start..<start + 3]
      let isPlain = stretch.allSatisfy { letter in
        letter.unicodeScalars.allSatisfy { AuditText.isHan($0.value) }
      }
      return isPlain && left.contains(String(stretch))
    }
  }
}

extension Array {
  /// The first place from which on all elements fit, where they are so ordered.
  fileprivate func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
