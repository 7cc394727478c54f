/// The rule 承诺含糊: vague promise.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// 尽早, 尽快, 适时, 争取 in a measure of an open issue.
///
/// Field: 对账 demands a day and a degree; such words bind to nothing. A hint. Guards: measures that are
/// done; what is quoted; what somebody else asked for (群众要求尽快); a day in the same sentence or a
/// deadline of the measure; for words of time also a deadline of the issue, which is the one in force.
enum VaguePromiseRule: IssueJudge {
  static let rule = AuditRule.vaguePromise
  static let name = Phrase(zh: "承诺含糊", en: "vague promise")
  static let why = Phrase(
    zh: "“尽早”“争取”这样的话，做不到也没有责任", en: "such words bind to nothing")
  static let settledBy = Phrase(
    zh: "写明由谁、到哪天、做到什么程度", en: "say who, by which day and how far")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard !issue.isFinished else { return [] }
    return issue.measures.compactMap { measure in
      guard !measure.isDone, measure.entry.day(of: "due") == nil else { return nil }
      let (text, today) = (measure.text, setting.today)
      let time =
        issue.issue.due == nil ? VagueWords.first(.vagueTime, in: text, today: today) : nil
      guard let found = time ?? VagueWords.first(.vaguePromise, in: text, today: today) else {
        return nil
      }
      let clause = measure.text.quotedClause(found)
      let word = measure.text.words(found)
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) \(clause)：“\(word)”没有说到哪天、做到什么程度",
          en: "measure \(measure.id) \(clause): “\(word)” names neither a day nor a degree"))
    }
  }
}
