/// Obligations beside the deadline: regular checks, 回头看, answers to notices.
package import LedgerModel

/// What an issue owes although its deadline may be met, or the issue be finished.
package enum DutyDays {
  /// Days by which the longest overdue of them is late; 0 when none is.
  package static func late(_ row: IssueRow, _ setting: RuleSetting) -> Int {
    if row.cadenceCode == 0, !row.hasRecheck, !row.hasNoticeDue { return 0 }
    return max(
      CadenceRule.days(row, setting), RecheckRule.days(row, setting) ?? 0,
      NoticeLateRule.days(row, setting))
  }
}
