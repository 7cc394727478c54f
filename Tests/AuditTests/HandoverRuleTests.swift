/// What was not handed over.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Handovers` {
  static let given = "Handover: 2026-03-02 from:李守田 to:钟阿福\n+ 调任。\n"

  static let cases: [AuditCase] = [
    AuditCase(name: "still the leader", issues: ["Lead: 李守田\n" + given], expected: ["01"]),
    AuditCase(
      name: "the post behind the name", issues: ["Lead: 李守田（副镇长）\n" + given], expected: ["01"]),
    AuditCase(name: "the new leader", issues: ["Lead: 钟阿福\n" + given], expected: []),
    AuditCase(name: "still the owner", issues: ["Owner: 李守田\n" + given], expected: ["01"]),
    AuditCase(
      name: "a measure still bears the name",
      issues: ["Lead: 钟阿福\n" + given + "Measure: #1 !doing @李守田\n+ 清理合同。"], expected: ["01.1"]),
    AuditCase(
      name: "a measure that is done",
      issues: ["Lead: 钟阿福\n" + given + "Measure: #1 !done @李守田\n+ 清理合同。"], expected: []),
    AuditCase(
      name: "a measure that is void",
      issues: ["Lead: 钟阿福\n" + given + "Measure: #1 !void @李守田\n+ 清理合同。"], expected: []),
    AuditCase(
      name: "only the daily work passed on",
      issues: ["Lead: 李守田\nOwner: 钟阿福\n" + given], expected: []),
    AuditCase(
      name: "got it back",
      issues: ["Lead: 李守田\n" + given + "Handover: 2026-05-02 from:钟阿福 to:李守田\n+ 回任。"],
      expected: []),
    AuditCase(
      name: "one measure passed on, another is kept",
      issues: [
        "Lead: 李守田\nHandover: 2026-03-02 from:李守田 to:钟阿福 re:#1\n+ 分工。\n"
          + "Measure: #1 !doing @钟阿福\n+ 清理合同。\nMeasure: #2 !doing @李守田\n+ 追缴。"
      ], expected: []),
    AuditCase(
      name: "one measure passed on under the old name",
      issues: [
        "Handover: 2026-03-02 from:李守田 to:钟阿福 re:#1\n+ 分工。\n"
          + "Measure: #1 !doing @李守田\n+ 清理合同。"
      ], expected: ["01.1"]),
    AuditCase(
      name: "an office",
      issues: ["Owner: 镇农业站\nHandover: 2026-03-02 from:镇农业站 to:镇城建办\n+ 分工。"], expected: []),
    AuditCase(
      name: "finished", issues: ["Status: done\nDone: 2026-04-01\nLead: 李守田\n" + given],
      expected: []),
    AuditCase(
      name: "finished and long-term",
      issues: ["Status: done\nDone: 2026-04-01\nLead: 李守田\nFlag: longterm\n" + given],
      expected: ["01"]),
    AuditCase(
      name: "two of three passed on",
      issues: ["Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given, "Lead: 李守田"], expected: ["03"]),
    AuditCase(
      name: "left behind as the owner",
      issues: ["Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given, "Owner: 何苗、李守田"],
      expected: ["03"]),
    AuditCase(
      name: "one passed on tells nothing",
      issues: ["Lead: 钟阿福\n" + given, "Lead: 李守田"], expected: []),
    AuditCase(
      name: "more kept than passed on",
      issues: [
        "Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given, "Lead: 李守田", "Lead: 李守田", "Lead: 李守田",
      ], expected: []),
    AuditCase(
      name: "still acts",
      issues: [
        "Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given,
        "Lead: 李守田\nProgress: 2026-05-01 @李守田\n+ 已追缴。",
      ], expected: []),
    AuditCase(
      name: "given to him afterwards",
      issues: [
        "Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given, "Lead: 李守田\nOpened: 2026-04-01",
      ], expected: []),
    AuditCase(
      name: "left behind, but finished",
      issues: [
        "Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given,
        "Status: done\nDone: 2026-04-01\nLead: 李守田",
      ], expected: []),
    AuditCase(
      name: "left behind with acts that come round",
      issues: [
        "Lead: 钟阿福\n" + given, "Lead: 钟阿福\n" + given,
        "Status: done\nDone: 2026-04-01\nLead: 李守田\nCadence: quarterly",
      ], expected: ["03"]),
  ]

  @Test(arguments: cases) func `who handed over is no longer named`(audited: AuditCase) throws {
    let found = try places(.handoverIncomplete, audited)
    #expect(found == audited.expected)
  }

  @Test(arguments: [
    (0, "2026年3月2日已由“李守田”交给“钟阿福”，责任领导还写着“李守田”", Severity.warning),
    (14, "“李守田”已移交2个问题，这个还写着“李守田”，没有交接记录", Severity.hint),
  ]) func `a handover that is not complete says who, to whom and where`(
    place: Int, words: String, severity: Severity
  ) throws {
    let found = try findings(.handoverIncomplete, `Handovers`.cases[place])
    #expect(found.map(\.message.zh) == [words])
    #expect(found.map(\.severity) == [severity])
  }

  @Test func `one issue left of many is a warning`() throws {
    let many = (0..<3).map { _ in "Lead: 钟阿福\n" + Self.given }
    let found = try findings(
      .handoverIncomplete, AuditCase(name: "", issues: many + ["Lead: 李守田"], expected: []))
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `an owner beside the new one is a hint`() throws {
    let found = try findings(
      .handoverIncomplete,
      AuditCase(name: "", issues: ["Owner: 钟阿福\nOwner: 李守田\n" + Self.given], expected: []))
    #expect(found.map(\.severity) == [.hint])
    #expect(found.map(\.occurrence) == [1])
  }
}
