// Entries that are added, changed and taken out.
import LedgerModel
import Testing

struct EntryEditTests {
  private let context = EditFixture.context
  private let issue = EditFixture.issue()

  @Test func `progress is dated and signed`() throws {
    let edit = try IssueEdits.addProgress(issue, "已进场\n", context)
    #expect(edit.lines == ["Progress +→2026-06-15 @许知遥\n已进场"])
    let dated = try IssueEdits.addProgress(
      issue, "补记", on: Day(iso: "2026-06-01"), measure: "#2", context)
    #expect(dated.lines == ["Progress +→2026-06-01 @许知遥 re:#2\n补记"])
  }

  @Test func `progress without words, ahead of today or on an unknown measure is refused`() {
    #expect(throws: EditRefusal.mustNotBeEmpty(Phrase(zh: "进展", en: "progress"))) {
      try IssueEdits.addProgress(issue, " \n", context)
    }
    #expect(throws: EditRefusal.dayAhead(EditFixture.today + 1)) {
      try IssueEdits.addProgress(issue, "x", on: EditFixture.today + 1, context)
    }
    #expect(throws: EditRefusal.noSuchEntry(.measure, "#9")) {
      try IssueEdits.addProgress(issue, "x", measure: "9", context)
    }
  }

  @Test(arguments: [
    ("/etc/passwd", "是绝对路径"), ("../a.pdf", "含有“..”"), ("佐证/../../a", "含有“..”"),
    ("~/a", "是绝对路径"), ("C:\\a", "带有盘符"), ("https://a/b", "是网址，不是文件"), ("..", "含有“..”"),
  ])
  func `a path that leaves the ledger's folder is refused with the reason`(
    path: String, why: String
  ) throws {
    let refusal = #expect(throws: EditRefusal.self) {
      try IssueEdits.addEvidence(issue, "纪要", file: path, context)
    }
    #expect(refusal?.message.zh.hasSuffix(why) == true)
  }

  @Test(arguments: [("", ""), ("佐证\\纪要.docx", " file:佐证/纪要.docx")])
  func `a path copied from Windows is written with the ledger's own signs`(
    path: String, token: String
  ) throws {
    #expect(
      try IssueEdits.addEvidence(issue, "纪要", file: path, context).lines == [
        "Evidence +→2026-06-15 @许知遥\(token)\n纪要"
      ])
  }

  @Test func `a number beyond all sense does not stop the next measure`() throws {
    let odd = EditFixture.issue {
      EditFixture.add(.measure, "#9223372036854775807 !todo\n末", to: &$0)
    }
    #expect(try IssueEdits.addMeasure(odd, "三", context).lines == ["Measure +→#3 !todo\n三"])
  }

  @Test func `evidence keeps its path with blanks`() throws {
    #expect(
      try IssueEdits.addEvidence(issue, "", file: "佐证/会议 纪要..pdf", context).lines == [
        "Evidence +→2026-06-15 @许知遥 file:佐证/会议%20纪要..pdf\n佐证/会议 纪要..pdf"
      ])
  }

  @Test func `every kind writes the head that its shape asks for`() throws {
    let day = try #require(Day(iso: "2026-06-20"))
    let finished = EditFixture.issue { $0.status = .done }
    let edits = [
      try IssueEdits.addInstruction(issue, "抓紧", by: "柳闻笙", context),
      try IssueEdits.addDecision(
        issue, "限期", owner: "顾青", due: day, meeting: EditFixture.today, context),
      try IssueEdits.addCheck(issue, isGood: true, context),
      try IssueEdits.addSignOff(finished, agrees: true, context),
      try IssueEdits.addNotice(issue, "请报", issuer: "县委巡察办", due: day, kind: "supervise", context),
      try IssueEdits.addMilestone(issue, "主管贯通", due: day, context),
      try IssueEdits.addHandover(issue, from: "甲", to: "乙", context),
      try IssueEdits.addMeasure(issue, "三", owners: ["丙"], due: day, context),
      try IssueEdits.addAnswer(issue, rule: "done_without_evidence", "材料在县局", context),
    ]
    #expect(
      edits.flatMap(\.lines) == [
        "Instruction +→2026-06-15 @柳闻笙\n抓紧",
        "Decision +→2026-06-15 @许知遥 meeting:2026-06-15 owner:顾青 due:2026-06-20\n限期",
        "Check +→2026-06-15 @许知遥 !ok", "SignOff +→2026-06-15 @许知遥 !agree role:纪委复核",
        "Notice +→#1 !open 2026-06-15 @县委巡察办 due:2026-06-20 kind:supervise\n请报",
        "Milestone +→#1 !todo due:2026-06-20\n主管贯通", "Handover +→2026-06-15 from:甲 to:乙",
        "Measure +→#3 !todo @丙 due:2026-06-20\n三",
        "Answer +→2026-06-15 @许知遥 rule:done_without_evidence\n材料在县局",
      ])
    for edit in edits {
      let after = try issue.after(edit)
      for case .field(let change) in edit.changes {
        let kind = try #require(EntryKind(rawValue: change.field))
        let entry = try #require(after.entries(kind).last)
        #expect(!kind.shape.dayRequired || entry.day != nil)
        #expect(!kind.shape.personRequired || !entry.people.isEmpty)
        #expect(entry.state.map { kind.shape.states.contains($0) } ?? kind.shape.states.isEmpty)
        for key in kind.shape.requiredKeys { #expect(entry.value(of: key) != nil) }
      }
    }
  }

  @Test func `rejecting says why`() {
    #expect(throws: EditRefusal.reasonNeeded(Phrase(zh: "退回", en: "rejecting"))) {
      try IssueEdits.addSignOff(issue, agrees: false, context)
    }
  }

  @Test(arguments: [
    ("2", "done", ["Measure#1 #2 !todo @顾青\n二→#2 !done @顾青 done:2026-06-15\n二"]),
    ("#1", "doing", ["Measure#0 #1 !done done:2026-01-16\n一→#1 !doing\n一"]), ("1", "done", []),
    ("1", "void", ["Measure#0 #1 !done done:2026-01-16\n一→#1 !void\n一"]),
  ])
  func `a measure's done day goes with its state`(
    id: String, state: String, lines: [String]
  ) throws {
    let edit = try IssueEdits.setState(issue, id: id, to: state, context)
    #expect(edit.lines == lines)
    _ = try issue.after(edit)
  }

  @Test func `measures are changed one thing at a time`() throws {
    let day = Day(iso: "2026-06-20")
    #expect(
      try IssueEdits.setEntryDue(issue, id: "2", to: day).lines == [
        "Measure#1 #2 !todo @顾青\n二→#2 !todo @顾青 due:2026-06-20\n二"
      ])
    #expect(
      try IssueEdits.setEntryOwners(issue, id: "2", to: ["甲", " 乙"]).lines == [
        "Measure#1 #2 !todo @顾青\n二→#2 !todo @甲 @乙\n二"
      ])
    #expect(
      try IssueEdits.setEntryText(issue, id: "2", to: "新\n文").lines == [
        "Measure#1 #2 !todo @顾青\n二→#2 !todo @顾青\n新\n文"
      ])
  }

  @Test func `an unknown measure or state is refused`() {
    #expect(throws: EditRefusal.noSuchEntry(.measure, "#7")) {
      try IssueEdits.setState(issue, id: "7", to: "done", context)
    }
    #expect {
      try IssueEdits.setState(issue, id: "1", to: "doen", context)
    } throws: { error in
      guard case .unknownValue(_, _, _, "done")? = error as? EditRefusal else { return false }
      return true
    }
  }

  @Test func `a notice has no done day`() throws {
    var noticed = issue
    EditFixture.add(.notice, "#1 !open 2026-06-01 @县委巡察办\n请报", to: &noticed)
    #expect(
      try IssueEdits.setState(noticed, .notice, id: "1", to: "closed", context).lines == [
        "Notice#0 #1 !open 2026-06-01 @县委巡察办\n请报→#1 !closed 2026-06-01 @县委巡察办\n请报"
      ])
  }
}
