// What a form for closing says of evidence that does not hold, and of what was decided without any.
import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `Evidence on the form for closing` {
  typealias Fixture = ReportFixture

  private static let old = String(repeating: "1", count: 64)
  private static let new = String(repeating: "2", count: 64)

  private static func result(
    _ status: String, _ fields: String, isDraft: Bool = false, isLooked: Bool = true
  ) -> ReportResult {
    var options = ReportOptions()
    options.issues = [IssueID("1")]
    options.isDraft = isDraft
    let source = Fixture.ledger(Fixture.issue("1", status, fields))
    let look: Report.EvidenceLook = { path, hash in
      switch path {
      case "甲.pdf": hash == nil || hash == new ? .present : .differs(actual: new)
      case "乙.pdf": .missing
      case "丙.pdf": .unreadable(Phrase(zh: "不许读", en: "no permission"))
      default: .present
      }
    }
    return Report.papers(.xiaohao, source, options, evidence: isLooked ? look : nil)
  }

  static let files: [(fields: String, word: String?)] = [
    ("Evidence: 2026-03-01 @甲 file:甲.pdf sha256:\(old)\n+ 表", "和登记时不一样了"),
    ("Evidence: 2026-03-01 @甲 file:甲.pdf sha256:\(new)\n+ 表", nil),
    ("Evidence: 2026-03-01 @甲 file:甲.pdf\n+ 表", nil),
    ("Evidence: 2026-03-01 @甲\n+ 票据12张", nil),
    ("Evidence: 2026-03-01 @甲 file:乙.pdf\n+ 表", "不在了"),
    ("Evidence: 2026-03-01 @甲 file:丙.pdf\n+ 表", "读不了：不许读"),
    (
      "Evidence: 2026-03-01 @甲 file:甲.pdf sha256:\(old)\n+ 表\n"
        + "Evidence: 2026-03-02 @甲 file:甲.pdf sha256:\(new)\n+ 重新登记", nil
    ),
    (
      "Evidence: 2026-03-02 @甲 file:甲.pdf sha256:\(new)\n+ 重新登记\n"
        + "Evidence: 2026-03-01 @甲 file:甲.pdf sha256:\(old)\n+ 表", nil
    ),
  ]

  @Test(arguments: files) func `that was changed or is missing stands in the way`(
    _ each: (fields: String, word: String?)
  ) {
    let result = Self.result("done", each.fields)
    let found = result.obstacles.filter { $0.code == "evidence_changed" }
    #expect(found.count == (each.word == nil ? 0 : 1))
    #expect((result.paper == nil) == (each.word != nil))
    if let word = each.word {
      #expect(found.first?.words.zh.contains(word) == true)
      let draft = Self.result("done", each.fields, isDraft: true).paper
      #expect(Fixture.lines(draft).contains { $0.contains("草稿，不得上报：") && $0.contains(word) })
    }
    // Where nobody can look nothing is said.
    #expect(Self.result("done", each.fields, isLooked: false).paper != nil)
  }

  static let waivers: [(status: String, fields: String, isFinal: Bool)] = [
    ("closed", "Progress: 2026-03-05 @甲\n+ 没有佐证，破例销号：档案外借未还", true),
    (
      "closed", "Progress: 2026-03-05 @甲\n+ 措施 1 没有办结、没有佐证，破例销号：档案外借未还", true
    ),
    ("closed", "", false),
    ("closed", "Progress: 2026-03-05 @甲\n+ 措施 1 没有办结，破例销号：合并办理", false),
    ("closed", "Progress: 2026-03-05 @甲\n+ 破例销号：没有佐证", false),
    ("done", "Progress: 2026-03-05 @甲\n+ 没有佐证，破例销号：档案外借未还", false),
  ]

  @Test(arguments: waivers) func `that was waived when it was closed is no gap any more`(
    _ each: (status: String, fields: String, isFinal: Bool)
  ) {
    let result = Self.result(each.status, each.fields)
    #expect((result.paper != nil) == each.isFinal)
    #expect(result.obstacles.contains { $0.code == "missing_evidence" } == !each.isFinal)
    #expect(result.remarks.contains { $0.code == "evidence_waived" } == each.isFinal)
    if each.isFinal {
      let text = Fixture.lines(result.paper).joined()
      #expect(text.contains("破例理由") && !text.contains("草稿"))
    }
  }
}
