// Safe repairs, canonical bytes, and the text of new ledgers.
import LedgerModel
import LedgerText
import Testing

struct RepairCase: CustomTestStringConvertible, Sendable {
  let name: String
  let before: String
  let after: String
  let repairs: [String]
  init(_ name: String, _ before: String, _ after: String, _ repairs: String...) {
    self.name = name
    self.before = before
    self.after = after
    self.repairs = repairs
  }
  var testDescription: String { name }
}

struct RepairTests {
  static let cases: [RepairCase] = [
    RepairCase(
      "a colon of full width", Small.issue("Due：2026-06-15"), Small.issue("Due: 2026-06-15"),
      "13 E011"),
    RepairCase(
      "a blank before the colon", Small.issue("Due :2026-06-15"), Small.issue("Due: 2026-06-15"),
      "13 E014"),
    RepairCase(
      "an indented field", Small.issue("\u{3000} Due: 2026-06-15"), Small.issue("Due: 2026-06-15"),
      "13 E013"),
    RepairCase(
      "a line of wide blanks", Small.issue("Lead: 甲\n\u{3000}"), Small.issue("Lead: 甲\n"), "14 E012"
    ),
    RepairCase(
      "a Chinese day", Small.issue("Due: 2026年6月5日"), Small.issue("Due: 2026-06-05"), "13 E201"),
    RepairCase(
      "a day behind two faults", Small.issue(" Due：2026/6/5"), Small.issue("Due: 2026-06-05"),
      "13 E013", "13 E201"),
    RepairCase(
      "days in a head", Small.issue("Measure: #1 !done due:2026.6.5 done:2026-6-4\n+ 2026/6/5"),
      Small.issue("Measure: #1 !done due:2026-06-05 done:2026-06-04\n+ 2026/6/5"), "13 E201",
      "13 E201"),
    RepairCase(
      "the day of a note", Small.issue("Progress: 2026年6月5日 @甲"),
      Small.issue("Progress: 2026-06-05 @甲"), "13 E201"),
    RepairCase(
      "a label of a status", Small.issue("", status: "整改中"), Small.issue("", status: "doing"),
      "12 W202"),
    RepairCase(
      "several owners in one field", Small.issue("Owner: 许知遥、李四，王五\nOwner: 顾青（组长、委员）"),
      Small.issue("Owner: 许知遥\nOwner: 李四\nOwner: 王五\nOwner: 顾青（组长、委员）"), "13 W205"),
    RepairCase(
      "a value glued to its colon", Small.issue("Lead:甲\nNote:a"), Small.issue("Lead: 甲\nNote:a"),
      "13 W004"),
    RepairCase(
      "a glued line of a descriptor", Small.header + "%rec: Issue\n%doc:甲\n",
      Small.header + "%rec: Issue\n%doc: 甲\n", "9 W004"),
    RepairCase(
      "a backslash at the very end", String(Small.issue("Note: a\n+ b\\").dropLast()),
      String(Small.issue("Note: a\n+ b\\ ").dropLast()), "14 W004"),
    RepairCase(
      "a glued label", Small.issue("Flag:挂牌督办"), Small.issue("Flag: listed"), "13 W004",
      "13 E215"),
    RepairCase(
      "a label of a flag", Small.issue("Flag: 挂牌督办"), Small.issue("Flag: listed"), "13 E215"),
    RepairCase(
      "ends of lines and a BOM", "\u{FEFF}" + Small.issue("Lead: 甲").replacing("\n", with: "\r\n"),
      Small.issue("Lead: 甲"), "1 W001", "1 W002"),
  ]

  @Test(arguments: cases)
  func `a safe repair is made and named`(_ sample: RepairCase) {
    let result = repaired(Array(sample.before.utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == sample.after)
    #expect(result.repairs.map { "\($0.line) \($0.code)" } == sample.repairs)
    #expect(repaired(result.bytes).repairs.isEmpty)
  }

  @Test(arguments: [
    Small.issue("Due: 2026-02-30"), Small.issue("Detail: 2026年6月5日\n+ Due：三天"),
    Small.issue("原因：人手不足"), Small.issue("<<<<<<< ours"), Small.issue("", status: "已完成并长期坚持"),
    Small.issue("XDay: 2026年6月5日"), Small.issue("Title: 二\nDue:"), Small.issue("# Due：x"),
    Small.start + "%rec: Other\n\nDue: 2026年6月5日\n",
  ])
  func `what a person has to decide is left alone`(_ text: String) {
    let result = repaired(Array(text.utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.repairs.isEmpty)
  }

  @Test func `a sound ledger comes back byte for byte`() {
    let bytes = Array(SmallLedger.text.utf8)
    let result = repaired(bytes)
    #expect(result.bytes == bytes)
    #expect(result.repairs.isEmpty)
  }

  @Test func `repairs never add a problem, and a second run finds nothing`() {
    var random = Lehmer(seed: 99)
    for number in 0..<100 {
      let bytes = Mutation.apply(
        Mutation.apply(Array(SmallLedger.text.utf8), using: &random), using: &random)
      let first = repaired(bytes)
      #expect(check(bytes: first.bytes).count <= check(bytes: bytes).count, "sample \(number)")
      #expect(repaired(first.bytes).bytes == first.bytes, "sample \(number)")
    }
  }

  @Test func `a repair says its line and what it did`() {
    let repairs = repaired(Array(Small.issue("Due: 2026/6/5").utf8)).repairs
    #expect(
      repairs.map { $0.text(path: "a.rec", language: .chinese) }
        == ["a.rec:13: 已修正 E201: Due：“2026/6/5”改为 2026-06-05"])
  }
}

struct FormatterTests {
  private func format(_ text: String) throws -> String {
    String(decoding: try formatted(Array(text.utf8), name: "台账").bytes, as: UTF8.self)
  }

  @Test func `a new ledger is canonical`() throws {
    let text = newLedgerText(
      id: "L", title: "新台账", inspected: "某镇", fields: [("Deadline", "2026-06-05")])
    let result = try formatted(Array(text.utf8), name: "x")
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.changes.isEmpty)
  }

  @Test func `issues without a header get one that check accepts`() throws {
    let text = try format(
      "Id: 01\nTitle: 题\nStatus: todo\n\n\n# 说明\n\nId: 02\nTitle: 二\nStatus: void")
    #expect(check(text).isEmpty)
    #expect(
      text.hasSuffix("Id: 01\nTitle: 题\nStatus: todo\n\n# 说明\n\nId: 02\nTitle: 二\nStatus: void\n"))
    #expect(text.hasPrefix("# 台账\n#\n# 这是 guatu 台账文件"))
    if Recfix.isInstalled { #expect(try Recfix.complaint(Array(text.utf8)).isEmpty) }
  }

  @Test func `a header without Format gets its line, and keeps everything else`() throws {
    let before = "%rec: Ledger\n\nId: L\nTitle: 甲\nInspected: 乙\nXOwn: 丙\n\n%rec: Issue\n"
    let text = try format(before)
    #expect(text.contains("Id: L\nFormat: guatu-ledger 1\nTitle: 甲\nInspected: 乙\nXOwn: 丙\n"))
    #expect(check(text).isEmpty)
  }

  @Test func `blank lines, ends of lines and BOM are put in order`() throws {
    let sound = SmallLedger.text
    let rough =
      "\u{FEFF}\r\n" + sound.replacing("\n\n", with: "\n \n\t\n").replacing("\n", with: "\r\n")
      + "\r\n"
    #expect(try format(rough) == sound)
  }

  @Test func `unknown sets stay behind the issues`() throws {
    let text = try format(Small.header + "%rec: Other\n\nA: 1\n")
    let issue = try #require(text.firstRange(of: "%rec: Issue"))
    let other = try #require(text.firstRange(of: "%rec: Other"))
    #expect(issue.lowerBound < other.lowerBound)
  }

  @Test func `formatting twice is formatting once`() throws {
    var random = Lehmer(seed: 5)
    for number in 0..<60 {
      let bytes = Mutation.apply(
        Mutation.apply(Array(SmallLedger.text.utf8), using: &random), using: &random)
      let once: FormattedLedger
      do {
        once = try formatted(bytes, name: "t")
      } catch .notUTF8 {
        // A mutation may cut a character in two; such a file is refused, not formatted.
        #expect(check(bytes: bytes).contains { $0.code == "E001" })
        continue
      }
      let twice = try formatted(once.bytes, name: "t")
      #expect(twice.bytes == once.bytes, "sample \(number)")
    }
  }

  @Test func `text in another encoding and open conflicts are refused with a remedy`() {
    #expect(throws: FormatError.notUTF8(line: 1, looksLikeGB18030: true)) {
      try formatted([0xCC, 0xA8, 0xD5, 0xCB, 10], name: "t")
    }
    #expect(throws: FormatError.conflictMarkers(line: 13)) {
      try formatted(Array(Small.issue("<<<<<<< ours").utf8), name: "t")
    }
  }
}
