/// 停滞.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum StalledAuditRule: IssueJudge {
  static let rule = AuditRule.stalled
  static let name = Phrase(zh: "停滞", en: "stalled")
  static let why = Phrase(
    zh: "很久没有进展记录，很可能没人在办",
    en: "no progress was recorded for long: likely nobody works on it")
  static let settledBy = Phrase(
    zh: "记一条进展、佐证或会议决定", en: "record progress, evidence or a decision")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
