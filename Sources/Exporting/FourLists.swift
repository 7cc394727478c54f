/// 四清单: problems, tasks, responsibilities and deadlines of a ledger, a sheet each.

internal import LedgerModel
internal import LedgerText
internal import Rules

enum FourLists {
  static func sheets(_ source: ExportSource) -> [Sheet] {
    var problems = sheet(
      "问题清单", source,
      [("编号", 8), ("问题类别", 26), ("具体问题", 52), ("问题描述", 60), ("问题来源", 20)])
    var tasks = sheet(
      "任务清单", source,
      [("编号", 8), ("措施序号", 10), ("整改措施", 60), ("整改目标", 36)])
    var people = sheet(
      "责任清单", source,
      [("编号", 8), ("责任领导", 16), ("责任单位", 24), ("责任人", 20), ("配合单位", 28)])
    var days = sheet(
      "时限清单", source,
      [("编号", 8), ("整改时限", 13), ("整改状态", 14), ("完成日期", 13), ("剩余/逾期天数", 15)])
    for place in source.counted {
      let (issue, row) = source.told(at: place)
      let id = Sheet.Cell(issue.id.text)
      problems.rows.append([
        id, Sheet.Cell(issue.category), Sheet.Cell(issue.title),
        Sheet.Cell(issue.detail?.trimmingLineEnds), Sheet.Cell(issue.source),
      ])
      tasks.rows += taskRows(issue, id)
      people.rows.append([
        id, Sheet.Cell(issue.lead), Sheet.Cell(issue.unit),
        Sheet.Cell(issue.owners.joined(separator: "、")),
        Sheet.Cell(issue.support.joined(separator: "、")),
      ])
      days.rows.append([
        id, Sheet.Cell(issue.due),
        Sheet.Cell(
          source.header.label(of: issue.status, .chinese)
            + (issue.flags.contains(.longterm) ? "、长期坚持" : ""),
          issue.status.isFinished ? .finished : .plain),
        Sheet.Cell(issue.done), DeadlineWord.cell(row, source.setting),
      ])
    }
    if problems.rows.allSatisfy({ $0[3].value == .empty }) { problems.removeColumn(3) }
    return [problems, tasks, people, days]
  }

  /// A row a measure; the goal stands in the first. An issue without measures has a row that says so.
  private static func taskRows(_ issue: Issue, _ id: Sheet.Cell) -> [[Sheet.Cell]] {
    let goal = Sheet.Cell(issue.goal)
    let measures = issue.countedMeasures
    if measures.isEmpty { return [[id, Sheet.Cell(.empty), Sheet.Cell("未定措施", .faint), goal]] }
    return measures.enumerated().map { place, measure in
      [
        id, Sheet.Cell(measure.id ?? String(place + 1)),
        Sheet.Cell(measure.text.trimmingLineEnds, measure.state == "done" ? .finished : .plain),
        place == 0 ? goal : Sheet.Cell(.empty),
      ]
    }
  }

  private static func sheet(
    _ name: String, _ source: ExportSource, _ columns: [(String, Double)]
  ) -> Sheet {
    Sheet(
      name: name, title: source.title + name,
      notes: [
        "截至\(source.today.long(.chinese))，共\(source.counted.count)项"
          + (ExportWording.part(source).map { "（\($0.zh)）" } ?? "")
      ],
      columns: columns.map { Sheet.Column($0.0, width: $0.1) })
  }
}
