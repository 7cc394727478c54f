/// 四清单: the same issues four times, by problem, task, responsibility and time.

import LedgerModel

enum FourListsReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options)
    var draft = ReportDraft(list: "巡察反馈问题整改四清单", material)
    draft.told = items
    draft.tellConcluded()
    for (place, sheet) in FourLists.sheets(material.source(of: items)).enumerated() {
      if place > 0 { draft.add(.pageBreak) }
      draft.add(.heading("\(ReportText.numeral(place + 1))、\(sheet.name)"))
      draft.add(.table(ReportForm.table(sheet)))
    }
    return draft
  }
}
