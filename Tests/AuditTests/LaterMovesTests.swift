/// Claims of a report whose ledger went on: what moved since is no fault of the report's.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Figures of an earlier day` {
  private static let head = "ReportOn: 2026-05-30\n"
  private static let done = "Status: done\nDone: 2026-03-01\nSince: 2026-03-01"
  private static let doing = "Status: doing\nSince: 2026-02-01"

  /// Of each rule on results and totals that finds something, the severity.
  static let cases: [(name: String, header: String, issues: [String], found: String)] = [
    (
      "one was finished since", "DeclaredDone: 1\nDeclaredOpen: 1\nDeclaredPercent: 50",
      [done, "Status: done\nDone: 2026-06-03\nSince: 2026-06-03"],
      "DeclaredDone hint, DeclaredOpen hint, DeclaredPercent hint"
    ),
    (
      "one was closed since, which changes no figure", "DeclaredDone: 1",
      [
        done,
        """
        Status: closed
        Done: 2026-03-01
        Closed: 2026-06-03
        Since: 2026-06-03
        SignOff: 2026-06-03 @纪委 !agree role:纪委复核
        """,
      ],
      "DeclaredDone error"
    ),
    (
      "one too many, and another was only begun since", "DeclaredDone: 2",
      [done, "Status: doing\nSince: 2026-06-03", doing], "DeclaredDone error"
    ),
    (
      "one was taken back since, with its reason", "DeclaredDone: 2",
      [done, "Status: doing\nSince: 2026-06-03\nProgress: 2026-06-03 @钱进\n+ 重新整改：又有投诉。"],
      "DeclaredDone hint"
    ),
    (
      "more than what moved makes up for", "DeclaredDone: 4\nDeclaredPercent: 100",
      [done, "Status: done\nDone: 2026-06-03\nSince: 2026-06-03", doing],
      "DeclaredDone error, DeclaredPercent error"
    ),
    (
      "one was added since", "DeclaredIssues: 1\nDeclaredOpen: 0",
      [done, "Status: todo\nOpened: 2026-06-02\nSince: 2026-06-02"],
      "DeclaredIssues hint, DeclaredOpen hint"
    ),
    (
      "one was withdrawn since", "DeclaredIssues: 2\nDeclaredOpen: 1",
      [done, "Status: void\nSince: 2026-06-02\nProgress: 2026-06-02 @钱进\n+ 撤销：重复。"],
      "DeclaredIssues hint, DeclaredOpen hint"
    ),
    (
      "one was recorded as done since, with a day before the report", "DeclaredDone: 1",
      [done, "Status: done\nDone: 2026-05-10\nSince: 2026-06-05"], "DeclaredDone hint"
    ),
    (
      "one too many, and another was begun since and told of", "DeclaredDone: 2",
      [done, "Status: doing\nSince: 2026-06-05\nProgress: 2026-06-05 @钱进\n+ 开始清点公章。"],
      "DeclaredDone error"
    ),
    (
      "one was added since and is partly done, which 未完成 holds",
      "DeclaredIssues: 2\nDeclaredDone: 1\nDeclaredOpen: 1",
      [
        done, "Status: staged\nSince: 2026-04-01",
        "Status: staged\nOpened: 2026-06-01\nSince: 2026-06-01",
      ], "DeclaredIssues hint, DeclaredOpen hint"
    ),
    (
      "one was added since with a measure", "DeclaredMeasures: 1",
      [
        done + "\nMeasure: #1 !done\n+ 一。",
        "Status: todo\nOpened: 2026-06-01\nSince: 2026-06-01\nMeasure: #1 !todo\n+ 二。",
      ], "DeclaredMeasures hint"
    ),
    ("nothing moved", "DeclaredDone: 2", [done, doing], "DeclaredDone error"),
    (
      "a share that its own figures do not make",
      "DeclaredIssues: 2\nDeclaredDone: 1\nDeclaredPercent: 75",
      [done, "Status: done\nDone: 2026-06-03\nSince: 2026-06-03"],
      "DeclaredDone hint, DeclaredPercent error"
    ),
  ]

  @Test(arguments: cases)
  func `are hints where the moves account for them`(
    name: String, header: String, issues: [String], found: String
  ) throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let report = AuditReport.of(ledger(Self.head + header, issues, today: today), today: today)
    let rules: Set<AuditRule> = [
      .declaredTotalMismatch, .declaredStatusMismatch, .percentMismatch,
    ]
    let listed = report.findings.filter { rules.contains($0.rule) }
      .map { "\($0.field) \($0.severity)" }.sorted()
    #expect(listed.joined(separator: ", ") == found)
    for finding in report.findings where rules.contains(finding.rule) {
      #expect(finding.message.zh.contains("通报以后有") == (finding.severity == .hint))
    }
  }

  @Test func `are errors where the ledger does not know the report's day`() throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let report = AuditReport.of(
      ledger(
        "DeclaredDone: 1", [Self.done, "Status: done\nDone: 2026-06-03\nSince: 2026-06-03"],
        today: today), today: today)
    #expect(
      report.findings.first { $0.rule == .declaredStatusMismatch }?.severity == .error)
  }
}
