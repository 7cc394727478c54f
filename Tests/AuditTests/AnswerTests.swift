/// Reasons that are given to findings, and what is left to be counted beside 对账.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Answers to findings` {
  private static func audited(_ header: String, _ issues: [String]) throws -> AuditReport {
    let today = try #require(Day(iso: "2026-06-15"))
    return AuditReport.of(ledger(header, issues, today: today), today: today)
  }

  private static func report(_ more: String) throws -> AuditReport {
    try audited(
      """
      DeclaredIssues: 3
      DeclaredMeasures: 9
      ReportOn: 2026-06-15
      """ + more,
      [
        "Status: doing\nLead: 甲\nDue: 2026-12-31\nOpened: 2026-06-01\nMeasure: #1 !doing\n+ 清点资产。"
      ])
  }

  @Test func `a reason for one figure says nothing about another`() throws {
    let before = try Self.report("")
    #expect(before.count(.error) == 2)
    let after = try Self.report(
      "\nAnswer: 2026-06-15 @甲 rule:declared_total_mismatch field:DeclaredIssues\n+ 另有两个不公开。")
    #expect(after.count(.error) == 1)
    #expect(after.findings.filter { $0.answer != nil }.map(\.field) == ["DeclaredIssues"])
    // As it was written before there were fields: for all figures of the rule.
    let all = try Self.report("\nAnswer: 2026-06-15 @甲 rule:declared_total_mismatch\n+ 口径不同。")
    #expect(all.count(.error) == 0)
  }

  @Test func `what the board has a light for is counted there alone`() throws {
    let lapsed = """
      Status: done
      Done: 2026-01-10
      Lead: 甲
      Due: 2026-01-31
      Cadence: quarterly
      Evidence: 2026-01-10 @甲
      + 清单
      Measure: #1 !done done:2026-01-10
      + 2026年1月10日清点资产。
      """
    let report = try Self.audited("FeedbackOn: 2025-12-01", [lapsed])
    #expect(report.findings.contains { $0.rule == .cadenceLapsed && $0.severity == .warning })
    #expect(report.openMatters == 0)
    let told = lapsed.replacing("Cadence: quarterly\n", with: "")
      .replacing("2026年1月10日清点资产。", with: "每季度抽查一次，2026年1月10日抽查村账。")
    let prose = try Self.audited("FeedbackOn: 2025-12-01", [told])
    #expect(prose.openMatters == 1)
  }
}
