/// The rule 完成但无反馈后行动: done without a dated act.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// A finished issue without one dated act on or after the day of the feedback.
///
/// Acts are those that measures name to the month at least, and entries recorded with a day of their
/// own. To accuse nobody wrongly every time counts that may be one of an act: 第一季度 or …前 under what is
/// called done, a day without a year, what was dealt with after the feedback (退回2026年3月收取的…). 至今
/// reaches the present, 以来 counts from its beginning only; a year alone dates nothing, and neither does
/// a plan (拟, 预计); what an import dated by its own document is no act. For `immediate` issues acts from
/// the inspection on count. A warning.
enum DoneWithoutDatedActionRule: IssueJudge {
  static let rule = AuditRule.doneWithoutDatedAction
  static let name = Phrase(zh: "完成但无反馈后行动", en: "done without a dated act")
  static let why = Phrase(
    zh: "称已完成，反馈以后却没有一件有日期的行动，拿不出整改的凭据",
    en: "called done, yet no dated act after the feedback supports it")
  static let settledBy = Phrase(
    zh: "补写行动的日期和佐证；确实没有的改回正在整改", en: "add the days and evidence of what was done, or reopen it")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished, let feedback = setting.feedback else { return [] }
    let isImmediate =
      issue.issue.flags.contains(.immediate) || issue.measures.contains(where: \.isImmediate)
    let since = isImmediate ? setting.inspection ?? feedback : feedback
    let hasAct =
      issue.recordedActs.contains { $0 >= since }
      || issue.measures.contains { measure in
        measure.times(upTo: setting.today).contains { supports($0, since, setting) }
      }
    if hasAct || issue.measures.isEmpty { return [] }
    return [
      issue.finding(
        rule, .warning, field: EntryKind.measure.rawValue,
        Phrase(
          zh: "\(isImmediate ? "巡察" : "反馈")日\(since.long(.chinese))之后没有一件有日期的行动",
          en: "no dated act on or after \(since.long(.english))"))
    ]
  }

  private static func supports(
    _ time: TimeMention, _ since: Day, _ setting: AuditSetting
  ) -> Bool {
    guard time.role != .plan, !isWholeYear(time), time.reaches(since) || mayBegin(time, since)
    else { return false }
    // A period or a limit has to lie in the past as a whole.
    let isPast = time.to.map { $0 <= setting.today } ?? false
    switch time.role {
    // A lease that runs on proves nothing, nor does what is to come.
    case .limit, .background: return isPast || time.role == .background && time.isOpenEnded
    case .act, .plan: return !time.mention.isPeriod || isPast || time.isOpenEnded
    }
  }

  /// 2026年, and 2025年至2026年; a quarter dates something.
  private static func isWholeYear(_ time: TimeMention) -> Bool {
    guard time.mention.precision == .year else { return false }
    guard time.mention.isPeriod, let from = time.from, let to = time.to else { return true }
    return to - from > 200
  }

  /// 2025年11月以来 may begin behind a feedback of that month.
  private static func mayBegin(_ time: TimeMention, _ since: Day) -> Bool {
    time.isOpenEnded && time.mention.precision == .month
      && time.from.map { $0.endOfMonth >= since } ?? false
  }
}
