/// 未定责任人: nobody answers for the issue.
package import LedgerModel

/// No Lead, Unit and Owner, ledger format §6.1; withdrawn issues are left alone.
package enum OwnerlessRule: LightJudge {
  package static let why = Phrase(
    zh: "没有责任人的问题没有人办", en: "what nobody answers for is done by nobody")
  package static let settledBy = Phrase(
    zh: "定下责任领导、责任单位或责任人", en: "name a lead, a unit or an owner")
  package static let wording = Phrase(zh: "未定责任人", en: "no owner")

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    row.namesNobody && !row.isVoid ? Light(.ownerless, tone: .warn) : nil
  }
}
