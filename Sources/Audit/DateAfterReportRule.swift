/// The rule 日期晚于通报: date after the report.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// An act that a report tells as done and dates after its own day.
///
/// An error. Guards: only measures that came from the report (`src:import`, done), for a ledger that
/// lives on has later dates by right; plans (拟, 计划, …前) are no acts; a year that does not stand there
/// proves nothing; a month that holds the day of the report is not after it.
enum DateAfterReportRule: IssueJudge {
  static let rule = AuditRule.dateAfterReport
  static let name = Phrase(zh: "日期晚于通报", en: "date after the report")
  static let why = Phrase(
    zh: "通报里写着通报日以后才发生的事，不可能是事实",
    en: "a report cannot tell of what happened after its own day")
  static let settledBy = Phrase(zh: "核对日期，是打算的写成打算", en: "check the day; write a plan as a plan")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let report = setting.header.reportOn else { return [] }
    return issue.measures.compactMap { measure in
      guard measure.entry.isImported, measure.isDone else { return nil }
      let late = measure.acts.first { time in
        !time.mention.isYearInferred && !time.isOpenEnded
          && time.from.map { $0 > report } ?? false
      }
      guard let late else { return nil }
      let when = ActWords.when(late, measure.text)
      return issue.finding(
        rule, .error, measure,
        Phrase(
          zh: "措施\(measure.id) 已完成的行动写在\(when)，通报是\(report.long(.chinese))的",
          en: "measure \(measure.id) tells as done what is dated “\(when)”, after the report of "
            + report.long(.english)))
    }
  }
}
