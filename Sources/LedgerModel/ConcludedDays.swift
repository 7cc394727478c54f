/// Days of completion that an import concluded, because its document stated none.

/// What stands behind a Done or Closed.
package enum DayOrigin: Hashable, Sendable {
  /// Somebody changed the status on it, for then guatu wrote Since, or something else of the issue is
  /// dated so; or nothing of the issue came from an import.
  case stated
  /// What an import dated by its document has the same day.
  case document
  /// Nothing tells, and something of the issue was imported, or all that it holds are measures with
  /// days of their own and no change of its status: it is a conclusion if it is the day of the ledger's
  /// report.
  case unmarked
}

extension Issue {
  /// The issue without such a Done and such a Closed, for texts that people will take for facts.
  package func withoutConcludedDays(reportOn: Day?) -> Issue {
    var copy = self
    if isConcluded(done, reportOn: reportOn) { copy.done = nil }
    if isConcluded(closed, reportOn: reportOn) { copy.closed = nil }
    return copy
  }

  /// Whether a Done or Closed is such a day: it proves nothing about being in time.
  ///
  /// An import puts its document's day there (ledger format §13), and no mark stands beside it. A day
  /// that cannot be told so is taken for a stated one.
  package func isConcluded(_ day: Day?, reportOn: Day?) -> Bool {
    guard let day else { return false }
    switch origin(of: day) {
    case .stated: return false
    case .document: return true
    case .unmarked: return day == reportOn
    }
  }

  package func origin(of day: Day) -> DayOrigin {
    if day == since { return .stated }
    var origin = DayOrigin.stated
    var isMeasured = since == nil && !entries.isEmpty
    for entry in entries.lazy.map(\.entry) {
      if entry.isImported {
        if entry.day == day {
          origin = .document
        } else if origin == .stated {
          origin = .unmarked
        }
      } else if entry.day == day || entry.day(of: "done") == day {
        return .stated
      } else if entry.kind != .measure || entry.day(of: "done") == nil {
        isMeasured = false
      }
    }
    return origin == .stated && isMeasured ? .unmarked : origin
  }
}
