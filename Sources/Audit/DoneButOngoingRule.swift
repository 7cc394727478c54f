/// 称完成而仍在进行.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DoneButOngoingRule: IssueJudge {
  static let rule = AuditRule.doneButOngoing
  static let name = Phrase(zh: "称完成而仍在进行", en: "called done, still going on")
  static let why = Phrase(
    zh: "结果写“完成”，措施里却还在进行，属于提前销账",
    en: "the result says done while a measure is still under way")
  static let settledBy = Phrase(
    zh: "改为阶段性完成，或把措施的最后结果写上", en: "make it partly done, or write how the measure ended")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
