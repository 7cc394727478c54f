// Setting, moving and taking away deadlines.
import LedgerModel
import Testing

struct DeadlineEditTests {
  private let context = EditFixture.context

  @Test func `the first deadline writes no extension`() throws {
    let issue = EditFixture.issue { $0.due = nil }
    let edit = try IssueEdits.setDeadline(issue, to: "6月底", context)
    #expect(edit.lines == ["Due +→2026-06-30"])
    #expect(edit.title.zh == "03 号问题 时限 无→6月30日")
  }

  @Test func `a later move writes an extension and the flag once`() throws {
    let issue = EditFixture.issue()
    let edit = try IssueEdits.setDeadline(issue, to: "7月底", reason: "汛期停工", context)
    #expect(
      edit.lines == [
        "Due#0 2026-06-30→2026-07-31", "Flag +→extended",
        "Extension +→2026-06-15 @许知遥 !approved from:2026-06-30 to:2026-07-31\n汛期停工",
      ])
    #expect(edit.title.zh == "03 号问题 时限 6月30日→7月31日")
    #expect(edit.title.en == "issue 03: deadline 30 Jun→31 Jul")
    let after = try issue.after(edit)
    let second = try IssueEdits.setDeadline(after, to: "8月底", reason: "再延", context)
    #expect(second.lines.filter { $0.hasPrefix("Flag") } == [])
    #expect(try after.after(second).entries(.extension).count == 2)
  }

  @Test func `a move to an earlier day keeps an extension but is no extending`() throws {
    let edit = try IssueEdits.setDeadline(
      EditFixture.issue(), to: "6月20日", reason: "提前", context)
    #expect(edit.lines.count == 2)
    #expect(edit.lines.last?.contains("from:2026-06-30 to:2026-06-20") == true)
  }

  @Test(arguments: ["7月底", "长期", "无"])
  func `moving or taking away a deadline needs a reason`(text: String) {
    #expect {
      try IssueEdits.setDeadline(EditFixture.issue(), to: text, reason: "\n ", context)
    } throws: { error in
      if case EditRefusal.reasonNeeded? = error as? EditRefusal { true } else { false }
    }
  }

  @Test func `long-term takes the day away and keeps its reason as progress`() throws {
    let issue = EditFixture.issue()
    let edit = try IssueEdits.setDeadline(issue, to: "长期坚持", reason: "常抓不懈", context)
    #expect(
      edit.lines == [
        "Due#0 2026-06-30→-", "Flag +→longterm",
        "Progress +→2026-06-15 @许知遥\n改为长期坚持（原定2026-06-30）：常抓不懈",
      ])
    let after = try issue.after(edit)
    #expect(after.due == nil && after.flags == .longterm)
    #expect(try IssueEdits.setDeadline(after, to: "长期", context).isEmpty)
  }

  @Test func `a day for a long-term issue ends its being long-term`() throws {
    let issue = EditFixture.issue {
      $0.due = nil
      $0.flags = [.longterm, .listed]
    }
    let edit = try IssueEdits.setDeadline(issue, to: "6月底", context)
    #expect(edit.lines == ["Due +→2026-06-30", "Flag longterm→-"])
    #expect(try issue.after(edit).flags == .listed)
  }

  @Test func `clearing keeps the reason`() throws {
    let edit = try IssueEdits.setDeadline(EditFixture.issue(), to: "", reason: "误填", context)
    #expect(
      edit.lines == ["Due#0 2026-06-30→-", "Progress +→2026-06-15 @许知遥\n取消时限（原定2026-06-30）：误填"])
  }

  @Test(arguments: ["长期", ""])
  func `a day after it was taken away is an extension of the former one`(_ away: String) throws {
    let edit = try IssueEdits.setDeadline(EditFixture.issue(), to: away, reason: "先这样", context)
    let without = try EditFixture.issue().after(edit)
    #expect {
      try IssueEdits.setDeadline(without, to: "9月底", context)
    } throws: { error in
      if case .reasonNeeded? = error as? EditRefusal { true } else { false }
    }
    let back = try IssueEdits.setDeadline(without, to: "9月底", reason: "汛期", context)
    let from = "Extension +→2026-06-15 @许知遥 !approved from:2026-06-30 to:2026-09-30\n汛期"
    #expect(back.lines.contains(from), "\(back.lines)")
  }

  @Test func `the same day changes nothing and needs no reason`() throws {
    #expect(try IssueEdits.setDeadline(EditFixture.issue(), to: "6月30日", context).isEmpty)
  }

  @Test(arguments: [Status.done, .closed])
  func `what is finished keeps its deadline, and may get a first one`(_ status: Status) throws {
    var issue = EditFixture.issue { $0.status = status }
    #expect(throws: EditRefusal.deadlineSettled(status)) {
      try IssueEdits.setDeadline(issue, to: "7月底", reason: "汛期", context)
    }
    issue.due = nil
    #expect(try IssueEdits.setDeadline(issue, to: "7月底", context).lines == ["Due +→2026-07-31"])
  }

  @Test func `what is not understood is refused`() {
    #expect(throws: EditRefusal.deadline(.notUnderstood("尽快"))) {
      try IssueEdits.setDeadline(EditFixture.issue(), to: "尽快", reason: "x", context)
    }
  }
}
