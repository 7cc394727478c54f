/// Issues that moved after a report had told of them: what its figures can have been on its day.

/// A ledger lives on when a report is out: an issue is finished in August, and the report of May that
/// counted one less was right. From the issues that moved since, a range follows for each figure within
/// which it can have lain; claims within that range are history, claims outside were never right.
package struct LaterMoves: Equatable, Sendable {
  private let reportOn: Day?
  /// How much lower or higher a figure can have been on the report's day than it is now.
  private var lower: [String: Int] = [:]
  private var higher: [String: Int] = [:]
  /// How many issues moved, were added or were withdrawn.
  package private(set) var count = 0

  /// - Parameter reportOn: nil for a ledger that does not say: then nothing counts as later.
  package init(reportOn: Day?) {
    self.reportOn = reportOn
  }

  package init(_ issues: some Sequence<Issue>, reportOn: Day?) {
    self.init(reportOn: reportOn)
    for issue in issues { add(issue) }
  }

  /// Notes an issue; withdrawn ones count too.
  package mutating func add(_ issue: Issue) {
    guard let reportOn else { return }
    // Closed since, but done before: it was counted as done then as now.
    if issue.status.isFinished, let done = issue.done, done <= reportOn { return }
    let isNew = issue.opened.map { $0 > reportOn } ?? false
    let moved = [issue.since, issue.done, issue.closed].compactMap(\.self).max()
    guard isNew || moved.map({ $0 > reportOn }) ?? false else { return }
    let field = LaterMoves.field(of: issue.status)
    if isNew {
      guard let field else { return }
      count += 1
      add(["DeclaredIssues", field], to: \.lower)
      return
    }
    count += 1
    guard let field else {
      // Withdrawn since: it was among the others, wherever.
      return add(["DeclaredIssues"] + LaterMoves.results, to: \.higher)
    }
    let place = LaterMoves.results.firstIndex(of: field) ?? 0
    // Issues move towards their end; back again only where an entry of the day says why.
    var before = place > 0 ? Array(LaterMoves.results[..<place]) : []
    if hasReason(issue) { before += LaterMoves.results[(place + 1)...] }
    guard !before.isEmpty else { return }
    add([field], to: \.lower)
    add(before, to: \.higher)
  }

  package mutating func add(_ other: LaterMoves) {
    lower.merge(other.lower, uniquingKeysWith: +)
    higher.merge(other.higher, uniquingKeysWith: +)
    count += other.count
  }

  /// Whether a figure that is `counted` now can have been `claim` on the day of the report.
  package func explains(_ field: String, claim: Int, counted: Int) -> Bool {
    range(field, counted).contains(claim)
  }

  /// The same of a share: 100 times done by issues.
  package func explains(share text: String, done: Int, of issues: Int) -> Bool {
    let (done, all) = (range("DeclaredDone", done), range("DeclaredIssues", issues))
    guard
      let least = DeclaredShare(text, done: done.lowerBound, of: all.upperBound),
      let most = DeclaredShare(
        text, done: min(done.upperBound, max(all.lowerBound, 1)), of: max(all.lowerBound, 1))
    else { return false }
    return !least.isTooLow && !most.isTooHigh
  }

  /// `；通报以后有2个问题改了状态，差数可能由此而来`.
  package var words: Phrase {
    Phrase(
      zh: "；通报以后有\(count)个问题有变动，差数可能由此而来",
      en: "; \(count == 1 ? "1 issue" : "\(count) issues") moved since the report, which may be why"
    )
  }

  private func range(_ field: String, _ counted: Int) -> ClosedRange<Int> {
    max(counted - lower[field, default: 0], 0)...(counted + higher[field, default: 0])
  }

  private mutating func add(_ fields: [String], to side: WritableKeyPath<LaterMoves, [String: Int]>)
  {
    for field in fields { self[keyPath: side][field, default: 0] += 1 }
  }

  private func hasReason(_ issue: Issue) -> Bool {
    guard let since = issue.since else { return false }
    return [EntryKind.progress, .check, .signOff].contains { kind in
      issue.entries(kind).contains { $0.day == since }
    }
  }

  /// From the first status to the last.
  private static let results = ["DeclaredOpen", "DeclaredStaged", "DeclaredMostly", "DeclaredDone"]

  /// nil for withdrawn issues, which no figure counts.
  private static func field(of status: Status) -> String? {
    switch status {
    case .todo, .doing, .unknown: "DeclaredOpen"
    case .staged: "DeclaredStaged"
    case .mostly: "DeclaredMostly"
    case .done, .closed: "DeclaredDone"
    case .void: nil
    }
  }
}
