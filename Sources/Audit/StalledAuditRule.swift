/// The rule 停滞: stalled.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The light 停滞 as a finding, held against what the measures say.
///
/// A warning. The light counts recorded activity only; where a measure names an act within the limit
/// and nobody recorded it, the work goes on and the record is behind: a hint that says so. A hint as well
/// where nobody ever recorded anything and the report lies within the limit: a ledger made from a report
/// has not been kept for long. A day of completion that the measure's own text names (3月2日完成排查) is no
/// record: it came with the report, and the silence since weighs no more. Other guards are those of the
/// light.
enum StalledAuditRule: IssueJudge {
  static let rule = AuditRule.stalled
  static let name = Phrase(zh: "停滞", en: "stalled")
  static let why = Phrase(
    zh: "很久没有进展记录，很可能没人在办", en: "no progress was recorded for long: likely nobody works on it")
  static let settledBy = Phrase(
    zh: "记一条进展、佐证或会议决定", en: "record progress, evidence or a decision")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let light = issue.light(.stalled) else { return [] }
    let start = setting.today - light.days
    let since = silence(issue, light, since: start, setting)
    let limit = setting.stallDays(of: issue)
    let named = lastAct(issue, setting).flatMap { $0.day > start ? $0 : nil }
    var severity = Severity.warning
    var told = Phrase(zh: "", en: "")
    if let report = reported(issue, setting), setting.today - report < limit {
      severity = .hint
      told = Phrase(
        zh: "；\(report.long(.chinese))的通报以后还没有开始记录",
        en: "; no record was begun since the report of \(report.long(.english))")
    }
    if let named {
      let silence = setting.today - named.day
      if silence < limit { severity = .hint }
      told = Phrase(
        zh: "；措施里写到\(named.words)，没有记成进展", en: "; measures tell of \(named.words), not recorded")
    }
    return [
      issue.finding(
        rule, severity, field: EntryKind.progress.rawValue,
        Phrase(zh: since.zh + told.zh, en: since.en + told.en))
    ]
  }

  /// The day of the report, where nobody has recorded anything yet.
  private static func reported(_ issue: AuditedIssue, _ setting: AuditSetting) -> Day? {
    guard issue.row.lastActivity.isNone || issue.isOnlyTold else { return nil }
    return setting.header.reportOn.flatMap { $0 <= setting.today ? $0 : nil }
  }

  /// What the silence is counted from: a record, the beginning, or the feedback.
  private static func silence(
    _ issue: AuditedIssue, _ light: Light, since start: Day, _ setting: AuditSetting
  ) -> Phrase {
    let days = ActWords.days(light.days)
    if issue.row.lastActivity.isNone {
      let isFeedback = setting.feedback == start
      return Phrase(
        zh: "\(isFeedback ? "反馈" : "巡察")以来没有一次记录，已\(light.days)天",
        en: "nothing recorded since the \(isFeedback ? "feedback" : "inspection"), \(days)")
    }
    if issue.issue.opened == start, issue.issue.since != start,
      !issue.recordedActs.contains(start)
    {
      return Phrase(
        zh: "\(start.long(.chinese))启动以来没有一次记录，已\(light.days)天",
        en: "nothing recorded since it began on \(start.long(.english)), \(days)")
    }
    return Phrase(
      zh: "最近一次记录是\(start.long(.chinese))，已停\(light.days)天",
      en: "last record of \(start.long(.english)), still for \(days)")
  }

  /// The latest act up to today that a measure names to the month at least.
  private static func lastAct(
    _ issue: AuditedIssue, _ setting: AuditSetting
  ) -> (day: Day, words: String)? {
    var last: (day: Day, words: String)?
    for measure in issue.measures {
      for time in measure.times(upTo: setting.today) where time.role == .act && time.isDated {
        guard let day = time.isUpToNow ? setting.today : time.to ?? time.from, let from = time.from,
          from <= setting.today, day > last?.day ?? Day(number: .min)
        else { continue }
        last = (min(day, setting.today), ActWords.when(time, measure.text))
      }
    }
    return last
  }
}

extension AuditSetting {
  /// From so many days without an act an issue stands still.
  func stallDays(of issue: AuditedIssue) -> Int {
    issue.issue.flags.contains(.listed) ? rules.thresholds.stallListed : rules.thresholds.stall
  }
}
