/// 要点未回应.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum ProblemElementUnaddressedRule: IssueJudge {
  static let rule = AuditRule.problemElementUnaddressed
  static let name = Phrase(zh: "要点未回应", en: "part of the problem not addressed")
  static let why = Phrase(
    zh: "反馈指出的要害，措施里一个字没有提，等于没有整改这一点",
    en: "what was found fault with is not mentioned in any measure")
  static let settledBy = Phrase(
    zh: "补写针对这一点的措施，或说明在哪里解决", en: "add a measure on this point, or say where it was settled")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
