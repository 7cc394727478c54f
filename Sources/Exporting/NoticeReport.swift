/// 督办台账: every notice that was given, whether it was answered, and what is proposed next.

import LedgerModel
import Rules

enum NoticeReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options).filter { !$0.issue.entries(.notice).isEmpty }
    guard !items.isEmpty else {
      throw .nothing(Phrase(zh: "台账里没有督办记录", en: "the ledger has no notice"))
    }
    return ReportDraft(
      "巡察整改督办台账",
      Sheet(
        name: "督办台账",
        columns: [
          Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 22),
          Sheet.Column("文种", width: 11), Sheet.Column("文号", width: 11),
          Sheet.Column("日期", width: 15), Sheet.Column("签发人", width: 11),
          Sheet.Column("要求", width: 24), Sheet.Column("反馈时限", width: 15),
          Sheet.Column("状态", width: 12), Sheet.Column("下一步", width: 11),
        ],
        rows: items.flatMap { rows($0, material) }),
      closing: totals(items, material.today), told: items, material, options)
  }

  /// Newest first; what is proposed stands in the first row of an issue.
  private static func rows(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> [[Sheet
    .Cell]]
  {
    let (issue, today) = (item.issue, material.today)
    return issue.newestFirst(.notice).enumerated().map { place, notice in
      [
        Sheet.Cell(issue.id.text), Sheet.Cell(issue.title), Sheet.Cell(notice.noticeKind?.zh),
        Sheet.Cell(notice.id), Sheet.Cell(notice.day),
        Sheet.Cell(notice.people.joined(separator: "、")),
        Sheet.Cell(demand(notice, issue)), Sheet.Cell(notice.day(of: "due")),
        state(notice, today), Sheet.Cell(place == 0 ? proposal(item, material) : nil),
      ]
    }
  }

  /// What was demanded, and below it what was replied.
  private static func demand(_ notice: Entry, _ issue: Issue) -> String {
    let demand = ReportText.cell(notice.text)
    guard let reply = issue.reply(to: notice) else { return demand }
    let words = reply.text.split(separator: "：", maxSplits: 1).last.map(String.init) ?? reply.text
    let day = reply.day.map { "（\($0.long(.chinese))）" } ?? ""
    return demand + "\n回复\(day)：" + ReportText.cell(words)
  }

  private static func state(_ notice: Entry, _ today: Day) -> Sheet.Cell {
    let label = notice.kind.label(ofState: notice.state ?? "").zh
    guard notice.state == "open" else { return Sheet.Cell(label, .finished) }
    guard let due = notice.day(of: "due"), due < today else { return Sheet.Cell(label) }
    return Sheet.Cell("\(label)\n逾\(today - due)天", .overdue)
  }

  /// Only proposed, never sent: a person decides.
  private static func proposal(
    _ item: ReportMaterial.Item, _ material: ReportMaterial
  ) -> String? {
    let ladder = Escalation(item.issue, today: material.today)
    return NextRung.proposed(ladder, item.row, material.setting).map { "建议：\($0.label.zh)" }
  }

  private static func totals(_ items: [ReportMaterial.Item], _ today: Day) -> String {
    let ladders = items.map { Escalation($0.issue, today: today) }
    let all = items.reduce(0) { $0 + $1.issue.entries(.notice).count }
    var kinds = NoticeKind.allCases.map { kind in
      (kind.label.zh, ladders.reduce(0) { $0 + ($1.counts[kind] ?? 0) })
    }
    kinds.append(("其他", all - kinds.reduce(0) { $0 + $1.1 }))
    let waiting = ladders.reduce(0) { $0 + $1.waiting.count }
    let late = ladders.reduce(0) { $0 + $1.unanswered.count }
    return "共\(items.count)个问题，发出\(all)份："
      + kinds.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)份" }.joined(separator: "，")
      + "；未回复\(waiting)份，其中逾期\(late)份。"
  }
}
