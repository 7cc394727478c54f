/// 完成后迟迟未销号.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum ClosingDelayRule: IssueJudge {
  static let rule = AuditRule.closingDelay
  static let name = Phrase(zh: "完成后迟迟未销号", en: "long from done to closed")
  static let why = Phrase(
    zh: "完成了很久还没有销号，多半是佐证或复核没有跟上",
    en: "done long ago and not closed: evidence or review is missing")
  static let settledBy = Phrase(
    zh: "补齐佐证，申请销号", en: "complete the evidence and ask for closing")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
