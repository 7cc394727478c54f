/// 销号审批表: one page an issue, with what is known and room for the signatures.

import LedgerModel
import LedgerText

enum ClosingReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    var items = try material.chosen(options)
    if options.issues.isEmpty { items = items.filter { $0.issue.status == .done } }
    guard !items.isEmpty else {
      throw .nothing(
        Phrase(zh: "没有已完成而未销号的问题；请指定编号", en: "no issue waits for closing; name one"))
    }
    let title = "巡察整改问题销号审批表"
    var draft = ReportDraft(title: items.count == 1 ? title : "\(title)（\(items.count)份）")
    draft.tellBroken(material)
    draft.told = items
    draft.tellConcluded()
    for (place, item) in items.enumerated() {
      judge(&draft, item, material)
      if place > 0 { draft.add(.pageBreak) }
      draft.add(.title(title))
      draft.add(
        .subtitle(
          "编号：\(options.number.map { ReportText.number($0, plus: place) } ?? ReportText.line(item.issue.id.text))"
        ))
      draft.add(.table(form(material, item)))
    }
    return draft
  }

  private static func judge(
    _ draft: inout ReportDraft, _ item: ReportMaterial.Item, _ material: ReportMaterial
  ) {
    let issue = item.issue
    if !issue.status.isFinished {
      draft.obstacles.append(
        ReportObstacle(
          "not_finished", item,
          Phrase(
            zh: "\(material.label(issue.status))，不能申请销号", en: "is not done and cannot be closed")))
    }
    let measures = issue.countedMeasures
    if measures.isEmpty {
      draft.obstacles.append(
        ReportObstacle(
          "missing_measures", item,
          Phrase(zh: "没有整改措施；补记措施", en: "has no measure; record what was done")))
    } else if measures.contains(where: { $0.state != "done" }) {
      draft.remarks.append(
        ReportObstacle(
          "open_measures", item,
          Phrase(zh: "还有没完成的措施", en: "has measures that are not done")))
    }
    judgeEvidence(&draft, item, material)
  }

  /// What was decided in spite of it is decided: the form shows the reason that was kept.
  private static func judgeEvidence(
    _ draft: inout ReportDraft, _ item: ReportMaterial.Item, _ material: ReportMaterial
  ) {
    let issue = item.issue
    if issue.entries(.evidence).isEmpty {
      if issue.status == .closed, ClosingPath.isWaived(.evidence, issue) {
        draft.remarks.append(
          ReportObstacle(
            "evidence_waived", item,
            Phrase(
              zh: "没有佐证材料，已破例销号；理由写在表里",
              en: "was closed without evidence, as an exception; the form tells why")))
      } else {
        draft.obstacles.append(
          ReportObstacle(
            "missing_evidence", item,
            Phrase(zh: "没有佐证材料；补记佐证", en: "has no evidence; record it")))
      }
    }
    guard let look = material.evidence else { return }
    for entry in StandingEvidence.entries(of: issue) {
      guard let path = entry.value(of: "file"),
        let what = fault(look(path, entry.value(of: "sha256")))
      else { continue }
      let name = ReportText.line(path)
      draft.obstacles.append(
        ReportObstacle(
          "evidence_changed", item,
          Phrase(
            zh: "佐证文件“\(name)”\(what.zh)；把原文件放回，或核对后重新登记",
            en: "the evidence file “\(name)” \(what.en); put it back, or record it anew")))
    }
  }

  private static func fault(_ state: EvidenceState) -> Phrase? {
    switch state {
    case .present: nil
    case .missing: Phrase(zh: "不在了", en: "is missing")
    case .differs: Phrase(zh: "和登记时不一样了", en: "was changed since it was recorded")
    case .unreadable(let why): Phrase(zh: "读不了：\(why.zh)", en: "cannot be read: \(why.en)")
    }
  }

  private static func form(_ material: ReportMaterial, _ item: ReportMaterial.Item) -> Paper.Table {
    let issue = item.issue
    let text = ReportText.self
    let signs = ClosingSigns(issue)
    let path = ClosingPath(issue, roles: material.header.steps)
    let evidence = ReportForm.evidence(issue, hasHash: true).enumerated().map {
      "\($0 + 1)．\($1)"
    }
    let problem = [text.line(issue.title)] + text.paragraphs(issue.detail)
    let owners = issue.owners.map { text.line($0) }.joined(separator: "、")
    var rows = [
      ReportForm.pair("问题编号", text.line(issue.id.text), "问题类别", text.cell(issue.category)),
      ReportForm.wide("问题", problem.joined(separator: "\n"), height: 16),
      ReportForm.wide("整改目标", text.cell(issue.goal), height: 10),
      ReportForm.pair("责任领导", text.cell(issue.lead), "责任单位", text.cell(issue.unit)),
      ReportForm.pair("责任人", owners, "整改状态", material.standing(item)),
      ReportForm.pair(
        "整改时限", text.shortDay(issue.due), "完成日期", text.shortDay(issue.done)),
      ReportForm.wide(
        "措施与\n完成情况", material.measures(item).joined(separator: "\n"), height: 22),
      ReportForm.wide("佐证材料\n目录", evidence.joined(separator: "\n"), height: 16),
      ReportForm.wide("签批程序", path.steps.joined(separator: "\n")),
    ]
    if !path.returns.isEmpty {
      rows.append(
        ReportForm.wide(
          "退回\(path.returns.count)次", path.returns.joined(separator: "\n")))
    }
    if !path.overrides.isEmpty {
      rows.append(ReportForm.wide("破例理由", path.overrides.joined(separator: "\n")))
    }
    rows += [
      ReportForm.wide("责任单位\n申请意见", signs.text(of: .unit), height: 16),
      ReportForm.wide("分管领导\n审核意见", signs.text(of: .lead), height: 16),
      ReportForm.wide(
        "纪委\n（整改办）\n复核意见",
        signs.text(
          of: .recheck, before: "现场核查时间：\(text.blankDay)\n核查人员：\(text.blank)"), height: 24),
      ReportForm.wide("领导小组\n审定意见", signs.text(of: .group), height: 16),
      ReportForm.pair(
        "销号日期", text.shortDay(issue.closed), "回头看日期", text.shortDay(issue.recheck)),
    ]
    return Paper.Table(widths: [1.8, 3.2, 1.8, 3.2], headingRows: 0, rows: rows)
  }
}
