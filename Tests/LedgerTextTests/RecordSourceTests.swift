// A record written anew as a whole, and words and lines that only a person can decide.
import LedgerModel
import LedgerText
import Testing

struct RecordSourceTests {
  private static let head = Small.start
  private static let day = Day(number: 20_600)

  private func ledger(_ records: String) -> Ledger {
    Ledger(
      bytes: LedgerBytes(Array((Self.head + records).utf8)), path: "t.rec", today: Self.day)
  }

  private func text(_ ledger: Ledger) -> String {
    ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("as it is", ""), ("an empty first line", "\n"), ("three and a blank", "\n\n \n"),
    ("a BOM", "\u{FEFF}"),
  ])
  func `what an editor adds before a record does not run it into the one above`(
    _ name: String, _ added: String
  ) throws {
    let first = "Id: 01\nTitle: a\nStatus: todo\n"
    let last = "\nId: 03\nTitle: c\nStatus: todo\n"
    var ledger = ledger(first + "\nId: 02\nTitle: b\nStatus: todo\n" + last)
    let old = try #require(ledger.row(of: "02").map { ledger.rawText(at: $0) })
    let new = added + "Id: 02\nTitle: bb\nStatus: todo\n"
    _ = try ledger.apply(
      Edit(Phrase(zh: name, en: name), [.replaceIssue("02", expected: old, text: new)]))
    #expect(text(ledger) == Self.head + first + "\nId: 02\nTitle: bb\nStatus: todo\n" + last)
  }

  @Test func `ends of lines of another system are taken for what they are`() throws {
    var ledger = ledger("Id: 01\nTitle: a\nStatus: todo\n")
    let old = ledger.rawText(at: 0)
    _ = try ledger.apply(
      Edit(
        Phrase(zh: "x", en: "x"),
        [
          .replaceIssue("01", expected: old, text: "Id: 01\r\nTitle: aa\r\nStatus: todo\r\n")
        ]))
    #expect(text(ledger) == Self.head + "Id: 01\nTitle: aa\nStatus: todo\n")
  }

  @Test func `a record below one without a number stays where it is`() throws {
    var ledger = ledger(
      "Id: 01\nTitle: a\nStatus: todo\n\nTitle: lost\nStatus: todo\n\nId: 03\nTitle: c\nStatus: todo\n"
    )
    let row = try #require(ledger.row(of: "03"))
    let old = ledger.rawText(at: row)
    _ = try ledger.apply(
      Edit(
        Phrase(zh: "x", en: "x"),
        [.replaceIssue("03", expected: old, text: "Id: 03\nTitle: cc\nStatus: todo\n")]))
    #expect(
      text(ledger) == Self.head
        + "Id: 01\nTitle: a\nStatus: todo\n\nTitle: lost\nStatus: todo\n\nId: 03\nTitle: cc\nStatus: todo\n"
    )
  }

  @Test func `a label that two statuses share says nothing`() {
    var header = LedgerHeader()
    header.statusLabels = [.done: "已办", .closed: "已办", .doing: "在办"]
    #expect(header.statuses(labelled: "已办") == [.done, .closed])
    #expect(header.statuses(labelled: "在办") == [.doing])
    #expect(throws: EditRefusal.self) { try FieldValue.status("已办", header) }
  }

  @Test func `a CR before the end of a head is no part of a name`() {
    let entry = Entry(.measure, value: "#1 !todo @甲\r\n正文")
    #expect(entry.people == ["甲"])
    #expect(entry.text == "正文")
  }

  @Test func `a line of ideographic space within a record is left to a person`() {
    let text = Self.head + "Id: 01\nTitle: a\nStatus: todo\n\u{3000}\nDue: 2026-06-30\n"
    #expect(repaired(Array(text.utf8)).repairs.isEmpty)
    let last =
      Self.head + "Id: 01\nTitle: a\nStatus: todo\n\u{3000}\nId: 02\nTitle: b\nStatus: todo\n"
    #expect(repaired(Array(last.utf8)).repairs.map(\.code) == ["E012"])
  }

  @Test func `a backslash at the end of a file does not take in what is put behind it`() throws {
    let text = "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\nTitle: t\nInspected: 某镇\nNote: x\\"
    let result = try formatted(Array(text.utf8), name: "t")
    let found = check(bytes: result.bytes)
    let errors = found.filter { $0.severity == .error }
    #expect(errors.isEmpty)
  }

  @Test func `a number is too long wherever its record stands`() {
    let long = "Amount: 99999999999999999999\n"
    let text =
      Self.head + "Id: 01\nTitle: a\nStatus: todo\n\(long)\nId: 02\nTitle: b\nStatus: todo\n\(long)"
    let errors = check(text).filter { $0.severity == .error }
    #expect(errors.count == 2)
    let isBroken = ledger("Id: 01\nTitle: a\nStatus: todo\n\(long)").rows.map(\.isBroken)
    #expect(isBroken == [true])
  }

  @Test func `control characters are told once a line`() {
    let text = Self.head + "Id: 01\nTitle: a\u{1}\u{2}\u{3}\nStatus: todo\nNote: \u{7}\n"
    let told = check(text).filter { $0.code == "E002" }
    #expect(told.count == 2)
  }
}
