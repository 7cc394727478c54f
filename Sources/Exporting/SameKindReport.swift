/// 举一反三清单: issues of one kind, and where others of the kind were looked for.

import LedgerModel

enum SameKindReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options).filter {
      !$0.issue.related.isEmpty || !sweeps($0.issue).isEmpty
    }
    guard !items.isEmpty else {
      throw .nothing(
        Phrase(
          zh: "没有标出同类问题或记了同类排查的问题；先在问题的“同类问题”里填编号",
          en: "no issue names others of its kind or a sweep for them; fill in Related"))
    }
    let names = Dictionary(
      material.items.map { ($0.issue.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    let told = Set(items.map(\.place))
    let unswept = items.count { sweeps($0.issue).isEmpty }
    return ReportDraft(
      "巡察整改举一反三清单",
      Sheet(
        name: "举一反三清单",
        columns: [
          Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 36),
          Sheet.Column("责任单位", width: 18), Sheet.Column("同类问题", width: 40),
          Sheet.Column("同类排查记录", width: 50),
        ],
        rows: items.map { item in
          let related = item.issue.related.map { id -> String in
            // A private issue that is not in the list itself is not named by its title.
            guard let other = names[id], !other.isPrivate || told.contains(other.place) else {
              return ReportText.line(id)
            }
            return other.named
          }
          let found = sweeps(item.issue).map { entry in
            (entry.day.map { "\($0.iso) " } ?? "") + ReportText.line(entry.text)
          }
          return [
            Sheet.Cell(item.issue.id.text), Sheet.Cell(item.issue.title),
            Sheet.Cell(item.issue.unit), Sheet.Cell(related.joined(separator: "\n")),
            found.isEmpty
              ? Sheet.Cell("没有记录", .stalled) : Sheet.Cell(found.joined(separator: "\n")),
          ]
        }),
      closing: "共\(items.count)项，其中\(unswept)项还没有同类排查记录。", told: items, material, options)
  }

  private static func sweeps(_ issue: Issue) -> [Entry] {
    issue.entries(.progress).filter { $0.purpose == .sweep }
  }
}
