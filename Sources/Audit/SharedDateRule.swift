/// The rule 几处同一日期: one date in several places.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// One day named by measures of several issues, or by several measures of one.
///
/// Field: one meeting is often entered as the rectification of many problems. A hint for each issue.
/// Guards: only exact days of acts; three or more measures of one issue on one day are one act told in
/// parts unless another issue names the day, too.
enum SharedDateRule: CrossJudge {
  static let rule = AuditRule.sharedDate
  static let name = Phrase(zh: "几处同一日期", en: "one date in several places")
  static let why = Phrase(
    zh: "几条措施写着同一天，可能是一次活动当几次用",
    en: "several measures name one day: perhaps one act was used several times")
  static let settledBy = Phrase(
    zh: "分别写明各做了什么；确是一次的说明", en: "say what was done for each, or that it was one act")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    issue.measures.flatMap { measure in
      // A day on which a measure was ticked off is none that its text claims.
      let days = measure.acts.compactMap(\.day)
      return Set(days).sorted().map { CrossNote($0.iso, issue, measure, from: $0, to: $0) }
    }
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    CrossNote.groups(notes).flatMap { group -> [Finding] in
      var issues: [IssueID] = []
      for note in group where !issues.contains(note.issue) {
        // A town of forty issues has days on which much happens; a dozen is a date of the office.
        if issues.count == most { return [] }
        issues.append(note.issue)
      }
      guard issues.count > 1, let day = group.first?.from else { return [] }
      return issues.compactMap { id in
        guard let own = group.first(where: { $0.issue == id }) else { return nil }
        let others = group.filter { $0 != own }.map { "\($0.issue).\($0.measure ?? "")" }
        return own.finding(
          rule,
          Phrase(
            zh: "措施\(own.measure ?? "") 与 \(others.joined(separator: "、")) 都写\(day.long(.chinese))",
            en: "measure \(own.measure ?? "") and \(others.joined(separator: ", ")) all name "
              + day.long(.english)))
      }
    }
  }

  private static let most = 8
}
