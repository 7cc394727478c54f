/// Promises without a day, as two rules listen to them.
internal import LedgerModel
internal import Prose

/// Words that promise without a day.
enum VagueWords {
  /// The first of a kind that is the text's own promise and has no day beside it.
  ///
  /// - Parameter today: a day without a year is of that time: 争取6月底前建成.
  static func first(_ cue: Cue, in text: AuditText, today: Day) -> Range<Int>? {
    guard let found = text.own(cue).first(where: { isVague($0.range, text) })?.range else {
      return nil
    }
    let dated = AuditText(text.raw, anchor: today)
    return text.own(cue).map(\.range).first {
      $0.lowerBound >= found.lowerBound && isVague($0, dated)
    }
  }

  private static func isVague(_ found: Range<Int>, _ text: AuditText) -> Bool {
    !text.hasTime(in: text.clause(around: found), where: \.isDated)
      && !text.hasTime(in: text.sentence(around: found)) { $0.isAhead }
      && !text.clauseBefore(found).holdsAny(others)
  }

  /// Somebody else asks, or it is a rule for others.
  private static let others = ["群众", "村民", "反映", "希望", "诉求", "要求", "投诉", "来信", "不", "未"]
}
