/// 月度调度表: every issue in a row with what is done and what holds it up, and the sums.

import LedgerModel

enum MonthlyReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options)
    var draft = ReportDraft(list: "巡察整改月度调度表", material)
    draft.told = items
    draft.add(.table(table(material, items)))
    let count = CountedTotals(items.map(\.row))
    draft.text("共\(count.issues)个具体问题，\(count.clauses)。")
    let late = items.map { ($0, $0.daysLate(material.setting)) }.filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
    let names = late.map { item, days in
      item.named + (item.issue.leader.map { "（\(ReportText.line($0))）" } ?? "") + "，逾\(days)天"
    }
    draft.text("逾期名单：" + (names.isEmpty ? "无" : names.joined(separator: "；")) + "。")
    draft.add(ReportForm.signature(material, options))
    return draft
  }

  private static func table(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> Paper.Table {
    let rows = items.map { item in
      let issue = item.issue
      let late = item.daysLate(material.setting)
      return ReportForm.row(
        [
          ReportText.line(issue.id.text), ReportText.line(issue.title),
          ReportForm.responsible(issue),
          ReportText.shortDay(issue.due) + (late > 0 ? "\n逾\(late)天" : ""),
          item.row.measuresCounted == 0
            ? "无" : "\(item.row.measuresDone)/\(item.row.measuresCounted)",
          (issue.status.isFinished ? "√\n" : "×\n") + material.standing(item),
          material.latestProgress(item) ?? "",
          issue.status.isOpen ? ReportForm.next(item, material) : "",
        ], centred: [0, 3, 4, 5])
    }
    let done = items.reduce(0) { $0 + Int($1.row.measuresDone) }
    let counted = items.reduce(0) { $0 + Int($1.row.measuresCounted) }
    let count = CountedTotals(items.map(\.row))
    let sums = [
      "合计", "\(count.issues)个问题", "", "", "\(done)/\(counted)", "√ \(count.done)", "", "",
    ]
    return Paper.Table(
      widths: [1.1, 3.2, 3, 2.1, 1.1, 2, 3, 3.4],
      rows: [ReportForm.headings(["编号", "问题", "责任", "时限", "措施", "状态", "进展", "未完成原因及下步打算"])]
        + rows + [ReportForm.row(sums, centred: [0, 4, 5])])
  }
}
