/// 日期没有年份.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// TO BE WRITTEN
enum DateWithoutYearRule: IssueJudge {
  static let rule = AuditRule.dateWithoutYear
  static let name = Phrase(zh: "日期没有年份", en: "date without a year")
  static let why = Phrase(
    zh: "没有年份，隔一年就说不清",
    en: "a day without its year means nothing next year")
  static let settledBy = Phrase(
    zh: "补上年份", en: "add the year")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    []
  }
}
