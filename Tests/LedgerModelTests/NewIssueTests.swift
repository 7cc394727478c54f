// New issues and their numbers.
import LedgerModel
import Testing

struct NewIssueTests {
  private let context = EditFixture.context

  private func text(_ fields: [String]) throws -> String {
    var assignments: [FieldAssignment] = []
    for field in fields { assignments.append(try FieldAssignment(field)) }
    let edit = try IssueEdits.newIssue(id: "12", assignments, context)
    guard case .insertIssue(_, let text, nil)? = edit.changes.first else { return "" }
    return text
  }

  @Test func `a new issue is written in canonical order`() throws {
    let written = try text([
      "note=甲\n\n乙", "owners=丙,丁", "title=村务公开\n不及时", "deadline=6月底", "category=责任落实",
      "flags=listed", "cadence=每月",
    ])
    #expect(
      written == """
        Id: 12
        Category: 责任落实
        Title: 村务公开 不及时
        Status: todo
        Owner: 丙
        Owner: 丁
        Due: 2026-06-30
        Opened: 2026-06-15
        Cadence: monthly
        Flag: listed
        Note: 甲
        +
        + 乙

        """)
  }

  @Test func `done brings its day and long-term its flag`() throws {
    #expect(try text(["title=甲", "status=done"]).contains("Done: 2026-06-15\n"))
    #expect(try text(["title=甲", "status=done", "done=2026-06-01"]).contains("Done: 2026-06-01\n"))
    let longterm = try text(["title=甲", "deadline=长期", "opened="])
    #expect(longterm == "Id: 12\nTitle: 甲\nStatus: todo\nFlag: longterm\n")
  }

  @Test(arguments: [
    (["title= "], EditRefusal.mustNotBeEmpty(Phrase(zh: "具体问题", en: "title"))),
    (["title=甲", "id=a/b"], .badID("a/b")), (["title=甲", "id=11"], .idTaken("11")),
    (["title=甲", "status=closed"], .moveRefused(from: .todo, to: .closed)),
    (["title=甲", "done=2026-06-01"], .dayNeedsStatus(Phrase(zh: "完成日期", en: "done on"))),
    (["title=甲", "progress=x"], .notSettable(field: "Progress")),
  ])
  func `what makes no issue is refused`(fields: [String], refusal: EditRefusal) throws {
    var assignments: [FieldAssignment] = []
    for field in fields { assignments.append(try FieldAssignment(field)) }
    let given = assignments
    #expect(throws: refusal) {
      try IssueEdits.newIssue(id: "12", given, context) { $0 == "11" }
    }
  }

  @Test(arguments: [
    ([], "01"), (["01", "02"], "03"), (["09"], "10"), (["99"], "100"), (["001", "099"], "100"),
    (["0012"], "0013"), (["A-1", "x"], "01"), (["3"], "04"), (["007", "1-2"], "008"),
    (["99999999999999999999"], "01"),
  ])
  func `the next number is as wide as the others`(ids: [String], next: String) {
    #expect(IssueNumbering.next(after: ids).text == next)
  }

  @Test func `a whole issue is written with its entries`() {
    #expect(
      RecordText.issue(EditFixture.issue { $0.flags = [.listed] }) == """
        Id: 03
        Title: 村级污水管网改造进度滞后
        Status: doing
        Lead: 陆行舟
        Owner: 甲
        Owner: 乙
        Due: 2026-06-30
        Flag: listed
        Measure: #1 !done done:2026-01-16
        + 一
        Measure: #2 !todo @顾青
        + 二

        """)
  }
}
