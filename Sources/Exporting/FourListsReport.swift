/// 四清单: the same issues four times, by problem, task, responsibility and time.

import LedgerModel

enum FourListsReport {
  static func draft(_ material: ReportMaterial, _ options: ReportOptions) -> ReportDraft {
    let items: [ReportMaterial.Item]
    switch material.chosen(options) {
    case .success(let list): items = list
    case .failure(let obstacle): return ReportDraft(refusing: obstacle)
    }
    guard !items.isEmpty else {
      return ReportDraft(
        refusing: ReportObstacle(
          "nothing_selected", Phrase(zh: "台账里没有问题", en: "the ledger has no issue"),
          isFinal: true))
    }
    var draft = ReportDraft(title: "巡察反馈问题整改四清单", isLandscape: true)
    draft.tellBroken(material)
    draft.add(.title("巡察反馈问题整改四清单"))
    draft.add(
      .subtitle(
        "\(ReportText.line(orBlank: material.header.inspected))　截至\(material.today.long(.chinese))")
    )
    for (place, list) in lists(material, items).enumerated() {
      if place > 0 { draft.add(.pageBreak) }
      draft.add(.heading("\(ReportText.numeral(place + 1))、\(list.name)"))
      draft.add(.table(list.table))
    }
    return draft
  }

  private static func lists(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> [(name: String, table: Paper.Table)] {
    let text = ReportText.self
    func list(
      _ name: String, _ widths: [Double], _ headings: [String], centred: Set<Int>,
      _ rows: [[String]]
    ) -> (name: String, table: Paper.Table) {
      (
        name,
        Paper.Table(
          widths: widths,
          rows: [ReportForm.headings(headings)]
            + rows.map { ReportForm.row($0, centred: centred) })
      )
    }
    return [
      list(
        "问题清单", [1, 3, 7, 3], ["编号", "类别", "问题", "来源"], centred: [0],
        items.map { item in
          let issue = item.issue
          return [
            text.line(issue.id.text), text.cell(issue.category),
            ([text.line(issue.title)] + text.paragraphs(issue.detail)).joined(separator: "\n"),
            text.cell(issue.source),
          ]
        }),
      list(
        "任务清单", [1, 1.2, 8, 4], ["编号", "措施序号", "措施", "目标"], centred: [0, 1],
        items.flatMap { tasks($0.issue) }),
      list(
        "责任清单", [1, 2, 2.5, 2.5, 3], ["编号", "牵头领导", "责任单位", "责任人", "配合"], centred: [0],
        items.map { item in
          let issue = item.issue
          return [
            text.line(issue.id.text), text.cell(issue.lead), text.cell(issue.unit),
            issue.owners.map { text.line($0) }.joined(separator: "、"),
            issue.support.map { text.line($0) }.joined(separator: "、"),
          ]
        }),
      list(
        "时限清单", [1, 2, 2, 2, 2], ["编号", "整改时限", "状态", "实际完成", "剩余或逾期"],
        centred: [0, 1, 2, 3, 4],
        items.map { item in
          [
            text.line(item.issue.id.text), text.shortDay(item.issue.due),
            material.standing(item), text.shortDay(item.issue.done), left(item, material),
          ]
        }),
    ]
  }

  private static func tasks(_ issue: Issue) -> [[String]] {
    let id = ReportText.line(issue.id.text)
    let goal = ReportText.cell(issue.goal)
    let measures = issue.countedMeasures
    if measures.isEmpty { return [[id, "", "", goal]] }
    return measures.enumerated().map { place, entry in
      [id, "\(place + 1)", ReportText.cell(entry.text), place == 0 ? goal : ""]
    }
  }

  private static func left(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> String {
    guard item.issue.status.isOpen else { return "" }
    if item.isLongterm { return "长期" }
    guard let due = item.issue.due else { return "未定" }
    let days = due - material.today
    return days < 0 ? "逾\(-days)天" : days == 0 ? "今天到期" : "剩\(days)天"
  }
}
