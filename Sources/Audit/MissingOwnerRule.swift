/// The rule 没有责任人: no owner.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// No Lead, Unit and Owner, which is the light 未定责任人.
///
/// Field: what nobody answers for is not done, and finished work that nobody answers for cannot be
/// asked about. A warning while the issue is open, a hint afterwards. Who is named by measures is said,
/// for these are the likely ones.
enum MissingOwnerRule: IssueJudge {
  static let rule = AuditRule.missingOwner
  static let name = Phrase(zh: "没有责任人", en: "no owner")
  static let why = Phrase(
    zh: "没有人负责的事，不会有人去办", en: "what nobody answers for nobody does")
  static let settledBy = Phrase(zh: "定下责任领导或责任单位", en: "name a leader or a unit")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.light(.ownerless) != nil else { return [] }
    var named: [String] = []
    for person in issue.measures.lazy.flatMap(\.entry.people) where !named.contains(person) {
      named.append(person)
    }
    let most = named.prefix(3).map { Phrase.quoted($0, most: 12) }
    let hint =
      named.isEmpty
      ? Phrase(zh: "", en: "")
      : Phrase(
        zh: "；措施里写着\(most.joined(separator: "、"))\(named.count > 3 ? "等" : "")",
        en: "; measures name \(most.joined(separator: ", "))")
    return [
      issue.finding(
        rule, issue.isFinished ? .hint : .warning, field: "Lead",
        Phrase(
          zh: "没有写责任领导、责任单位或责任人\(hint.zh)",
          en: "neither a leader nor a unit nor a person is named\(hint.en)"))
    ]
  }
}
