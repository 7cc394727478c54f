/// 督办单、提醒书、告诫书: one slip an issue, or one a unit.

import LedgerModel
import Rules

enum SlipReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try choice(material, options)
    let groups = options.isByUnit ? byUnit(items) : items.map { [$0] }
    var draft = ReportDraft(title: title(material, groups, options))
    draft.tellBroken(material)
    draft.told = items
    for item in items where !item.issue.status.isOpen {
      draft.obstacles.append(
        ReportObstacle(
          "already_finished", item,
          Phrase(
            zh: "\(material.label(item.issue.status))，不需要督办",
            en: "is finished: there is nothing to urge")))
    }
    for item in items where (item.issue.unit ?? "").isEmpty {
      draft.remarks.append(
        ReportObstacle(
          "missing_owner", item,
          Phrase(zh: "没有责任单位，主送单位要手写", en: "has no unit: the addressee has to be written by hand")))
    }
    for (place, group) in groups.enumerated() {
      if place > 0 { draft.add(.pageBreak) }
      draft.add(SlipPage(material: material, options: options, items: group, place: place).blocks)
    }
    return draft
  }

  /// Named issues; else those of the unit or of all that are overdue, for a reminder those due soon.
  private static func choice(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> [ReportMaterial.Item] {
    let items = try material.chosen(options)
    guard options.issues.isEmpty else { return items }
    let setting = material.setting
    let open = items.filter { $0.issue.status.isOpen }
    let wanted = open.filter { item in
      guard options.slip == .remind else { return item.daysLate(setting) > 0 }
      guard let due = item.issue.due, !item.isLongterm else { return false }
      return (0...setting.thresholds.dueSoon).contains(due - setting.today)
    }
    if !wanted.isEmpty { return wanted }
    throw .nothing(
      options.slip == .remind
        ? Phrase(zh: "没有临期的问题；要提醒的请指定编号", en: "nothing is due soon; name the issues")
        : Phrase(zh: "没有逾期的问题；要督办的请指定编号", en: "nothing is overdue; name the issues"))
  }

  private static func byUnit(_ items: [ReportMaterial.Item]) -> [[ReportMaterial.Item]] {
    var places: [UInt32: Int] = [:]
    var groups: [[ReportMaterial.Item]] = []
    for item in items {
      if let place = places[item.row.unit] {
        groups[place].append(item)
      } else {
        places[item.row.unit] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  private static func title(
    _ material: ReportMaterial, _ groups: [[ReportMaterial.Item]], _ options: ReportOptions
  ) -> String {
    guard let first = groups.first?.first else { return NoticeKind.supervise.slipTitle }
    let slip = options.slip ?? SlipPage.slip(for: first, material)
    return groups.count == 1 ? slip.slipTitle : "\(slip.slipTitle)（\(groups.count)份）"
  }
}
