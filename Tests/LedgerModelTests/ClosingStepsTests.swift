// Which sign-offs count on the way to 已销号, and when a role may agree.
import LedgerModel
import Testing

struct ClosingStepsTests {
  private static let roles = ["申请销号", "分管领导审核", "纪委复核"]

  private static func issue(_ signed: [String]) -> LedgerModel.Issue {
    EditFixture.issue {
      $0.status = .done
      $0.done = Day(iso: "2026-06-01")
      for entry in signed { EditFixture.add(.signOff, entry, to: &$0) }
    }
  }

  static let chains: [(name: String, signed: [String], next: String?)] = [
    ("nobody", [], "申请销号"),
    (
      "one after the other, on one day",
      [
        "2026-06-02 @甲 !agree role:申请销号", "2026-06-02 @乙 !agree role:分管领导审核",
        "2026-06-02 @丙 !agree role:纪委复核",
      ], nil
    ),
    ("before it was done", ["2026-05-31 @甲 !agree role:申请销号"], "申请销号"),
    (
      "the last before the second",
      [
        "2026-06-02 @甲 !agree role:申请销号", "2026-06-03 @丙 !agree role:纪委复核",
        "2026-06-04 @乙 !agree role:分管领导审核",
      ], "纪委复核"
    ),
    (
      "the last again, after the second",
      [
        "2026-06-02 @甲 !agree role:申请销号", "2026-06-03 @丙 !agree role:纪委复核",
        "2026-06-04 @乙 !agree role:分管领导审核", "2026-06-04 @丙 !agree role:纪委复核",
      ], nil
    ),
    (
      "written down in another order than it was signed",
      [
        "2026-06-04 @丙 !agree role:纪委复核", "2026-06-03 @乙 !agree role:分管领导审核",
        "2026-06-02 @甲 !agree role:申请销号",
      ], nil
    ),
    (
      "sent back by the last",
      [
        "2026-06-02 @甲 !agree role:申请销号", "2026-06-02 @乙 !agree role:分管领导审核",
        "2026-06-02 @丙 !reject role:纪委复核",
      ], "纪委复核"
    ),
    (
      "sent back by the second, and the last has agreed since",
      [
        "2026-06-02 @甲 !agree role:申请销号", "2026-06-03 @乙 !reject role:分管领导审核\n缺照片",
        "2026-06-04 @丙 !agree role:纪委复核",
      ], "分管领导审核"
    ),
  ]

  @Test(arguments: chains)
  func `count in their order`(chain: (name: String, signed: [String], next: String?)) {
    let steps = ClosingSteps(Self.issue(chain.signed), roles: Self.roles)
    #expect(steps.next?.role == chain.next, "\(chain.name)")
  }

  @Test func `a role agrees to what is done, and in its turn`() throws {
    var context = EditFixture.context
    context.header.steps = Self.roles
    let open = EditFixture.issue()
    #expect(throws: EditRefusal.signOffBeforeDone(role: "纪委复核")) {
      try IssueEdits.addSignOff(open, agrees: true, role: "纪委复核", context)
    }
    let asked = Self.issue(["2026-06-02 @甲 !agree role:申请销号"])
    #expect(throws: EditRefusal.signOffOutOfTurn(role: "纪委复核", first: "分管领导审核")) {
      try IssueEdits.addSignOff(asked, agrees: true, role: "纪委复核", context)
    }
    // Whoever reads it may send it back at any time, and others may be heard.
    _ = try IssueEdits.addSignOff(open, agrees: false, role: "纪委复核", text: "缺照片", context)
    _ = try IssueEdits.addSignOff(asked, agrees: true, role: "镇长", context)
    let signed = try asked.after(
      try IssueEdits.addSignOff(asked, agrees: true, role: "分管领导审核", context))
    #expect(ClosingSteps(signed, roles: Self.roles).next?.role == "纪委复核")
  }
}
