/// The rule 没有交接到位: handover incomplete.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Work that still stands under the name of somebody who handed it over, and an issue that was left
/// behind when the rest of somebody's work passed on.
///
/// Field: whoever has left answers for nothing, and whoever came does not know that he should. A warning
/// at the field that still bears the old name; a hint where the new one stands beside it. For an issue
/// left behind a warning when three quarters or more of what the person had to look after has passed on,
/// a hint from a half. Correcting the name, or a handover entry, settles it.
///
/// Guards: persons only, for an office keeps its work; finished measures name who did them; who got an
/// issue back has it; a handover of one measure is about that measure; where somebody is still Lead
/// and only the daily work has passed to another, both are right. Left behind is only what was theirs
/// before the handover, and only if nothing was recorded under their name afterwards: who still acts
/// gave up one post among several.
enum HandoverIncompleteRule: IssueJudge, CrossJudge {
  static let rule = AuditRule.handoverIncomplete
  static let name = Phrase(zh: "没有交接到位", en: "handover incomplete")
  static let why = Phrase(
    zh: "人已经交出去了，事还挂在他名下，谁也不会接着办",
    en: "who handed the work over is still named for it, and nobody carries it on")
  static let settledBy = Phrase(
    zh: "改成接手的人，或补一条交接记录", en: "name who took it over, or record the handover")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let given = GivenAway.all(issue.issue)
    guard !given.isEmpty, lasts(issue) else { return [] }
    let duties = Duties(issue)
    return given.compactMap { finding($0, issue, duties) }
  }

  private static func finding(
    _ given: GivenAway, _ issue: AuditedIssue, _ duties: Duties
  ) -> Finding? {
    let person = given.from
    let measures = duties.measures.filter {
      $0.people.contains(person) && (given.measure == nil || $0.measure.id == given.measure)
    }
    let isWhole = given.measure == nil
    let isOwner = isWhole && duties.owners.contains(person)
    let unit = issue.issue.unit.map { Duties.names($0) } ?? []
    let isTaken = (duties.owners + duties.measures.flatMap(\.people) + unit).contains(given.to)
    let isLead = isWhole && duties.lead.contains(person) && !(isTaken && !isOwner)
    guard isLead || isOwner || !measures.isEmpty else { return nil }
    let numbers = measures.prefix(4).map(\.measure.id).joined(separator: "、")
    let places = [
      isLead ? Phrase(zh: "责任领导", en: "the leader") : nil,
      isOwner ? Phrase(zh: "责任人", en: "the owner") : nil,
      measures.isEmpty ? nil : Phrase(zh: "措施\(numbers)", en: "measure \(numbers)"),
    ].compactMap { $0 }
    // The new name beside the old one: perhaps both are meant.
    let isShared =
      !isLead && (!isOwner || duties.owners.contains(given.to))
      && measures.allSatisfy { $0.people.contains(given.to) }
    let day = given.day.map {
      Phrase(zh: "\($0.long(.chinese))", en: " on \($0.long(.english))")
    }
    let (from, to) = (Phrase.quoted(person, most: 12), Phrase.quoted(given.to, most: 12))
    let message = Phrase(
      zh: "\(day?.zh ?? "")已由\(from)交给\(to)，\(places.map(\.zh).joined(separator: "、"))还写着\(from)",
      en: "\(from) handed over to \(to)\(day?.en ?? ""), yet "
        + places.map(\.en).joined(separator: ", ") + " is still \(from)")
    let severity: Severity = isShared ? .hint : .warning
    if isLead { return issue.finding(rule, severity, field: "Lead", message) }
    if isOwner {
      var finding = issue.finding(rule, severity, field: "Owner", message)
      finding.occurrence =
        issue.issue.owners.firstIndex { Duties.names($0).contains(person) } ?? 0
      return finding
    }
    return measures.first.map { issue.finding(rule, severity, $0.measure, message) }
  }

  /// Something is still to be done: open, long-term, or with acts that come round.
  private static func lasts(_ issue: AuditedIssue) -> Bool {
    issue.issue.isToBeHandedOver
  }

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    LeftBehind.notes(issue, lasts: lasts(issue))
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    LeftBehind.findings(notes, setting.others)
  }
}
