/// 周期逾期.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
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
    []
  }
}
