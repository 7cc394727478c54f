/// What the rules on texts find in the ledgers that come with the program: all of it, and nothing else.

import Audit
import LedgerModel
import LedgerText
import TestSupport
import Testing

@Suite struct `The samples as the rules on texts read them` {
  private static let textRules: Set<AuditRule> = [
    .doneButOngoing, .futureOnly, .problemElementUnaddressed, .crossContradiction,
    .noConcreteAction, .accountabilityMismatch, .accountabilityUnquantified, .regulationMismatch,
    .vagueDeadline, .vaguePromise, .cadenceUnverifiable, .duplicateMeasures, .sensitiveInfo,
    .truncated, .formatArtifact,
  ]

  private static func findings(_ sample: Sample, _ rules: Set<AuditRule>) throws -> [String] {
    let report = AuditReport.of(try sample.ledger, today: BoardPlayer.today, only: rules)
    return report.findings.map { finding in
      let place = finding.issue.map { id in finding.measure.map { "\(id).\($0)" } ?? id.text }
      return "\(finding.severity.rawValue) \(finding.rule.code) \(place ?? "-")"
    }
  }

  @Test func `the ledger of a real report`() throws {
    #expect(
      try Self.findings(.sanshi, Self.textRules) == [
        "warning done_but_ongoing 09.1",
        "warning future_only 02.1",
        "warning accountability_unquantified 09.1",
        "warning accountability_unquantified 11.2",
        "warning vague_deadline 03",
        "hint problem_element_unaddressed 03",
        "hint problem_element_unaddressed 05",
        "hint problem_element_unaddressed 09",
        "hint cross_contradiction 01.3",
        "hint cross_contradiction 03.1",
        "hint cross_contradiction 06.1",
        "hint cross_contradiction 11.1",
        "hint no_concrete_action 05",
        "hint no_concrete_action 05.2",
        "hint no_concrete_action 09.3",
        "hint no_concrete_action 10.4",
        "hint vague_promise 03.4",
        "hint cadence_unverifiable 01.3",
        "hint cadence_unverifiable 04.3",
        "hint cadence_unverifiable 05.2",
        "hint cadence_unverifiable 11.4",
      ])
  }

  @Test func `one place in several issues`() throws {
    #expect(
      try Self.findings(.sanshi, [.sameEntity]) == [
        "hint same_entity 04", "hint same_entity 05", "hint same_entity 10.4",
        "hint same_entity 11",
      ])
  }

  @Test(arguments: [Sample.baihexiang, .liuhezhen, .qingshiqiao])
  func `ledgers that are kept with care give no cause`(_ sample: Sample) throws {
    #expect(try Self.findings(sample, Self.textRules).isEmpty)
  }

  @Test func `somebody's stay in hospital is a hint`() throws {
    #expect(try Self.findings(.yunlingxiang, Self.textRules) == ["hint sensitive_info 07"])
  }

  @Test(arguments: [
    (
      Sample.sanshi,
      ["hint sweep_missing 04", "hint sweep_missing 05"]
    ),
    (
      .baihexiang,
      [
        "warning notice_overdue BH-08", "warning listed_incomplete BH-07",
        "hint milestone_overdue BH-02",
      ]
    ),
    (
      .liuhezhen,
      [
        "warning notice_overdue 11", "hint milestone_overdue 05", "hint sweep_missing 04",
        "hint sweep_missing 07",
        "hint sweep_missing 13",
      ]
    ),
    (
      .qingshiqiao,
      ["warning notice_overdue 06", "warning notice_overdue 31", "hint milestone_overdue 06"]
    ),
    (
      .yunlingxiang,
      ["warning notice_overdue 06", "hint sweep_missing 12", "hint sweep_missing 17"]
    ),
  ])
  func `what was demanded and not done`(_ sample: Sample, expected: [String]) throws {
    let rules: Set<AuditRule> = [
      .listedIncomplete, .recheckOverdue, .noticeOverdue, .milestoneOverdue, .handoverIncomplete,
      .sweepMissing,
    ]
    #expect(try Self.findings(sample, rules) == expected)
  }
}
