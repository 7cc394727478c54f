// A large file that is read in two halves gives the ledger that reading it in one go gives.
import LedgerModel
import LedgerText
import Testing

@Suite struct HalvesTests {
  /// A ledger of 1,500 issues, and what is done to it around its middle.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var change: @Sendable ([String]) -> [String] = { $0 }
  }

  static let cases = [
    Case(testDescription: "plain"),
    Case(
      testDescription: "an Id of the first half again in the second",
      change: { replaced($0, 1200, with: "Id: 0007\nTitle: 重号\nStatus: todo\n") }),
    Case(
      testDescription: "an Id that does not rise across the middle",
      change: { replaced($0, 1200, with: "Id: 0000\nTitle: 零号\nStatus: todo\n") }),
    Case(
      testDescription: "a record with an error in the second half",
      change: { replaced($0, 1201, with: "Id: 1201\nTitle: 无状态\n") }),
    Case(
      testDescription: "a part that is no record in the second half",
      change: { replaced($0, 1202, with: "这不是记录\n") }),
    Case(
      testDescription: "another record set in the second half",
      change: { replaced($0, 1203, with: "%rec: Other\n\nId: 1203\nTitle: 别的\n") }),
    Case(
      testDescription: "lines that end with CR LF",
      change: { $0.map { $0.replacing("\n", with: "\r\n") } }),
  ]

  private static func replaced(_ records: [String], _ place: Int, with text: String) -> [String] {
    var records = records
    records[place] = text
    return records
  }

  private func bytes(_ one: Case) -> [UInt8] {
    let records = one.change(
      (0..<1500).map { number in
        let digits = String(number + 1)
        let id = String(repeating: "0", count: 4 - digits.count) + digits
        return "Id: \(id)\nCategory: 类\(number)\nTitle: 题\(number)\n"
          + "Status: \(number % 3 == 0 ? "todo" : "doing")\n"
          + "Lead: 人\(number % 7)\nUnit: 单位\(number % 5)\n"
      })
    let head = newLedgerText(id: "z", title: "两半", inspected: "某镇党委")
    let end = records[0].contains("\r\n") ? "\r\n" : "\n"
    return Array((head + "\n" + records.joined(separator: end)).utf8)
  }

  @Test(arguments: cases) func `both ways of reading agree`(one: Case) {
    let bytes = LedgerBytes(bytes(one))
    let serial = Ledger(bytes: bytes, path: "x", today: TestLedgers.today, splitFrom: .max)
    let halves = Ledger(bytes: bytes, path: "x", today: TestLedgers.today, splitFrom: 0)
    #expect(halves.problems == serial.problems)
    #expect(halves.unreadable == serial.unreadable)
    #expect(halves.sets == serial.sets)
    #expect(halves.rows.count == serial.rows.count)
    for row in serial.rows.indices {
      #expect(halves.rows[row].line == serial.rows[row].line)
      #expect(TestLedgers.described(halves, row) == TestLedgers.described(serial, row))
      let id = serial.id(at: row)
      #expect(halves.row(of: id) == serial.row(of: id))
    }
  }

  @Test(arguments: cases) func `the second half is read beside the first`(one: Case) {
    let isMiddleFound = !one.testDescription.contains("CR")
    nonisolated(unsafe) var count = 0
    _ = Ledger(
      bytes: LedgerBytes(bytes(one)), path: "x", today: TestLedgers.today,
      together: { first, second in
        count += 1
        second()
        first()
      }, splitFrom: 0)
    // Once for the records, once for the encoding.
    #expect(count == (isMiddleFound ? 2 : 1))
  }
}
