/// 没有佐证.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum MissingEvidenceRule: IssueJudge {
  static let rule = AuditRule.missingEvidence
  static let name = Phrase(zh: "没有佐证", en: "no evidence")
  static let why = Phrase(
    zh: "称已完成而没有一件佐证材料，复核时拿不出东西",
    en: "called done without any evidence to show")
  static let settledBy = Phrase(
    zh: "记上佐证材料的名称、文号或照片", en: "record the documents, numbers or pictures")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
