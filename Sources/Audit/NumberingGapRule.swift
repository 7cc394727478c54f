/// 编号不连续.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum NumberingGapRule: CrossJudge {
  static let rule = AuditRule.numberingGap
  static let name = Phrase(zh: "编号不连续", en: "gap in the numbers")
  static let why = Phrase(
    zh: "编号中间缺了，可能有问题没有列进来",
    en: "a number is missing: an issue may have been left out")
  static let settledBy = Phrase(
    zh: "补上缺的那一条，或说明为什么没有", en: "add the missing issue, or say why there is none")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    []
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    []
  }
}
