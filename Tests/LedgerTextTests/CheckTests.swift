// Every code of `check` with hits and near misses: a text in, places and codes out.
import LedgerModel
import LedgerText
import Testing

struct CheckCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let expected: [String]
  init(_ name: String, _ text: String, _ expected: String...) {
    self.name = name
    self.text = text
    self.expected = expected
  }
  var testDescription: String { name }
}

struct CheckTests {
  static let sound: [CheckCase] = [
    CheckCase("a header alone", Small.ledger("")),
    CheckCase("one issue", Small.issue("")),
    CheckCase("a day in order", Small.issue("Due: 2026-06-15")),
    CheckCase(
      "all statuses", Small.issue("Done: 2026-01-01\nClosed: 2026-01-02", status: "closed")),
    CheckCase("a name that begins with X", Small.issue("Xyz: 1")),
    CheckCase("comments between fields", Small.issue("# 备注\nDue: 2026-06-15\n# 又")),
    CheckCase("a value of several lines", Small.issue("Detail: 一\n+\n+ 二")),
    CheckCase("a number of yuan", Small.issue("Amount: 186000.5")),
    CheckCase("several owners", Small.issue("Owner: 甲\nOwner: 乙")),
    CheckCase("a longer cadence", Small.issue("Cadence: 45 days")),
    CheckCase("every flag", Small.issue("Flag: longterm\nFlag: listed\nFlag: immediate")),
  ]

  static let lines: [CheckCase] = [
    CheckCase(
      "E010 a continuation after a comment", Small.issue("Detail: 一\n# x\n+ 二"), "15:1 E010"),
    CheckCase("E011 a colon of full width", Small.issue("Due：2026-06-15"), "13:4 E011"),
    CheckCase("E012 a line of wide blanks", Small.issue("\u{3000}\u{3000}"), "13:1 E012"),
    CheckCase("E013 an indented field", Small.issue("  Due: 2026-06-15"), "13:1 E013"),
    CheckCase("E014 a blank before the colon", Small.issue("Due : 2026-06-15"), "13:4 E014"),
    CheckCase("E015 plain text", Small.issue("随手写的一句"), "13:1 E015"),
    CheckCase("E015 a descriptor inside a record", Small.issue("%rec: Other"), "13:1 E015"),
    CheckCase(
      "E020 conflict markers",
      Small.issue("<<<<<<< ours\nDue: 2026-06-15\n=======\n>>>>>>> theirs"),
      "13:1 E020", "15:1 E020", "16:1 E020"),
  ]

  static let structure: [CheckCase] = [
    CheckCase(
      "E101 a record before the first descriptor", "Id: 00\n\n" + Small.ledger(""), "1:1 E101"),
    CheckCase(
      "E102 a set twice", Small.issue("") + "\n%rec: Issue\n\nId: 02\nTitle: 题\nStatus: todo\n",
      "14:1 E102"),
    CheckCase(
      "E103 two headers",
      Small.ledger("") + "\nId: M\nFormat: guatu-ledger 1\nTitle: 二\nInspected: 乙\n", "9:1 E103"),
    CheckCase("E103 no header record", "%rec: Ledger\n\n%rec: Issue\n", "1:1 E103", "1:1 E104"),
    CheckCase("E104 no format", "%rec: Ledger\n\nId: L\nTitle: 台\nInspected: 镇\n", "3:1 E104"),
    CheckCase(
      "E104 another format", "%rec: Ledger\n\nId: L\nFormat: ledger 9\nTitle: 台\nInspected: 镇\n",
      "4:9 E104"),
    CheckCase(
      "W104 issues without a header", "%rec: Issue\n\nId: 01\nTitle: 题\nStatus: todo\n", "1:1 W104"),
    CheckCase(
      "E105 an external descriptor", Small.header + "%rec: Issue http://example.org/d\n", "8:7 E105"
    ),
    CheckCase("I402 an unknown set", Small.header + "%rec: Isue\n\nA: 1\n", "8:1 I402"),
    CheckCase("I402 an unknown word", Small.header + "%rec: Issue\n%kye: Id\n", "9:1 I402"),
    CheckCase(
      "E103 issues above the header", "%rec: Issue\n\n" + Small.header, "3:1 E103"),
    CheckCase("E104 an empty file", "", "1:1 E104"),
  ]

  static let values: [CheckCase] = [
    CheckCase("E201 Chinese", Small.issue("Due: 2026年6月15日"), "13:6 E201"),
    CheckCase("E201 no such day", Small.issue("Due: 2026-02-30"), "13:6 E201"),
    CheckCase("E201 too late", Small.issue("Due: 2200-01-01"), "13:6 E201"),
    CheckCase("E201 words", Small.issue("Due: 下周"), "13:6 E201"),
    CheckCase("E202 a near word", Small.issue("", status: "stagd"), "12:9 E202"),
    CheckCase("E202 no word at all", Small.issue("", status: "问题"), "12:9 E202"),
    CheckCase("W202 a label", Small.issue("", status: "正在整改"), "12:9 W202"),
    CheckCase("W202 a synonym", Small.issue("", status: "整改中"), "12:9 W202"),
    CheckCase("W205 several owners in one field", Small.issue("Owner: 许知遥、李四"), "13:8 W205"),
    CheckCase("one owner with two posts", Small.issue("Owner: 顾青（组长、委员）")),
    CheckCase("W203 an empty value", Small.issue("Due:"), "13:1 W203"),
    CheckCase("E204 a word for a count", Small.ledger("DueSoonDays: 十五"), "7:14 E204"),
    CheckCase("E204 a negative count", Small.ledger("DueSoonDays: -1"), "7:14 E204"),
    CheckCase(
      "E204 a percentage with its sign", Small.ledger("DeclaredPercent: 91.7%"), "7:18 E204"),
    CheckCase("E204 more than a hundred", Small.ledger("DeclaredPercent: 100.01"), "7:18 E204"),
    CheckCase(
      "E205 a Chinese id", Small.start + "Id: 一\nTitle: 题\nStatus: todo\n", "10:5 E205"),
    CheckCase(
      "E205 an id of 41 bytes",
      Small.start + "Id: \(String(repeating: "a", count: 41))\nTitle: 题\nStatus: todo\n",
      "10:5 E205"),
    CheckCase("E205 a related id", Small.issue("Related: 0 2"), "13:10 E205"),
    CheckCase("E206 no title", Small.start + "Id: 01\nStatus: todo\n", "10:1 E206"),
    CheckCase(
      "E206 nothing at all", Small.start + "Note: x\n", "10:1 E206", "10:1 E206", "10:1 E206"),
    CheckCase("E206 an empty title", Small.start + "Id: 01\nTitle:\nStatus: todo\n", "11:1 E206"),
    CheckCase("E207 two deadlines", Small.issue("Due: 2026-01-01\nDue: 2026-01-02"), "14:1 E207"),
    CheckCase(
      "E208 the same id", Small.issue("") + "\nId: 01\nTitle: 二\nStatus: todo\n", "10:5 E208",
      "14:5 E208"),
    CheckCase("E215 a flag", Small.issue("Flag: longtrem"), "13:7 E215"),
    CheckCase("E215 a cadence", Small.issue("Cadence: fortnightly"), "13:10 E215"),
    CheckCase("E215 an amount", Small.issue("Amount: 18.6万元"), "13:9 E215"),
    CheckCase("E215 a title of two lines", Small.issue("Lead: 甲\n+ 乙"), "14:3 E215"),
    CheckCase("I401 a near name", Small.issue("Ownr: 甲"), "13:1 I401"),
    CheckCase("I401 another name", Small.issue("Weather: 晴"), "13:1 I401"),
  ]

  static let between: [CheckCase] = [
    CheckCase("E212 done without Done", Small.issue("", status: "done"), "12:9 E212"),
    CheckCase("E212 Done while open", Small.issue("Done: 2026-01-01"), "13:7 E212"),
    CheckCase(
      "E212 closed without Closed", Small.issue("Done: 2026-01-01", status: "closed"), "12:9 E212"),
    CheckCase(
      "E212 Closed while done",
      Small.issue("Done: 2026-01-01\nClosed: 2026-01-02", status: "done"), "14:9 E212"),
    CheckCase(
      "E213 done before it was opened",
      Small.issue("Opened: 2026-02-01\nDone: 2026-01-01", status: "done"), "14:7 E213"),
    CheckCase(
      "E213 the feedback during the visit",
      Small.ledger("VisitFrom: 2025-09-15\nVisitTo: 2025-10-24\nFeedbackOn: 2025-10-01"),
      "9:13 E213"),
    CheckCase(
      "E213 a deadline on the day of the feedback",
      Small.ledger("FeedbackOn: 2025-10-01\nDeadline: 2025-10-01"), "8:11 E213"),
    CheckCase(
      "a visit of one day", Small.ledger("VisitFrom: 2025-09-15\nVisitTo: 2025-09-15")),
  ]

  static let heads: [CheckCase] = [
    CheckCase("a measure", Small.issue("Measure: #1 !todo @甲 due:2026-01-01\n+ 正文")),
    CheckCase("an unknown key", Small.issue("Measure: #1 !todo src:import")),
    CheckCase("E210 no state", Small.issue("Measure: #1 @甲"), "13:10 E210"),
    CheckCase("E210 no number", Small.issue("Measure: !todo"), "13:10 E210"),
    CheckCase("E210 an unknown state", Small.issue("Measure: #1 !later"), "13:13 E210"),
    CheckCase("E210 text in the head", Small.issue("Measure: #1 !todo 完成分工"), "13:19 E210"),
    CheckCase("E210 two blanks", Small.issue("Measure: #1  !todo"), "13:13 E210"),
    CheckCase("E201 a day in a key", Small.issue("Measure: #1 !todo due:2026-6-5"), "13:23 E201"),
    CheckCase("E201 a day in a head", Small.issue("Progress: 2026年6月5日 @甲"), "13:11 E201"),
    CheckCase("E210 no day", Small.issue("Progress: @甲"), "13:11 E210"),
    CheckCase("E210 nobody", Small.issue("Progress: 2026-01-01"), "13:21 E210"),
    CheckCase(
      "E210 a state where none belongs", Small.issue("Progress: 2026-01-01 @甲 !ok"), "13:25 E210"),
    CheckCase(
      "E210 a sign-off without a state", Small.issue("SignOff: 2026-01-01 @甲"), "13:23 E210"),
    CheckCase(
      "E210 a handover to nobody", Small.issue("Handover: 2026-01-01 from:甲"), "13:28 E210"),
    CheckCase("E210 a notice without a day", Small.issue("Notice: #1 !open @甲"), "13:9 E210"),
    CheckCase("accountability", Small.issue("Accountability: kind:诫勉 count:3 2026-01-01")),
    CheckCase("accountability by day", Small.issue("Accountability: 2026-01-01 kind:诫勉")),
    CheckCase(
      "E210 the kind is late", Small.issue("Accountability: count:3 kind:诫勉"), "13:17 E210"),
    CheckCase("E210 no kind", Small.issue("Regulation: 2026-01-01"), "13:23 E210"),
    CheckCase("E210 an empty key", Small.issue("Decision: 2026-01-01 @甲 meeting:"), "13:25 E210"),
    CheckCase(
      "E210 a short hash", Small.issue("Evidence: 2026-01-01 @甲 sha256:abc"), "13:32 E210"),
    CheckCase(
      "E211 the same number", Small.issue("Measure: #1 !todo\nMeasure: #1 !doing"), "14:10 E211"),
    CheckCase(
      "the same number in two fields",
      Small.issue("Measure: #1 !todo\nMilestone: #1 !todo due:2026-01-01")),
    CheckCase(
      "E214 an absolute path", Small.issue("Evidence: 2026-01-01 @甲 file:/etc/x"), "13:30 E214"),
    CheckCase(
      "E214 a way out", Small.issue("Evidence: 2026-01-01 @甲 file:a/../../x"), "13:30 E214"),
    CheckCase("E214 a drive", Small.issue("Evidence: 2026-01-01 @甲 file:C:\\x"), "13:30 E214"),
    CheckCase("dots in a name", Small.issue("Evidence: 2026-01-01 @甲 file:a/b..c.pdf")),
    CheckCase("W321 done without a day", Small.issue("Measure: #1 !done"), "13:10 W321"),
    CheckCase(
      "W321 a day without done", Small.issue("Measure: #1 !todo done:2026-01-01"), "13:10 W321"),
    CheckCase("an imported measure", Small.issue("Measure: #1 !done src:import"), "13:10 I405"),
    CheckCase(
      "a head that is joined from two lines", Small.issue("Measure: #1 \\\n!todo\n+ 正文")),
    CheckCase(
      "E210 in the second line of a joined head", Small.issue("Measure: #1 \\\n!later"), "14:1 E210"
    ),
  ]

  @Test(arguments: sound + lines + structure + values + between + heads)
  func `a text gives exactly the problems that its rules name`(_ sample: CheckCase) {
    #expect(short(check(sample.text)) == sample.expected)
  }

  @Test(arguments: [
    ("2026年6月15日", "2026-06-15"), ("2026/6/5", "2026-06-05"), ("2026.6.5", "2026-06-05"),
    ("2026-6-5", "2026-06-05"), ("２０２６年６月５日", "2026-06-05"), ("20260605", "2026-06-05"),
    ("2026年6月5号", "2026-06-05"),
  ])
  func `a day in another form is offered in the right one`(_ written: String, _ wanted: String) {
    let problems = check(Small.issue("Due: " + written))
    #expect(short(problems) == ["13:6 E201"])
    #expect(problems.first?.fix == Phrase(zh: wanted, en: wanted))
  }

  @Test(arguments: [
    ("stagd", "staged"), ("Done", "done"), ("dong", "doing"), ("正在整该", "doing"),
    ("closd", "closed"),
  ])
  func `an unknown status is given its nearest`(_ written: String, _ nearest: String) {
    let problems = check(Small.issue("Done: 2026-01-01\nClosed: 2026-01-02", status: written))
    let problem = problems.first { $0.code == "E202" }
    #expect(problem?.fix == Phrase(zh: nearest, en: nearest))
  }

  @Test(arguments: ["快完成", "己完成", "末销号"])
  func `words that only look like finished are not mended into it`(_ written: String) {
    let problem = check(Small.issue("", status: written)).first { $0.code == "E202" }
    #expect(problem != nil && problem?.fix == nil)
  }

  @Test func `a blank line too many is suspected where a record has no Id`() {
    let problems = check(Small.issue("Lead: 甲\n\nUnit: 某办"))
    #expect(short(problems) == ["15:1 E206"])
    #expect(problems.first?.message.zh.contains("第 10 行开始的记录拆成了两条") == true)
  }

  @Test func `a near name of a field is offered, an X name never`() {
    let problems = check(Small.issue("Ownr: 甲\nXwner: 乙"))
    #expect(problems.map(\.fix) == [Phrase(zh: "Owner", en: "Owner")])
  }

  @Test func `places count characters and physical lines`() {
    let problems = check(Small.issue("Progress: 2026-01-01 @许知遥 正文 @乙\n+ 二"))
    #expect(short(problems) == ["13:27 E210"])
  }

  @Test func `declared numbers are held against the counted ones`() {
    let text =
      Small.ledger(
        "DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 1\nDeclaredPercent: 50\nDeclaredMeasures: 2\nDeclaredCategories: 2"
      ) + """

        %rec: Issue

        Id: 01
        Category: 甲
        Title: 一
        Status: done
        Done: 2026-01-01
        Measure: #1 !void

        Id: 02
        Category: 甲
        Title: 二
        Status: doing

        Id: 03
        Title: 三
        Status: void

        """
    #expect(short(check(text)) == ["7:17 W310", "11:19 W310", "12:21 W310"])
  }

  static let claims: [(header: String, isRight: Bool)] = [
    ("DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredOpen: 2", true),
    ("DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredStaged: 1\nDeclaredOpen: 2", true),
    ("DeclaredIssues: 3\nDeclaredDone: 1\nDeclaredStaged: 1\nDeclaredOpen: 1", true),
    ("DeclaredOpen: 3", false), ("DeclaredStaged: 2", false), ("DeclaredCategories: 2", true),
  ]

  @Test(arguments: claims)
  func `what is not done may hold what is partly done`(header: String, isRight: Bool) {
    let text =
      Small.ledger(header)
      + "\n%rec: Issue\n\nId: 01\nTitle: 一\nStatus: done\nDone: 2026-01-01\n"
      + "\nId: 02\nTitle: 二\nStatus: staged\n\nId: 03\nTitle: 三\nStatus: doing\n"
    #expect(check(text).map(\.code) == (isRight ? [] : ["W310"]))
  }

  @Test func `evidence is looked for only when somebody can look`() {
    let text = Small.issue(
      "Evidence: 2026-01-01 @甲 file:a.pdf\nEvidence: 2026-01-01 @甲 file:b.pdf sha256:"
        + String(repeating: "ab", count: 32))
    #expect(check(text).isEmpty)
    let options = CheckOptions { path, hash in
      path == "a.pdf" ? .missing : hash == nil ? .present : .differs(actual: "cd")
    }
    #expect(short(check(text, options: options)) == ["13:30 W312", "14:30 W312"])
  }

  @Test func `bytes that are no text are named by line and byte`() {
    let bad = Array(Small.issue("Note: ").utf8.dropLast()) + [0xFF, 0x41, 10]
    #expect(short(check(bytes: bad)) == ["13:7 E001"])
    let control = check(Small.issue("Note: a\u{07}b"))
    #expect(short(control) == ["13:8 E002"])
  }

  @Test func `a file in GB18030 is one finding with its remedy`() {
    // 台账 and 某镇 as GB18030 has them.
    let bytes = Array("%rec: Ledger\n\nId: L\nTitle: ".utf8) + [0xCC, 0xA8, 0xD5, 0xCB, 10]
    let problems = check(bytes: bytes)
    #expect(short(problems) == ["4:1 E001"])
    #expect(problems.first?.fix?.zh == "guatu fmt --from gb18030")
  }

  @Test func `ends of lines and BOM are warnings`() {
    let text = Small.issue("Due: 2026-06-15")
    #expect(short(check("\u{FEFF}" + text)) == ["1:1 W001"])
    let crlf = text.replacing("\n", with: "\r\n")
    #expect(short(check(crlf)) == ["1:1 W002"])
    #expect(short(check(crlf.replacing("Title: 题\r\n", with: "Title: 题\n"))) == ["11:1 W003"])
  }

  @Test func `limits are findings, and can be set`() {
    var options = CheckOptions()
    options.limits.line = 40
    let long = Small.issue("Note: " + String(repeating: "x", count: 50))
    #expect(short(check(long, options: options)) == ["13:1 E003"])
    #expect(check(long).isEmpty)
    options = CheckOptions()
    options.limits.fields = 4
    #expect(short(check(Small.issue("Lead: 甲\nUnit: 乙"), options: options)) == ["10:1 E003"])
  }

  @Test func `errors come before hints when not all can be shown`() {
    let hints = (0..<30).map { "F\($0): x" }.joined(separator: "\n")
    let text = Small.issue(hints + "\nDue: soon")
    let ledger = Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "t", today: Day(number: 20_600))
    let report = ledger.checkReport(options: CheckOptions(cap: 5))
    #expect(report.problems.count == 5)
    #expect(report.problems.last?.code == "E201")
    #expect(report.errors == 1)
    #expect(report.hints == 30)
  }

  @Test func `a problem is one line with its place, and its fix on another`() throws {
    let problem = try #require(check(Small.issue("Due: 2026/6/5")).first)
    #expect(
      problem.line(path: "a.rec", language: .chinese)
        == "a.rec:13:6: 错误 E201: 日期“2026/6/5”要写成 YYYY-MM-DD\n  修正: 2026-06-05")
    #expect(
      problem.line(path: "a.rec", language: .english)
        == "a.rec:13:6: error E201: the day “2026/6/5” has to be written YYYY-MM-DD\n  fix: 2026-06-05"
    )
  }

  @Test func `the file's own descriptor is held against its records`() {
    let text =
      Small.header + """
        %rec: Issue
        %mandatory: Lead
        %type: Amount range 0 100
        %typedef: Short_t regexp /^.{1,3}$/
        %type: Unit Short_t
        %constraint: #Due => #Lead
        %constraint: Amount + 1 = 2

        Id: 01
        Title: 题
        Status: todo
        Due: 2026-01-01
        Amount: 500
        Unit: 镇财政所

        """
    #expect(
      short(check(text)) == ["14:14 I403", "16:1 E215", "19:6 E215", "20:9 E215", "21:7 E215"])
  }

  @Test func `checking is linear in the number of issues`() {
    func seconds(_ count: Int) -> Duration {
      var text = Small.start
      for number in 0..<count {
        text += "Id: \(number)\nTitle: 题\nStatus: doing\nOwnr: x\nMeasure: #1 !todo\n\n"
      }
      let ledger = Ledger(
        bytes: LedgerBytes(Array(text.utf8)), path: "t", today: Day(number: 20_600))
      let clock = ContinuousClock()
      let times = (0..<3).map { _ in
        clock.measure { _ = ledger.check() }
      }
      return times.min() ?? .zero
    }
    let small = seconds(200)
    let large = seconds(1_600)
    // A quadratic check would take 64 times as long.
    #expect(large < small * 24)
  }
}
