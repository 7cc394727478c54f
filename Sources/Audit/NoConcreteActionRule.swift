/// The rule 没有具体行动: no concrete act.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A measure of a finished issue that is study, education or attitude only, without a day or a number;
/// and an issue whose measures are so for more than half, dated or not.
///
/// Field: study and education change nothing by themselves and cannot be looked at afterwards. A hint. A
/// recorded day or entry settles it. Guards: problems that are about study themselves; anything that can
/// be looked at afterwards (a rule, a list, a repayment, a talk with named persons); 通报 of cases counts
/// as education.
enum NoConcreteActionRule: IssueJudge {
  static let rule = AuditRule.noConcreteAction
  static let name = Phrase(zh: "没有具体行动", en: "no concrete act")
  static let why = Phrase(
    zh: "只有学习教育和表态，没有可以查验的行动，是纸面整改",
    en: "study and attitude alone leave nothing that can be verified")
  static let settledBy = Phrase(
    zh: "写明做了什么、做到什么程度", en: "say what was done and with which result")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished, !isAboutStudy(issue) else { return [] }
    let soft = issue.measures.filter { isSoft($0.text) }
    guard !soft.isEmpty else { return [] }
    var found: [Finding] = []
    if issue.measures.count > 1, soft.count * 2 > issue.measures.count {
      found.append(
        issue.finding(
          rule, .hint, field: EntryKind.measure.rawValue,
          Phrase(
            zh: "\(issue.measures.count)条措施有\(soft.count)条只是学习教育或表态",
            en: "\(soft.count) of \(issue.measures.count) measures are study or attitude only")))
    }
    for measure in soft where !isDatedOrCounted(measure.text) && !issue.isRecorded(measure) {
      let clause = Phrase.quoted(measure.text.raw)
      found.append(
        issue.finding(
          rule, .hint, measure,
          Phrase(
            zh: "措施\(measure.id) \(clause)只有学习教育或表态，没有日期和数字",
            en: "measure \(measure.id) \(clause) is study or attitude only, without day or number"))
      )
    }
    return found
  }

  private static func isAboutStudy(_ issue: AuditedIssue) -> Bool {
    issue.issue.category?.holdsAny(studied + ["教育"]) ?? false
      || issue.issue.title.holdsAny(studied)
  }

  private static func isSoft(_ text: AuditText) -> Bool {
    guard text.has(.study) || text.has(.attitude), !text.has(.accountability) else { return false }
    return !text.own(.concrete).contains { cue in
      guard text.words(cue.range) == "通报" else { return true }
      return !text.clauseBefore(cue.range).hasSuffix("案件")
        && !text.clauseBefore(cue.range).hasSuffix("案例")
        && !text.clauseAfter(cue.range).beginsWithAny(["案", "典型", "了案", "了典型"])
    }
  }

  private static func isDatedOrCounted(_ text: AuditText) -> Bool {
    text.times.contains { $0.isDated } || text.scalars.contains { (0x30...0x39).contains($0) }
  }

  private static let studied = ["学习", "理论", "培训", "议题", "宣讲", "党课"]
}
