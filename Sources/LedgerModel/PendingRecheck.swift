/// A 回头看 that is planned and has not been made.

extension Issue {
  /// So many days before its day a 回头看 counts as the one that was planned.
  package static let recheckLead = 15

  /// The planned day, unless somebody has looked: by any Check on that day or later, or by a 回头看 shortly
  /// before it. What was only imported, or lies ahead of the day, proves nothing.
  package func pendingRecheck(on today: Day) -> Day? {
    guard let recheck else { return nil }
    let isMade = entries(.check).contains { check in
      guard !check.isImported, let day = check.day, day <= today else { return false }
      return day >= recheck || check.purpose == .recheck && recheck - day <= Issue.recheckLead
    }
    return isMade ? nil : recheck
  }
}
