/// The rule 完成后迟迟未销号: long from done to closed.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// Done long ago and not closed, with what closing waits for.
///
/// A hint. Guards: a day of completion that an import took from its report is none; 长期坚持 stays open to
/// checks by right; one that a check found fault with has to be reopened, not closed.
enum ClosingDelayRule: IssueJudge {
  static let rule = AuditRule.closingDelay
  static let name = Phrase(zh: "完成后迟迟未销号", en: "long from done to closed")
  static let why = Phrase(
    zh: "完成了很久还没有销号，多半是佐证或复核没有跟上",
    en: "done long ago and not closed: evidence or review is missing")
  static let settledBy = Phrase(zh: "补齐佐证，申请销号", en: "complete the evidence and ask for closing")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.status == .done, let done = issue.issue.done,
      !issue.isDoneConcluded(setting), !issue.issue.flags.contains(.longterm)
    else { return [] }
    // What has to be done anew first is told by a rule of its own, unless that is switched off.
    if setting.isOn(.checkFailed), !CheckFailedRule.findings(issue, setting).isEmpty { return [] }
    let days = setting.today - done
    guard days >= setting.closingDays else { return [] }
    let missing = missing(issue, setting)
    return [
      issue.finding(
        rule, .hint, field: "Closed",
        Phrase(
          zh: "\(done.long(.chinese))完成，\(days)天了还没有销号\(missing.zh)",
          en: "done on \(done.long(.english)), not closed after \(ActWords.days(days))\(missing.en)"
        ))
    ]
  }

  /// What stands in the way, the first thing only.
  private static func missing(_ issue: AuditedIssue, _ setting: AuditSetting) -> Phrase {
    if let last = issue.issue.newestFirst(.signOff).first, last.state == "reject",
      let day = last.day
    {
      return Phrase(
        zh: "；\(day.long(.chinese))被退回", en: "; sent back on \(day.long(.english))")
    }
    if !issue.row.marks.contains(.hasEvidence) {
      return Phrase(zh: "；没有佐证", en: "; there is no evidence")
    }
    guard let step = ClosingSteps(issue.issue, roles: setting.header.steps).next else {
      return Phrase(zh: "；签批已齐", en: "; all sign-offs are there")
    }
    let words = Phrase.quoted(step.role, most: 12)
    return Phrase(zh: "；缺\(words)", en: "; \(words) is missing")
  }
}
