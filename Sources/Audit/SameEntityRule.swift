/// 涉及同一对象.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum SameEntityRule: CrossJudge {
  static let rule = AuditRule.sameEntity
  static let name = Phrase(zh: "涉及同一对象", en: "about the same entity")
  static let why = Phrase(
    zh: "几个问题牵涉同一个地方或同一件事，应一并查、互相印证",
    en: "several issues concern the same place or case and should be looked at together")
  static let settledBy = Phrase(
    zh: "确认后记为关联问题", en: "confirm it as a related issue")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    []
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    []
  }
}
