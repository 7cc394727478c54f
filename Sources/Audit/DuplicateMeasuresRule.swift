/// 措施雷同.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DuplicateMeasuresRule: CrossJudge {
  static let rule = AuditRule.duplicateMeasures
  static let name = Phrase(zh: "措施雷同", en: "measures repeated")
  static let why = Phrase(
    zh: "几个问题用同一段话，多半没有针对性",
    en: "the same words for several issues seldom fit any of them")
  static let settledBy = Phrase(
    zh: "针对各自的问题改写", en: "write what fits each issue")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    []
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    []
  }
}
