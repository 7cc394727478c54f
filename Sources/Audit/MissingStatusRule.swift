/// The rule 没有状态: no status.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// No result was stated: an import found no word for it and made none up.
///
/// Field: such an issue is counted neither as done nor honestly as open. A warning.
enum MissingStatusRule: IssueJudge {
  static let rule = AuditRule.missingStatus
  static let name = Phrase(zh: "没有状态", en: "no status")
  static let why = Phrase(
    zh: "没有写整改结果，既不能算完成也不能算没完成",
    en: "without a result it counts neither as done nor as open work")
  static let settledBy = Phrase(zh: "核实后选一个状态", en: "find out and choose a status")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.status == .unknown else { return [] }
    return [
      issue.finding(
        rule, .warning, field: "Status",
        Phrase(zh: "没有写整改结果", en: "no result is stated"))
    ]
  }
}
