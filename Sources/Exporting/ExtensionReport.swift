/// 延期台账: every request for a later day and what became of it.

import LedgerModel

enum ExtensionReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let items = try material.chosen(options).filter { !$0.issue.entries(.extension).isEmpty }
    guard !items.isEmpty else {
      throw .nothing(Phrase(zh: "台账里没有延期记录", en: "the ledger has no extension"))
    }
    return ReportDraft(
      "巡察整改延期台账",
      Sheet(
        name: "延期台账",
        columns: [
          Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 26),
          Sheet.Column("日期", width: 15), Sheet.Column("申请人、批准人", width: 16),
          Sheet.Column("原时限", width: 15), Sheet.Column("新时限", width: 15),
          Sheet.Column("理由", width: 26), Sheet.Column("结果", width: 11),
          Sheet.Column("备注", width: 11),
        ],
        rows: items.flatMap { rows($0.issue) }),
      closing: totals(items.map(\.issue)), told: items, material, options)
  }

  private static func rows(_ issue: Issue) -> [[Sheet.Cell]] {
    let answers = issue.extensionAnswers
    let pending = issue.placedPendingExtension?.occurrence
    return issue.placed(.extension).map { placed in
      let entry = placed.entry
      return [
        Sheet.Cell(issue.id.text), Sheet.Cell(issue.title), Sheet.Cell(entry.day),
        Sheet.Cell(entry.people.joined(separator: "、")), Sheet.Cell(entry.day(of: "from")),
        Sheet.Cell(entry.day(of: "to")), Sheet.Cell(ReportText.cell(entry.text)),
        pending == placed.occurrence
          ? Sheet.Cell("待批", .soon) : Sheet.Cell(result(entry, answers[placed.occurrence])),
        Sheet.Cell(remark(entry), .overdue),
      ]
    }
  }

  /// Of a request what became of it; of an answer what it says itself.
  private static func result(_ entry: Entry, _ answer: Entry?) -> String {
    guard entry.state == "asked" else { return entry.kind.label(ofState: entry.state ?? "").zh }
    switch answer?.state {
    case "approved": return "已批准"
    case "refused": return "未批准"
    default: return "另行申请"
    }
  }

  /// A day that was moved after it had passed stays a deadline that was missed.
  private static func remark(_ entry: Entry) -> String? {
    guard let day = entry.day, let old = entry.day(of: "from"), day > old else { return nil }
    switch entry.state {
    case "approved": return "曾逾期"
    case "asked": return "逾期后申请"
    default: return nil
    }
  }

  private static func totals(_ issues: [Issue]) -> String {
    let entries = issues.flatMap { $0.entries(.extension) }
    let approved = entries.count { $0.state == "approved" }
    let refused = entries.count { $0.state == "refused" }
    let pending = issues.count { $0.pendingExtension != nil }
    let late = issues.count { issue in
      issue.entries(.extension).contains { $0.state == "approved" && remark($0) != nil }
    }
    return "共\(issues.count)个问题：批准\(approved)次，不批准\(refused)次，待批\(pending)次；"
      + "逾期后才批准的\(late)个问题计“曾逾期”。"
  }
}
