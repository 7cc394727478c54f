/// What a 通报 says of issues that go on: open ones, and finished ones that must be kept up.

import LedgerModel
import Rules

enum PublishedOutlook {
  static func paragraphs(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> [String] {
    let lasting = items.filter { item in
      item.issue.status.isFinished && (item.isLongterm || item.issue.cadence != nil)
    }
    return items.filter(\.issue.status.isOpen).map { open(material, $0) }
      + lasting.map { kept(material, $0) }
  }

  private static func open(_ material: ReportMaterial, _ item: ReportMaterial.Item) -> String {
    var parts = [item.cited + material.standing(item)]
    parts.append("阶段性目标为\(goal(item) ?? ReportText.placeholder("阶段性目标"))")
    if let due = item.issue.due {
      let late = item.daysLate(material.setting)
      parts.append("时限为\(due.long(.chinese))" + (late > 0 ? "，已逾期\(late)天" : ""))
    } else if item.isLongterm {
      parts.append("长期坚持" + rhythm(item))
    } else {
      parts.append("时限为\(ReportText.blankDay)")
    }
    if item.isListed { parts.append("由\(ReportText.line(orBlank: item.issue.leader))挂牌督办") }
    return parts[0] + "：" + parts.dropFirst().joined(separator: "；") + "。"
  }

  /// The milestones that are still ahead, else the goal.
  private static func goal(_ item: ReportMaterial.Item) -> String? {
    let steps = item.issue.entries(.milestone).filter { $0.state == "todo" }.map { entry in
      bare(ReportText.line(entry.text))
        + (entry.day(of: "due").map { "（\($0.long(.chinese))前）" } ?? "")
    }.filter { !$0.isEmpty }
    if !steps.isEmpty { return steps.joined(separator: "，") }
    return item.issue.goal.map { bare(ReportText.line($0)) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func kept(_ material: ReportMaterial, _ item: ReportMaterial.Item) -> String {
    var parts = [item.cited + "已完成，继续长期坚持" + rhythm(item)]
    if let check = item.issue.newestFirst(.check).first, let day = check.day {
      let state = check.kind.label(ofState: check.state ?? "").zh
      parts.append("最近一次检查为\(day.long(.chinese))" + (state.isEmpty ? "" : "（\(state)）"))
    }
    if let next = CadenceRule.nextDue(item.row, material.setting) {
      parts.append("下次检查时间为\(next.long(.chinese))")
    }
    return parts.joined(separator: "；") + "。"
  }

  private static func rhythm(_ item: ReportMaterial.Item) -> String {
    item.issue.cadence.map { "，\($0.label.zh)检查1次" } ?? ""
  }

  /// Without the full stop at its end: it goes into a longer sentence.
  private static func bare(_ text: String) -> String {
    text.hasSuffix("。") || text.hasSuffix("；") ? String(text.dropLast()) : text
  }
}
