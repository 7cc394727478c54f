/// One issue as programs get it.

import LedgerModel
import LedgerText
import Rules

/// The shape of an issue in JSON; keys are only ever added.
enum IssueJSON {
  ///
  /// - Parameter isWhole: entries carry their heads as they stand in the file, so that an import can
  ///   make the very same ledger of it.
  static func value(
    _ ledger: Ledger, row place: Int, _ setting: RuleSetting, isWhole: Bool = false
  ) -> JSON {
    let issue = ledger.issue(at: place)
    let row = ledger.rows[place]
    let facts = facts(row, issue, setting)
    return .object(
      plain(issue, ledger.header)
        + EntryKind.allCases.map { kind in
          (kind.jsonKey, .list(issue.entries(kind).map { isWhole ? whole($0) : entry($0) }))
        }
        + [
          (
            "otherFields",
            .list(
              issue.unknownFields.map {
                .object([("name", .text($0.name)), ("value", .text($0.value))])
              })
          )
        ]
        + facts + [("file", .text(ledger.path)), ("line", .number(ledger.line(at: place)))])
  }

  private typealias Members = [(key: String, value: JSON)]

  private static func plain(_ issue: Issue, _ header: LedgerHeader) -> Members {
    [
      ("id", .text(issue.id.text)),
      ("category", .text(issue.category)),
      ("title", .text(issue.title)),
      ("detail", .text(issue.detail)),
      ("status", .text(issue.status.code)),
      ("statusLabel", .text(header.label(of: issue.status, LanguageChoice.current))),
      ("since", .day(issue.since)),
      ("flags", .texts(issue.flags.words)),
      ("lead", .text(issue.lead)),
      ("unit", .text(issue.unit)),
      ("owner", .text(issue.owners.first)),
      ("owners", .texts(issue.owners)),
      ("support", .texts(issue.support)),
      ("opened", .day(issue.opened)),
      ("deadline", .day(issue.due)),
      ("done", .day(issue.done)),
      ("closed", .day(issue.closed)),
      ("recheck", .day(issue.recheck)),
      ("cadence", .text(issue.cadence?.word)),
      ("goal", .text(issue.goal)),
      ("blocker", .text(issue.blocker)),
      ("amount", .text(issue.amount)),
      ("source", .text(issue.source)),
      ("related", .texts(issue.related)),
      ("note", .text(issue.note)),
    ]
  }

  /// What follows from the record and the day, ledger format §6.1.
  private static func facts(_ row: IssueRow, _ issue: Issue, _ setting: RuleSetting) -> Members {
    let progress = issue.entries(.progress).compactMap(\.day).filter { $0 <= setting.today }.max()
    return [
      ("lastProgress", .day(progress)),
      // From when stalledDays counts where nothing is dated.
      ("lastActivity", .day(row.lastActivity.day ?? setting.silenceStart)),
      ("overdueDays", .number(OverdueRule.days(row, setting))),
      ("dueInDays", .number(DueSoonRule.daysLeft(row, setting))),
      ("stalledDays", .number(StalledRule.silence(row, setting))),
      ("nextCheck", .day(CadenceRule.nextDue(row, setting))),
      ("escalation", .text(Escalation(issue, today: setting.today).highest?.rawValue)),
      ("extensionAsked", .day(issue.pendingExtension?.day(of: "to"))),
      (
        "flagsComputed",
        .texts(RuleSet.lights(for: row, setting: setting).map(\.rule.word))
      ),
    ]
  }

  private static func whole(_ entry: Entry) -> JSON {
    guard case .object(let members) = IssueJSON.entry(entry) else { return .null }
    let head = entry.tokens.map(\.text).joined(separator: " ")
    return .object(members + [("head", .text(head))])
  }

  /// An entry with the keys of its kind.
  static func entry(_ entry: Entry) -> JSON {
    func key(_ name: String) -> JSON { .text(entry.value(of: name)) }
    func day(_ name: String) -> JSON { .day(entry.day(of: name)) }
    let text = ("text", JSON.text(entry.text))
    let id = ("id", JSON.text(entry.id))
    let date = ("date", JSON.day(entry.day))
    let by = ("by", JSON.text(entry.people.first))
    let status = ("status", JSON.text(entry.state))
    let measure = (
      "measure",
      JSON.text(entry.value(of: "re").map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 })
    )
    let members: Members =
      switch entry.kind {
      case .measure:
        [
          id, text, status, ("owner", by.1), ("owners", .texts(entry.people)),
          ("deadline", day("due")), ("done", day("done")),
        ]
      case .milestone: [id, text, status, ("deadline", day("due")), ("done", day("done"))]
      case .notice: [id, status, date, by, ("deadline", day("due")), ("kind", key("kind")), text]
      case .progress: [date, by, text, measure, ("kind", key("kind"))]
      case .evidence: [date, by, text, ("file", key("file")), ("sha256", key("sha256")), measure]
      case .signOff: [date, by, ("role", key("role")), status, text]
      case .handover: [date, ("from", key("from")), ("to", key("to")), text, measure]
      case .check: [date, by, status, text, ("kind", key("kind"))]
      case .instruction: [date, by, text]
      case .decision:
        [
          date, by, ("meeting", day("meeting")), ("owner", key("owner")), ("deadline", day("due")),
          text,
        ]
      case .extension: [date, by, status, ("from", day("from")), ("to", day("to")), text]
      case .accountability:
        [("kind", key("kind")), date, by, ("count", key("count")), ("doc", key("doc")), text]
      case .regulation: [("kind", key("kind")), date, ("doc", key("doc")), text]
      case .answer: [date, by, ("rule", key("rule")), measure, text]
      }
    return .object(members)
  }
}
