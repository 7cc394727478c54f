/// The rule 挂牌督办不全: listed without what listing demands.
internal import LedgerModel
internal import LedgerText

/// An open issue under 挂牌督办 that lacks its Lead, its deadline or any milestone.
///
/// Field: 挂牌 puts one leader's name, one day and the steps to it on the board; without them it is only
/// a label. A warning; filling in what is named settles it, as does taking the flag away. Guards: 长期坚持
/// needs no deadline; a unit or an owner is no leader; milestones that are void are none, those that are
/// done count.
enum ListedIncompleteRule: IssueJudge {
  static let rule = AuditRule.listedIncomplete
  static let name = Phrase(zh: "挂牌督办不全", en: "listed, but incomplete")
  static let why = Phrase(
    zh: "挂牌督办要有挂牌领导、时限和时间表，缺了就只是挂个名",
    en: "what is listed needs a leader, a deadline and milestones, or it is listed in name only")
  static let settledBy = Phrase(
    zh: "补上所缺的，或按程序摘牌", en: "fill in what is missing, or take the flag away")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.flags.contains(.listed) else { return [] }
    let missing = issue.issue.listedLacks
    guard let first = missing.first else { return [] }
    let labels = missing.map(\.label)
    return [
      issue.finding(
        rule, .warning, field: first.name,
        Phrase(
          zh: "已挂牌督办，还没有" + labels.map(\.zh).joined(separator: "、"),
          en: "listed without " + labels.map(\.en).joined(separator: ", ")))
    ]
  }
}
