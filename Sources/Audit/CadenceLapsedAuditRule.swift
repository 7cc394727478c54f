/// The rule 周期逾期: cadence lapsed.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A promised regular act is late, also under a result of 完成.
///
/// By the light where the issue has a Cadence. Where it has none, or no Check was recorded, by the
/// text: a measure that promises a period and dates what it promises (季度抽查 …
/// 在2025年9月16日、2026年1月12日检查). A gap between two times that was longer than the period is told with it.
///
/// A warning. A promise in prose that is due more often than every quarter is a hint at first, for prose
/// seldom names each time; once it was silent for so long that a quarterly one would be late, it weighs as
/// much: a shorter period never weighs less. An open list of times (等) stays a hint.
///
/// Guards: a month counts as its last day; checks and entries that refer to the measure count as times;
/// setting the rule up is none; 至今 covers everything; 第三季度 is no promise.
enum CadenceLapsedAuditRule: IssueJudge {
  static let rule = AuditRule.cadenceLapsed
  static let name = Phrase(zh: "周期逾期", en: "cadence lapsed")
  static let why = Phrase(
    zh: "承诺的周期没有做到，结论却可能已是“完成”，这类事项最容易反弹",
    en: "a promised regular act lapsed, perhaps under a result of done; such issues come back first"
  )
  static let settledBy = Phrase(
    zh: "补一次检查并记下来，或说明为什么不再需要",
    en: "make the check and record it, or say why it is no longer needed")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let checks = issue.issue.entries(.check).compactMap { entry in
      entry.day.flatMap { $0 <= setting.today ? $0 : nil }
    }.sorted()
    if let cadence = issue.issue.cadence, !checks.isEmpty {
      return byLight(issue, cadence, checks, setting)
    }
    let told = issue.measures.compactMap { byText(issue, $0, checks, setting) }
    if told.isEmpty, let cadence = issue.issue.cadence {
      return byLight(issue, cadence, checks, setting)
    }
    return told
  }

  private static func byLight(
    _ issue: AuditedIssue, _ cadence: Cadence, _ checks: [Day], _ setting: AuditSetting
  ) -> [Finding] {
    guard let light = issue.light(.cadenceLapsed) else { return [] }
    let due = setting.today - light.days
    let last =
      checks.last.map {
        Phrase(
          zh: "上次是\($0.long(.chinese))", en: "last done on \($0.long(.english))")
      } ?? Phrase(zh: "一次也没有记录", en: "never recorded")
    let label = cadence.label
    let text = late(
      Phrase(zh: "\(label.zh)一次，\(last.zh)", en: "\(label.en), \(last.en)"), due, light.days,
      gap(checks.map { ($0, $0) }, cadence), issue, setting)
    return [
      issue.finding(
        rule, .warning, field: checks.isEmpty ? "Cadence" : EntryKind.check.rawValue, text)
    ]
  }

  private static func byText(
    _ issue: AuditedIssue, _ measure: AuditedIssue.Measure, _ checks: [Day],
    _ setting: AuditSetting
  ) -> Finding? {
    guard let promise = PromisedCadence.first(measure, upTo: setting.today) else { return nil }
    let cadence = issue.issue.cadence ?? promise.cadence
    let spans =
      promise.occurrences.compactMap { time in
        time.from.flatMap { from in time.to.map { (from, $0) } }
      } + (checks + issue.recordedDays(of: measure)).map { ($0, $0) }
    let past = spans.filter { $0.0 <= setting.today }.sorted { $0.1 < $1.1 }
    guard let last = past.last?.1 else { return nil }
    let due = nextDue(after: last, cadence)
    let days = setting.today - due
    guard days > 0 else { return nil }
    // Of a quarter or more the first day is enough.
    let quarter = nextDue(after: last, .months(3))
    let isYoung = due < quarter && setting.today <= quarter
    let text = late(
      Phrase(
        zh: "措施\(measure.id) 的\(Phrase.quoted(promise.words))上次是\(last.long(.chinese))",
        en: "measure \(measure.id) promises \(Phrase.quoted(promise.words)), last done on "
          + last.long(.english)), due, days, gap(past, cadence), issue, setting)
    return issue.finding(rule, isYoung || promise.isListOpen ? .hint : .warning, measure, text)
  }

  /// What was done by the end of a month is due by the end of another one.
  private static func nextDue(after last: Day, _ cadence: Cadence) -> Day {
    let next = cadence.next(after: last)
    if case .months = cadence, last == last.endOfMonth { return next.endOfMonth }
    return next
  }

  private static func late(
    _ beginning: Phrase, _ due: Day, _ days: Int, _ gap: Phrase?, _ issue: AuditedIssue,
    _ setting: AuditSetting
  ) -> Phrase {
    let label = issue.statusLabel(setting)
    let status =
      issue.isFinished
      ? Phrase(zh: "，却记为\(label.zh)", en: ", yet recorded as \(label.en)")
      : Phrase(zh: "", en: "")
    return Phrase(
      zh: "\(beginning.zh)，\(due.long(.chinese))前应再做一次，已逾\(days)天\(status.zh)"
        + (gap.map { "；" + $0.zh } ?? ""),
      en: "\(beginning.en); due again by \(due.long(.english)), \(ActWords.days(days)) late"
        + status.en + (gap.map { "; " + $0.en } ?? ""))
  }

  /// The longest stretch between two times that was longer than the period by a quarter or more.
  private static func gap(_ times: [(Day, Day)], _ cadence: Cadence) -> Phrase? {
    var longest: (days: Int, from: Day, to: Day)?
    for (one, next) in zip(times, times.dropFirst()) {
      let due = nextDue(after: one.1, cadence)
      guard next.0 - due >= max(1, (due - one.1) / 4), next.0 - one.1 > longest?.days ?? 0 else {
        continue
      }
      longest = (next.0 - one.1, one.1, next.0)
    }
    guard let longest else { return nil }
    let quarter = cadence == .months(3) ? emptyQuarter(longest.from, longest.to) : nil
    return Phrase(
      zh: "\(longest.from.long(.chinese))到\(longest.to.long(.chinese))隔了\(longest.days)天"
        + (quarter.map { "，\($0.zh)一次没有" } ?? ""),
      en: "\(ActWords.days(longest.days)) between \(longest.from.long(.english)) and "
        + longest.to.long(.english) + (quarter.map { ", none in \($0.en)" } ?? ""))
  }

  /// The first quarter of a year that lies wholly between two days.
  private static func emptyQuarter(_ from: Day, _ to: Day) -> Phrase? {
    let (one, other) = (from.parts, to.parts)
    let first = one.year * 4 + (one.month - 1) / 3 + 1
    guard first < other.year * 4 + (other.month - 1) / 3 else { return nil }
    let (year, quarter) = (first / 4, first % 4)
    return Phrase(
      zh: "\(year)年第\(["一", "二", "三", "四"][quarter])季度", en: "Q\(quarter + 1) \(year)")
  }
}
