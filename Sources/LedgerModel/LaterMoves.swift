/// Issues that moved after a report had told of them: what its figures can have been on its day.

/// A ledger lives on when a report is out: an issue is finished in August, and the report of May that
/// counted one less was right. From the issues that moved since, a range follows for each figure within
/// which it can have lain; claims within that range are history, claims outside were never right.
package struct LaterMoves: Equatable, Sendable {
  /// Where issues stand now, and where they can have stood on the day of the report.
  private struct Move: Hashable {
    var now: ResultGroups
    var before: ResultGroups
    /// Whether they can have been outside of every count.
    var canBeAbsent: Bool
  }

  private let reportOn: Day?
  private var moves: [Move: Int] = [:]
  /// Of issues that were added since.
  private var newMeasures = 0
  private var newIssues = 0
  /// Of issues that were withdrawn since.
  private var lostMeasures = 0
  private var lostIssues = 0

  /// - Parameter reportOn: nil for a ledger that does not say: then nothing counts as later.
  package init(reportOn: Day?) {
    self.reportOn = reportOn
  }

  /// How many issues moved, were added or were withdrawn.
  package var count: Int { moves.values.reduce(0, +) }

  /// Notes an issue; withdrawn ones count too.
  package mutating func add(_ issue: Issue) {
    guard let reportOn else { return }
    let now = ResultGroups(issue.status)
    if let opened = issue.opened, opened > reportOn {
      guard !now.isEmpty else { return }
      newIssues += 1
      newMeasures += issue.countedMeasures.count
      moves[Move(now: now, before: [], canBeAbsent: true), default: 0] += 1
      return
    }
    let moved = [issue.since, issue.done, issue.closed].compactMap(\.self).max()
    guard let moved, moved > reportOn else { return }
    if now.isEmpty {
      lostIssues += 1
      lostMeasures += issue.countedMeasures.count
      moves[Move(now: [], before: .all, canBeAbsent: false), default: 0] += 1
      return
    }
    // What is closed since was done before.
    if issue.status == .closed, let done = issue.done, done <= reportOn { return }
    // Issues move towards their end, and back again only where an entry tells of it.
    let before = wentBack(issue, after: reportOn) ? .all : now.earlier.union(now)
    moves[Move(now: now, before: before, canBeAbsent: false), default: 0] += 1
  }

  package mutating func add(_ other: LaterMoves) {
    moves.merge(other.moves, uniquingKeysWith: +)
    newIssues += other.newIssues
    newMeasures += other.newMeasures
    lostIssues += other.lostIssues
    lostMeasures += other.lostMeasures
  }

  /// What the number of issues with some results can have been on the day of the report.
  ///
  /// - Parameter counted: what it is now.
  package func range(of results: ResultGroups, counted: Int) -> ClosedRange<Int> {
    var (least, most) = (counted, counted)
    for (move, count) in moves {
      let isIn = !move.now.isDisjoint(with: results)
      if isIn, move.canBeAbsent || !results.isSuperset(of: move.before) { least -= count }
      if !isIn, !move.before.isDisjoint(with: results) { most += count }
    }
    return max(least, 0)...max(most, 0)
  }

  /// The same of measures and of categories.
  package func range(ofMeasures counted: Int) -> ClosedRange<Int> {
    max(counted - newMeasures, 0)...(counted + lostMeasures)
  }

  package func range(ofCategories counted: Int) -> ClosedRange<Int> {
    max(counted - newIssues, 0)...(counted + lostIssues)
  }

  /// `；通报以后有2个问题有变动，差数可能由此而来`.
  package var words: Phrase {
    Phrase(
      zh: "；通报以后有\(count)个问题有变动，差数可能由此而来",
      en: "; \(count == 1 ? "1 issue" : "\(count) issues") moved since the report, which may be why"
    )
  }

  /// Whether something that happened since says that an issue was worked on anew: a reason that was
  /// given for it, a rebound, a sign-off that was refused.
  private func wentBack(_ issue: Issue, after reportOn: Day) -> Bool {
    issue.entries.contains { placed in
      let entry = placed.entry
      guard let day = entry.day, day > reportOn else { return false }
      switch entry.kind {
      case .progress:
        return StatusReason.allCases.contains { entry.text.hasPrefix($0.label.zh) }
      case .check: return entry.state == "bad"
      case .signOff: return entry.state == "reject"
      default: return false
      }
    }
  }
}
