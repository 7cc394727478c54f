/// 整改责任交接单: what passes from one person or unit to another.

import LedgerModel

enum HandoverReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let last = latest(material, from: options.from)
    guard let from = options.from ?? last?.value(of: "from"), !ReportText.line(from).isEmpty else {
      throw ReportObstacle(
        "from_missing",
        Phrase(
          zh: "台账里没有交接记录；请指定移交人或移交单位",
          en: "the ledger has no handover; say who hands over"), isFinal: true)
    }
    let to = options.to ?? last?.value(of: "to")
    let items = try material.chosen(options).filter { concerns($0.issue, from, to) }
    guard !items.isEmpty else {
      let name = ReportText.line(from)
      throw .nothing(
        Phrase(
          zh: "没有“\(name)”负责的问题；责任领导、责任单位、责任人和措施责任人里都没有这个名字",
          en: "\(name) answers for no issue, neither as lead, unit or owner nor for a measure"))
    }
    var draft = ReportDraft(title: "巡察整改责任交接单", isLandscape: true)
    draft.tellBroken(material)
    draft.told = items
    draft.tellConcluded()
    let day = options.date ?? last?.day ?? material.today
    draft.add(.title("巡察整改责任交接单"))
    draft.add(.subtitle("交接日期：\(day.long(.chinese))"))
    draft.text(
      "移交人（单位）：\(ReportText.line(from))　接收人（单位）：\(ReportText.line(orBlank: to))")
    let reason = options.reason ?? reason(items, from, to)
    draft.text("交接原因：\(ReportText.line(orBlank: reason))")

    // Finished issues that have to be looked after for good pass on like open ones.
    // A planned 回头看 alone stands beside what is finished, in a column of its own.
    let isLasting = { (item: ReportMaterial.Item) in
      item.issue.status.isOpen || item.isLongterm || item.issue.cadence != nil
    }
    let lasting = items.filter(isLasting)
    draft.add(.heading("一、未完成和长期坚持事项（\(lasting.count)项）"))
    if lasting.isEmpty {
      draft.text("无。")
    } else {
      draft.add(.table(table(material, lasting)))
    }
    let done = items.filter { !isLasting($0) }
    draft.add(.heading("二、已完成需巩固事项（\(done.count)项）"))
    if done.isEmpty {
      draft.text("无。")
    } else {
      draft.add(.table(finished(material, done)))
    }
    let earlier = items.filter { !$0.issue.entries(.handover).isEmpty }
    if !earlier.isEmpty {
      draft.add(.heading("三、台账已记的交接"))
      draft.add(.table(recorded(earlier)))
    }
    draft.add(.heading(earlier.isEmpty ? "三、签字" : "四、签字"))
    draft.add(
      .table(signatures([("移交人", from), ("接收人", to), ("监交人", options.witness)])))
    draft.text("本单一式三份，移交人、接收人、监交人各执一份，并报整改工作领导小组办公室存档。")
    return draft
  }

  /// The newest handover, or the newest one from somebody; of one day the one that stands last.
  private static func latest(_ material: ReportMaterial, from: String?) -> Entry? {
    material.items.flatMap { $0.issue.entries(.handover) }
      .filter { entry in
        from.map { ReportMaterial.isSame(entry.value(of: "from"), $0) } ?? true
      }.enumerated()
      .max { left, right in
        (left.element.day?.number ?? .min, left.offset)
          < (right.element.day?.number ?? .min, right.offset)
      }?.element
  }

  /// Whether an issue stands on the sheet of this handover: who hands over answers for it still, or it
  /// went from him to the same hands and has not been passed on.
  private static func concerns(_ issue: Issue, _ from: String, _ to: String?) -> Bool {
    if issue.answerable.contains(where: { ReportMaterial.isSame($0, from) }) { return true }
    guard let handed = handed(issue, from) else { return false }
    if let to, !ReportMaterial.isSame(handed.value(of: "to"), to) { return false }
    let taker = handed.value(of: "to") ?? ""
    let later = issue.newestFirst(.handover).prefix { $0 != handed }
    return !later.contains { ReportMaterial.isSame($0.value(of: "from"), taker) }
  }

  /// The newest handover of a whole issue by somebody.
  private static func handed(_ issue: Issue, _ from: String) -> Entry? {
    issue.newestFirst(.handover).first { entry in
      entry.value(of: "re") == nil && ReportMaterial.isSame(entry.value(of: "from"), from)
    }
  }

  /// The reason that all of the recorded handovers give; nil where they give several.
  private static func reason(
    _ items: [ReportMaterial.Item], _ from: String, _ to: String?
  ) -> String? {
    let texts = Set(
      items.compactMap { handed($0.issue, from) }
        .filter { entry in to.map { ReportMaterial.isSame(entry.value(of: "to"), $0) } ?? true }
        .map(\.text))
    return texts.count == 1 ? texts.first : nil
  }

  private static func table(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> Paper.Table {
    Paper.Table(
      widths: [1.3, 4, 2.4, 2.6, 4, 3, 4],
      rows: [ReportForm.headings(["编号", "问题", "状态", "时限", "进展", "佐证所在", "下步"])]
        + items.map { item in
          ReportForm.row(
            [
              ReportText.line(item.issue.id.text), ReportText.line(item.issue.title),
              material.standing(item), deadline(item, material),
              material.latestProgress(item) ?? "",
              ReportForm.evidence(item.issue).joined(separator: "\n"),
              ReportForm.next(item, material),
            ], centred: [0, 2, 3])
        })
  }

  private static func deadline(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> String {
    let late = item.daysLate(material.setting)
    if item.issue.due == nil, item.issue.status.isOpen, !item.isLongterm { return "未定" }
    return ReportText.shortDay(item.issue.due) + (late > 0 ? "\n逾\(late)天" : "")
  }

  private static func finished(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> Paper.Table {
    Paper.Table(
      widths: [1.1, 5, 1.9, 2.1, 2.1, 4],
      rows: [ReportForm.headings(["编号", "问题", "状态", "完成日期", "回头看日期", "佐证所在"])]
        + items.map { item in
          ReportForm.row(
            [
              ReportText.line(item.issue.id.text), ReportText.line(item.issue.title),
              material.standing(item), ReportText.shortDay(item.issue.done),
              DueDay.text(item.issue.recheck, material.today) ?? "",
              ReportForm.evidence(item.issue).joined(separator: "\n"),
            ], centred: [0, 2, 3, 4])
        })
  }

  private static func recorded(_ items: [ReportMaterial.Item]) -> Paper.Table {
    Paper.Table(
      widths: [1.3, 5, 2, 2.4, 2.4, 5],
      rows: [ReportForm.headings(["编号", "问题", "日期", "移交", "接收", "说明"])]
        + items.flatMap { item in
          item.issue.entries(.handover).map { entry in
            ReportForm.row(
              [
                ReportText.line(item.issue.id.text), ReportText.line(item.issue.title),
                ReportText.shortDay(entry.day), ReportText.cell(entry.value(of: "from")),
                ReportText.cell(entry.value(of: "to")), ReportText.cell(entry.text),
              ], centred: [0, 2, 3, 4])
          }
        })
  }

  private static func signatures(_ people: [(role: String, name: String?)]) -> Paper.Table {
    Paper.Table(
      widths: [1.5, 3, 1.5, 3, 1, 2], headingRows: 0,
      rows: people.map { role, name in
        Paper.Row(
          [
            ReportForm.label(role), Paper.Cell(name.map { ReportText.line($0) } ?? ""),
            ReportForm.label("签字"), Paper.Cell(""), ReportForm.label("日期"), Paper.Cell(""),
          ], minimumHeight: 14)
      })
  }
}
