/// The rule 超过整改期限: past the rectification period.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// An open issue after the end of the rectification period.
///
/// Field: what is not finished by then has to go on under a plan and a day of its own. A warning where
/// the ledger states its Deadline; a hint where only the usual six months are taken, where a deadline
/// is still ahead that nobody recorded as an extension, or where 逾期 says it more sharply. Guards: 长期坚持;
/// an approved extension that is not over yet.
enum PastRectificationPeriodRule: IssueJudge {
  static let rule = AuditRule.pastRectificationPeriod
  static let name = Phrase(zh: "超过整改期限", en: "past the rectification period")
  static let why = Phrase(
    zh: "集中整改期已过还没有完成，要转入持续整改并重新定时限",
    en: "the rectification period is over and the issue is open: it needs a new plan and day")
  static let settledBy = Phrase(
    zh: "完成整改，或按程序延期、转为长期坚持", en: "finish it, have it extended, or make it long-term")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let (today, flags) = (setting.today, issue.issue.flags)
    guard let end = setting.periodEnd, end.day < today, !issue.isFinished,
      !flags.contains(.longterm)
    else { return [] }
    if let until = issue.approvedUntil, until >= today { return [] }
    let due = issue.issue.due.flatMap { $0 >= today ? $0 : nil }
    if due != nil, flags.contains(.extended) { return [] }
    let days = today - end.day
    let label = issue.statusLabel(setting)
    let period =
      end.isStated
      ? Phrase(
        zh: "整改期限\(end.day.long(.chinese))已过\(days)天",
        en: "the period ended on \(end.day.long(.english)), \(ActWords.days(days)) ago")
      : Phrase(
        zh: "按反馈后6个月算，整改期到\(end.day.long(.chinese))，已过\(days)天",
        en: "six months after the feedback ended on \(end.day.long(.english)), "
          + "\(ActWords.days(days)) ago")
    let ahead = due.map {
      Phrase(
        zh: "；时限定在\($0.long(.chinese))，没有延期记录",
        en: "; the deadline of \($0.long(.english)) has no extension recorded")
    }
    let isMild = !end.isStated || due != nil || issue.light(.overdue) != nil
    return [
      issue.finding(
        rule, isMild ? .hint : .warning, field: "Due",
        Phrase(
          zh: "\(period.zh)，仍是\(label.zh)\(ahead?.zh ?? "")",
          en: "\(period.en), and it is \(label.en)\(ahead?.en ?? "")"))
    ]
  }
}
