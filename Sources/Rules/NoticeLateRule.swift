/// 督办逾期: a notice was not answered in time.
package import LedgerModel

/// An open issue with a Notice that has no reply although its own deadline is past. Who does not even
/// answer is pressed harder: the next rung of the ladder is proposed, never sent by itself. Of a finished
/// issue the reply is paperwork that the list of notices still asks for; it lights nothing.
package enum NoticeLateRule: LightJudge {
  package static let why = Phrase(
    zh: "督办要求的回复日期已过，没有回音", en: "the day by which a notice was to be answered is past")
  package static let settledBy = Phrase(
    zh: "记下回复，或发出下一步督办", en: "record the reply, or take the next step")

  package static func wording(_ days: Int, isShort: Bool = false) -> Phrase {
    Phrase(zh: "督办逾\(days)天", en: "notice " + EnglishDays.text(days, isShort: isShort) + " late")
  }

  /// Days after the deadline of the notice that waits longest, from 1; 0 when none is late.
  package static func days(_ row: IssueRow, _ setting: RuleSetting) -> Int {
    guard row.hasNoticeDue, row.isOpen else { return 0 }
    return max(0, Int(setting.today.number) - Int(row.noticeDue.number))
  }

  package static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light? {
    let days = days(row, setting)
    return days > 0 ? Light(.noticeLate, days: days, tone: .late) : nil
  }
}
