// Empty lines of lists, titles on several lines, and files with the line ends of old Macs.
import LedgerModel
import LedgerText
import Testing

@Suite struct EmptyLineTests {
  private static let base = "Id: 1\nTitle: 甲\nStatus: todo\n"

  static let owners: [(assignment: String, before: String, after: String)] = [
    ("owners=甲", "Owner:\n", "Owner: 甲\n"),
    ("owners=甲", "Owner: \t\n", "Owner: 甲\n"),
    ("owners=甲,乙", "Owner:\nLead: 丙\n", "Owner: 甲\nOwner: 乙\nLead: 丙\n"),
    ("owners+=乙", "Owner:\n", "Owner: 乙\n"),
    ("owners+=乙", "Owner: 甲\nOwner:\n", "Owner: 甲\nOwner: 乙\n"),
    ("owners+=乙", "Owner:\nOwner: 甲\n", "Owner:\nOwner: 甲\nOwner: 乙\n"),
    ("owners-=甲", "Owner:\nOwner: 甲\nOwner: 乙\n", "Owner:\nOwner: 乙\n"),
    ("owners=乙", "Owner:\nOwner: 甲\n", "Owner:\nOwner: 乙\n"),
    ("owners=", "Owner:\nOwner: 甲\n", "Owner:\n"),
    ("support+=财政所", "Support:\n", "Support: 财政所\n"),
    ("flags+=listed", "Flag:\n", "Flag: listed\n"),
    ("flags-=immediate", "Flag:\nFlag: immediate\n", "Flag:\n"),
    ("related+=2", "Related:\n", "Related: 2\n"),
  ]

  @Test(arguments: owners)
  func `an empty line of a list is no obstacle to changing the list`(
    _ one: (assignment: String, before: String, after: String)
  ) throws {
    let original = TestLedgers.ledger(issues: Self.base + one.before)
    var ledger = original
    let context = EditContext(today: TestLedgers.today, by: "某人", header: ledger.header)
    let edit = try IssueEdits.set(
      ledger.issue(at: 0), [try FieldAssignment(one.assignment)], context)
    let back = try ledger.apply(edit)
    #expect(text(ledger) == TestLedgers.head + Self.base + one.after)
    let again = try ledger.apply(back)
    #expect(text(ledger) == text(original))
    _ = try ledger.apply(again)
    #expect(text(ledger) == TestLedgers.head + Self.base + one.after)
  }

  static let titles: [(lines: String, title: String)] = [
    ("Title: 一段\\\n连成一行\n", "一段连成一行"),
    ("Title: 一段\n+ 又一段\n", "一段 又一段"),
    ("Title: 一段\n+\n+  三段 \n", "一段 三段"),
    ("Title:\n+ 从第二行起\n", "从第二行起"),
  ]

  @Test(arguments: titles, ["\n", "\r\n"])
  func `a title of several lines is shown on one`(
    _ one: (lines: String, title: String), end: String
  ) {
    let record = "Id: 1\n" + one.lines + "Status: todo\nOwner: 甲\n+ 乙\n"
    let ledger = TestLedgers.ledger((TestLedgers.head + record).replacing("\n", with: end))
    #expect(ledger.title(at: 0) == one.title)
    #expect(ledger.issue(at: 0).title == one.title)
    #expect(ledger.names[ledger.rows[0].owner] == "甲 乙")
  }

  @Test func `the ledger's own title is shown on one line`() {
    let text = TestLedgers.head.replacing("Title: 台账", with: "Title: 台账\n+ 二")
    #expect(TestLedgers.ledger(text).header.title == "台账 二")
  }

  // MARK: Line ends of old Macs

  static let ends = ["", "\n"]

  @Test(arguments: ends)
  func `a file with CR alone is named for what it is, by loading and by check`(end: String) {
    let text = (TestLedgers.head + Self.base).replacing("\n", with: "\r") + end
    let ledger = TestLedgers.ledger(text)
    #expect(short(ledger.problems) == ["1:1 E002"])
    #expect(short(ledger.check()) == ["1:1 E002"])
    #expect(ledger.problems == ledger.check())
    #expect(ledger.holdsNothingReadable)
    #expect(ledger.isReadOnly)
    #expect(ledger.problems.first?.fix?.zh.contains("guatu check --fix") == true)
  }

  @Test(arguments: ends)
  func `a file with CR alone is repaired and formatted into what it says`(end: String) throws {
    let original = TestLedgers.head + Self.base
    let old = Array((original.replacing("\n", with: "\r") + end).utf8)
    let (mended, repairs) = repaired(old)
    #expect(String(decoding: mended, as: UTF8.self) == original + end)
    #expect(repairs.map(\.code) == ["E002"])
    let formats = (try formatted(old, name: "x"), try formatted(mended, name: "x"))
    #expect(formats.0.bytes == formats.1.bytes)
  }

  @Test func `a CR within a line of an ordinary file is no end of a line`() {
    let text = TestLedgers.head + Self.base + "Note: 一\r二\r三\n"
    #expect(TestLedgers.ledger(text).problems.isEmpty)
    #expect(repaired(Array(text.utf8)).repairs.isEmpty)
  }

  // MARK: Words

  @Test(arguments: [
    ("每季度", "quarterly"), ("每季", "quarterly"), ("每日", "daily"), ("每周", "weekly"), ("每月", "monthly"),
    ("每半年", "halfyearly"), ("每年", "yearly"), ("每45天", "45 days"), ("每个月", "monthly"),
  ])
  func `a word for a period is put right, as check advises`(word: String, code: String) {
    let text = TestLedgers.head + Self.base + "Cadence: \(word)\n"
    let problem = check(text).first
    #expect(problem?.code == "E215")
    #expect(problem?.fix?.zh == code)
    let (mended, repairs) = repaired(Array(text.utf8))
    #expect(
      String(decoding: mended, as: UTF8.self)
        == TestLedgers.head + Self.base + "Cadence: \(code)\n")
    #expect(repairs.map(\.code) == ["E215"])
  }

  @Test(arguments: ["每0天", "季度初", "每天天", "quarterly", "每99999天"])
  func `another word for a period is left to a person`(word: String) {
    let text = TestLedgers.head + Self.base + "Cadence: \(word)\n"
    #expect(repaired(Array(text.utf8)).repairs.isEmpty)
  }

  @Test(arguments: ["Format：guatu-ledger 1", "Format : guatu-ledger 1", " Format: guatu-ledger 1"])
  func `a Format line that is nearly right is put right and not written twice`(line: String) throws
  {
    let original = TestLedgers.head + Self.base
    let text = original.replacing("Format: guatu-ledger 1", with: line)
    #expect(repaired(Array(text.utf8)).bytes == Array(original.utf8))
    let result = try formatted(Array(text.utf8), name: "x")
    #expect(result.bytes == (try formatted(Array(original.utf8), name: "x")).bytes)
    #expect(!TestLedgers.ledger(result.bytes).isReadOnly)
  }

  private func text(_ ledger: Ledger) -> String {
    ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
