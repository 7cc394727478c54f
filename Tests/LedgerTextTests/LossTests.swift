// What a file lacks that it held before, and whether an accident may have done it.
import LedgerModel
import LedgerText
import Testing

@Suite struct `What a ledger lost` {
  private static let head = "%rec: Ledger\n\nId: T\nFormat: guatu-ledger 1\n\n%rec: Issue\n\n"
  private static func issue(_ id: String, _ title: String = "一条") -> String {
    "Id: \(id)\nTitle: \(title)\nStatus: todo\nNote: 一\n+ 二\n\n"
  }
  private static func ledger(_ text: String) -> Ledger {
    Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "t.rec", today: Day(number: 20_619))
  }

  private static let whole = head + ["1", "2", "3", "4"].map { issue($0) }.joined()

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var gone: [IssueID] = []
    var explained: Set<IssueID> = []
    var isSuspicious = false
    var shortened: IssueID?
  }

  static let cases = [
    Case(testDescription: "nothing", text: whole),
    Case(testDescription: "blank lines at the end", text: String(whole.dropLast())),
    Case(
      testDescription: "the last one", text: head + issue("1") + issue("2") + issue("3"),
      gone: ["4"], isSuspicious: true),
    Case(
      testDescription: "the last one, as the history tells",
      text: head + issue("1") + issue("2") + issue("3"), explained: ["4"]),
    Case(
      testDescription: "one in the middle", text: head + issue("1") + issue("3") + issue("4"),
      gone: ["2"]),
    Case(
      testDescription: "two in the middle", text: head + issue("1") + issue("4"),
      gone: ["2", "3"], isSuspicious: true),
    Case(
      testDescription: "a part of the last one",
      text: head + issue("1") + issue("2") + issue("3") + "Id: 4\nTitle: 一条\nStatus: todo\n",
      isSuspicious: true),
    Case(
      testDescription: "the end of a changed file, within a record",
      text: head + issue("1", "改过") + "Id: 2\nTitle: 一条\nStatus: todo\n", gone: ["3", "4"],
      isSuspicious: true, shortened: "2"),
    Case(
      testDescription: "a number, which is another now",
      text: head + issue("1") + issue("2") + issue("3") + issue("5")),
    Case(
      testDescription: "the order", text: head + issue("4") + issue("3") + issue("2") + issue("1")),
  ]

  @Test(arguments: cases) func `is told by number, and doubted where it may be a cut`(_ each: Case)
  {
    let loss = LedgerLoss(
      from: Self.ledger(Self.whole), to: Self.ledger(each.text), explained: each.explained)
    #expect(loss.issues == each.gone)
    #expect(loss.isSuspicious == each.isSuspicious)
    #expect(loss.shortened == each.shortened)
  }

  @Test func `can be taken out of the old version and put back byte for byte`() throws {
    let old = Self.ledger(Self.whole)
    let new = Self.ledger(
      Self.head + Self.issue("1", "改过") + "Id: 2\nTitle: 一条\nStatus: todo\n")
    var without = old
    let inverse = try without.apply(
      LedgerLoss(from: old, to: new).removal(from: old, as: new))
    #expect(without.rows.count == 2 && without.issue(at: 1).note == nil)
    _ = try without.apply(inverse)
    #expect(without.bytes.isSame(as: old.bytes))
  }
}
