/// The rule 没有佐证: no evidence.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// A finished issue without any Evidence.
///
/// Field: whoever reviews or inspects again asks for it first. A hint; a warning where the issue is
/// 已销号, for closing is what evidence is for. Whether evidence has a file is not asked: the reference
/// counts.
enum MissingEvidenceRule: IssueJudge {
  static let rule = AuditRule.missingEvidence
  static let name = Phrase(zh: "没有佐证", en: "no evidence")
  static let why = Phrase(
    zh: "称已完成而没有一件佐证材料，复核时拿不出东西", en: "called done without any evidence to show")
  static let settledBy = Phrase(
    zh: "记上佐证材料的名称、文号或照片", en: "record the documents, numbers or pictures")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished, !issue.row.marks.contains(.hasEvidence) else { return [] }
    let label = issue.statusLabel(setting)
    return [
      issue.finding(
        rule, issue.issue.status == .closed ? .warning : .hint,
        field: EntryKind.evidence.rawValue,
        Phrase(
          zh: "\(label.zh)，没有登记一件佐证材料", en: "\(label.en), and no evidence is recorded"))
    ]
  }
}
