/// The rule 临期: due soon.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// The light 临期 (and 急) as a finding, with the measures that are still open.
///
/// A hint: nothing is wrong yet. Guards are those of the light.
enum DueSoonAuditRule: IssueJudge {
  static let rule = AuditRule.dueSoon
  static let name = Phrase(zh: "临期", en: "due soon")
  static let why = Phrase(
    zh: "时限就要到了，还没有完成", en: "the deadline is near and the work is not finished")
  static let settledBy = Phrase(
    zh: "抓紧完成，来不及的提前申请延期", en: "finish it, or ask for an extension before the day")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let light = issue.light(.dueSoon), let due = issue.issue.due else { return [] }
    let left = light.phrase
    let open = issue.measures.count { !$0.isDone }
    let all = issue.measures.count
    let measures =
      open == 0
      ? Phrase(zh: "", en: "")
      : Phrase(zh: "，\(all)条措施还有\(open)条没完成", en: ", \(open) of \(all) measures open")
    return [
      issue.finding(
        rule, .hint, field: "Due",
        Phrase(
          zh: "时限\(due.long(.chinese))，\(left.zh)\(measures.zh)",
          en: "due on \(due.long(.english)), \(left.en)\(measures.en)"))
    ]
  }
}
