/// The rule 措施没有日期: measures without dates.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A measure of which nothing says when it was carried out.
///
/// Field: undated work may be of any year. A hint for each measure. Guards: a year alone, a background
/// or a span is a beginning of a date; the day of completion and entries that refer to the measure date
/// it. What is still to be done needs a deadline and no date, and work that goes on in an issue with
/// dated records is told by these: an open measure is found only where nothing was recorded at all.
enum UndatedMeasuresRule: IssueJudge {
  static let rule = AuditRule.undatedMeasures
  static let name = Phrase(zh: "措施没有日期", en: "measures without dates")
  static let why = Phrase(
    zh: "没有日期，分不清是什么时候做的、是不是这次整改",
    en: "without a day nobody can tell whether it belongs to this rectification")
  static let settledBy = Phrase(zh: "补上日期", en: "add the day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    issue.measures.compactMap { measure in
      guard measure.text.times.isEmpty, !isAhead(measure, in: issue),
        issue.recordedDays(of: measure).isEmpty,
        // A day without its year is that rule's business.
        DateWithoutYearRule.yearless(measure.text, setting) == nil
      else { return nil }
      let words = measure.text.raw.isEmpty ? nil : Phrase.quoted(measure.text.raw, most: 16)
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) \(words ?? "")没有写什么时候做的",
          en: "measure \(measure.id) \(words.map { $0 + " " } ?? "")does not say when"))
    }
  }

  /// Not begun, or under way in an issue that is kept up to date.
  private static func isAhead(
    _ measure: AuditedIssue.Measure, in issue: AuditedIssue
  ) -> Bool {
    if measure.isDone { return false }
    return measure.entry.state == "todo" || measure.entry.day(of: "due") != nil
      || !issue.recordedActs.isEmpty
  }
}
