/// Days of completion that an import concluded, because its document stated none.

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
  /// An import puts its document's day there (ledger format §13), and no mark stands beside it. It is
  /// told by what else an import leaves: the day is that of the report or of the issue's undated
  /// entries; nobody changed the status on it, for then guatu wrote Since; and nothing else of the
  /// issue is dated so. A day that cannot be told so is taken for a stated one.
  package func isConcluded(_ day: Day?, reportOn: Day?) -> Bool {
    guard let day, day != since else { return false }
    var isImported = false
    var isDocumentDay = day == reportOn
    for entry in entries.lazy.map(\.entry) {
      if entry.isImported {
        isImported = true
        if entry.day == day { isDocumentDay = true }
      } else if entry.day == day || entry.day(of: "done") == day {
        return false
      }
    }
    return isImported && isDocumentDay
  }
}
