/// 问责台账 and 制度台账: single facts of all issues in one list with sums.

import LedgerModel

enum AccountabilityReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    try RecordList(
      kind: .accountability, title: "巡察整改问责台账",
      headings: ["编号", "问题", "方式", "人数", "日期", "文号", "作出单位", "说明"],
      widths: [1, 4, 2, 1, 1.8, 2.6, 2, 3.5],
      missing: Phrase(zh: "台账里没有问责记录", en: "the ledger has no entry of accountability")
    ).draft(material, options) { entry in
      [
        entry.value(of: "kind") ?? "", entry.value(of: "count") ?? "",
        ReportText.shortDay(entry.day), entry.value(of: "doc") ?? "",
        entry.people.joined(separator: "、"), entry.text,
      ]
    } sum: { entries in
      var kinds: [(name: String, count: Int)] = []
      for entry in entries {
        let name = ReportText.line(orBlank: entry.value(of: "kind"))
        let count = entry.persons ?? 0
        if let place = kinds.firstIndex(where: { $0.name == name }) {
          kinds[place].count += count
        } else {
          kinds.append((name, count))
        }
      }
      let total = kinds.map(\.count).reduce(0, +)
      let uncounted = entries.filter { $0.persons == nil }.count
      return "共\(entries.count)条，\(total)人次："
        + kinds.map { "\($0.name)\($0.count)人次" }.joined(separator: "，")
        + (uncounted > 0 ? "；\(uncounted)条没有写人数" : "") + "。"
    }
  }
}

enum RegulationReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    try RecordList(
      kind: .regulation, title: "巡察整改制度台账",
      headings: ["编号", "问题", "制度名称", "新建或修订", "日期", "文号"],
      widths: [1, 4, 5, 1.8, 2, 3],
      missing: Phrase(zh: "台账里没有制度记录", en: "the ledger has no entry of regulations")
    ).draft(material, options) { entry in
      [
        entry.text, entry.regulationKind?.zh ?? "", ReportText.shortDay(entry.day),
        entry.value(of: "doc") ?? "",
      ]
    } sum: { entries in
      let unnumbered = entries.filter { $0.value(of: "doc") == nil }.count
      return "共\(entries.count)项" + (unnumbered > 0 ? "，其中\(unnumbered)项没有文号" : "") + "。"
    }
  }
}

/// A list of the entries of one kind.
private struct RecordList {
  let kind: EntryKind
  let title: String
  let headings: [String]
  let widths: [Double]
  let missing: Phrase

  /// - Parameter cells: what stands behind number and title.
  func draft(
    _ material: ReportMaterial, _ options: ReportOptions, cells: (Entry) -> [String],
    sum: ([Entry]) -> String
  ) throws(ReportObstacle) -> ReportDraft {
    let found = try material.chosen(options).flatMap { item in
      item.issue.entries(kind).map { (item, $0) }
    }
    guard !found.isEmpty else { throw .nothing(missing) }
    var draft = ReportDraft(list: title, material)
    let places = Set(found.map(\.0.place))
    draft.told = material.items.filter { places.contains($0.place) }
    draft.add(
      .table(
        Paper.Table(
          widths: widths,
          rows: [ReportForm.headings(headings)]
            + found.map { item, entry in
              ReportForm.row(
                [ReportText.line(item.issue.id.text), ReportText.line(item.issue.title)]
                  + cells(entry).map { ReportText.line($0) })
            })))
    draft.text(sum(found.map(\.1)))
    draft.add(ReportForm.signature(material, options))
    return draft
  }
}
