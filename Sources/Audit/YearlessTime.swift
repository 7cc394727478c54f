/// Times whose year does not stand there.
internal import LedgerModel
internal import Prose

extension TimeMention {
  /// The same time in the latest year in which it begins up to a day; times with a year of their own stay
  /// as they are. 3月5日 in a report of June 2026 is one of 2026, whatever year was named before it. Texts
  /// go on in time: behind 2026年第二批 the 18th of July is one of that year or of a later one, though it is
  /// still to come.
  func latest(upTo now: Day) -> TimeMention {
    guard mention.isYearInferred, let from = mention.from ?? mention.to else { return self }
    var time = self
    let shift =
      (from.inYear(now.parts.year).map { $0 <= now } ?? false ? 0 : -1) + now.parts.year
      - from.parts.year
    guard shift != 0, shift > 0 || !mention.isYearCarried else { return self }
    time.mention.from = mention.from?.moved(years: shift)
    time.mention.to = mention.to?.moved(years: shift)
    return time
  }
}

extension AuditText {
  /// Its times, those without a year too, each in the latest year that is possible.
  func times(upTo now: Day) -> [TimeMention] {
    times(anchor: now).map { $0.latest(upTo: now) }
  }
}

extension AuditedIssue.Measure {
  /// The times of its text, those without a year too, each in the latest year that is possible.
  func times(upTo now: Day) -> [TimeMention] { text.times(upTo: now) }
}

extension Day {
  fileprivate func inYear(_ year: Int) -> Day? { moved(years: year - parts.year) }

  /// The same day of another year, the last one of February instead of the 29th.
  fileprivate func moved(years: Int) -> Day? {
    let (year, month, day) = parts
    return Day(year: year + years, month: month, day: day)
      ?? Day(year: year + years, month: month, day: 1)?.endOfMonth
  }
}
