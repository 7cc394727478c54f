/// 反向抽查表: closed items drawn by lot, to be checked on the ground.

package import LedgerModel

package enum SampleReport {
  /// An issue that was drawn.
  package struct Item {
    package var issue: Issue
    /// What its ledger is called.
    package var ledger: String

    package init(_ issue: Issue, ledger: String) {
      self.issue = issue
      self.ledger = ledger
    }
  }

  /// - Parameters:
  ///   - owner: whose issues they are; nil leaves a ruled space.
  ///   - all: how many finished issues there were to draw from.
  package static func list(
    _ items: [Item], of all: Int, seed: UInt64, owner: String?, today: Day
  ) -> ListDocument {
    let isMixed = Set(items.map(\.ledger)).count > 1
    let columns = (isMixed ? [Sheet.Column("台账", width: 14)] : []) + columns
    return ListDocument(
      title: "巡察整改反向抽查表",
      subtitle: ReportText.line(orBlank: owner) + "　截至\(today.long(.chinese))",
      sheets: [
        Sheet(
          name: "反向抽查表", columns: columns,
          rows: items.map { item in
            (isMixed ? [Sheet.Cell(ReportText.line(item.ledger))] : []) + cells(item.issue)
          })
      ],
      closing: [
        "从\(all)个已完成、已销号的问题中随机抽取\(items.count)个，种子\(seed)；"
          + "用同一本台账和同一个种子重抽，结果相同。"
      ],
      signature: ["核查组长：\(ReportText.blank)", ReportText.blankDay], rowHeight: 18)
  }

  /// The last five are for the pen.
  private static let columns = [
    Sheet.Column("编号", width: 8), Sheet.Column("问题", width: 26),
    Sheet.Column("责任领导、单位", width: 16), Sheet.Column("完成、销号日期", width: 15),
    Sheet.Column("措施、佐证", width: 13), Sheet.Column("查资料", width: 11),
    Sheet.Column("看现场", width: 11), Sheet.Column("访群众", width: 11),
    Sheet.Column("核查结论", width: 12), Sheet.Column("核查人签字", width: 12),
  ]

  private static func cells(_ issue: Issue) -> [Sheet.Cell] {
    let days = [(issue.done, "完成"), (issue.closed, "销号")].compactMap { day, word in
      day.map { "\($0.iso)\(word)" }
    }
    let measures = issue.countedMeasures
    let done = measures.count { $0.state == "done" }
    return [
      Sheet.Cell(issue.id.text), Sheet.Cell(issue.title), Sheet.Cell(ReportForm.leadAndUnit(issue)),
      Sheet.Cell(days.joined(separator: "\n")),
      Sheet.Cell("措施\(done)/\(measures.count)\n佐证\(issue.entries(.evidence).count)"),
    ] + Array(repeating: Sheet.Cell(.empty), count: 5)
  }
}
