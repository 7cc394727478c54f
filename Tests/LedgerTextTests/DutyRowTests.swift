// What the quick way and the careful way make of heads that tell of notices, checks and extensions.
import LedgerModel
import Testing

@testable import LedgerText

struct DutyRowTests {
  struct RowCase: Sendable, CustomTestStringConvertible {
    var name: String
    var lines: String
    var marks: IssueRow.Marks = []
    var recheck: String?
    var noticeDue: String?
    var testDescription: String { name }
  }

  static let cases: [RowCase] = [
    RowCase(name: "a blocker", lines: "Blocker: 等批复", marks: .blocked),
    RowCase(name: "a blocker below its name", lines: "Blocker:\n+ 等批复", marks: .blocked),
    RowCase(name: "a blocker of blanks", lines: "Blocker:  "),
    RowCase(
      name: "a blocker of what is finished", lines: "Done: 2026-05-01\nBlocker: 等批复"),
    RowCase(
      name: "a rebound", lines: "Check: 2026-06-01 @甲 !bad kind:recheck\n+ 又有",
      marks: .rebound),
    RowCase(name: "a bad check is none", lines: "Check: 2026-06-01 @甲 !bad\n+ 又有"),
    RowCase(
      name: "the first of two kinds counts",
      lines: "Check: 2026-06-01 @甲 !bad kind:a kind:recheck\n+ 又有"),
    RowCase(
      name: "a request", lines: "Extension: 2026-06-05 @甲 !asked from:2026-07-01 to:2026-08-01",
      marks: .extensionAsked),
    RowCase(
      name: "a request behind a newer decision",
      lines: "Extension: 2026-06-05 @甲 !approved from:2026-07-01 to:2026-08-01\n"
        + "Extension: 2026-06-01 @甲 !asked from:2026-07-01 to:2026-08-01"),
    RowCase(
      name: "a decision on the same day",
      lines: "Extension: 2026-06-05 @甲 !asked from:2026-07-01 to:2026-08-01\n"
        + "Extension: 2026-06-05 @乙 !refused from:2026-07-01 to:2026-08-01",
      marks: .extensionRefused),
    RowCase(
      name: "a refusal behind an approval",
      lines: "Extension: 2026-06-05 @甲 !approved from:2026-07-01 to:2026-08-01\n"
        + "Extension: 2026-06-01 @甲 !refused from:2026-07-01 to:2026-08-01"),
    RowCase(
      name: "a new request after a refusal",
      lines: "Extension: 2026-06-05 @甲 !refused from:2026-07-01 to:2026-08-01\n"
        + "Extension: 2026-06-06 @甲 !asked from:2026-07-01 to:2026-08-01",
      marks: .extensionAsked),
    RowCase(
      name: "the earliest of two notices",
      lines: "Notice: #1 !open 2026-05-20 @甲 due:2026-05-25\n"
        + "Notice: #2 !open 2026-05-20 @甲 due:2026-05-24", marks: .noticed,
      noticeDue: "2026-05-24"),
    RowCase(
      name: "a notice without a day", lines: "Notice: #1 !open 2026-05-20 @甲", marks: .noticed),
    RowCase(
      name: "an answered notice", lines: "Notice: #1 !replied 2026-05-20 @甲 due:2026-05-25",
      marks: .noticed),
    RowCase(
      name: "a reply to a higher rung answers the lower one",
      lines: "Notice: #1 !open 2026-05-01 @甲 due:2026-05-05 kind:remind\n"
        + "Notice: #2 !replied 2026-05-20 @甲 due:2026-05-25 kind:supervise", marks: .noticed),
    RowCase(
      name: "a reply to a lower rung answers no higher one",
      lines: "Notice: #1 !open 2026-05-01 @甲 due:2026-05-05 kind:warn\n"
        + "Notice: #2 !replied 2026-05-20 @甲 due:2026-05-25 kind:remind", marks: .noticed,
      noticeDue: "2026-05-05"),
    RowCase(name: "a planned recheck", lines: "Recheck: 2026-06-20", recheck: "2026-06-20"),
    RowCase(
      name: "a recheck that was made",
      lines: "Recheck: 2026-05-20\nCheck: 2026-05-22 @甲 !ok"),
    RowCase(
      name: "a recheck that was made some days early",
      lines: "Recheck: 2026-06-05\nCheck: 2026-06-01 @甲 !ok kind:recheck"),
    RowCase(
      name: "an ordinary check before its day",
      lines: "Recheck: 2026-06-05\nCheck: 2026-06-01 @甲 !ok", recheck: "2026-06-05"),
    RowCase(
      name: "a recheck long before its day",
      lines: "Recheck: 2026-06-05\nCheck: 2026-03-01 @甲 !ok kind:recheck",
      recheck: "2026-06-05"),
    RowCase(name: "sent back", lines: "SignOff: 2026-05-20 @甲 !reject", marks: .returned),
    RowCase(name: "a link", lines: "Related: 02", marks: .related),
    RowCase(name: "a cadence", lines: "Cadence: monthly", marks: .hasCadence),
  ]

  @Test(arguments: cases) func `both ways make the same row`(_ one: RowCase) throws {
    let status = one.lines.contains("Done:") ? "done" : "doing"
    // Without the last line's end, the quick way has no room and leaves the record to the careful one.
    let text = "Id: 01\nTitle: 甲\nStatus: \(status)\n\(one.lines)\n"
    let quick = TestLedgers.ledger(issues: text + "\nId: 02\nTitle: 乙\nStatus: todo\n\n\n\n\n\n")
    let careful = TestLedgers.ledger(issues: text + "Zz :1\n")
    let row = try #require(quick.rows.first)
    let wanted: IssueRow.Marks = [
      .blocked, .noticed, .extensionAsked, .extensionRefused, .rebound, .returned, .related,
      .hasCadence,
    ]
    #expect(row.marks.intersection(wanted) == one.marks)
    #expect(row.recheck.day?.iso == one.recheck)
    #expect(row.noticeDue.day?.iso == one.noticeDue)
    let other = try #require(careful.rows.first)
    #expect(other.marks.intersection(wanted) == one.marks)
    #expect(other.recheck == row.recheck && other.noticeDue == row.noticeDue)
  }
}
