/// 临期.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DueSoonAuditRule: IssueJudge {
  static let rule = AuditRule.dueSoon
  static let name = Phrase(zh: "临期", en: "due soon")
  static let why = Phrase(
    zh: "时限就要到了，还没有完成",
    en: "the deadline is near and the work is not finished")
  static let settledBy = Phrase(
    zh: "抓紧完成，来不及的提前申请延期", en: "finish it, or ask for an extension before the day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
