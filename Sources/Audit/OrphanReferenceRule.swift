/// 引用无着落.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum OrphanReferenceRule: IssueJudge {
  static let rule = AuditRule.orphanReference
  static let name = Phrase(zh: "引用无着落", en: "reference to nothing")
  static let why = Phrase(
    zh: "写着和某条有关，那一条却找不到，追查的人会断在这里",
    en: "it refers to something that does not exist, so that nobody can follow it")
  static let settledBy = Phrase(
    zh: "改成存在的编号，或删去这处引用", en: "refer to a number that exists, or take the reference away")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
