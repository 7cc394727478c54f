/// 停滞: nothing dated has happened for too long.
package import LedgerModel

/// Open, and `StallDays` or more since the last activity (`StallDaysListed` when `listed`), ledger
/// format §6.1. An open `longterm` issue with a Cadence is judged by its cadence instead. Editing
/// text or owners is no activity, so that nobody polishes a stalled issue into a lively one.
package enum StalledRule: LightJudge {
  package static let why = Phrase(
    zh: "很久没有进展记录，很可能没人在办", en: "no progress was recorded for long: likely nobody works on it")
  package static let settledBy = Phrase(
    zh: "记一条进展、佐证或会议决定", en: "record progress, evidence or a decision")

  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    Phrase(zh: "停\(days)天", en: "still " + EnglishDays.text(days, isShort: isShort))
  }

  package static let noRecordWording = Phrase(zh: "无记录", en: "no record")

  /// Days since the last activity of an open issue, 0 or more; nil when it is not open, when it is
  /// judged by its cadence, or when no day is known. A start that lies ahead counts as 0.
  package static func silence(_ row: IssueRow, _ setting: RuleSetting) -> Int? {
    guard isJudged(row) else { return nil }
    let start: Int32
    if !row.lastActivity.isNone {
      start = row.lastActivity.number
    } else if let known = setting.silenceStart {
      start = known.number
    } else {
      return nil
    }
    return max(0, Int(setting.today.number) - Int(start))
  }

  /// Whether silence is asked about at all.
  package static func isJudged(_ row: IssueRow) -> Bool {
    row.isOpen && !(row.isLongterm && row.cadenceCode != 0)
  }

  /// The days from which silence is standing still.
  static func limit(_ row: IssueRow, _ setting: RuleSetting) -> Int {
    row.isListed ? setting.thresholds.stallListed : setting.thresholds.stall
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    guard let days = silence(row, setting) else { return nil }
    return days >= limit(row, setting) ? Light(.stalled, days: days, tone: .warn) : nil
  }
}
