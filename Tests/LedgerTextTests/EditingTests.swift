// What single edits do to the bytes, and which edits are refused.
import LedgerModel
import LedgerText
import Testing

@Suite struct EditingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let record: String
    let change: FieldChange
    let result: String
    var testDescription: String { name }
  }

  private static let issue = RecordKey.issue("1")
  private static let base = "Id: 1\nTitle: 甲\nStatus: todo\n"

  @Test(arguments: [
    Case(
      name: "only the value's bytes change",
      record: "Id: 1\nTitle:   甲  \nStatus: todo\nDue:2026-01-01\n",
      change: FieldChange(issue, "Due", old: "2026-01-01", new: "2026-02-01"),
      result: "Id: 1\nTitle:   甲  \nStatus: todo\nDue: 2026-02-01\n"),
    Case(
      name: "a new field follows the nearest before it in canonical order",
      record: base + "Note: x\n", change: FieldChange(issue, "Due", old: nil, new: "2026-02-01"),
      result: base + "Due: 2026-02-01\nNote: x\n"),
    Case(
      name: "another way to write the same cadence stands for it",
      record: base + "Cadence: 7 days\n",
      change: FieldChange(issue, "Cadence", old: "weekly", new: "monthly"),
      result: base + "Cadence: monthly\n"),
    Case(
      name: "a repeated field follows the last of its name",
      record: base + "Owner: a\nNote: x\nOwner: b\nDue: 2026-01-01\n",
      change: FieldChange(issue, "Owner", old: nil, new: "c"),
      result: base + "Owner: a\nNote: x\nOwner: b\nOwner: c\nDue: 2026-01-01\n"),
    Case(
      name: "lines become continuation lines",
      record: base, change: FieldChange(issue, "Note", old: nil, new: "一\n\n二\\\n三"),
      result: base + "Note: 一\n+\n+ 二\\ \n+ 三\n"),
    Case(
      name: "a field's comment stays when the field goes",
      record: base + "Note: x\n+ y\n# c\n",
      change: FieldChange(issue, "Note", old: "x\ny", new: nil),
      result: base + "# c\n"),
    Case(
      name: "a blank value takes the field away",
      record: base + "Lead: x\n", change: FieldChange(issue, "Lead", old: "x", new: "  "),
      result: base),
    Case(
      name: "an empty field is filled in",
      record: base + "Lead:\n", change: FieldChange(issue, "Lead", old: nil, new: "x"),
      result: base + "Lead: x\n"),
    Case(
      name: "control characters do not get in",
      record: base, change: FieldChange(issue, "Note", old: nil, new: "a\u{1B}[0m\u{7}\tb\r\nc"),
      result: base + "Note: a[0m\tb\n+ c\n"),
    Case(
      name: "the second of two entries",
      record: base + "Owner: a\nOwner: b\n",
      change: FieldChange(issue, "Owner", occurrence: 1, old: "b", new: "c"),
      result: base + "Owner: a\nOwner: c\n"),
    Case(
      name: "a joined value becomes one line",
      record: "Id: 1\nTitle: 甲\\\n乙\nStatus: todo\n",
      change: FieldChange(issue, "Title", old: "甲乙", new: "丙"),
      result: "Id: 1\nTitle: 丙\nStatus: todo\n"),
  ])
  func `an edit changes no byte that it need not change`(example: Case) throws {
    var ledger = TestLedgers.ledger(issues: example.record)
    _ = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [.field(example.change)]))
    #expect(text(ledger) == TestLedgers.head + example.result)
  }

  @Test func `several changes are one edit, and none is done when one is refused`() throws {
    var ledger = TestLedgers.ledger(issues: EditingTests.base)
    let before = text(ledger)
    let done = FieldChange(EditingTests.issue, "Status", old: "todo", new: "done")
    let wrong = FieldChange(EditingTests.issue, "Lead", old: "somebody", new: "x")
    #expect(
      throws: EditError.changedMeanwhile(
        EditingTests.issue, field: "Lead", expected: "somebody", found: nil)
    ) {
      try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [.field(done), .field(wrong)]))
    }
    #expect(text(ledger) == before)
    #expect(ledger.rows[0].status == .todo)
  }

  @Test func `a new issue stands after the last one with one blank line before it`() throws {
    for (end, expectedEnd) in [("", ""), ("\n", "\n")] {
      var ledger = TestLedgers.ledger(issues: EditingTests.base + end)
      let id = ledger.nextID()
      #expect(id == "2")
      let new = "Id: \(id)\nTitle: 乙\nStatus: todo\n"
      _ = try ledger.apply(
        Edit(Phrase(zh: "试", en: "try"), [.insertIssue(id, text: new, after: nil)]))
      #expect(
        text(ledger) == TestLedgers.head + EditingTests.base
          + "\nId: 2\nTitle: 乙\nStatus: todo\n" + expectedEnd)
      #expect(ledger.row(of: id) == 1)
      #expect(ledger.line(at: 1) == 15)
    }
  }

  @Test func `the first issue of an empty ledger follows the descriptor`() throws {
    var ledger = TestLedgers.ledger(issues: "")
    _ = try ledger.apply(
      Edit(Phrase(zh: "试", en: "try"), [.insertIssue("1", text: EditingTests.base, after: nil)]))
    #expect(ledger.rows.count == 1)
    #expect(TestLedgers.ledger(text(ledger)).rows.count == 1)
  }

  @Test func `what cannot be edited is refused by its reason`() {
    let broken = "Id: 1\nTitle: a\nStatus: todo\n"
    var twice = TestLedgers.ledger(issues: broken + "\n" + broken)
    #expect(throws: EditError.brokenRecord(.issue("1"), line: 11)) {
      try twice.apply(edit(FieldChange(.issue("1"), "Lead", old: nil, new: "x")))
    }
    var ledger = TestLedgers.ledger(issues: broken)
    #expect(throws: EditError.noSuchIssue("7")) {
      try ledger.apply(edit(FieldChange(.issue("7"), "Lead", old: nil, new: "x")))
    }
    #expect(throws: EditError.issueExists("1")) {
      try ledger.apply(
        Edit(Phrase(zh: "试", en: "try"), [.insertIssue("1", text: broken, after: nil)]))
    }
    var old = TestLedgers.ledger("%rec: Issue\n\n" + broken)
    #expect(throws: EditError.readOnlyFormat) {
      try old.apply(edit(FieldChange(.issue("1"), "Lead", old: nil, new: "x")))
    }
  }

  @Test(arguments: [
    FieldChange(.issue("1"), "Due", old: nil, new: "明天"),
    FieldChange(.issue("1"), "Status", old: "todo", new: "done"),
    FieldChange(.issue("1"), "Title", old: "甲", new: nil),
    FieldChange(.issue("1"), "Title", old: "甲", new: "两\n行"),
    FieldChange(.issue("1"), "Progress", old: nil, new: "没有日期\n正文"),
    FieldChange(.issue("1"), "两个 词", old: nil, new: "x"),
    FieldChange(.ledger, "Deadline", old: nil, new: "2025-01-01"),
  ])
  func `an edit that would make the ledger invalid is not done`(change: FieldChange) {
    var ledger = TestLedgers.ledger(issues: EditingTests.base)
    let before = text(ledger)
    let error = #expect(throws: EditError.self) { try ledger.apply(edit(change)) }
    if case .wouldBreak? = error {} else { Testing.Issue.record("\(String(describing: error))") }
    #expect(text(ledger) == before)
    #expect(ledger.rows.map(\.status) == [.todo])
  }

  @Test func `a record with errors is shown as broken and not edited`() {
    var ledger = TestLedgers.ledger(issues: EditingTests.base + "Due: 2026-02-30\n")
    #expect(ledger.rows.map(\.isBroken) == [true])
    #expect(ledger.problems(at: 0).map(\.code) == ["E201"])
    #expect(throws: EditError.brokenRecord(.issue("1"), line: 14)) {
      try ledger.apply(edit(FieldChange(.issue("1"), "Lead", old: nil, new: "x")))
    }
  }

  @Test func `an issue takes a new number and answers to it`() throws {
    var ledger = TestLedgers.ledger(issues: EditingTests.base)
    let back = try ledger.apply(edit(FieldChange(.issue("1"), "Id", old: "1", new: "09")))
    #expect(ledger.row(of: "09") == 0)
    #expect(ledger.row(of: "1") == nil)
    #expect(ledger.nextID() == "10")
    _ = try ledger.apply(back)
    #expect(text(ledger) == TestLedgers.head + EditingTests.base)
  }

  private func edit(_ change: FieldChange) -> Edit {
    Edit(Phrase(zh: "试", en: "try"), [.field(change)])
  }

  private func text(_ ledger: Ledger) -> String {
    ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
