/// The rule 没有时限: no deadline.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// No Due and not 长期坚持, which is the light 未定时限.
///
/// Field: what has no day is never late. A warning while the issue is open, a hint afterwards. The
/// latest day among the measures is said, for it is the likely one.
///
/// Guard: 立行立改 is the time limit of what is finished.
enum MissingDeadlineRule: IssueJudge {
  static let rule = AuditRule.missingDeadline
  static let name = Phrase(zh: "没有时限", en: "no deadline")
  static let why = Phrase(
    zh: "没有时限就无从判断快慢，拖下去也不算逾期", en: "without a day it can drag on and is never late")
  static let settledBy = Phrase(
    zh: "定一个时限，或标为长期坚持", en: "set a deadline, or make it long-term")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let isImmediate = issue.issue.flags.contains(.immediate)
    guard issue.light(.undated) != nil, !(isImmediate && issue.isFinished) else { return [] }
    let missing =
      isImmediate
      ? Phrase(zh: "只写了立行立改，没有写到哪一天", en: "to be done at once, but no day is set")
      : Phrase(zh: "没有写整改时限", en: "no deadline is set")
    let last = issue.measures.compactMap { $0.entry.day(of: "due") }.max()
    let hint = last.map {
      Phrase(
        zh: "；措施最晚的时限是\($0.long(.chinese))",
        en: "; the last measure is due on \($0.long(.english))")
    }
    return [
      issue.finding(
        rule, issue.isFinished ? .hint : .warning, field: "Due",
        Phrase(zh: missing.zh + (hint?.zh ?? ""), en: missing.en + (hint?.en ?? "")))
    ]
  }
}
