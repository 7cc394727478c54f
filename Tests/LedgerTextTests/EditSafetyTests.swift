// An edit changes what it names and nothing else, whatever stands around it.
import LedgerModel
import LedgerText
import Testing

@Suite struct EditSafetyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let record: String
    let changes: [Change]
    let result: String

    init(_ name: String, _ record: String, _ changes: Change..., result: String) {
      testDescription = name
      self.record = record
      self.changes = changes
      self.result = result
    }
  }

  private static let base = "Id: 1\nTitle: 甲\nStatus: todo\n"

  private static func field(
    _ name: String, _ old: String?, _ new: String?, at occurrence: Int? = nil
  ) -> Change {
    .field(FieldChange(.issue("1"), name, occurrence: occurrence, old: old, new: new))
  }

  private static let second: Change = .insertIssue(
    "2", text: "Id: 2\nTitle: 乙\nStatus: todo\n", after: nil)
  private static let secondText = "Id: 2\nTitle: 乙\nStatus: todo\n"

  static let joins: [Case] = [
    Case(
      "an entry after a line that joins", base + "Progress: 2026-01-01 @a\n+ x\\\n",
      field("Progress", nil, "2026-01-02 @b\ny"),
      result: base + "Progress: 2026-01-01 @a\n+ x\\ \nProgress: 2026-01-02 @b\n+ y\n"),
    Case(
      "an owner after one that joins", base + "Owner: x\\\n", field("Owner", nil, "y"),
      result: base + "Owner: x\\ \nOwner: y\n"),
    Case(
      "a detail after a title that joins", "Id: 1\nStatus: todo\nTitle: 甲\\\n",
      field("Detail", nil, "y"), result: "Id: 1\nStatus: todo\nTitle: 甲\\ \nDetail: y\n"),
    Case(
      "a detail after a title that joins nothing", "Id: 1\nStatus: todo\nTitle: 甲\\",
      field("Detail", nil, "y"), result: "Id: 1\nStatus: todo\nTitle: 甲\\ \nDetail: y"),
    Case(
      "an issue after a line that joins", base + "Note: a\\\n", second,
      result: base + "Note: a\\ \n\n" + secondText),
    Case(
      "an issue after a line that joins nothing", base + "Note: a\\", second,
      result: base + "Note: a\\ \n\n" + secondText.dropLast()),
    Case(
      "a comment joins nothing", base + "# a\\\n", field("Note", nil, "b"),
      result: base + "Note: b\n# a\\\n"),
    Case(
      "an issue whose text ends with a backslash", base + "\nId: 3\nTitle: 丙\nStatus: todo\n",
      .insertIssue("2", text: secondText + "Note: a\\\n", after: "1"),
      result: base + "\n" + secondText + "Note: a\\ \n\nId: 3\nTitle: 丙\nStatus: todo\n"),
    Case(
      "a spelling that ends with a backslash and has lost its place at the end",
      base + "Note: b\n",
      .field(
        FieldChange(
          .issue("1"), "Blocker", old: nil, new: "a\\",
          spelling: FieldChange.Spelling(bytes: Array(" a\\\n".utf8), slot: 3))),
      result: base + "Blocker: a\\ \nNote: b\n"),
  ]

  static let meanings: [Case] = [
    Case(
      "a label in the place of its code", "Id: 1\nTitle: 甲\nStatus: 正在整改\n",
      field("Status", "doing", "staged", at: 0), result: "Id: 1\nTitle: 甲\nStatus: staged\n"),
    Case(
      "a synonym with blanks around it", "Id: 1\nTitle: 甲\nStatus:  整改中 \n",
      field("Status", "doing", "todo"), result: "Id: 1\nTitle: 甲\nStatus: todo\n"),
    Case(
      "a word that says a flag too leaves the flag", "Id: 1\nTitle: 甲\nStatus: 长期坚持\n",
      field("Status", "doing", "staged"),
      result: "Id: 1\nTitle: 甲\nStatus: staged\nFlag: longterm\n"),
    Case(
      "taking the flag away takes the word away", "Id: 1\nTitle: 甲\nStatus: 长期坚持\n",
      field("Flag", "longterm", nil), result: "Id: 1\nTitle: 甲\nStatus: doing\n"),
    Case(
      "a flag that stands twice goes twice", base + "Flag: listed\nFlag: private\nFlag: listed\n",
      field("Flag", "listed", nil), result: base + "Flag: private\n"),
    Case(
      "a flag that stands is not written again", base + "Flag: listed\n",
      field("Flag", nil, "listed"), result: base + "Flag: listed\n"),
    Case(
      "a head with an odd escape", base + "Measure: #1 !todo @a%b\n+ 措施\n",
      field("Measure", "#1 !todo @a%25b\n措施", "#1 !doing @a%25b\n措施", at: 0),
      result: base + "Measure: #1 !doing @a%25b\n+ 措施\n"),
  ]

  @Test(arguments: joins + meanings)
  func `the edit is made, and taking it back restores every byte`(_ one: Case) throws {
    let original = TestLedgers.ledger(issues: one.record)
    var ledger = original
    let back = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), one.changes))
    #expect(text(ledger) == TestLedgers.head + one.result)
    #expect(ledger.check().allSatisfy { $0.severity < .error })
    if Recfix.isInstalled {
      #expect(try Recfix.complaint(Array(text(ledger).utf8)).isEmpty)
    }
    _ = try ledger.apply(back)
    #expect(text(ledger) == text(original))
  }

  @Test func `another status is still another status`() {
    var ledger = TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: 基本完成\n")
    #expect(throws: EditError.self) {
      try ledger.apply(
        Edit(Phrase(zh: "试", en: "try"), [EditSafetyTests.field("Status", "doing", "todo")]))
    }
  }

  @Test(arguments: ["\n", "", "Note: a\\\n", "Note: a\\"])
  func `the first issue brings its descriptor along`(end: String) throws {
    var ledger = TestLedgers.ledger(
      "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: 台账\nInspected: 某镇"
        + (end == "" ? "" : "\n")
        + (end == "\n" ? "" : end))
    _ = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [EditSafetyTests.second]))
    #expect(ledger.row(of: "2") == 0)
    let again = TestLedgers.ledger(text(ledger))
    #expect(again.rows.count == 1)
    #expect(again.sets.map(\.type) == ["Ledger", "Issue"])
    #expect(again.check().isEmpty)
    #expect(again.sets == ledger.sets)
    if Recfix.isInstalled {
      #expect(try Recfix.complaint(Array(text(ledger).utf8)).isEmpty)
    }
  }

  @Test func `records that stand below the header are not made issues in passing`() {
    var ledger = TestLedgers.ledger(
      "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: 台账\nInspected: 某镇\n\n"
        + EditSafetyTests.base)
    let before = text(ledger)
    #expect(throws: EditError.self) {
      try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [EditSafetyTests.second]))
    }
    #expect(text(ledger) == before)
    #expect(ledger.rows.isEmpty)
  }

  @Test func `a record that gets the end of its last line is judged anew`() throws {
    // The file's own pattern takes no CR, and without LF the CR is a part of the day.
    var text = SmallLedger.text
    while text.hasSuffix("\n") { text.removeLast() }
    var ledger = TestLedgers.ledger(text + "\r")
    #expect(ledger.rows.map(\.isBroken) == [false, false, true])
    let new = "Id: 04\nTitle: 丁\nStatus: todo\n"
    _ = try ledger.apply(
      Edit(Phrase(zh: "试", en: "try"), [.insertIssue("04", text: new, after: nil)]))
    #expect(ledger.rows.map(\.isBroken) == [false, false, false, false])
    #expect(ledger.problems.isEmpty)
  }

  @Test func `a descriptor comes before sets that are only kept`() throws {
    var ledger = TestLedgers.ledger(
      "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: 台账\nInspected: 某镇\n\n# 别的\n"
        + "%rec: Other\n\nA: 1\n")
    _ = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [EditSafetyTests.second]))
    #expect(ledger.sets.map(\.type) == ["Ledger", "Issue", "Other"])
    #expect(
      text(ledger).hasSuffix("\n" + EditSafetyTests.secondText + "\n# 别的\n%rec: Other\n\nA: 1\n"))
  }

  static let unfit: [(name: String, bytes: [UInt8], code: String)] = [
    ("a bad byte in another record", two + [0xC4, 0xE3, 10], "E001"),
    ("a bad byte in a comment", two + Array("\n\n# ".utf8) + [0xFF, 10], "E001"),
    (
      "a bad byte in a record that is broken anyway",
      two + Array("\nDue: x\nLead: ".utf8) + [0xC4, 0xE3, 10], "E001"
    ),
    (
      "a bad byte in one of two records with one Id",
      Array((TestLedgers.head + base + "\n" + base + "\n" + base + "Lead: ").utf8) + [
        0xC4, 0xE3, 10,
      ],
      "E001"
    ),
    (
      "a line beyond the limit",
      two + Array(String(repeating: "x", count: 2 << 20).utf8) + [10], "E003"
    ),
  ]

  private static let two = Array(
    (TestLedgers.head + base + "\nId: 2\nStatus: todo\nTitle: 乙").utf8)

  @Test(arguments: unfit.indices)
  func `a file that is not text as a whole is not written`(place: Int) {
    let one = EditSafetyTests.unfit[place]
    var ledger = TestLedgers.ledger(one.bytes)
    let error = #expect(throws: EditError.self) {
      try ledger.apply(
        Edit(Phrase(zh: "试", en: "try"), [EditSafetyTests.field("Lead", nil, "丙")]))
    }
    guard case .unfitFile(let code, _, _, _) = error else {
      Testing.Issue.record("\(one.name): \(String(describing: error))")
      return
    }
    #expect(code == one.code)
    #expect(ledger.bytes.withBytes { Array($0) } == one.bytes)
  }

  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: String
    let change: Change
  }

  static let rules = [
    Rule(
      testDescription: "no more issues than the set may hold", lines: "%size: 1\n", change: second),
    Rule(
      testDescription: "a value that may stand once in the set",
      lines: "%singular: Lead\n",
      change: .insertIssue(
        "2", text: secondText + "Lead: 贺连山\n", after: nil)),
    Rule(
      testDescription: "a key that two records would have", lines: "%key: Title\n",
      change: .insertIssue("2", text: "Id: 2\nTitle: 甲\nStatus: todo\n", after: nil)),
  ]

  @Test(arguments: rules)
  func `what the descriptor asks of all issues together still holds`(_ rule: Rule) {
    let head = TestLedgers.head.dropLast() + rule.lines + "\n"
    var ledger = TestLedgers.ledger(String(head) + EditSafetyTests.base + "Lead: 贺连山\n")
    #expect(ledger.check().isEmpty)
    let before = text(ledger)
    let error = #expect(throws: EditError.self) {
      try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [rule.change]))
    }
    if case .wouldBreak? = error {} else { Testing.Issue.record("\(String(describing: error))") }
    #expect(text(ledger) == before)
  }

  private func text(_ ledger: Ledger) -> String {
    ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
