/// Promises without a day, as two rules listen to them.
internal import LedgerModel
internal import Prose

/// Words that promise without a day.
enum VagueWords {
  /// The first of a kind that is the text's own promise and has no day beside it.
  ///
  /// - Parameter today: a day without a year is of that time: 争取6月底前建成.
  static func first(_ cue: Cue, in text: AuditText, today: Day) -> Range<Int>? {
    let own = text.own(cue).map(\.range).filter { isVague($0, text, text.times) }
    if own.isEmpty { return nil }
    // Only now is it worth while to read the days that have no year.
    let times = text.times(upTo: today)
    return own.first { isVague($0, text, times) }
  }

  private static func isVague(
    _ found: Range<Int>, _ text: AuditText, _ times: [TimeMention]
  ) -> Bool {
    let (clause, sentence) = (text.clause(around: found), text.sentence(around: found))
    return !times.contains { clause.overlaps($0.range) && $0.isDated }
      && !times.contains { sentence.overlaps($0.range) && $0.isAhead }
      && !text.clauseBefore(found).holdsAny(others)
  }

  /// Somebody else asks, or it is a rule for others.
  private static let others = ["群众", "村民", "反映", "希望", "诉求", "要求", "投诉", "来信", "不", "未"]
}
