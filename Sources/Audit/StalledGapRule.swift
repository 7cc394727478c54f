/// The rule 中间长期停滞: long gap in between.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The longest stretch between two dated acts after the feedback in which nothing is told.
///
/// Field: an issue that starts moving again just before the report had stood still. A hint, for open
/// issues only. Guards: acts of measures and recorded ones together; a month is taken to its last day
/// and from its first one, so that the stretch is certain; an open span covers what follows it; what
/// still stands still is 停滞; an extension that was approved meanwhile gave the reason; 长期坚持 with a
/// cadence is judged by the cadence; a check or a sign-off that reopened it ended no stretch of work.
enum StalledGapRule: IssueJudge {
  static let rule = AuditRule.stalledGap
  static let name = Phrase(zh: "中间长期停滞", en: "long gap in between")
  static let why = Phrase(
    zh: "中间有一长段没有任何动作，完成的把握和质量都要打问号",
    en: "for a long stretch nothing was done, which puts the promised day and the quality in doubt")
  static let settledBy = Phrase(
    zh: "补记这段时间做的工作，或说明停下来的原因", en: "record what was done meanwhile, or say why it stood still")

  private struct Act {
    var from: Day
    var to: Day
    var zh: String
    var en: String
  }

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let isByCadence = issue.issue.flags.contains(.longterm) && issue.issue.cadence != nil
    guard !issue.isFinished, !isByCadence else { return [] }
    let acts = acts(issue, setting)
    guard var last = acts.first else { return [] }
    var gap: (days: Int, from: Act, to: Act)?
    for act in acts.dropFirst() {
      let days = act.from - last.to
      if days > gap?.days ?? 0 { gap = (days, last, act) }
      if act.to > last.to { last = act }
    }
    guard let gap, gap.days >= setting.gapDays,
      !isExcused(issue, from: gap.from.to, to: gap.to.from)
    else { return [] }
    return [
      issue.finding(
        rule, .hint, field: EntryKind.progress.rawValue,
        Phrase(
          zh: "\(gap.from.zh)以后，到\(gap.to.zh)才又有行动，中间停了\(gap.days)天",
          en: "nothing between \(gap.from.en) and \(gap.to.en), \(ActWords.days(gap.days))"))
    ]
  }

  private static func isExcused(_ issue: AuditedIssue, from: Day, to: Day) -> Bool {
    issue.issue.entries.contains { placed in
      let entry = placed.entry
      guard let day = entry.day else { return false }
      switch entry.kind {
      case .extension: return entry.state == "approved" && from <= day && day <= to
      case .check, .signOff: return day == to && ["bad", "reject"].contains(entry.state)
      default: return false
      }
    }
  }

  /// In the order of their beginnings, from the feedback to today.
  private static func acts(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Act] {
    let (today, feedback) = (setting.today, setting.feedback)
    var acts = issue.recordedActs.map {
      Act(from: $0, to: $0, zh: $0.long(.chinese), en: $0.long(.english))
    }
    for measure in issue.measures {
      for time in measure.acts where time.isDated {
        guard let from = time.from else { continue }
        let words = ActWords.when(time, measure.text)
        acts.append(Act(from: from, to: time.to ?? today, zh: words, en: words))
      }
    }
    return acts.filter { act in act.from <= today && feedback.map { act.to >= $0 } ?? true }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
