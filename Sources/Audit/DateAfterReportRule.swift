/// The rule 日期晚于通报: date after the report.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// An act that a report tells as done and dates after its own day.
///
/// An error. Guards: only measures that came from the report (`src:import`, done), for a ledger that
/// lives on has later dates by right; plans (拟, 计划, …前) are no acts; a year that does not stand there
/// proves nothing; a month that holds the day of the report is not after it. A time that names something
/// claims nothing: a year alone (2027年项目库), a month of a plan (2026年9月培训计划), a goal (到2028年), what a
/// paper sets (复查时间2026年9月10日, 自2026年7月1日施行).
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
          && time.from.map { $0 > report } ?? false && isClaimed(time, measure.text)
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

  /// Whether something is said to have been done then, and not set for then.
  private static func isClaimed(_ time: TimeMention, _ text: AuditText) -> Bool {
    let start = time.range.lowerBound
    var before = text.words(max(0, start - 8)..<start)
    let after = text.words(time.range.upperBound..<time.range.upperBound + 14).trimmed
    if before.endsInAny(openings) || after.beginsWithAny(rulings) { return false }
    while let last = before.last, links.contains(last) { before.removeLast() }
    if before.endsInAny(labels) { return false }
    if time.mention.precision == .year { return after.beginsWithAny(done) }
    if time.day != nil || after.beginsWithAny(makers) { return true }
    // 2026年9月培训计划; 2026年9月制定计划 is an act.
    return !String(after.prefix(8).prefix { $0 != "，" }).holdsAny(plans)
  }

  private static let openings = ["到", "至", "自", "从"]
  private static let rulings = ["起", "正式", "施行", "生效", "执行", "到期", "期满", "届满", "止", "截止"]
  private static let links = Set("：:为是定在于 ")
  private static let labels = ["时间", "日期", "节点", "时限", "期限", "工期"]
  private static let done = ["已"]
  private static let plans = ["计划", "规划", "预算", "目标", "项目库", "方案", "任务", "批次"]
  private static let makers = ["制定", "制订", "印发", "出台", "修订", "编制", "完成", "召开", "召集", "建成"]
}
