/// 前后矛盾.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum CrossContradictionRule: CrossJudge {
  static let rule = AuditRule.crossContradiction
  static let name = Phrase(zh: "前后矛盾", en: "contradiction")
  static let why = Phrase(
    zh: "两处写的对不上，其中必有一处不实",
    en: "two places contradict each other, so one of them is not true")
  static let settledBy = Phrase(
    zh: "核实后改正不对的一处", en: "find out and correct the wrong one")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    []
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    []
  }
}
