/// 挂牌督办表: who answers for each listed issue, by which steps and until when.

import LedgerModel

enum ListedReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    var items = try material.chosen(options)
    if options.issues.isEmpty { items = items.filter(\.isListed) }
    guard !items.isEmpty else {
      throw .nothing(
        Phrase(zh: "没有挂牌督办的问题；先给问题加“挂牌督办”标记", en: "no issue has the flag listed"))
    }
    var draft = ReportDraft(list: "巡察整改重点问题挂牌督办表", material)
    draft.told = items
    for item in items { judge(&draft, item) }
    draft.add(.table(table(material, items)))
    draft.add(ReportForm.signature(material, options))
    return draft
  }

  /// A listed issue without these three is listed in name only.
  private static func judge(_ draft: inout ReportDraft, _ item: ReportMaterial.Item) {
    let issue = item.issue
    if (issue.lead ?? "").isEmpty {
      draft.obstacles.append(
        ReportObstacle(
          "missing_owner", item, Phrase(zh: "没有责任领导；填 Lead", en: "has no lead; fill in Lead")))
    }
    if issue.due == nil, !item.isLongterm {
      draft.obstacles.append(
        ReportObstacle(
          "missing_deadline", item,
          Phrase(zh: "没有整改时限；先定时限", en: "has no deadline; set one")))
    }
    if !issue.entries(.milestone).contains(where: { $0.state != "void" }) {
      draft.obstacles.append(
        ReportObstacle(
          "missing_milestones", item,
          Phrase(zh: "没有节点；补记时间表", en: "has no milestone; record the timetable")))
    }
  }

  private static func table(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> Paper.Table {
    Paper.Table(
      widths: [1.3, 3.5, 1.9, 4, 4.5, 2.6, 2.4],
      rows: [
        ReportForm.headings(["编号", "问题", "挂牌领导", "时间表（节点）", "路线图（措施）", "责任单位、责任人", "整改时限"])
      ]
        + items.map { item in
          ReportForm.row(
            [
              ReportText.line(item.issue.id.text), ReportText.line(item.issue.title),
              ReportText.cell(item.issue.lead), material.milestones(item).joined(separator: "\n"),
              material.measures(item).joined(separator: "\n"), owners(item.issue),
              deadline(item, material),
            ], centred: [0, 2, 6])
        })
  }

  private static func owners(_ issue: Issue) -> String {
    ([issue.unit].compactMap(\.self) + issue.owners).map { ReportText.line($0) }
      .joined(separator: "\n")
  }

  private static func deadline(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> String {
    let late = item.daysLate(material.setting)
    let day = item.issue.due?.iso ?? (item.isLongterm ? "长期坚持" : "")
    return day + (late > 0 ? "\n逾\(late)天" : "")
  }
}
