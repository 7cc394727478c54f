/// A day on which something of a ledger is due.

internal import LedgerModel
internal import LedgerText
internal import Rules

struct CalendarEvent {
  enum Kind: String {
    case deadline = "due"
    case milestone, measure, recheck, cadence, notice

    var label: Phrase {
      switch self {
      case .deadline: Phrase(zh: "整改时限", en: "Deadline")
      case .milestone: Phrase(zh: "节点", en: "Milestone")
      case .measure: Phrase(zh: "措施时限", en: "Measure due")
      case .recheck: Phrase(zh: "回头看", en: "Recheck")
      case .cadence: Phrase(zh: "定期检查", en: "Regular check")
      case .notice: Phrase(zh: "督办回复", en: "Reply to a notice")
      }
    }
  }

  var kind: Kind
  var day: Day
  /// What tells several events of one kind and issue apart.
  var part: String?
  /// What is due, apart from the issue's title.
  var text: String?

  /// What lies before an issue, past days included: what is late stays in the calendar. Finished
  /// issues keep rechecks and regular checks; a cadence gives its next day only, since the one after
  /// that counts from the day of the check.
  static func events(_ issue: Issue, _ row: IssueRow, _ setting: RuleSetting) -> [CalendarEvent] {
    if issue.status == .void { return [] }
    var events: [CalendarEvent] = []
    if issue.status.isOpen {
      if let due = issue.due, !issue.flags.contains(.longterm) {
        events.append(CalendarEvent(kind: .deadline, day: due))
      }
      events += entries(.milestone, of: issue) { $0.state == "todo" }
      events += entries(.measure, of: issue) { $0.state != "done" && $0.state != "void" }
    }
    if let recheck = issue.recheck { events.append(CalendarEvent(kind: .recheck, day: recheck)) }
    if let next = CadenceRule.nextDue(row, setting) {
      events.append(CalendarEvent(kind: .cadence, day: next, text: issue.cadence?.label.zh))
    }
    return events + entries(.notice, of: issue) { $0.state == "open" }
  }

  private static func entries(
    _ kind: EntryKind, of issue: Issue, where isOpen: (Entry) -> Bool
  ) -> [CalendarEvent] {
    let own: Kind = kind == .milestone ? .milestone : kind == .measure ? .measure : .notice
    return issue.entries(kind).enumerated().compactMap { place, entry in
      guard isOpen(entry), let due = entry.day(of: "due") else { return nil }
      // 告诫 weighs more than 提醒.
      let text = [kind == .notice ? entry.noticeKind?.zh : nil, entry.text.trimmingLineEnds]
        .compactMap(\.self)
      return CalendarEvent(
        kind: own, day: due, part: entry.id ?? "n\(place + 1)",
        text: text.filter { !$0.isEmpty }.joined(separator: "："))
    }
  }
}
