/// The rule 措施早于巡察: measure before the inspection.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// An act of a measure that lies wholly before the first day of the inspection.
///
/// Field: inspections find old deeds listed as rectification. A warning; where the measure names later
/// acts too, where only the beginning of an open span is early (2025年5月至今, 2025年3月…以来),
/// or where only a year is named (追缴2023年多发补贴 as often says what is put right), a hint. Guards: a
/// month or year is an interval and is early only as a whole; background years, scopes (对2024年以来的…),
/// reasons and what happened to somebody are no acts; the problem's own text is not looked at.
enum DateBeforeInspectionRule: IssueJudge {
  static let rule = AuditRule.dateBeforeInspection
  static let name = Phrase(zh: "措施早于巡察", en: "measure before the inspection")
  static let why = Phrase(
    zh: "巡察以前做的事不是对这次反馈的整改，拿来充数就是虚假整改",
    en: "what was done before the inspection is no answer to its findings")
  static let settledBy = Phrase(
    zh: "换成反馈以后的行动，或说明为什么算数", en: "name an act after the feedback, or say why this one counts")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let start = setting.inspection else { return [] }
    return issue.measures.compactMap { measure in
      let acts = measure.acts.map { $0.latest(upTo: setting.today) }
      let wholes = acts.filter { $0.lies(before: start) }
      guard let early = wholes.first(where: \.isDated) ?? wholes.first else {
        return openSpan(issue, measure, acts, start)
      }
      let isAllEarly = acts.allSatisfy {
        $0.lies(before: start) || !$0.isDated || isLate($0, start)
      }
      let hasLater = acts.contains { $0.isDated && !$0.lies(before: start) && !$0.isOpenEnded }
      let when = ActWords.when(early, measure.text)
      return issue.finding(
        rule, hasLater || !isAllEarly || !early.isDated ? .hint : .warning, measure,
        Phrase(
          zh: "措施\(measure.id) 的行动在\(when)，巡察从\(start.long(.chinese))开始",
          en: "measure \(measure.id) is dated “\(when)”, before the inspection of "
            + start.long(.english)))
    }
  }

  /// An open span that begins too early counts as one that is early itself: no other act redeems it.
  private static func isLate(_ time: TimeMention, _ start: Day) -> Bool {
    time.isOpenEnded && time.from.map { $0 < start } ?? false
  }

  private static func openSpan(
    _ issue: AuditedIssue, _ measure: AuditedIssue.Measure, _ acts: [TimeMention], _ start: Day
  ) -> Finding? {
    guard let open = acts.first(where: { isLate($0, start) && $0.isDated }) else { return nil }
    let when = ActWords.when(open, measure.text)
    return issue.finding(
      rule, .hint, measure,
      Phrase(
        zh: "措施\(measure.id) 从\(when)算起，早于巡察开始的\(start.long(.chinese))",
        en: "measure \(measure.id) counts from “\(when)”, before the inspection of "
          + start.long(.english)))
  }
}
