/// 承诺含糊.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum VaguePromiseRule: IssueJudge {
  static let rule = AuditRule.vaguePromise
  static let name = Phrase(zh: "承诺含糊", en: "vague promise")
  static let why = Phrase(
    zh: "“争取”“适时”这样的话，做不到也没有责任",
    en: "words that bind to nothing")
  static let settledBy = Phrase(
    zh: "写明由谁、到哪天、做到什么程度", en: "say who, by which day and how far")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
