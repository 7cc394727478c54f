// Moving issues between statuses.
import LedgerModel
import Testing

struct StatusEditTests {
  private let context = EditFixture.context

  @Test func `making it done writes since and done and leaves measures open`() throws {
    let issue = EditFixture.issue()
    let edit = try IssueEdits.setStatus(issue, to: .done, context)
    #expect(edit.lines == ["Status#0 doing→done", "Since +→2026-06-15", "Done +→2026-06-15"])
    #expect(edit.title.zh == "03 号问题 状态 正在整改→已完成")
    #expect(edit.title.en == "issue 03: status under way→done")
    #expect(try issue.after(edit).done == EditFixture.today)
  }

  @Test func `the day of completion may be an earlier one and no later one`() throws {
    let day = try #require(Day(iso: "2026-06-01"))
    let edit = try IssueEdits.setStatus(EditFixture.issue(), to: .done, doneOn: day, context)
    #expect(edit.lines.contains("Done +→2026-06-01"))
    #expect(throws: EditRefusal.dayAhead(EditFixture.today + 1)) {
      try IssueEdits.setStatus(
        EditFixture.issue(), to: .done, doneOn: EditFixture.today + 1, context)
    }
  }

  @Test func `reopening takes done away and keeps the reason`() throws {
    let issue = EditFixture.issue {
      $0.status = .done
      $0.since = Day(iso: "2026-05-01")
      $0.done = Day(iso: "2026-05-01")
    }
    #expect(throws: EditRefusal.reasonNeeded(Phrase(zh: "重新整改", en: "reopening"))) {
      try IssueEdits.setStatus(issue, to: .doing, reason: " ", context)
    }
    let edit = try IssueEdits.setStatus(issue, to: .doing, reason: "抽查不合格\n", context)
    #expect(
      edit.lines == [
        "Status#0 done→doing", "Since#0 2026-05-01→2026-06-15", "Done#0 2026-05-01→-",
        "Progress +→2026-06-15 @许知遥\n重新整改：抽查不合格",
      ])
    #expect(try issue.after(edit).done == nil)
  }

  @Test func `withdrawing needs a reason and leaves no day of completion`() throws {
    let issue = EditFixture.issue {
      $0.status = .closed
      $0.done = Day(iso: "2026-05-01")
      $0.closed = Day(iso: "2026-05-02")
    }
    #expect(throws: EditRefusal.reasonNeeded(Phrase(zh: "撤销", en: "withdrawing"))) {
      try IssueEdits.setStatus(issue, to: .void, context)
    }
    let edit = try IssueEdits.setStatus(issue, to: .void, reason: "重复", context)
    let after = try issue.after(edit)
    #expect(after.status == .void && after.done == nil && after.closed == nil)
    #expect(after.entries(.progress).last?.text == "撤销：重复")
  }

  /// What every step needs: an agreement after the completion and after the last 退回 of it or before it.
  static let closings: [(steps: [String], signOffs: [String], refusal: EditRefusal?)] = {
    let one = LedgerHeader.defaultSteps
    let two = ["分管领导", "纪委复核"]
    return [
      (one, [], .signOffNeeded(role: "纪委复核")),
      (one, ["2026-06-01 @甲 !agree role:分管领导"], .signOffNeeded(role: "纪委复核")),
      (
        one, ["2026-06-01 @甲 !agree role:纪委复核", "2026-06-02 @甲 !reject role:纪委复核\n退"],
        .signOffRejected(role: "纪委复核")
      ),
      (one, ["2026-06-02 @甲 !agree role:纪委复核", "2026-06-01 @甲 !reject role:纪委复核"], nil),
      (one, ["2026-06-01 @甲 !reject role:纪委复核", "2026-06-01 @甲 !agree role:纪委复核"], nil),
      (two, ["2026-05-02 @甲 !agree role:分管领导", "2026-05-03 @乙 !agree role:纪委复核"], nil),
      (two, ["2026-05-03 @乙 !agree role:纪委复核"], .signOffNeeded(role: "分管领导")),
      (
        two, ["2026-04-20 @甲 !agree role:分管领导", "2026-05-03 @乙 !agree role:纪委复核"],
        .signOffNeeded(role: "分管领导")
      ),
      (
        two,
        [
          "2026-05-02 @甲 !agree role:分管领导", "2026-05-03 @乙 !reject role:纪委复核\n补材料",
          "2026-05-04 @乙 !agree role:纪委复核",
        ], nil
      ),
      (
        two,
        [
          "2026-05-02 @甲 !agree role:分管领导", "2026-05-03 @乙 !agree role:纪委复核",
          "2026-05-04 @甲 !reject role:分管领导\n还差一户",
        ], .signOffRejected(role: "分管领导")
      ),
      (
        two,
        [
          "2026-05-02 @甲 !agree role:分管领导", "2026-05-03 @乙 !agree role:纪委复核",
          "2026-05-04 @丙 !reject role:县委巡察办\n重来",
        ], .signOffNeeded(role: "分管领导")
      ),
    ]
  }()

  @Test(arguments: closings)
  func `closing needs every step in its turn`(
    steps: [String], signOffs: [String], refusal: EditRefusal?
  ) throws {
    var context = context
    context.header.steps = steps
    let issue = EditFixture.issue {
      $0.status = .done
      $0.done = Day(iso: "2026-05-01")
      EditFixture.makeReady(&$0)
      for value in signOffs { EditFixture.add(.signOff, value, to: &$0) }
    }
    if let refusal {
      #expect(throws: refusal) { try IssueEdits.setStatus(issue, to: .closed, context) }
    } else {
      let after = try issue.after(try IssueEdits.setStatus(issue, to: .closed, context))
      #expect(after.status == .closed && after.closed == EditFixture.today)
      #expect(after.done == Day(iso: "2026-05-01"))
    }
  }

  @Test func `closing without evidence or with an open measure needs a reason that is kept`() throws
  {
    let issue = EditFixture.issue {
      $0.status = .done
      $0.done = Day(iso: "2026-05-01")
      EditFixture.add(.signOff, "2026-06-01 @甲 !agree role:纪委复核", to: &$0)
    }
    let words = Phrase(
      zh: "措施 2 没有办结、没有佐证还要销号，", en: "closing it measure 2 unsettled, without evidence")
    #expect(throws: EditRefusal.reasonNeeded(words)) {
      try IssueEdits.setStatus(issue, to: .closed, context)
    }
    let edit = try IssueEdits.setStatus(issue, to: .closed, reason: "材料在县里", context)
    let after = try issue.after(edit)
    #expect(after.status == .closed)
    #expect(after.entries(.progress).last?.text == "措施 2 没有办结、没有佐证，破例销号：材料在县里")
  }

  @Test func `closing without a day of completion is refused`() {
    let issue = EditFixture.issue { $0.status = .done }
    #expect(throws: EditRefusal.doneDayNeeded) {
      try IssueEdits.setStatus(issue, to: .closed, context)
    }
  }

  @Test func `undoing a closing keeps the day of completion`() throws {
    let issue = EditFixture.issue {
      $0.status = .closed
      $0.done = Day(iso: "2026-05-01")
      $0.closed = Day(iso: "2026-05-02")
    }
    let edit = try IssueEdits.setStatus(issue, to: .done, reason: "材料不全", context)
    let after = try issue.after(edit)
    #expect(after.done == Day(iso: "2026-05-01") && after.closed == nil)
    #expect(after.entries(.progress).last?.text == "取消销号：材料不全")
  }

  @Test func `what the moves refuse is refused with a remedy`() {
    for (from, to) in [
      (Status.doing, Status.closed), (.doing, .unknown), (.void, .done), (.void, .closed),
    ] {
      let issue = EditFixture.issue { $0.status = from }
      let refusal = EditRefusal.moveRefused(from: from, to: to)
      #expect(throws: refusal) { try IssueEdits.setStatus(issue, to: to, reason: "因", context) }
      #expect(refusal.remedy != nil)
    }
  }

  @Test func `the status that stands changes nothing`() throws {
    #expect(try IssueEdits.setStatus(EditFixture.issue(), to: .doing, context).isEmpty)
  }

  @Test func `without a name no entry is written`() {
    var nobody = context
    nobody.by = " @ "
    #expect(throws: EditRefusal.nameNeeded) {
      try IssueEdits.setStatus(EditFixture.issue(), to: .void, reason: "因", nobody)
    }
  }
}
