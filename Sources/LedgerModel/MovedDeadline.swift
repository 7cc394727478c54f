/// From which day a deadline was moved, and how often.

/// What approved extensions made of an issue's first deadline: whoever reads the day in force has to know
/// that it is not the one that was given.
package struct MovedDeadline: Equatable, Sendable {
  /// The day that the earliest of them moved.
  package let original: Day
  /// How many of them moved it to a later day.
  package let later: Int
  /// How many moved it to an earlier one.
  package let earlier: Int

  /// nil for a deadline that nobody moved.
  package init?(_ issue: Issue) {
    let moves = issue.entries(.extension).filter { $0.state == "approved" }
    guard let original = Entry.newestFirst(moves).last?.day(of: "from") else { return nil }
    self.original = original
    earlier = moves.count { move in
      move.day(of: "from").flatMap { from in move.day(of: "to").map { $0 < from } } ?? false
    }
    later = moves.count - earlier
  }

  /// `延期2次，提前1次`.
  package var words: Phrase {
    var (zh, en): ([String], [String]) = ([], [])
    if later > 0 {
      zh.append("延期\(later)次")
      en.append("extended \(later)×")
    }
    if earlier > 0 {
      zh.append("提前\(earlier)次")
      en.append("brought forward \(earlier)×")
    }
    return Phrase(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }
}
