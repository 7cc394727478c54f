// Choices: what each puts in the place of a conflict, and the numbers that both-together gives out.
import LedgerModel
import LedgerText
import Testing

@testable import LedgerMerge

@Suite struct `Settling conflicts` {
  private func merged(_ ours: [Replacement], _ theirs: [Replacement]) throws -> MergeResult {
    try ThreeWayMerge.merge(
      base: MergeTown.ledger(MergeTown.text), ours: MergeTown.ledger(try MergeTown.edited(ours)),
      theirs: MergeTown.ledger(try MergeTown.edited(theirs)))
  }

  @Test func `one after the other, the rest stays marked`() throws {
    let result = try merged(
      [Replacement("Due: 2026-03-31", "Due: 2026-04-30"), Replacement("Lead: 贺", "Lead: 甲")],
      [Replacement("Due: 2026-03-31", "Due: 2026-05-31"), Replacement("Lead: 贺", "Lead: 乙")])
    #expect(result.conflicts.map(\.field) == ["Lead", "Due"])
    #expect(result.open(after: [0: .theirs]) == [1])
    let text = string(result.bytes(settling: [0: .theirs]))
    #expect(text.contains("Lead: 乙\nOwner"))
    #expect(text.contains("<<<<<<< ours\nDue: 2026-04-30\n"))
    #expect(
      string(result.bytes(settling: [0: .ours, 1: .text("2026-06-30")]))
        == (try MergeTown.edited([
          Replacement("Lead: 贺", "Lead: 甲"), Replacement("Due: 2026-03-31", "Due: 2026-06-30"),
        ])))
    #expect(
      string(result.bytes(settling: [0: .ours, 1: .text(" ")]))
        == (try MergeTown.edited([
          Replacement("Lead: 贺", "Lead: 甲"), Replacement("Due: 2026-03-31\n", ""),
        ])))
  }

  @Test func `both texts one below the other`() throws {
    let result = try merged(
      [Replacement("Note: 备注", "Note: 甲")], [Replacement("Note: 备注", "Note: 乙")])
    #expect(result.conflicts.map(\.canKeepBoth) == [true])
    #expect(string(result.bytes(settling: [0: .both])).contains("Note: 甲\n+ 乙\n"))
  }

  @Test func `of two new issues theirs gets the next free number`() throws {
    let third = "Id: 03\nTitle: 三\nStatus: todo\n"
    func add(_ ids: [String], _ title: String) -> Replacement {
      Replacement(
        third, third + ids.map { "\nId: \($0)\nTitle: \(title)\nStatus: todo\n" }.joined())
    }
    let result = try merged([add(["04", "05"], "甲")], [add(["04", "05", "06"], "乙")])
    #expect(result.conflicts.map(\.code) == [.bothAddedRecord, .bothAddedRecord])
    let ledger = MergeTown.ledger(string(result.bytes(settling: [0: .both, 1: .both])))
    #expect(
      ledger.rows.indices.map { ledger.id(at: $0).text } == [
        "01", "02", "03", "04", "07", "05", "08", "06",
      ])
    #expect(
      ledger.rows.indices.map { ledger.title(at: $0) } == [
        "一", "二", "三", "甲", "乙", "甲", "乙", "乙",
      ])
    #expect(ledger.problems.isEmpty)
  }

  @Test func `of two new measures theirs gets the next free number`() throws {
    let second = "+ 措施二\n"
    let result = try merged(
      [Replacement(second, second + "Measure: #3 !todo @甲\n+ 甲\n")],
      [Replacement(second, second + "Measure: #3 !todo @乙\n+ 乙\nMeasure: #4 !todo\n")])
    #expect(result.conflicts.map(\.code) == [.bothAddedEntry])
    let text = string(result.bytes(settling: [0: .both]))
    #expect(text.contains("Measure: #3 !todo @甲\n+ 甲\nMeasure: #5 !todo @乙\n+ 乙\n"))
  }

  @Test func `a whole record as it is typed`() throws {
    let third = "Id: 03\nTitle: 三\nStatus: todo\n"
    let result = try merged(
      [Replacement(third + "\n", "")], [Replacement("Title: 三", "Title: 叁")])
    let text = string(result.bytes(settling: [0: .text("Id: 03\nTitle: 新\nStatus: doing")]))
    #expect(text.contains("\n\nId: 03\nTitle: 新\nStatus: doing\n\n%rec: Other"))
  }

  @Test(arguments: [
    ("03", ["01", "03", "12"], "13"), ("D2", ["D2", "D10", "30"], "D11"), ("099", ["099"], "100"),
    ("A", ["A"], "A1"), ("M1", ["M1", "M01"], "M2"),
  ])
  func `the next free number keeps the form`(
    _ number: String, _ taken: [String], _ expected: String
  ) {
    var numbers = FreeNumbers(taken)
    #expect(numbers.next(after: number) == expected)
    #expect(numbers.next(after: number) != expected)
  }

  @Test func `says record, field and both values in both languages`() throws {
    let result = try merged(
      [Replacement("Due: 2026-03-31", "Due: 2026-04-30")],
      [Replacement("Due: 2026-03-31", "Due: 2026-05-31")])
    #expect(
      result.conflicts.map(\.sentence) == [
        Phrase(
          zh: "01号问题 整改时限：我方是“2026-04-30”，对方是“2026-05-31”，原来是“2026-03-31”",
          en:
            "issue 01, deadline: ours is “2026-04-30”, theirs is “2026-05-31”; it was “2026-03-31”")
      ])
  }
}
