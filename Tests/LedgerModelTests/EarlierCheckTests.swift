// 回头看 that is written down after its day, and notices above notices.
import LedgerModel
import Testing

struct EarlierCheckTests {
  private let context = EditFixture.context
  private var today: Day { EditFixture.today }

  private func done(_ ago: Int, _ checks: String...) -> LedgerModel.Issue {
    EditFixture.issue {
      $0.status = .done
      $0.done = today - ago
      $0.recheck = today + 20
      for check in checks { EditFixture.add(.check, check, to: &$0) }
    }
  }

  private func after(
    _ issue: LedgerModel.Issue, isGood: Bool, ago: Int
  ) throws -> LedgerModel.Issue {
    try issue.after(
      try IssueEdits.recordRecheck(
        issue, isGood: isGood, text: isGood ? "" : "又发现一起", on: today - ago, context))
  }

  @Test func `what was found after the completion takes it back`() throws {
    #expect(try after(done(30), isGood: false, ago: 10).status == .doing)
  }

  @Test func `what was found before the completion was answered by it`() throws {
    let kept = try after(done(30), isGood: false, ago: 40)
    #expect(kept.status == .done && kept.entries(.check).count == 1)
  }

  @Test func `what was found before a check that was fine was answered by that`() throws {
    let checked = done(30, "\((today - 5).iso) @镇纪委 !ok")
    #expect(try after(checked, isGood: false, ago: 10).status == .done)
    #expect(try after(checked, isGood: false, ago: 2).status == .doing)
  }

  @Test func `settles the plan only where it was the one that was planned`() throws {
    #expect(try after(done(30), isGood: true, ago: 10).recheck == today + 20)
    var near = done(30)
    near.recheck = today + 3
    #expect(try after(near, isGood: true, ago: 10).recheck == nil)
  }

  @Test func `no further rung while the highest notice has time left`() {
    let waiting = EditFixture.issue {
      let (given, late, ahead) = ((today - 20).iso, (today - 2).iso, (today + 3).iso)
      EditFixture.add(.notice, "#1 !open \(given) @镇纪委 due:\(late) kind:remind\n请报", to: &$0)
      EditFixture.add(.notice, "#2 !open \(given) @镇纪委 due:\(ahead) kind:supervise\n请报", to: &$0)
    }
    let now = Escalation(waiting, today: today)
    #expect(now.unanswered.count == 1)
    #expect(now.proposal(isOpen: true, isBehind: true) == nil)
    let later = Escalation(waiting, today: today + 4)
    #expect(later.proposal(isOpen: true, isBehind: true) == .warn)
  }
}
