/// The rule 督办到期未回复: notice unanswered.
internal import LedgerModel
internal import LedgerText

/// A notice (提醒、督办、告诫、问责) that is open after the day by which it had to be answered.
///
/// Field: the ladder only holds if each rung is climbed when the one below had no effect. A warning,
/// one for each issue, at the notice that waits longest, with the counts so far and the next rung, which
/// is proposed and never given by itself. A reply, or a notice closed, settles it. Guards: a notice
/// without a day, or one due today, is not late; under a finished issue the reply is only paperwork: a
/// hint, and no next rung.
enum NoticeOverdueRule: IssueJudge {
  static let rule = AuditRule.noticeOverdue
  static let name = Phrase(zh: "督办到期未回复", en: "notice unanswered")
  static let why = Phrase(
    zh: "督办单过了期限没有回音，再不升级就压不下去",
    en: "a notice is past its day without a reply, and pressure fades unless the next rung follows")
  static let settledBy = Phrase(
    zh: "催要回复并登记；仍不回复的升级督办", en: "get and record the reply, or climb the next rung")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let notices = issue.issue.placed(.notice)
    guard !notices.isEmpty else { return [] }
    let ladder = Escalation(issue.issue, today: setting.today)
    guard let days = ladder.daysUnanswered(setting.today),
      let oldest = notices.first(where: { placed in
        ladder.unanswered.contains(placed.entry)
          && placed.entry.day(of: "due").map { setting.today - $0 == days } ?? false
      })
    else { return [] }
    let kind = oldest.entry.rung?.label ?? Phrase(zh: "督办", en: "notice")
    let more = ladder.unanswered.count - 1
    let others =
      more > 0 ? Phrase(zh: "，另有\(more)件也没有回复", en: ", and \(more) more") : Phrase(zh: "", en: "")
    var finding = issue.finding(
      rule, issue.isFinished ? .hint : .warning, field: EntryKind.notice.rawValue,
      Phrase(
        zh: "\(kind.zh) \(oldest.entry.id ?? "") 到期\(days)天没有回复\(others.zh)"
          + words(ladder, issue, \.zh),
        en: "\(kind.en) \(oldest.entry.id ?? "") is \(ActWords.days(days)) late without a reply"
          + others.en + words(ladder, issue, \.en)))
    finding.occurrence = oldest.occurrence
    return [finding]
  }

  /// `；已发 提醒1 督办1；建议下一步：告诫`.
  private static func words(
    _ ladder: Escalation, _ issue: AuditedIssue, _ language: (Phrase) -> String
  ) -> String {
    guard ladder.highest != nil else { return "" }
    let so = Phrase(zh: "；已发 \(ladder.summary.zh)", en: "; so far \(ladder.summary.en)")
    guard !issue.isFinished else { return language(so) }
    let next =
      ladder.next.map {
        Phrase(zh: "；建议下一步：\($0.label.zh)", en: "; next step: \($0.label.en)")
      } ?? Phrase(zh: "；已是最高一级", en: "; this is the highest rung")
    return language(so) + language(next)
  }
}
