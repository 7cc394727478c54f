/// The clauses of a sentence.

extension FoldedText {
  private static let clauseMarks = codes("。,;!?()\n")

  /// No clause that says something is longer.
  private static let reach = 120

  /// The stretch between marks in which an offset lies; 、 divides lists, not clauses.
  package func clause(at place: Int) -> Range<Int> {
    let place = min(place, count)
    var start = place
    while start > max(0, place - FoldedText.reach),
      !FoldedText.clauseMarks.contains(codes[start - 1])
    {
      start -= 1
    }
    var end = place
    while end < min(count, place + FoldedText.reach), !FoldedText.clauseMarks.contains(codes[end]) {
      end += 1
    }
    return start..<end
  }
}
