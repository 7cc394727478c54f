/// The issues of a source in full, for documents that speak of each.

import LedgerModel
import LedgerText
import Rules

/// Issues that count, decoded once, without days that an import concluded.
struct ReportMaterial {
  struct Item {
    let place: Int
    let row: IssueRow
    let issue: Issue

    /// A day of completion was left out, because an import only concluded it.
    var hasConcludedDay: Bool {
      issue.status.isFinished && issue.done == nil
        || issue.status == .closed && issue.closed == nil
    }
    /// Neither a measure nor progress says what is or was done about it.
    var tellsNothing: Bool { issue.countedMeasures.isEmpty && issue.entries(.progress).isEmpty }
    func daysLate(_ setting: RuleSetting) -> Int { OverdueRule.days(row, setting) }
    var isLongterm: Bool { issue.flags.contains(.longterm) }
    var isListed: Bool { issue.flags.contains(.listed) }
    var isPrivate: Bool { issue.flags.contains(.private) }
    /// `05号问题（…）`, where a sentence goes on. Brackets, because titles are full of quotations.
    var cited: String {
      "\(ReportText.line(issue.id.text))号问题（\(ReportText.line(issue.title))）"
    }
    /// The number and the title, as lists name an issue.
    var named: String {
      "\(ReportText.line(issue.id.text)) \(ReportText.line(issue.title))"
    }
  }

  let source: ExportSource
  /// Looks for files of evidence; nil where nobody can look.
  var evidence: Report.EvidenceLook?
  /// Without withdrawn ones, in the order of the source.
  let items: [Item]

  var header: LedgerHeader { source.header }
  var setting: RuleSetting { source.setting }
  var today: Day { source.today }

  init(_ source: ExportSource) {
    self.source = source
    items = source.counted.map { place in
      let (issue, row) = source.told(at: place)
      return Item(place: place, row: row, issue: issue)
    }
  }

  /// The source with some of its issues alone.
  func source(of items: [Item]) -> ExportSource {
    var source = source
    source.places = items.map(\.place)
    return source
  }

  /// The items of the issues that a person named, in the order named.
  func named(_ ids: [IssueID]) throws(ReportObstacle) -> [Item] {
    let places = Dictionary(
      items.enumerated().map { ($1.issue.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<IssueID> = []
    var found: [Item] = []
    for id in ids where seen.insert(id).inserted {
      guard let place = places[id] else { throw unknown(id) }
      found.append(items[place])
    }
    return found
  }

  private func unknown(_ id: IssueID) -> ReportObstacle {
    let isVoid =
      source.ledger.row(of: id).map { source.ledger.rows[$0].status == .void } ?? false
    return isVoid
      ? ReportObstacle(
        "void_issue", Phrase(zh: "问题 \(id) 已撤销，不写入文书", en: "issue \(id) is withdrawn"),
        isFinal: true)
      : ReportObstacle(
        "unknown_issue",
        Phrase(
          zh: "没有编号为 \(id) 的问题；用 guatu list 查看编号",
          en: "there is no issue \(id); guatu list shows the numbers"), isFinal: true)
  }

  /// The line of a header's field; nil where the header has none.
  func line(ofHeader field: String) -> Int? {
    guard let record = source.ledger.headerSyntax else { return nil }
    return source.ledger.bytes.withBytes { record.field(named: field, in: $0)?.line }
  }

  /// What the ledger calls a status.
  func label(_ status: Status) -> String { ReportText.line(header.label(of: status, .chinese)) }

  /// The status as documents show it, with the flag that goes with it.
  func standing(_ item: Item) -> String {
    item.isLongterm ? label(item.issue.status) + "、长期坚持" : label(item.issue.status)
  }

  /// 第N条：text（state、day） for every measure that counts.
  func measures(_ item: Item) -> [String] {
    item.issue.countedMeasures.enumerated().map { place, entry in
      var state = header.label(ofState: entry.state ?? "todo", .chinese)
      if let day = entry.day(of: "done") {
        state += "，\(day.long(.chinese))"
      } else if let day = entry.day(of: "due") {
        state += "，时限\(day.long(.chinese))"
      }
      return "\(place + 1)．\(ReportText.line(entry.text))（\(ReportText.line(state))）"
    }
  }

  /// `2026-05-31　text（未启动，逾15天）` for every step of the timetable that was not withdrawn.
  func milestones(_ item: Item) -> [String] {
    item.issue.entries(.milestone).filter { $0.state != "void" }.map { entry in
      let due = entry.day(of: "due")
      var state = ReportText.line(header.label(ofState: entry.state ?? "todo", .chinese))
      if let day = entry.day(of: "done") {
        state += "，\(day.iso)"
      } else if entry.state == "todo", let due, due < today {
        state += "，逾\(today - due)天"
      }
      return "\(due?.iso ?? "")　\(ReportText.line(entry.text))（\(state)）"
    }
  }

  /// The newest progress in a line with its day; nil where there is none.
  func latestProgress(_ item: Item) -> String? {
    guard let entry = item.issue.newestFirst(.progress).first else { return nil }
    let text = ReportText.line(entry.text)
    guard let day = entry.day, !entry.isImported else { return text.isEmpty ? nil : text }
    return "\(day.long(.chinese))，\(text)"
  }
}
