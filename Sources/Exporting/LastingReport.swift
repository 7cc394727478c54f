/// 回头看与长效机制清单: the duties that outlive 已完成, how they were kept, and what is due next.

import LedgerModel
import Rules

enum LastingReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options).filter(\.outlivesDone)
    guard !items.isEmpty else {
      throw .nothing(
        Phrase(
          zh: "没有定了周期、回头看日期或标了长期坚持的问题；先在问题里填写",
          en: "no issue has a cadence, a day of recheck or the flag longterm; fill them in"))
    }
    let setting = material.setting
    let lapsed = items.count { CadenceRule.days($0.row, setting) > 0 }
    let due = items.count { $0.issue.recheck.map { $0 <= material.today } ?? false }
    let back = items.count { $0.issue.entries(.check).contains(where: \.isRebound) }
    return ReportDraft(
      "巡察整改回头看与长效机制清单", sheet(material, items),
      closing: "共\(items.count)项：周期逾期\(lapsed)项，回头看到期\(due)项，反弹\(back)项。"
        + "最近几期：√按期检查，×查出问题，–没有检查，逾：本期已逾期。",
      told: items, material, options)
  }

  private static func sheet(_ material: ReportMaterial, _ items: [ReportMaterial.Item]) -> Sheet {
    Sheet(
      name: "回头看与长效机制",
      columns: [
        Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 24),
        Sheet.Column("状态", width: 13), Sheet.Column("长效机制", width: 11),
        Sheet.Column("最近几期", width: 12), Sheet.Column("上次检查", width: 15),
        Sheet.Column("下次应查", width: 15), Sheet.Column("回头看", width: 15),
        Sheet.Column("节点（阶段目标）", width: 22),
      ],
      rows: items.map { item in
        let next = CadenceRule.nextDue(item.row, material.setting)
        return [
          Sheet.Cell(item.issue.id.text), Sheet.Cell(item.issue.title),
          Sheet.Cell(material.standing(item), item.issue.status.isFinished ? .finished : .plain),
          Sheet.Cell(mechanism(item)),
          Sheet.Cell(
            material.source.strip(at: item.place).map { DutyWords.marks($0, .chinese) }),
          Sheet.Cell(lastCheck(item.issue)), DueDay.cell(next, material.today),
          DueDay.cell(item.issue.recheck, material.today),
          Sheet.Cell(material.milestones(item).joined(separator: "\n")),
        ]
      })
  }

  private static func mechanism(_ item: ReportMaterial.Item) -> String? {
    item.issue.cadence?.label.zh ?? (item.isLongterm ? "未定周期" : nil)
  }

  /// `2026-04-18 正常`, `2026-05-06 回头看，有问题`.
  private static func lastCheck(_ issue: Issue) -> String? {
    guard let check = issue.newestFirst(.check).first(where: { !$0.isImported }),
      let day = check.day
    else { return nil }
    let result = check.kind.label(ofState: check.state ?? "").zh
    return day.iso + "\n" + (check.purpose.map { $0.label.zh + "，" } ?? "") + result
  }
}

extension ReportMaterial.Item {
  /// Something has to be looked after even when the issue is done, or was looked after: what came back
  /// at a 回头看 is open again, with no day for the next one.
  var outlivesDone: Bool {
    issue.recheck != nil || issue.cadence != nil || isLongterm
      || issue.entries(.check).contains { $0.purpose == .recheck }
  }
}

/// The day of a duty that no rule of deadlines judges, with what it means today.
enum DueDay {
  /// `2026-04-12逾64天`; the day alone when it lies ahead, nil without one.
  static func text(_ day: Day?, _ today: Day, apart: String = "\n") -> String? {
    guard let day else { return nil }
    if day < today { return "\(day.iso)\(apart)逾\(today - day)天" }
    return day == today ? "\(day.iso)\(apart)今天" : day.iso
  }

  static func cell(_ day: Day?, _ today: Day) -> Sheet.Cell {
    guard let day else { return Sheet.Cell(.empty) }
    if day > today { return Sheet.Cell(day) }
    return Sheet.Cell(text(day, today), day < today ? .overdue : .soon)
  }
}
