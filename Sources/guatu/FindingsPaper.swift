/// 对账清单: what an audit found, as a document for the meeting.

import Audit
import Exporting
import LedgerModel
import LedgerText

/// Stands on this floor because only it sees the audit and the documents.
enum FindingsPaper {
  /// Declared against counted totals, then the findings, the gravest first and answered ones last.
  /// Documents are Chinese always.
  ///
  /// - Parameter only: the rules that were asked for; nil means all. A list of some must not pass for
  ///   the whole.
  static func draft(
    _ report: AuditReport, ledger: Ledger, today: Day, only: Set<AuditRule>? = nil
  ) -> ListDocument {
    let open = report.findings.filter { $0.answer == nil }
    let answered = report.findings.filter { $0.answer != nil }
    var closing = [
      "发现\(open.count)处：错误\(report.count(.error))处，警告\(report.count(.warning))处，"
        + "提示\(report.count(.hint))处；已说明理由的\(answered.count)处列在最后，不计入。"
    ]
    if let note = report.disabledNote { closing.append(note.zh + "。") }
    if let only {
      let names = AuditRule.allCases.filter { only.contains($0) }.map(\.name.zh)
      closing.insert("只查了\(names.count)条规则：" + names.joined(separator: "、") + "。", at: 0)
    }
    if let obstacle = DeclaredLine.obstacle(report.declared) { closing.append(obstacle.zh + "。") }
    let inspected = ledger.header.inspected
    return ListDocument(
      title: "巡察整改台账对账清单",
      subtitle: ReportText.line(inspected.isEmpty ? ledger.header.title : inspected)
        + "　截至\(today.long(.chinese))",
      sheets: [totals(report.declared), findings(open + answered)], closing: closing,
      signature: ["核对人：\(ReportText.blank)", ReportText.blankDay])
  }

  private static func totals(_ lines: [DeclaredLine]) -> Sheet {
    Sheet(
      name: "自称与实数",
      columns: [
        Sheet.Column("项目", width: 30), Sheet.Column("自称", width: 15),
        Sheet.Column("实数", width: 15), Sheet.Column("相差", width: 15),
      ],
      rows: lines.map { line in
        let isWrong = line.declared != nil && line.isJudged && !line.isRight && line.excuse == nil
        return [
          Sheet.Cell(line.label.zh), Sheet.Cell(line.declared ?? "未写"), Sheet.Cell(line.counted),
          Sheet.Cell(line.verdict.zh, isWrong ? .overdue : .plain),
        ]
      })
  }

  private static func findings(_ findings: [Finding]) -> Sheet {
    Sheet(
      name: "发现",
      columns: [
        Sheet.Column("轻重", width: 9), Sheet.Column("规则", width: 18),
        Sheet.Column("编号", width: 9), Sheet.Column("发现", width: 52),
        Sheet.Column("说明、怎样了结", width: 40),
      ],
      rows: findings.map { finding in
        [
          weight(finding), Sheet.Cell(finding.rule.name.zh),
          Sheet.Cell(finding.issue?.text ?? "全局"), Sheet.Cell(finding.message.zh),
          Sheet.Cell(end(of: finding)),
        ]
      })
  }

  private static func weight(_ finding: Finding) -> Sheet.Cell {
    if finding.answer != nil { return Sheet.Cell("已说明", .finished) }
    let tone: Sheet.Tone =
      switch finding.severity {
      case .error: .overdue
      case .warning: .stalled
      case .hint: .plain
      }
    return Sheet.Cell(finding.severity.label.zh, tone)
  }

  /// The reason that was given, with who and when; else what settles it.
  private static func end(of finding: Finding) -> String {
    guard let answer = finding.answer else { return finding.rule.settledBy.zh }
    let head = [answer.day?.iso, answer.by.isEmpty ? nil : answer.by].compactMap(\.self)
    return "说明：" + (head + [answer.text]).joined(separator: " ")
  }
}

/// Sentences of `guatu audit -o`.
enum FindingsSentences {
  static let notBoth = Failure(
    .usage, zh: "--json 和 -o 只能用一个", en: "--json and -o exclude each other")

  static let oneLedger = Failure(
    .usage, zh: "一份对账清单只写一本台账；请写明哪一本", en: "a document is about one ledger; name it")

  static func written(_ path: String, _ report: AuditReport) -> Phrase {
    let open = report.findings.count { $0.answer == nil }
    return Phrase(
      zh: "已写入 \(path)：对账清单，发现 \(open) 处", en: "wrote \(path): \(open) findings of the audit")
  }
}
