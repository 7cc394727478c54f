// Extensions that are asked for and decided, handovers, rechecks, notices, accountability.
import LedgerModel
import Testing

struct DutyEditTests {
  private let context = EditFixture.context
  private let issue = EditFixture.issue()

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// The fixture with a request for more time.
  private func asked() throws -> LedgerModel.Issue {
    let due = try #require(issue.due)
    return try issue.after(
      try IssueEdits.askExtension(issue, to: due + 30, reason: "设备未到", by: "顾青", context))
  }

  @Test func `a request leaves the deadline in force`() throws {
    let after = try asked()
    #expect(after.due == issue.due)
    #expect(!after.flags.contains(.extended))
    let request = try #require(after.pendingExtension)
    #expect(request.state == "asked" && request.people == ["顾青"] && request.text == "设备未到")
    #expect(request.day(of: "from") == issue.due)
  }

  @Test
  func `a request without a reason, to an earlier day, twice, or of what is finished is refused`()
    throws
  {
    let due = try #require(issue.due)
    #expect(throws: EditRefusal.self) {
      try IssueEdits.askExtension(issue, to: due + 1, reason: " ", context)
    }
    #expect(throws: EditRefusal.notLater(than: due)) {
      try IssueEdits.askExtension(issue, to: due, reason: "x", context)
    }
    let pending = try asked()
    #expect(throws: EditRefusal.extensionPending(due + 30)) {
      try IssueEdits.askExtension(pending, to: due + 60, reason: "x", context)
    }
    let done = EditFixture.issue { $0.status = .done }
    #expect(throws: EditRefusal.deadlineSettled(.done)) {
      try IssueEdits.askExtension(done, to: due + 60, reason: "x", context)
    }
    let undated = EditFixture.issue { $0.due = nil }
    #expect(throws: EditRefusal.nothingToExtend) {
      try IssueEdits.askExtension(undated, to: due, reason: "x", context)
    }
  }

  @Test func `approval moves the deadline and sets the flag, without the applicant's words`() throws
  {
    let due = try #require(issue.due)
    let pending = try asked()
    let after = try pending.after(
      try IssueEdits.decideExtension(pending, approves: true, by: "贺连山", context))
    #expect(after.due == due + 30 && after.flags.contains(.extended))
    #expect(after.pendingExtension == nil)
    let entries = after.entries(.extension)
    #expect(entries.map(\.state) == ["asked", "approved"])
    #expect(entries.map(\.text) == ["设备未到", "批准延期申请"] && entries.last?.people == ["贺连山"])
    #expect(throws: EditRefusal.nothingAsked) {
      try IssueEdits.decideExtension(after, approves: true, by: "贺连山", context)
    }
  }

  @Test func `a refusal says why and moves nothing`() throws {
    let pending = try asked()
    #expect(throws: EditRefusal.self) {
      try IssueEdits.decideExtension(pending, approves: false, by: "贺连山", context)
    }
    let after = try pending.after(
      try IssueEdits.decideExtension(
        pending, approves: false, by: "贺连山", text: "没有正当理由", context))
    #expect(after.due == issue.due && after.pendingExtension == nil)
    #expect(!after.flags.contains(.extended))
  }

  @Test
  func `a handover puts the new name wherever the old one answers, and keeps what is settled`()
    throws
  {
    let before = EditFixture.issue {
      $0.lead = "贺连山"
      $0.owners = ["顾青", "贺连山"]
      EditFixture.add(.measure, "#7 !done @贺连山 done:2026-05-01\n办完的", to: &$0)
      EditFixture.add(.measure, "#8 !doing @贺连山 @苗春和\n在办的", to: &$0)
    }
    let after = try before.after(
      try IssueEdits.handOver(before, from: "贺连山", to: "苗春和", text: "换届", context))
    #expect(after.lead == "苗春和" && after.owners == ["顾青", "苗春和"])
    let people = after.entries(.measure).suffix(2).map(\.people)
    #expect(people == [["贺连山"], ["苗春和"]])
    let entry = try #require(after.entries(.handover).last)
    #expect(entry.value(of: "from") == "贺连山" && entry.value(of: "to") == "苗春和")
    #expect(entry.text == "换届")
  }

  @Test func `names that stand in one field are parted by a handover`() throws {
    let before = EditFixture.issue { $0.owners = ["顾青、贺连山"] }
    let after = try before.after(
      try IssueEdits.handOver(before, from: "贺连山", to: "苗春和", context))
    #expect(after.owners == ["顾青", "苗春和"])
  }

  @Test func `whoever answers for nothing cannot hand over, nobody to himself`() {
    #expect(throws: EditRefusal.notInCharge("路人")) {
      try IssueEdits.handOver(issue, from: "路人", to: "苗春和", context)
    }
    #expect(throws: EditRefusal.sameName("顾青")) {
      try IssueEdits.handOver(issue, from: "顾青", to: "顾青", context)
    }
  }

  @Test func `a recheck that finds nothing settles the day, and may plan the next`() throws {
    let before = EditFixture.issue { $0.recheck = EditFixture.today }
    let after = try before.after(
      try IssueEdits.recordRecheck(before, isGood: true, context))
    #expect(after.recheck == nil)
    #expect(after.entries(.check).last?.purpose == .recheck)
    let next = try before.after(
      try IssueEdits.recordRecheck(before, isGood: true, next: EditFixture.today + 90, context))
    #expect(next.recheck == EditFixture.today + 90)
  }

  @Test func `a rebound takes a finished issue back and says so in its record`() throws {
    let done = EditFixture.issue {
      $0.status = .done
      $0.done = EditFixture.today - 30
    }
    #expect(throws: EditRefusal.self) {
      try IssueEdits.recordRecheck(done, isGood: false, context)
    }
    let after = try done.after(
      try IssueEdits.recordRecheck(done, isGood: false, text: "又发现两起", context))
    #expect(after.status == .doing && after.done == nil)
    #expect(after.entries(.check).last?.isRebound == true)
    #expect(after.entries(.progress).last?.text.contains("反弹，又发现两起") == true)
    let open = try issue.after(
      try IssueEdits.recordRecheck(issue, isGood: false, text: "还有", context))
    #expect(open.status == issue.status)
  }

  @Test func `a day that is past is no day of a recheck`() throws {
    #expect(throws: EditRefusal.dayBehind(EditFixture.today - 1)) {
      try IssueEdits.setRecheck(issue, to: EditFixture.today - 1, context)
    }
    #expect(try issue.after(try IssueEdits.setRecheck(issue, to: nil, context)).recheck == nil)
  }

  @Test func `a reply closes the waiting and stands among the progress`() throws {
    let before = EditFixture.issue {
      EditFixture.add(
        .notice, "#1 !open 2026-06-01 @县委巡察办 due:2026-06-10 kind:supervise\n请报", to: &$0)
    }
    #expect(Escalation(before, today: EditFixture.today).unanswered.count == 1)
    let after = try before.after(
      try IssueEdits.replyToNotice(before, id: "1", "已报方案", context))
    let ladder = Escalation(after, today: EditFixture.today)
    #expect(ladder.waiting.isEmpty && ladder.highest == .supervise && ladder.next == .warn)
    #expect(after.entries(.progress).last?.text == "回复1号督办：已报方案")
  }

  static let ladders: [(kinds: [String], next: NoticeKind?, summary: String)] = [
    ([], .remind, ""), (["remind"], .supervise, "提醒1次"),
    (["remind", "remind", "supervise"], .warn, "提醒2次、督办1次"),
    (["account"], nil, "问责1次"), (["其他"], .remind, ""),
  ]

  @Test(arguments: ladders)
  func `the next rung is one above the highest`(
    kinds: [String], next: NoticeKind?, summary: String
  ) {
    let issue = EditFixture.issue {
      for (place, kind) in kinds.enumerated() {
        EditFixture.add(
          .notice, "#\(place + 1) !replied 2026-05-01 @巡察办 kind:\(kind)\n文", to: &$0)
      }
    }
    let ladder = Escalation(issue, today: EditFixture.today)
    #expect(ladder.next == next && ladder.summary.zh == summary)
  }

  @Test func `accountability and regulations hold kind, number and document`() throws {
    #expect(
      try IssueEdits.addAccountability(
        issue, kind: "诫勉", count: 2, document: "三纪〔2026〕5号", context
      ).lines == ["Accountability +→2026-06-15 kind:诫勉 count:2 doc:三纪〔2026〕5号"])
    #expect(
      try IssueEdits.addRegulation(issue, "采购管理办法", kind: "修订", context).lines == [
        "Regulation +→2026-06-15 kind:修订\n采购管理办法"
      ])
    #expect(throws: EditRefusal.self) {
      try IssueEdits.addAccountability(issue, kind: " ", context)
    }
    #expect(throws: EditRefusal.self) {
      try IssueEdits.addAccountability(issue, kind: "诫勉", count: 0, context)
    }
  }

  @Test func `a search for the same kind is progress of its own sort`() throws {
    let after = try issue.after(try IssueEdits.addSweep(issue, "六个村都查了", context))
    #expect(after.entries(.progress).last?.purpose == .sweep)
  }
}
