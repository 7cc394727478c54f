/// 保障清单: what holds open issues up, and who has to help.

import LedgerModel
import Rules

enum SupportReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let blocked = try material.chosen(options).filter {
      $0.issue.status.isOpen && !ReportText.cell($0.issue.blocker).isEmpty
    }
    guard !blocked.isEmpty else {
      throw .nothing(
        Phrase(
          zh: "没有写明卡点的未办结问题；在问题的“卡点”里写卡在哪里、需要谁支持",
          en: "no open issue says what holds it up; write it into Blocker"))
    }
    let items = material.mostUrgentFirst(blocked)
    let late = items.count { $0.daysLate(material.setting) > 0 }
    let stalled = items.count { StalledRule.judge($0.row, material.setting) != nil }
    return ReportDraft(
      "巡察整改保障清单", sheet(material, items),
      closing: "共\(items.count)项需要协调解决，其中逾期\(late)项，停滞\(stalled)项。", told: items,
      material, options)
  }

  private static func sheet(_ material: ReportMaterial, _ items: [ReportMaterial.Item]) -> Sheet {
    Sheet(
      name: "保障清单",
      columns: [
        Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 26),
        Sheet.Column("卡在哪里、需要什么支持", width: 30), Sheet.Column("责任领导、单位", width: 16),
        Sheet.Column("配合单位", width: 14), Sheet.Column("整改时限", width: 15),
        Sheet.Column("停滞天数", width: 11),
        Sheet.Column("最近进展", width: 26),
      ],
      rows: items.map { item in
        let issue = item.issue
        return [
          Sheet.Cell(issue.id.text), Sheet.Cell(issue.title),
          Sheet.Cell(ReportText.cell(issue.blocker)),
          Sheet.Cell(ReportForm.leadAndUnit(issue)),
          Sheet.Cell(issue.support.joined(separator: "、")),
          deadline(item, material.setting), silence(item, material.setting),
          Sheet.Cell(material.latestProgress(item) ?? "没有记录"),
        ]
      })
  }

  /// The day, and below it what it means today: `逾12天`, `剩3天`, `长期`, `未定`.
  private static func deadline(_ item: ReportMaterial.Item, _ setting: RuleSetting) -> Sheet.Cell {
    let word = DeadlineWord.cell(item.row, setting)
    guard let due = item.issue.due, !item.isLongterm else { return word }
    return Sheet.Cell("\(due.iso)\n\(word.plain)", word.tone)
  }

  /// Days without anything dated, also before they are called standing still.
  private static func silence(_ item: ReportMaterial.Item, _ setting: RuleSetting) -> Sheet.Cell {
    let isStalled = StalledRule.judge(item.row, setting) != nil
    return Sheet.Cell(
      StalledRule.silence(item.row, setting).map { "\($0)天" }, isStalled ? .stalled : .plain)
  }
}

extension ReportMaterial {
  /// In the order of the board: late first, then what stands still.
  func mostUrgentFirst(_ items: [Item]) -> [Item] {
    let order = Urgency.order(items.map(\.row), items.indices.map { UInt32($0) }, setting)
    return order.map { items[Int($0)] }
  }
}
