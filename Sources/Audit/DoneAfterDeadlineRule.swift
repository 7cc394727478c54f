/// 超过时限才完成.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DoneAfterDeadlineRule: IssueJudge {
  static let rule = AuditRule.doneAfterDeadline
  static let name = Phrase(zh: "超过时限才完成", en: "done after the deadline")
  static let why = Phrase(
    zh: "完成日期晚于时限，又没有批准延期，应如实体现",
    en: "it was finished after the deadline without an approved extension")
  static let settledBy = Phrase(
    zh: "说明原因；有批准的补记延期", en: "give the reason, or record the extension that was approved")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
