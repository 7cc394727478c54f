/// 未定时限: there is no day by which the issue must be settled.
package import LedgerModel

/// No Due and not `longterm`, ledger format §6.1; withdrawn issues are left alone. It applies to
/// finished ones too: whether they were in time cannot be told.
package enum UndatedRule: LightJudge {
  package static let why = Phrase(
    zh: "没有时限就无从判断是否逾期", en: "without a deadline nobody can say whether it is late")
  package static let settledBy = Phrase(
    zh: "定下整改时限，或标为长期坚持", en: "set a deadline, or mark it long-term")
  package static let wording = Phrase(zh: "未定时限", en: "no deadline")

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    !row.hasDue && !row.isLongterm && !row.isVoid
      ? Light(.undated, tone: row.isOpen ? .warn : .dim) : nil
  }
}
