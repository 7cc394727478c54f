// Files that are long in an unlucky way: each would take minutes or hours if anything in it were
// compared with everything else.
import LedgerModel
import LedgerText
import Testing

@Suite struct LongFileTests {
  private static func codes(_ problems: [Problem]) -> [String: Int] {
    problems.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }

  @Test func `a record with as many names as fields`() {
    let lines = (0..<60_000).map { "Field\($0): x\n" }.joined()
    let ledger = TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + lines)
    #expect(Self.codes(ledger.problems) == ["E003": 1])
    let report = ledger.checkReport(options: CheckOptions(cap: 10))
    #expect(report.hints == 60_000)
    #expect(report.errors == 1)
  }

  @Test func `names are counted apart however many there are`() {
    let names = (0..<100).map { "X\($0)" }
    let text = (names + names + names).map { "\($0): x\n" }.joined()
    let record = Array(text.utf8).withUnsafeBytes { RecordSyntax($0, from: 0, line: 1) }
    let expected = [0, 1, 2].flatMap { [Int](repeating: $0, count: 100) }
    #expect(record.fields.map(\.occurrence) == expected)
  }

  @Test func `a field that stands twenty thousand times`() {
    let titles = String(repeating: "Title: 甲\n", count: 20_000)
    let report = TestLedgers.ledger(issues: "Id: 1\nStatus: todo\n" + titles)
      .checkReport(options: CheckOptions(cap: 100_000))
    let repeated = report.problems.filter { $0.code == "E207" }
    #expect(repeated.count == 19_999)
    #expect(repeated.last?.message.zh.contains("第 13 行") == true)
  }

  @Test func `a chain of definitions, and one that runs in a circle`() {
    func problems(_ last: String) -> [String: Int] {
      let chain = (0..<5000).map { "%typedef: T\($0)_t T\($0 + 1)_t\n" }.joined()
      let text =
        TestLedgers.head.dropLast() + chain + last + "%type: XOwn T0_t\n\n"
        + "Id: 1\nTitle: 甲\nStatus: todo\nXOwn: 7\n"
      return Self.codes(check(String(text), options: CheckOptions(cap: 100_000)))
    }
    #expect(problems("%typedef: T5000_t int\n").isEmpty)
    #expect(problems("%typedef: T5000_t enum a b\n") == ["E215": 1])
    #expect(problems("%typedef: T5000_t T0_t\n") == ["E215": 5001])
    #expect(problems("") == ["E215": 1])
  }

  @Test(arguments: [
    ("a comment", "# "), ("a comment that seems to go on", "# \\\n# "),
    ("a state of a head", "Progress: 2026-01-01 @甲 !"), ("a line that is no field", "- "),
  ])
  func `a search in a long line that is no value`(_ name: String, _ start: String) {
    let long = start + String(repeating: "字", count: 60_000) + "\n"
    let ledger = TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + long)
    #expect(!ledger.contains(SearchText("字"), at: 0))
    let behind = TestLedgers.ledger(
      issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + long + "Note: 字\n")
    #expect(behind.contains(SearchText("字"), at: 0))
  }

  @Test func `a comment in a hundred thousand lines that seem to be joined`() {
    let lines = String(repeating: "# 字\\\n", count: 100_000)
    let ledger = TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + lines)
    #expect(!ledger.contains(SearchText("字"), at: 0))
  }

  @Test func `a field that a comment above seems to take in is searched all the same`() {
    let ledger = TestLedgers.ledger(
      issues: "Id: 1\nTitle: 甲\nStatus: todo\n# 注\\\nNote: 一\\\n二三\n")
    #expect(ledger.contains(SearchText("二三"), at: 0))
    #expect(!ledger.contains(SearchText("注"), at: 0))
  }

  @Test func `bad bytes between the records of a large file`() {
    var bytes = Array(TestLedgers.head.utf8)
    let gap = Array((String(repeating: "# 注释\n", count: 2000)).utf8)
    for _ in 0..<1000 { bytes += gap + [0x23, 0xFF, 0x0A] }
    let found = TestLedgers.ledger(bytes).problems.filter { $0.code == "E001" }
    #expect(found.count == 1000)
    #expect(found.first?.place == TextPlace(line: 10 + 2001, column: 2))
    #expect(found.last?.place == TextPlace(line: 10 + 2001 * 1000, column: 2))
  }

  @Test func `a descriptor is read once, however many records it judges`() {
    let types = (0..<2000).map { "%type: X\($0) int\n" }.joined()
    let records = (0..<3000).map { "Id: \($0)\nTitle: 甲\nStatus: todo\n\n" }.joined()
    let head = TestLedgers.head.dropLast()
    #expect(TestLedgers.ledger(head + types + "\n" + records).problems.isEmpty)
  }

  @Test func `two versions of a record with ten thousand notes`() {
    func ledger(_ word: String) -> Ledger {
      let notes = (0..<10_000).map { "Progress: 2026-01-01 @甲\n+ \(word)\($0)\n" }.joined()
      return TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + notes)
    }
    let changes = LedgerComparison.changes(from: ledger("旧"), to: ledger("新"))
    #expect(changes.count == 20_000)
  }

  @Test func `notes that stand several times are counted each`() {
    func ledger(_ words: [String]) -> Ledger {
      let notes = words.map { "Progress: 2026-01-01 @甲\n+ \($0)\n" }.joined()
      return TestLedgers.ledger(issues: "Id: 1\nTitle: 甲\nStatus: todo\n" + notes)
    }
    let changes = LedgerComparison.changes(
      from: ledger(["a", "a", "b", "c"]), to: ledger(["a", "c", "c", "a", "d"]))
    let said = changes.map {
      ($0.old.map { "-\($0.suffix(1))" } ?? "") + ($0.new.map { "+\($0.suffix(1))" } ?? "")
    }
    #expect(said == ["-b", "+c", "+d"])
  }

  @Test func `four thousand changes of one edit`() throws {
    let records = (0..<4000).map { "Id: \($0 * 10 + 100_000)\nTitle: 甲\nStatus: todo\n\n" }
    let original = TestLedgers.ledger(issues: records.joined())
    var ledger = original
    let changes: [Change] = (0..<4000).map { number in
      let id = IssueID(String(number * 10 + 100_000))
      if number % 4 == 0 { return .removeIssue(id, expected: nil) }
      if number % 4 == 1 {
        let new = IssueID(String(number * 10 + 100_001))
        return .insertIssue(new, text: "Id: \(new)\nTitle: 乙\nStatus: todo\n", after: id)
      }
      return .field(FieldChange(.issue(id), "Note", old: nil, new: "改"))
    }
    let back = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), changes))
    #expect(ledger.rows.count == 4000)
    #expect(LedgerComparison.changes(from: original, to: ledger).count == 4000)
    _ = try ledger.apply(back)
    let isRestored = ledger.bytes.withBytes { Array($0) } == original.bytes.withBytes { Array($0) }
    #expect(isRestored)
  }
}
