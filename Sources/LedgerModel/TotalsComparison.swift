/// What a report claims, held against what its ledger gives: the one comparison for check, audit and papers.

/// The counts that answer the claims of a header. What a word counts depends on what else is said: where
/// a report tells of 已完成 and 未完成 alone, 未完成 is all that is not done, the issues at 阶段性完成 with it.
package struct TotalsComparison: Equatable, Sendable {
  /// The count that answers one claim.
  package struct Figure: Equatable, Sendable {
    package var value: Int
    /// Whether the claim agrees; true where nothing is claimed.
    package var isRight: Bool
    /// The claim does not agree, but what moved since the report may account for it.
    package var isHistory = false
    /// The claim does not agree, but the issues without any result may account for it.
    package var isUnknown = false
    /// `含阶段性完成1`: what is counted within; nil where the count is that of the word itself.
    package var within: Phrase?
  }

  private let declared: [String: Int]
  private let counted: CountedTotals
  private let later: LaterMoves

  /// - Parameters:
  ///   - declared: the claims by their fields (`DeclaredIssues` …).
  ///   - later: what moved since the report that makes the claims; nil to compare with today alone.
  package init(_ declared: [String: Int], _ counted: CountedTotals, later: LaterMoves? = nil) {
    self.declared = declared
    self.counted = counted
    self.later = later ?? LaterMoves(reportOn: nil)
  }

  /// nil for fields that claim no total, and where the ledger has nothing to answer with: issues that are
  /// sorted into no category say nothing of how many there are.
  package func figure(of field: String) -> Figure? {
    guard let count = counted.count(of: field) else { return nil }
    guard let claim = declared[field] else { return Figure(value: count, isRight: true) }
    if field == "DeclaredCategories", counted.categories.isEmpty { return nil }
    guard field == "DeclaredOpen" else {
      return judged(Figure(value: count, isRight: claim == count), field, claim) {
        range(of: field, count)
      }
    }
    let figures = openReadings.map { open($0, claim) }
    return figures.first { $0.isRight } ?? figures.first { $0.isHistory }
      ?? figures.first { $0.isUnknown } ?? figures.first
  }

  /// What may make up for a figure that does not agree.
  private func judged(
    _ figure: Figure, _ field: String, _ claim: Int, within range: () -> ClosedRange<Int>
  ) -> Figure {
    guard !figure.isRight else { return figure }
    var figure = figure
    let range = range()
    figure.isHistory = range.contains(claim)
    if !figure.isHistory, isWithinUnknown, let results = ResultGroups(field: field), results != .all
    {
      let (least, most) = (range.lowerBound, range.upperBound)
      figure.isUnknown =
        results == .open
        ? (max(0, least - counted.unknown)...most).contains(claim)
        : (least...most + counted.unknown).contains(claim)
    }
    return figure
  }

  /// Issues of which the ledger gives no result.
  package var unknown: Int { counted.unknown }

  /// Whether the issues without a result suffice for all that is claimed beyond what is counted.
  private var isWithinUnknown: Bool {
    let missing = ["DeclaredDone", "DeclaredMostly", "DeclaredStaged"].reduce(0) { sum, field in
      sum + max(0, (declared[field] ?? 0) - (counted.count(of: field) ?? 0))
    }
    return counted.unknown > 0 && missing <= counted.unknown
  }

  /// Whether a share that the ledger contradicts may be right, if issues without a result are done.
  package func isUnknown(share text: String) -> Bool {
    guard isWithinUnknown,
      let least = DeclaredShare(text, done: counted.done, of: counted.issues),
      let most = DeclaredShare(text, done: counted.done + counted.unknown, of: counted.issues)
    else { return false }
    return !least.isTooLow && !most.isTooHigh
  }

  private func range(of field: String, _ count: Int) -> ClosedRange<Int> {
    if let results = ResultGroups(field: field) { return later.range(of: results, counted: count) }
    return field == "DeclaredMeasures"
      ? later.range(ofMeasures: count) : later.range(ofCategories: count)
  }

  /// Whether a share that the ledger contradicts may have been right on the day of the report.
  package func isHistory(share text: String) -> Bool {
    let done = later.range(of: .done, counted: counted.done)
    let all = later.range(of: .all, counted: counted.issues)
    guard let least = DeclaredShare(text, done: done.lowerBound, of: all.upperBound),
      let most = DeclaredShare(
        text, done: min(done.upperBound, max(all.lowerBound, 1)), of: max(all.lowerBound, 1))
    else { return false }
    return !least.isTooLow && !most.isTooHigh
  }

  /// Whether done, open and what lies between make up the declared total; nil where a report does not say
  /// all three.
  package var addsUp: Bool? {
    guard declared["DeclaredIssues"] != nil, declared["DeclaredDone"] != nil,
      declared["DeclaredOpen"] != nil
    else { return nil }
    return meant != nil
  }

  // MARK: 未完成

  private static let between = ["DeclaredStaged", "DeclaredMostly"]
  private var said: [String] { TotalsComparison.between.filter { declared[$0] != nil } }
  private var unsaid: [String] { TotalsComparison.between.filter { declared[$0] == nil } }

  /// The results that 未完成 may hold besides its own, the likeliest first.
  private var openReadings: [[String]] {
    if let meant { return [unsaid + meant, []] }
    return [unsaid, [], TotalsComparison.between]
  }

  /// Of the results that are claimed, those that must lie within 未完成 for the figures to add up
  /// (未完成2个，其中阶段性完成1个); nil where they never do.
  private var meant: [String]? {
    guard let all = declared["DeclaredIssues"], let done = declared["DeclaredDone"],
      let open = declared["DeclaredOpen"]
    else { return nil }
    func sum(_ fields: [String]) -> Int { fields.compactMap { declared[$0] }.reduce(0, +) }
    let choices = [[]] + said.map { [$0] } + (said.count > 1 ? [said] : [])
    return choices.first { within in
      sum(within) <= open && done + open + sum(said) - sum(within) == all
    }
  }

  private func open(_ within: [String], _ claim: Int) -> Figure {
    let parts = within.compactMap { field -> (field: String, count: Int)? in
      guard let count = counted.count(of: field), count > 0 else { return nil }
      return (field, count)
    }
    let value = counted.open + parts.reduce(0) { $0 + $1.count }
    let results = parts.compactMap { ResultGroups(field: $0.field) }.reduce(ResultGroups.open) {
      $0.union($1)
    }
    let figure = judged(Figure(value: value, isRight: claim == value), "DeclaredOpen", claim) {
      later.range(of: results, counted: value)
    }
    guard !parts.isEmpty else { return figure }
    func list(_ comma: String, _ part: (Phrase, Int) -> String) -> String {
      parts.map { part(CountedTotals.label(of: $0.field), $0.count) }.joined(separator: comma)
    }
    var detailed = figure
    detailed.within = Phrase(
      zh: "含" + list("、") { "\($0.zh)\($1)" },
      en: list(", ") { "\($1) \($0.en)" } + " among them")
    return detailed
  }
}
