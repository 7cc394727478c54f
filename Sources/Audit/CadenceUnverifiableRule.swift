/// 周期无法核实.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum CadenceUnverifiableRule: IssueJudge {
  static let rule = AuditRule.cadenceUnverifiable
  static let name = Phrase(zh: "周期无法核实", en: "cadence cannot be verified")
  static let why = Phrase(
    zh: "写着定期、常态化，却一次记录都没有，做没做谁也说不清",
    en: "it is said to happen regularly, yet not one occurrence is recorded")
  static let settledBy = Phrase(
    zh: "设一个周期，做一次记一次", en: "set a cadence and record each occurrence")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
