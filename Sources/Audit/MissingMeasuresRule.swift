/// The rule 没有措施: no measures.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// An issue without a single measure; withdrawn ones do not count.
///
/// Field: a result without measures rests on nothing. An error where the issue is finished and nothing
/// else was recorded either; a warning where it is open, or where at least progress was recorded; a hint for
/// an open issue whose progress tells how far it is.
enum MissingMeasuresRule: IssueJudge {
  static let rule = AuditRule.missingMeasures
  static let name = Phrase(zh: "没有措施", en: "no measures")
  static let why = Phrase(
    zh: "一条措施都没有，说不清是怎么整改的", en: "without a measure nobody can say how it is being rectified")
  static let settledBy = Phrase(zh: "写上整改措施", en: "write down the measures")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.measures.isEmpty else { return [] }
    let label = issue.statusLabel(setting)
    let hasProgress = issue.row.marks.contains(.hasProgress)
    let withdrawn = issue.issue.entries(.measure).count
    let count =
      withdrawn > 0
      ? Phrase(zh: "\(withdrawn)条措施都已撤销", en: "all \(withdrawn) measures are withdrawn")
      : hasProgress
        ? Phrase(zh: "有进展，没有列出措施", en: "there is progress, and no measure")
        : Phrase(zh: "一条措施都没有", en: "not one measure")
    return [
      issue.finding(
        rule, severity(isFinished: issue.isFinished, hasProgress: hasProgress),
        field: EntryKind.measure.rawValue,
        Phrase(zh: "\(label.zh)，\(count.zh)", en: "\(label.en), and \(count.en)"))
    ]
  }

  private static func severity(isFinished: Bool, hasProgress: Bool) -> Severity {
    isFinished == hasProgress ? .warning : isFinished ? .error : .hint
  }
}
