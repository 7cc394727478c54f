// What the index of a whole file says, and that its quick way and its careful way agree.
import LedgerModel
import LedgerText
import Testing

@Suite struct IndexTests {
  @Test(arguments: TestLedgers.variants.indices)
  func `every variant of a file gives the same index`(variant: Int) {
    let bytes = TestLedgers.variants[variant].change(Array(TestLedgers.odd.utf8))
    let ledger = TestLedgers.ledger(bytes)
    #expect(ledger.problems == [])
    #expect(ledger.unreadable == [])
    #expect(!ledger.isReadOnly)
    #expect(ledger.header.inspected == "某镇党委")
    #expect(ledger.header.steps == ["责任领导", "纪委复核"])
    #expect(ledger.header.thresholds.dueSoon == 10)
    #expect(ledger.header.declared == ["DeclaredIssues": 4])
    #expect(ledger.header.note == "一行\n\n三行")
    #expect(ledger.header.statusLabels == [.todo: "没动", .doing: "在改"])
    #expect(ledger.values(of: "Answer", in: .ledger).map { $0.hasSuffix("已核实") } == [true])
    #expect(ledger.rows.indices.map { ledger.id(at: $0).text } == ["01", "02", "03", "04"])
    #expect(ledger.rows.map(\.status) == [.done, .doing, .doing, .todo])
    #expect(ledger.title(at: 0) == "公务用车管理ABC不规范")
    let first = ledger.rows[0]
    #expect(first.due.day == Day(iso: "2026-03-31"))
    #expect(first.done.day == Day(iso: "2026-03-20"))
    #expect(first.lastActivity.day == Day(iso: "2026-01-16"))
    #expect((first.measuresDone, first.measuresCounted) == (1, 1))
    #expect(first.marks == [.severalOwners, .hasProgress])
    #expect(ledger.names[first.leader] == "贺连山")
    #expect(ledger.names[first.category] == "甲类")
    let second = ledger.rows[1]
    #expect(second.flags == [.longterm, .listed])
    #expect(second.cadence == .months(3))
    #expect(second.cadenceStart.day == Day(iso: "2026-03-30"))
    #expect(second.lastActivity.day == Day(iso: "2026-03-30"))
    #expect(second.marks == [.extendedLate, .laterActivity, .hasProgress, .hasCadence])
    #expect(ledger.rows[3].lastActivity.day == Day(iso: "2026-01-05"))
    #expect(ledger.issue(at: 1).title == "两段连成一行")
    #expect(ledger.issue(at: 0).detail == "第一段\n\n第三行没有空格\n末行\\ ")
    #expect(ledger.issue(at: 0).unknownFields.map(\.name) == ["XMine"])
    #expect(ledger.row(of: "03") == 2)
    #expect(ledger.row(of: "05") == nil)
  }

  @Test(arguments: TestLedgers.samples)
  func `the quick way and the careful way make the same rows`(path: String) throws {
    let bytes = try TestLedgers.read(path)
    let earlier = TestLedgers.today - 40
    let quick = TestLedgers.ledger(bytes, today: earlier)
    var careful = TestLedgers.ledger(bytes)
    careful.advance(to: earlier)
    #expect(quick.rows.count == careful.rows.count)
    for row in quick.rows.indices {
      #expect(TestLedgers.described(quick, row) == TestLedgers.described(careful, row))
    }
    #expect(!quick.rows.isEmpty)
  }

  @Test func `a day that comes makes later activity count`() {
    var ledger = TestLedgers.ledger(TestLedgers.odd)
    ledger.advance(to: TestLedgers.today + 30)
    #expect(ledger.rows[1].lastActivity.day == Day(iso: "2026-07-01"))
    #expect(ledger.rows[1].cadenceStart.day == Day(iso: "2026-07-01"))
    #expect(!ledger.rows[1].marks.contains(.laterActivity))
  }

  @Test func `records of any bytes are found where the reader finds them`() {
    var dice = Dice(11)
    let lines = [
      "Id: 1", "Title: x", "Status: todo", "+ y", "", "", "# c", "Due: 2026-01-01", "Detail: a\\",
      " ", "Note:", "Measure: #1 !todo", "odd", "X: 1", "Progress: 2026-01-01 @a",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        lines[Int.random(in: 0..<lines.count, using: &dice)] + "\n"
      }.joined()
      let ledger = TestLedgers.ledger(issues: text)
      let found = ledger.bytes.withBytes { buffer -> [String] in
        var reader = RecordReader(buffer)
        var records: [String] = []
        while let record = reader.next() {
          if record.line > 9, !record.fields.isEmpty {
            records.append("\(record.line) \(record.range)")
          }
        }
        return records
      }
      #expect(ledger.rows.map { "\($0.line) \($0.bytes)" } == found)
    }
  }

  struct FileCase: Sendable {
    let name: String
    let text: String
    let codes: [String]
    let isReadOnly: Bool
    let rows: Int
  }

  @Test(arguments: [
    FileCase(name: "empty", text: "", codes: ["E104"], isReadOnly: true, rows: 0),
    FileCase(
      name: "newer format", text: TestLedgers.head.replacing("guatu-ledger 1", "guatu-ledger 2"),
      codes: ["E110"], isReadOnly: true, rows: 0),
    FileCase(
      name: "no header", text: "%rec: Issue\n\nId: 1\nTitle: a\nStatus: todo\n",
      codes: ["W104"], isReadOnly: true, rows: 1),
    FileCase(
      name: "before any descriptor", text: "Id: 1\nTitle: a\n\n" + TestLedgers.head,
      codes: ["E101"], isReadOnly: false, rows: 0),
    FileCase(
      name: "two records before any descriptor",
      text: "Id: 1\nTitle: a\n\nId: 2\nTitle: b\n\n" + TestLedgers.head, codes: ["E101"],
      isReadOnly: false, rows: 0),
    FileCase(
      name: "another format", text: TestLedgers.head.replacing("guatu-ledger 1", "ledger 9"),
      codes: ["E104"], isReadOnly: true, rows: 0),
    FileCase(
      name: "nearly a format", text: TestLedgers.head.replacing("Format:", "Format："),
      codes: ["E011"], isReadOnly: true, rows: 0),
    FileCase(
      name: "type twice",
      text: TestLedgers.head + "Id: 1\nTitle: a\nStatus: todo\n\n%rec: Issue\n\n"
        + "Id: 2\nTitle: a\nStatus: todo\n",
      codes: ["E102"], isReadOnly: false, rows: 2),
    FileCase(
      name: "same Id twice",
      text: TestLedgers.head + "Id: 1\nTitle: a\nStatus: todo\n\nId: 1\nTitle: b\nStatus: todo\n",
      codes: ["E208", "E208"], isReadOnly: false, rows: 2),
    FileCase(
      name: "unknown set kept",
      text: TestLedgers.head + "Id: 1\nTitle: a\nStatus: todo\n\n%rec: Other\n\nA: 1\n",
      codes: [], isReadOnly: false, rows: 1),
    FileCase(
      name: "stray line", text: TestLedgers.head + "oops\n\nId: 1\nTitle: a\nStatus: todo\n",
      codes: ["E015"], isReadOnly: false, rows: 1),
    FileCase(
      name: "external descriptor", text: TestLedgers.head + "%rec: Far http://x\n\nA: 1\n",
      codes: ["E105"], isReadOnly: false, rows: 0),
  ])
  func `what is wrong with a file as a whole is a problem with a code`(example: FileCase) {
    let ledger = TestLedgers.ledger(example.text)
    #expect(ledger.problems.map(\.code).sorted() == example.codes)
    #expect(ledger.isReadOnly == example.isReadOnly)
    #expect(ledger.rows.count == example.rows)
    let told = ledger.check()
    let odd = ledger.problems.filter { !told.contains($0) }
    #expect(odd.isEmpty, "check does not say so: \(odd)")
  }

  @Test func `a second record with an Id makes both unfit for edits`() {
    let record = "Id: 1\nTitle: a\nStatus: todo\n"
    let ledger = TestLedgers.ledger(issues: record + "\n" + record)
    let both = ledger.rows.allSatisfy(\.isBroken)
    #expect(both)
    #expect(ledger.problems(at: 1).map(\.code) == ["E208"])
  }

  @Test func `bytes that are no text break their record`() {
    var bytes = Array((TestLedgers.head + "Id: 1\nTitle: a\nStatus: todo\nNote: ").utf8)
    bytes += [0xC4, 0xE3, 0x0A]
    let ledger = TestLedgers.ledger(bytes)
    #expect(ledger.rows.map(\.isBroken) == [true])
    #expect(ledger.problems.map(\.code) == ["E001"])
    #expect(ledger.problems.first?.place == TextPlace(line: 14, column: 7))
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else if let first = rest.popFirst() {
        result.append(first)
      }
    }
    return result
  }
}
