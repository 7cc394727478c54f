// `check` on spellings that loading, `check` and recfix could see differently, and on references.
import LedgerModel
import LedgerText
import Testing

struct CheckSpellingTests {
  /// Values of one line that go on with an empty `+` line: loading does not read them.
  static let secondLines: [CheckCase] = [
    CheckCase("a status", Small.issue("+"), "13:2 E202"),
    CheckCase("a deadline", Small.issue("Due: 2026-06-15\n+"), "14:2 E201"),
    CheckCase("a deadline on the second line", Small.issue("Due:\n+ 2026-06-15"), "14:3 E201"),
    CheckCase("a flag", Small.issue("Flag: longterm\n+"), "14:2 E215"),
    CheckCase("a cadence", Small.issue("Cadence: daily\n+"), "14:2 E215"),
    CheckCase("an amount", Small.issue("Amount: 1\n+"), "14:2 E215"),
    CheckCase("a related id", Small.issue("Related: 01\n+"), "14:2 E205"),
    CheckCase("a lead", Small.issue("Lead: 甲\n+"), "14:2 E215"),
    CheckCase("a count", Small.ledger("DueSoonDays: 3\n+"), "8:2 E204"),
    CheckCase("a percentage", Small.ledger("DeclaredPercent: 3\n+"), "8:2 E204"),
    CheckCase("a rule code", Small.ledger("Disable: stalled\n+"), "8:2 E215"),
    CheckCase(
      "a format", "%rec: Ledger\n\nId: L\nFormat: guatu-ledger 1\n+\nTitle: 台\nInspected: 镇\n",
      "5:2 E104"),
    CheckCase("a text may have it", Small.issue("Note: 备注\n+")),
    CheckCase("an empty value of two lines is empty", Small.issue("Due:\n+"), "13:1 W203"),
  ]

  static let recutils: [CheckCase] = [
    CheckCase("a value glued to its colon", Small.issue("Lead:甲"), "13:6 W004"),
    CheckCase("an unknown field glued to its colon", Small.issue("XOwn:甲"), "13:6 W004"),
    CheckCase("a wide blank after the colon", Small.issue("Note:\u{3000}甲"), "13:6 W004"),
    CheckCase("ASCII needs no blank", Small.issue("Lead:a甲")),
    CheckCase("a tab is a blank", Small.issue("Lead:\t甲")),
    CheckCase("a glued continuation", Small.issue("Note: a\n+甲")),
    CheckCase("a glued comment", Small.issue("#甲")),
    CheckCase(
      "a glued line of a descriptor", Small.header + "%rec: Issue\n%doc:甲\n", "9:6 W004"),
    CheckCase(
      "a glued value of a foreign set", Small.header + "%rec: Other\n\nA:甲\n", "8:1 I402",
      "10:3 W004"),
    CheckCase(
      "a backslash at the very end", String(Small.issue("Note: a\\").dropLast()), "13:8 W004"),
    CheckCase(
      "a backslash at the very end of a continuation",
      String(Small.issue("Note: a\n+ \\").dropLast()), "14:3 W004"),
    CheckCase("a backslash before the last line's end", Small.issue("Note: a\\")),
    CheckCase("a comment may end the file so", String(Small.issue("# a\\").dropLast())),
    CheckCase(
      "E210 tabs between tokens", Small.issue("Progress: 2026-01-01\t@甲"), "13:21 E210"),
    CheckCase(
      "E210 a tab in a joined head", Small.issue("Progress: 2026-01-01\t\\\n@甲"), "13:21 E210"),
    CheckCase("tabs behind a head", Small.issue("Progress: 2026-01-01 @甲\t\n+ 正文")),
    CheckCase(
      "E215 a wide blank behind names", Small.header + "%rec: Issue\n%unique: Due Lead\u{A0}\n",
      "9:10 E215"),
    CheckCase(
      "E215 a wide blank between names", Small.header + "%rec: Issue\n%unique: Due\u{3000}Lead\n",
      "9:10 E215"),
    CheckCase("tabs between names", Small.header + "%rec: Issue\n%unique: Due\tLead \n"),
    CheckCase(
      "E215 two orders", Small.header + "%rec: Issue\n%sort: Id\n%sort: Due\n", "10:8 E215"),
    CheckCase(
      "E215 a line that cannot be filled in",
      Small.header + "%rec: Issue\n%type: Lead line\n"
        + "%auto: Lead\n", "10:8 E215"),
    CheckCase(
      "E215 the same through a definition",
      Small.header + "%rec: Issue\n%type: Lead A_t\n%typedef: A_t regexp /a/\n%auto: Due Lead\n",
      "11:8 E215"),
    CheckCase(
      "what is counted or dated can be filled in",
      Small.header + "%rec: Issue\n%type: XNo int\n%type: Opened date\n%auto: XNo Opened Note\n"),
  ]

  static let references: [CheckCase] = [
    CheckCase("I404 no such issue", Small.issue("Related: 99"), "13:10 I404"),
    CheckCase("an issue may name itself", Small.issue("Related: 01")),
    CheckCase(
      "an issue further down",
      Small.issue("Related: 02") + "\nId: 02\nTitle: 二\nStatus: todo\n"),
    CheckCase("I404 no such measure", Small.issue("Progress: 2026-01-01 @甲 re:#9"), "13:28 I404"),
    CheckCase(
      "I404 one of many, and by another form",
      Small.issue(
        "Measure: #12 !todo\nEvidence: 2026-01-01 @甲 re:12\n+ 印发稿\n"
          + "Answer: 2026-01-01 @甲 rule:stalled re:#1"), "16:39 I404"),
    CheckCase(
      "a measure below its reference",
      Small.issue("Handover: 2026-01-01 from:甲 to:乙 re:#1\nMeasure: #1 !todo")),
    CheckCase(
      "a milestone is no measure",
      Small.issue("Milestone: #1 !todo due:2026-01-01\nProgress: 2026-01-01 @甲 re:#1"),
      "14:28 I404"),
    CheckCase("the key means nothing elsewhere", Small.issue("Check: 2026-01-01 @甲 !ok re:#9")),
    CheckCase(
      "E204 a number of persons in words", Small.issue("Accountability: kind:诫勉 count:三"),
      "13:31 E204"),
    CheckCase(
      "E204 fewer than none", Small.issue("Accountability: kind:诫勉 count:-1"), "13:31 E204"),
  ]

  static let heads: [CheckCase] = [
    CheckCase(
      "E110 a newer format",
      "%rec: Ledger\n\nId: L\nFormat: guatu-ledger 2\nTitle: 台\nInspected: 镇\n", "4:9 E110"),
    CheckCase(
      "E104 a zero before the version",
      "%rec: Ledger\n\nId: L\nFormat: guatu-ledger 01\nTitle: 台\nInspected: 镇\n", "4:9 E104"),
    CheckCase(
      "E104 a sign before the version",
      "%rec: Ledger\n\nId: L\nFormat: guatu-ledger +1\nTitle: 台\nInspected: 镇\n", "4:9 E104"),
    CheckCase("I402 a descriptor's word in a record", Small.issue("%type: Lead line"), "13:1 I402"),
  ]

  @Test(arguments: secondLines + recutils + references + heads)
  func `a spelling gives exactly the problems that its rules name`(_ sample: CheckCase) {
    #expect(short(check(sample.text)) == sample.expected)
  }

  @Test(
    .enabled(if: Recfix.isInstalled, "GNU recutils are not installed"),
    arguments: secondLines + recutils + references + heads)
  func `what is reported as sound passes recfix`(_ sample: CheckCase) throws {
    if sample.expected.contains(where: { !$0.contains(" I") }) { return }
    #expect(try Recfix.complaint(Array(sample.text.utf8)).isEmpty)
  }

  @Test(arguments: secondLines)
  func `a value of two lines is not read, and its record is marked`(_ sample: CheckCase) {
    let ledger = TestLedgers.ledger(sample.text)
    let hasError = sample.expected.contains { $0.contains(" E") }
    let isMarked =
      ledger.rows.contains(where: \.isBroken)
      || ledger.problems.contains {
        $0.severity == .error
      }
    #expect(isMarked == hasError)
  }

  @Test func `a word of descriptors is not offered in place of itself`() {
    let problem = check(Small.issue("%type: Lead line")).first
    #expect(problem?.fix?.zh.contains("%rec:") == true)
    #expect(problem?.message.zh.contains("是否想写") == false)
  }

  static let uncounted: [CheckCase] = [
    CheckCase("a record with an error", "Id: 02\nTitle: 二\nStatus: 某\n", "13:9 E202"),
    CheckCase("a record without a field", "随手一句\n", "11:1 E015"),
    CheckCase(
      "nothing is wrong but the number", "Id: 02\nTitle: 二\nStatus: done\nDone: 2026-01-01\n"),
  ]

  @Test(arguments: uncounted)
  func `declared numbers are not judged while records cannot be read`(_ sample: CheckCase) {
    let text = Small.ledger("DeclaredIssues: 7") + "\n%rec: Issue\n\n" + sample.text
    let codes = check(text).map(\.code)
    #expect(codes.contains("W310") == sample.expected.isEmpty)
    #expect(codes.contains("E202") == (sample.name == "a record with an error"))
  }

  @Test func `declared numbers are not judged where nothing was loaded`() {
    let long =
      Small.ledger("DeclaredIssues: 1") + "\n%rec: Issue\n\nId: 01\nTitle: 题\nStatus: todo\n"
      + "Note: " + String(repeating: "x", count: 2 << 20) + "\n"
    #expect(check(long).map(\.code) == ["E003"])
  }
}
