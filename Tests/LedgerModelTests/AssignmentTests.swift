// FIELD=VALUE of the command line.
import LedgerModel
import Testing

struct AssignmentTests {
  private let context = EditFixture.context

  private func set(_ texts: [String], reason: String? = nil) throws -> Edit {
    var assignments: [FieldAssignment] = []
    for text in texts { assignments.append(try FieldAssignment(text)) }
    return try IssueEdits.set(EditFixture.issue(), assignments, reason: reason, context)
  }

  @Test(arguments: [
    (["lead=顾青"], ["Lead#0 陆行舟→顾青"]), (["Lead=顾青"], ["Lead#0 陆行舟→顾青"]),
    (["责任领导＝顾青"], ["Lead#0 陆行舟→顾青"]), (["owners=丙,丁"], ["Owner#0 甲→丙", "Owner#1 乙→丁"]),
    (["owners+=丙，丁"], ["Owner +→丙", "Owner +→丁"]), (["owners-=甲"], ["Owner#0 甲→-"]),
    (["owners="], ["Owner#1 乙→-", "Owner#0 甲→-"]),
    (["support=财政所、党建办"], ["Support +→财政所", "Support +→党建办"]),
    (["flags=listed,不公开"], ["Flag +→listed", "Flag +→private"]),
    (["flags+=private"], ["Flag +→private"]),
    (["status=基本完成"], ["Status#0 doing→mostly", "Since +→2026-06-15"]),
    (["status=mostly"], ["Status#0 doing→mostly", "Since +→2026-06-15"]),
    (["status=办结"], ["Status#0 doing→done", "Since +→2026-06-15", "Done +→2026-06-15"]),
    (
      ["done=2026-06-01", "status=done"],
      ["Status#0 doing→done", "Since +→2026-06-15", "Done +→2026-06-01"]
    ),
    (["goal=a=b"], ["Goal +→a=b"]), (["related=01,02"], ["Related +→01", "Related +→02"]),
    (["lead=陆行舟"], []),
  ])
  func `assignments become changes`(texts: [String], lines: [String]) throws {
    #expect(try set(texts).lines == lines)
  }

  @Test func `a deadline takes natural input and the reason`() throws {
    let edit = try set(["deadline=7月底", "blocker=等批复"], reason: "汛期")
    #expect(edit.lines.first == "Due#0 2026-06-30→2026-07-31")
    #expect(edit.lines.last == "Blocker +→等批复")
    #expect(edit.title.zh == "03 号问题 修改2项")
    _ = try EditFixture.issue().after(edit)
  }

  @Test func `flags that loosen the watch need a reason, or an extension`() throws {
    for texts in [["flags+=longterm"], ["status=长期坚持"]] {
      #expect(throws: EditRefusal.reasonNeeded(Phrase(zh: "改为长期坚持", en: "making it long-term"))) {
        try set(texts)
      }
    }
    #expect(
      try set(["flags+=longterm"], reason: "常态").lines == [
        "Due#0 2026-06-30→-", "Flag +→longterm", "Progress +→2026-06-15 @许知遥\n改为长期坚持：常态",
      ])
    #expect(throws: EditRefusal.extensionNeeded) { try set(["flags+=extended"]) }
    let listed = EditFixture.issue { $0.flags = .listed }
    #expect(throws: EditRefusal.reasonNeeded(Phrase(zh: "摘牌", en: "taking it off the list"))) {
      try IssueEdits.setFlags(listed, to: [], context)
    }
    let undated = EditFixture.issue { $0.due = nil }
    #expect(try IssueEdits.setFlags(undated, to: .longterm, context).lines == ["Flag +→longterm"])
  }

  @Test func `long-term given twice is written once`() throws {
    let edit = try set(["deadline=长期", "flags+=longterm"], reason: "常态")
    #expect(edit.lines.filter { $0 == "Flag +→longterm" }.count == 1)
  }

  @Test(arguments: [
    ("deadlin=6月底", EditRefusal.unknownField("deadlin", nearest: "deadline")),
    ("lead+=甲", .notAList(field: "lead")), ("id=04", .notSettable(field: "id")),
    ("progress=x", .notSettable(field: "progress")), ("since=明天", .dayAhead(EditFixture.today + 1)),
    ("closed=今天", .dayNeedsStatus(Phrase(zh: "销号日期", en: "closed on"))),
    ("status", .notAnAssignment("status")),
    ("=x", .notAnAssignment("=x")),
    ("done=2026-06-01", .dayNeedsStatus(Phrase(zh: "完成日期", en: "done on"))),
    ("related=a b", .badID("a b")), ("deadline=尽快", .deadline(.notUnderstood("尽快"))),
    (
      "owners-=丁",
      .notThere(field: Phrase(zh: "责任人", en: "owner"), value: "丁")
    ),
  ])
  func `a wrong assignment is refused`(text: String, refusal: EditRefusal) {
    #expect(throws: refusal) { try set([text]) }
  }

  @Test func `a wrong status names the nearest`() {
    #expect {
      try set(["status=doen"])
    } throws: { error in
      guard case .unknownValue(_, "doen", _, let nearest)? = error as? EditRefusal else {
        return false
      }
      return nearest == "done"
    }
  }

  @Test func `a ledger's own label is a status`() throws {
    var own = context
    own.header.statusLabels[.mostly] = "收尾"
    let edit = try IssueEdits.set(EditFixture.issue(), field: "status", value: "收尾", own)
    #expect(edit.lines.first == "Status#0 doing→mostly")
    #expect(edit.title.zh == "03 号问题 状态 正在整改→收尾")
  }
}
