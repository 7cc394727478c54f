/// 中间长期停滞.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum StalledGapRule: IssueJudge {
  static let rule = AuditRule.stalledGap
  static let name = Phrase(zh: "中间长期停滞", en: "long gap in between")
  static let why = Phrase(
    zh: "中间有一长段没有任何动作，完成的把握和质量都要打问号",
    en: "for a long stretch nothing was done, which puts the promised day and the quality in doubt")
  static let settledBy = Phrase(
    zh: "补记这段时间做的工作，或说明停下来的原因", en: "record what was done meanwhile, or say why it stood still")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
