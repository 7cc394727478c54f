/// The groups of the lens 时限.
package import LedgerModel

/// Every issue stands in exactly one group: the first that fits. A finished or long-term issue whose
/// regular check, 回头看 or notice is late stands among the late ones, where it is seen; its word says what
/// is late.
package enum DeadlineGroup: UInt8, CaseIterable, Sendable {
  case late, week, thisMonth, nextMonth, later, longterm, undated, finished
  /// Withdrawn issues, seen only when a filter asks for them.
  case withdrawn

  package init(_ row: IssueRow, _ setting: RuleSetting) {
    self = DeadlineGroup.Bounds(setting).group(row)
  }

  /// The last days of the groups, reckoned once for many rows.
  package struct Bounds: Sendable {
    private let setting: RuleSetting
    let today: Int32
    let week: Int32
    let month: Int32
    let nextMonth: Int32

    package init(_ setting: RuleSetting) {
      self.setting = setting
      let today = setting.today
      self.today = today.number
      week = (today + 7).number
      month = today.endOfMonth.number
      nextMonth = (today.endOfMonth + 1).endOfMonth.number
    }

    package func group(_ row: IssueRow) -> DeadlineGroup {
      if row.isVoid { return .withdrawn }
      if row.isFinished || row.isLongterm {
        return DutyDays.late(row, setting) > 0 ? .late : row.isFinished ? .finished : .longterm
      }
      if !row.hasDue { return .undated }
      let due = row.due.number
      if due < today { return .late }
      if due <= week { return .week }
      if due <= month { return .thisMonth }
      return due <= nextMonth ? .nextMonth : .later
    }
  }

  package var label: Phrase {
    switch self {
    case .late: Phrase(zh: "已逾期", en: "overdue")
    case .week: Phrase(zh: "7天内", en: "within 7 days")
    case .thisMonth: Phrase(zh: "本月", en: "this month")
    case .nextMonth: Phrase(zh: "下月", en: "next month")
    case .later: Phrase(zh: "以后", en: "later")
    case .longterm: Phrase(zh: "长期", en: "long-term")
    case .undated: Phrase(zh: "未定时限", en: "no deadline")
    case .finished: Phrase(zh: "已完成", en: "finished")
    case .withdrawn: Status.void.label
    }
  }

  /// Shown closed until somebody opens it.
  package var isFolded: Bool { self == .finished || self == .withdrawn }
}
