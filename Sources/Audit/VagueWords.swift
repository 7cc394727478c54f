/// Promises without a day, as two rules listen to them.
internal import Prose

/// Words that promise without a day.
enum VagueWords {
  /// The first of a kind that is the text's own promise and has no day beside it.
  static func first(_ cue: Cue, in text: AuditText) -> Range<Int>? {
    text.own(cue).first { found in
      !text.hasTime(in: text.clause(around: found.range), where: \.isDated)
        && !text.hasTime(in: text.sentence(around: found.range)) { $0.isAhead }
        && !text.clauseBefore(found.range).holdsAny(others)
    }?.range
  }

  /// Somebody else asks, or it is a rule for others.
  private static let others = ["群众", "村民", "反映", "希望", "诉求", "要求", "投诉", "来信", "不", "未"]
}
