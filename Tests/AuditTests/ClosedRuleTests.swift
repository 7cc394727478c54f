/// What was closed or called finished without what that needs.

import Audit
import FoundationEssentials
import LedgerModel
import LedgerText
import TestSupport
import Testing

@Suite struct `Closed in order` {
  private static let steps = "Steps: 分管领导审核、纪委复核"
  private static let closed = "Status: closed\nDone: 2026-05-20\nClosed: 2026-06-01\n"
  private static let first = "SignOff: 2026-05-25 @陶明 !agree role:分管领导审核\n"
  private static let second = "SignOff: 2026-05-28 @纪小雨 !agree role:纪委复核\n"

  static let signed: [AuditCase] = [
    AuditCase(
      name: "everybody agreed", header: steps, issues: [closed + first + second], expected: []),
    AuditCase(name: "nobody signed", header: steps, issues: [closed], expected: ["01"]),
    AuditCase(
      name: "one step is missing", header: steps, issues: [closed + second], expected: ["01"]),
    AuditCase(
      name: "sent back afterwards", header: steps,
      issues: [closed + first + second + "SignOff: 2026-06-02 @纪小雨 !reject role:纪委复核\n"],
      expected: ["01"]),
    AuditCase(
      name: "sent back, and signed again", header: steps,
      issues: [
        closed + "SignOff: 2026-05-21 @陶明 !reject role:分管领导审核\n" + first + second
      ], expected: []),
    AuditCase(
      name: "agreed before it was done", header: steps,
      issues: [closed + first + "SignOff: 2026-05-01 @纪小雨 !agree role:纪委复核\n"], expected: ["01"]),
    AuditCase(
      name: "done, on its way", header: steps, issues: ["Status: done\nDone: 2026-05-20\n" + first],
      expected: []),
    AuditCase(name: "withdrawn", header: steps, issues: ["Status: void"], expected: []),
  ]

  @Test(arguments: signed) func `is what all steps have signed`(_ audited: AuditCase) throws {
    let found = try findings(.closedUnsigned, audited)
    #expect(found.map { $0.issue?.text } == audited.expected)
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  static let reasons: [(place: Int, words: String)] = [
    (1, "已销号，没有“分管领导审核”的同意签批"), (2, "已销号，有“纪委复核”的同意，没有“分管领导审核”的同意签批"),
    (3, "已销号，“纪委复核”2026年5月28日同意以后又被退回"),
    (5, "已销号，“纪委复核”2026年5月1日的同意早于2026年5月20日完成，不算数"),
  ]

  @Test(arguments: reasons) func `and where an agreement stands it is said why it does not count`(
    place: Int, words: String
  ) throws {
    #expect(try findings(.closedUnsigned, Self.signed[place]).map(\.message.zh) == [words])
  }

  private static let done = "Status: done\nDone: 2026-05-20\n"

  static let checks: [AuditCase] = [
    AuditCase(
      name: "found bad after it was done", issues: [done + "Check: 2026-06-01 @镇纪委 !bad\n+ 又有两户。"],
      expected: ["01"]),
    AuditCase(
      name: "a recheck", issues: [done + "Check: 2026-06-01 @镇纪委 !bad kind:recheck\n+ 又有两户。"],
      expected: ["01"]),
    AuditCase(
      name: "fine the next time",
      issues: [done + "Check: 2026-06-01 @镇纪委 !bad\n+ 又有。\nCheck: 2026-06-10 @镇纪委 !ok"],
      expected: []),
    AuditCase(
      name: "bad before it was done", issues: [done + "Check: 2026-05-10 @镇纪委 !bad\n+ 还有两户。"],
      expected: []),
    AuditCase(
      name: "still to come", issues: [done + "Check: 2026-06-20 @镇纪委 !bad\n+ 又有两户。"], expected: []),
    AuditCase(
      name: "open again", issues: ["Check: 2026-06-01 @镇纪委 !bad\n+ 又有两户。"], expected: []),
  ]

  @Test(arguments: checks) func `what a check found is answered`(_ audited: AuditCase) throws {
    #expect(try places(.checkFailed, audited) == audited.expected)
  }

  @Test func `what was found bad has to be reopened, not closed`() throws {
    let old = "Status: done\nDone: 2026-01-20\nEvidence: 2026-01-20 @甲\n+ 照片\n"
    let fine = AuditCase(name: "", issues: [old], expected: [])
    let bad = AuditCase(
      name: "", issues: [old + "Check: 2026-06-01 @镇纪委 !bad\n+ 又有两户。"], expected: [])
    #expect(try places(.closingDelay, fine) == ["01"])
    #expect(try places(.closingDelay, bad) == [])
    let back = AuditCase(
      name: "", header: "Steps: 纪委复核",
      issues: [
        old + "SignOff: 2026-01-01 @纪小雨 !agree role:纪委复核\n+ 同意"
      ], expected: [])
    #expect(try findings(.closingDelay, back).first?.message.zh.contains("缺“纪委复核”") == true)
  }

  struct FileCase: Sendable, CustomTestStringConvertible {
    var name: String
    var evidence: [String]
    var state: EvidenceState = .present
    var expected: [String] = []
    var testDescription: String { name }
  }

  private static let hash = String(repeating: "ab", count: 32)
  private static let other = String(repeating: "cd", count: 32)

  static let files: [FileCase] = [
    FileCase(name: "as it was recorded", evidence: ["file:a.pdf sha256:\(hash)"]),
    FileCase(
      name: "changed", evidence: ["file:a.pdf sha256:\(hash)"], state: .differs(actual: other),
      expected: ["error 佐证文件“a.pdf”和登记时不一样了"]),
    FileCase(
      name: "gone", evidence: ["file:a.pdf"], state: .missing, expected: ["warning 佐证文件“a.pdf”不在了"]),
    FileCase(
      name: "unreadable", evidence: ["file:a.pdf"],
      state: .unreadable(Phrase(zh: "没有权限", en: "no permission")),
      expected: ["warning 佐证文件“a.pdf”读不了：没有权限"]),
    FileCase(name: "no file", evidence: [""], state: .missing),
    FileCase(
      name: "recorded anew", evidence: ["file:a.pdf sha256:\(other)", "file:a.pdf sha256:\(hash)"],
      state: .differs(actual: other), expected: ["error 佐证文件“a.pdf”和登记时不一样了"]),
  ]

  @Test(arguments: files) func `evidence is what was recorded`(_ one: FileCase) throws {
    let lines = one.evidence.map { "Evidence: 2026-05-20 @甲 \($0)\n+ 会议纪要" }
    let ledger = ledger("", [lines.joined(separator: "\n")], today: caseDay)
    let report = AuditReport.of(
      ledger, today: caseDay, only: [.evidenceChanged], evidence: { _, _ in one.state })
    #expect(report.findings.map { "\($0.severity) \($0.message.zh)" } == one.expected)
    #expect(AuditReport.of(ledger, today: caseDay, only: [.evidenceChanged]).findings.isEmpty)
  }

  @Test func `a later entry for the same file stands in place of the earlier one`() throws {
    let ledger = ledger(
      "",
      [
        "Evidence: 2026-05-20 @甲 file:a.pdf sha256:\(Self.other)\n+ 纪要\n"
          + "Evidence: 2026-06-01 @甲 file:a.pdf sha256:\(Self.hash)\n+ 纪要，重新登记"
      ], today: caseDay)
    let report = AuditReport.of(
      ledger, today: caseDay, only: [.evidenceChanged],
      evidence: { _, hash in hash == Self.hash ? .present : .differs(actual: Self.hash) })
    #expect(report.findings.isEmpty)
  }
}

/// Hits and near misses: a rule without a table is one that nobody has tried.
@Test func `every rule stands in a table`() throws {
  let files = try FileManager.default.contentsOfDirectory(
    atPath: SourceTree.root.appending(path: "Tests/AuditTests").path()
  ).filter { $0.hasSuffix("Tests.swift") }
  let text = try files.map { try SourceTree.text("Tests/AuditTests/" + $0) }.joined()
  let words = Set(text.split { !$0.isLetter && $0 != "." })
  let untried = AuditRule.allCases.filter { rule in
    !words.contains(".\(rule)") && !words.contains("AuditRule.\(rule)")
  }
  #expect(untried.isEmpty, "\(untried)")
}
