// Lists are changed by as few lines as there can be, and days of the past can be put in.
import LedgerModel
import Testing

struct ListEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let assignment: String
    let owners: [String]
    let lines: [String]
    let after: [String]
    var testDescription: String { "\(owners) \(assignment)" }

    init(_ owners: [String], _ assignment: String, _ lines: [String], _ after: [String]) {
      self.owners = owners
      self.assignment = assignment
      self.lines = lines
      self.after = after
    }
  }

  @Test(arguments: [
    Case(["甲", "乙", "丙"], "owners-=甲", ["Owner#0 甲→-"], ["乙", "丙"]),
    Case(["甲", "乙", "丙"], "owners-=乙", ["Owner#1 乙→-"], ["甲", "丙"]),
    Case(["甲", "乙", "丙"], "owners-=甲,丙", ["Owner#2 丙→-", "Owner#0 甲→-"], ["乙"]),
    Case(["甲", "乙", "甲"], "owners-=甲", ["Owner#2 甲→-", "Owner#0 甲→-"], ["乙"]),
    Case(["甲", "甲", "乙"], "owners-=乙", ["Owner#2 乙→-"], ["甲", "甲"]),
    Case(["甲", "甲"], "owners+=丙", ["Owner +→丙"], ["甲", "甲", "丙"]),
    Case(["甲", "乙"], "owners+=乙", [], ["甲", "乙"]),
    Case(["甲", "乙", "丙"], "owners=甲,丙", ["Owner#1 乙→-"], ["甲", "丙"]),
    Case(["甲", "乙", "丙"], "owners=甲,丁,丙", ["Owner#1 乙→丁"], ["甲", "丁", "丙"]),
    Case(["甲", "乙", "丙"], "owners=乙,丙,丁", ["Owner#0 甲→-", "Owner +→丁"], ["乙", "丙", "丁"]),
    Case(
      ["甲", "乙"], "owners=丙,甲,乙", ["Owner#0 甲→丙", "Owner#1 乙→甲", "Owner +→乙"],
      ["丙", "甲", "乙"]),
    Case(["甲", "甲"], "owners=甲", ["Owner#1 甲→-"], ["甲"]),
    Case([], "owners=甲,甲", ["Owner +→甲"], ["甲"]),
  ])
  func `a list changes only where it has to`(one: Case) throws {
    let issue = EditFixture.issue { $0.owners = one.owners }
    let edit = try IssueEdits.set(
      issue, [try FieldAssignment(one.assignment)], EditFixture.context)
    #expect(edit.lines == one.lines)
    #expect(try issue.after(edit).owners == one.after)
  }

  @Test(arguments: [
    (["since=2026-06-01"], Status.doing, ["Since +→2026-06-01"]),
    (["since="], .doing, []),
    (
      ["since=2026-06-01", "status=mostly"], .doing,
      ["Status#0 doing→mostly", "Since +→2026-06-15", "Since#0 2026-06-15→2026-06-01"]
    ),
    (["closed=2026-06-10"], .closed, ["Closed#0 2026-06-12→2026-06-10"]),
    (
      ["closed=6.10", "opened=5月20日"], .closed,
      ["Opened +→2026-05-20", "Closed#0 2026-06-12→2026-06-10"]
    ),
    (["since=周一"], .doing, ["Since +→2026-06-15"]), (["since=6.1"], .doing, ["Since +→2026-06-01"]),
    (
      ["closed=2026-06-10", "status=closed"], .done,
      [
        "Status#0 done→closed", "Since +→2026-06-15", "Closed +→2026-06-15",
        "Closed#0 2026-06-15→2026-06-10",
      ]
    ),
    (
      ["done=2026-05-20", "status=closed"], .done,
      [
        "Status#0 done→closed", "Since +→2026-06-15", "Done#0 2026-05-30→2026-05-20",
        "Closed +→2026-06-15",
      ]
    ),
  ])
  func `a day of the past goes with its status`(
    texts: [String], status: Status, lines: [String]
  ) throws {
    let issue = EditFixture.issue { issue in
      issue.status = status
      if status.isFinished { issue.done = Day(iso: "2026-05-30") }
      EditFixture.makeReady(&issue)
      if status == .closed { issue.closed = Day(iso: "2026-06-12") }
      EditFixture.add(.signOff, "2026-06-05 @柳闻笙 !agree role:纪委复核", to: &issue)
    }
    var assignments: [FieldAssignment] = []
    for text in texts { assignments.append(try FieldAssignment(text)) }
    let edit = try IssueEdits.set(issue, assignments, EditFixture.context)
    #expect(edit.lines == lines)
    _ = try issue.after(edit)
  }

  @Test(arguments: [
    ("since=2026-06-16", Status.doing, EditRefusal.dayAhead(EditFixture.today + 1)),
    ("closed=2026-06-16", .closed, .dayAhead(EditFixture.today + 1)),
    ("closed=2026-06-10", .done, .dayNeedsStatus(Phrase(zh: "销号日期", en: "closed on"))),
    ("closed=", .closed, .mustNotBeEmpty(Phrase(zh: "销号日期", en: "closed on"))),
  ])
  func `a day that does not fit is refused`(
    text: String, status: Status, refusal: EditRefusal
  ) throws {
    let issue = EditFixture.issue { $0.status = status }
    let assignment = try FieldAssignment(text)
    #expect(throws: refusal) { try IssueEdits.set(issue, [assignment], EditFixture.context) }
  }

  @Test func `commas in brackets part the posts of one person and no people`() throws {
    let list = [try FieldAssignment("owners=顾青（书记、镇长）、柳闻笙，简仲夏")]
    let edit = try IssueEdits.set(
      EditFixture.issue { $0.owners = [] }, list, EditFixture.context)
    #expect(edit.lines == ["Owner +→顾青（书记、镇长）", "Owner +→柳闻笙", "Owner +→简仲夏"])
  }

  @Test(arguments: [("45 days", true), ("+45 days", false), ("-1 days", false), ("０ days", false)])
  func `a cadence is written without a sign, as recfix wants it`(word: String, isOne: Bool) {
    #expect((Cadence(word: word) != nil) == isOne)
  }

  @Test func `a line that ended with two returns stays in its field`() {
    #expect(RecordText.field("Note", "一\r\n二\\") == "Note: 一\r\n+ 二\\ \n")
  }

  @Test func `a new issue may have its status since before today`() throws {
    let list = [try FieldAssignment("title=题"), try FieldAssignment("since=2026-06-01")]
    let edit = try IssueEdits.newIssue(id: "9", list, EditFixture.context)
    guard case .insertIssue(_, let text, _)? = edit.changes.first else {
      Testing.Issue.record("\(edit)")
      return
    }
    #expect(text.contains("Since: 2026-06-01\n"))
  }

  @Test func `a new issue's lines end in no backslash`() throws {
    let list = [try FieldAssignment("title=题\\"), try FieldAssignment("detail=一\\\n二\\")]
    let edit = try IssueEdits.newIssue(id: "9", list, EditFixture.context)
    guard case .insertIssue(_, let text, _)? = edit.changes.first else {
      Testing.Issue.record("\(edit)")
      return
    }
    #expect(!text.contains("\\\n"))
    #expect(text.contains("Title: 题\\ \nDetail: 一\\ \n+ 二\\ \n"))
  }
}
