/// The sheets of a monthly meeting: counts by unit and leader, who is late, why, and what comes next.

internal import LedgerModel
internal import LedgerText
internal import Rules

enum DispatchSheets {
  static func sheets(_ source: ExportSource) -> [Sheet] {
    var units = Counts()
    var leads = Counts()
    var late = lateSheet(source)
    var open = openSheet(source)
    for place in source.counted {
      let row = source.ledger.rows[place]
      let issue = source.ledger.issue(at: place)
      units.add(issue.unit ?? "未定单位", issue, row, source.setting)
      leads.add(issue.lead ?? "未定领导", issue, row, source.setting)
      guard issue.status.isOpen else { continue }
      open.rows.append(openRow(issue, source))
      if OverdueRule.days(row, source.setting) > 0 {
        late.rows.append(lateRow(issue, row, source))
      }
    }
    return [
      units.sheet("调度表", "责任单位", source), leads.sheet("调度表（按领导）", "责任领导", source), late, open,
    ]
  }

  private struct Counts {
    private var places: [String: Int] = [:]
    private var list: [(name: String, count: DispatchCount)] = []

    mutating func add(_ name: String, _ issue: Issue, _ row: IssueRow, _ setting: RuleSetting) {
      let place = places[name] ?? list.count
      if place == list.count {
        places[name] = place
        list.append((name, DispatchCount()))
      }
      list[place].count.add(issue, row, setting)
    }

    func sheet(_ name: String, _ heading: String, _ source: ExportSource) -> Sheet {
      let sum = list.reduce(DispatchCount()) { $0 + $1.count }
      return Sheet(
        name: name, title: "\(source.title)\(source.today.parts.month)月\(name)",
        notes: [SheetNotes.line(source) + "。措施没有自己的时限的，按问题的时限算超期"],
        columns: [Sheet.Column(heading, width: 26)] + DispatchCount.columns,
        rows: list.map { [Sheet.Cell($0.name)] + $0.count.cells } + [
          [Sheet.Cell("合计")] + sum.cells
        ],
        hasTotals: true)
    }
  }

  private static func lateSheet(_ source: ExportSource) -> Sheet {
    Sheet(
      name: "逾期名单", title: source.title + "逾期名单",
      notes: ["截至\(source.today.long(.chinese))"],
      columns: [
        Sheet.Column("编号", width: 8), Sheet.Column("具体问题", width: 44),
        Sheet.Column("责任领导", width: 14), Sheet.Column("责任单位", width: 22),
        Sheet.Column("责任人", width: 14), Sheet.Column("整改时限", width: 13),
        Sheet.Column("剩余/逾期天数", width: 15), Sheet.Column("最近进展", width: 44),
      ])
  }

  private static func lateRow(
    _ issue: Issue, _ row: IssueRow, _ source: ExportSource
  ) -> [Sheet.Cell] {
    [
      Sheet.Cell(issue.id.text), Sheet.Cell(issue.title), Sheet.Cell(issue.lead),
      Sheet.Cell(issue.unit), Sheet.Cell(issue.owners.joined(separator: "、")),
      Sheet.Cell(issue.due), DeadlineWord.cell(row, source.setting),
      Sheet.Cell(lastProgress(issue, source.header)),
    ]
  }

  private static func openSheet(_ source: ExportSource) -> Sheet {
    Sheet(
      name: "未完成原因及下步打算", title: source.title + "未完成原因及下步打算",
      notes: ["截至\(source.today.long(.chinese))"],
      columns: [
        Sheet.Column("编号", width: 8), Sheet.Column("具体问题", width: 40),
        Sheet.Column("责任单位", width: 22), Sheet.Column("整改状态", width: 13),
        Sheet.Column("未完成原因", width: 36), Sheet.Column("最近进展", width: 40),
        Sheet.Column("下步打算", width: 44),
      ])
  }

  /// The reason is the blocker that somebody wrote; what comes next are the measures not yet done.
  private static func openRow(_ issue: Issue, _ source: ExportSource) -> [Sheet.Cell] {
    let rest = issue.countedMeasures.filter { $0.state != "done" }.enumerated().map {
      place, measure in
      let due = measure.day(of: "due").map { "（\($0.iso)前）" } ?? ""
      return EntryText.measure(measure, ordinal: place + 1) + due
    }
    return [
      Sheet.Cell(issue.id.text), Sheet.Cell(issue.title), Sheet.Cell(issue.unit),
      Sheet.Cell(source.header.label(of: issue.status, .chinese)), Sheet.Cell(issue.blocker),
      Sheet.Cell(lastProgress(issue, source.header)),
      Sheet.Cell(rest.joined(separator: "\n")),
    ]
  }

  private static func lastProgress(_ issue: Issue, _ header: LedgerHeader) -> String? {
    issue.newestFirst(.progress).first.map { EntryText.readable($0, header) }
  }
}
