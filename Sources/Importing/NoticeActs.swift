/// Sentences that tell an act, told from those that only tell how far a matter is.

internal import LedgerModel
internal import Prose

/// 2026年1月5日开工，目前正在进行基础施工 is a measure that goes on; 目前完成工程量的60%，预计年底完成 is how far it is.
enum NoticeActs {
  /// Whether one of the sentences of a stretch tells an act: then all of it is told as a measure, as far
  /// as it has come.
  static func areTold(_ pieces: [NoticeItems.Piece], _ day: Day) -> Bool {
    pieces.contains { piece in
      piece.text.sentences().contains { isTold(FoldedText(piece.text.text($0).trimmed), day) }
    }
  }

  /// Whether a text tells something done on a day that is past, or that something has been done.
  static func isTold(_ text: FoldedText, _ day: Day) -> Bool {
    DateMention.all(in: text.text, anchor: day).contains { isAct($0, text, day) }
      || StatusMention.clauses(text).contains { clause in
        let words = FoldedText(text.text(clause))
        return words.letters.contains("已") && !StatusMention.isAlone(words)
          && !NoticeProspect.isGiven(words, day)
      }
  }

  private static func isAct(_ mention: DateMention, _ text: FoldedText, _ day: Day) -> Bool {
    guard mention.precision < .year, !mention.isPeriod, let from = mention.from, from <= day,
      mention.to != nil
    else { return false }
    let clause = text.clause(at: mention.range.lowerBound)
    let before = text.text(
      min(clause.lowerBound, mention.range.lowerBound)..<mention.range.lowerBound)
    let behind = text.text(
      mention.range.upperBound..<max(mention.range.upperBound, clause.upperBound))
    return !["截至", "截止", "至", "计划", "预计", "拟", "力争", "确保", "将"].contains { before.hasSuffix($0) }
      && !behind.trimmed.isEmpty && !NoticeProspect.isGiven(FoldedText(behind), day)
  }
}
