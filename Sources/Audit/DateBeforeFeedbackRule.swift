/// The rule 措施早于反馈: measure before the feedback.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// An act that lies wholly between the beginning of the inspection and the feedback.
///
/// Field: 立行立改 during the inspection is legitimate and should be marked. A hint; none for issues with
/// the flag `immediate`, or where the measure says so itself. Guards: as for acts before the inspection; a
/// month that holds the day of the feedback is not before it. Where the ledger does not tell when the
/// inspection was, an act of long before it gets this hint and no more.
enum DateBeforeFeedbackRule: IssueJudge {
  static let rule = AuditRule.dateBeforeFeedback
  static let name = Phrase(zh: "措施早于反馈", en: "measure before the feedback")
  static let why = Phrase(
    zh: "巡察期间立行立改可以，但要标明，否则分不清是不是这次的整改",
    en: "acting at once during the inspection is fine, but it should be marked as such")
  static let settledBy = Phrase(
    zh: "标上“立行立改”，或补写反馈以后的行动",
    en: "set the flag for immediate rectification, or add an act after the feedback")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let feedback = setting.feedback, !issue.issue.flags.contains(.immediate) else {
      return []
    }
    let start = setting.inspection
    return issue.measures.compactMap { measure in
      if measure.isImmediate { return nil }
      let early = measure.acts.first { act in
        let time = act.latest(upTo: setting.today)
        return time.isDated && time.lies(before: feedback)
          && !(start.map { time.lies(before: $0) } ?? false)
      }
      guard let early else { return nil }
      let when = ActWords.when(early, measure.text)
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) 的行动在\(when)，早于反馈的\(feedback.long(.chinese))，没有标立行立改",
          en: "measure \(measure.id) is dated “\(when)”, before the feedback of "
            + feedback.long(.english)))
    }
  }
}
