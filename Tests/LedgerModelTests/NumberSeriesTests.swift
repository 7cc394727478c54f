/// How new numbers go on with a series.

import LedgerModel
import Testing

@Suite struct `The next number of a series` {
  static let cases: [(name: String, given: [String], width: Int, next: String)] = [
    ("of nothing", [], 1, "1"),
    ("of nothing, in two digits", [], 2, "01"),
    ("plain numbers", ["1", "3", "2"], 1, "4"),
    ("padded numbers", ["08", "09"], 2, "10"),
    ("numbers behind a letter", ["D1", "D9", "D2"], 1, "D10"),
    ("of two forms the last one's", ["L1", "D1", "D2"], 1, "D3"),
    ("plain ones before others", ["M1", "2"], 1, "3"),
    ("a year before the number", ["2026-07"], 1, "2026-08"),
    ("long ones", ["20260010001"], 2, "20260010002"),
    ("without digits", ["甲", "乙"], 1, "1"),
    ("more digits than a number can have", ["99999999999999999999"], 1, "1"),
  ]

  @Test(arguments: cases) func `is one more`(
    name: String, given: [String], width: Int, next: String
  ) {
    #expect(NumberSeries.next(after: given, width: width) == next)
  }

  @Test func `passes over what is taken`() {
    #expect(NumberSeries.next(after: ["1"], isTaken: ["2", "3"].contains) == "4")
  }

  @Test func `of notices runs through the ledger, and that of milestones through the issue`() throws
  {
    let issue = EditFixture.issue {
      EditFixture.add(.milestone, "#M2 !todo due:2026-07-01\n二。", to: &$0)
    }
    var context = EditFixture.context
    context.noticeIDs = ["D8", "D9"]
    let edit = try IssueEdits.addNotice(issue, "请说明。", context)
    let after = try issue.after(edit)
    #expect(after.entries(.notice).map(\.id) == ["D10"])
    let due = try #require(Day(iso: "2026-08-01"))
    let with = try issue.after(IssueEdits.addMilestone(issue, "三。", due: due, context))
    #expect(with.entries(.milestone).map(\.id) == ["M2", "M3"])
  }
}
