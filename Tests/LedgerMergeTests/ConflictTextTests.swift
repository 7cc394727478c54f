// Files that hold markers: ours and theirs as whole ledgers, and what they differ in.
import LedgerModel
import LedgerText
import Testing

@testable import LedgerMerge

@Suite struct `A file with conflict markers` {
  private func read(_ text: String) throws -> MergeResult {
    try ConflictText.read(
      LedgerBytes(Array(text.utf8)), path: "t.rec", today: Day(number: 20_600))
  }

  private func text(_ ledger: Ledger) -> String { ledger.bytes.withBytes { string(Array($0)) } }

  @Test(arguments: MergeCase.all.filter { !$0.conflicts.isEmpty })
  func `of a merge gives both sides and the same choices back`(_ one: MergeCase) throws {
    let result = try ThreeWayMerge.merge(
      base: MergeTown.ledger(MergeTown.text),
      ours: MergeTown.ledger(try MergeTown.edited(one.ours)),
      theirs: MergeTown.ledger(try MergeTown.edited(one.theirs)))
    let marked = string(result.bytes())
    let again = try read(marked)
    #expect(ConflictText.hasMarkers(MergeTown.ledger(marked)))
    #expect(!ConflictText.hasMarkers(again.ours))
    #expect(again.conflicts.count == result.conflicts.count)
    for (old, new) in zip(result.conflicts, again.conflicts) {
      #expect(old.record == new.record)
      #expect(old.field == new.field)
      #expect(old.ours == new.ours)
      #expect(old.theirs == new.theirs)
      #expect(new.base == nil)
    }
    func all(_ choice: MergeChoice) -> [Int: MergeChoice] {
      Dictionary(uniqueKeysWithValues: result.conflicts.indices.map { ($0, choice) })
    }
    #expect(string(again.bytes()) == marked)
    for choice in [MergeChoice.ours, .theirs] {
      #expect(
        string(again.bytes(settling: all(choice))) == string(result.bytes(settling: all(choice))))
    }
  }

  @Test func `of git, with the base and within a value`() throws {
    let marked = try MergeTown.edited([
      Replacement(
        "+ 乙段\n", "<<<<<<< HEAD\n+ 乙段改\n||||||| 1234567\n+ 乙段\n=======\n+ 丙段\n>>>>>>> other\n")
    ])
    let result = try read(marked)
    #expect(text(result.ours) == (try MergeTown.edited([Replacement("+ 乙段", "+ 乙段改")])))
    #expect(text(result.theirs) == (try MergeTown.edited([Replacement("+ 乙段", "+ 丙段")])))
    #expect(result.conflicts.map(\.field) == ["Detail"])
    #expect(result.conflicts.map(\.code) == [.bothChangedField])
    #expect(result.conflicts.first?.base == "甲段\n\n乙段")
    #expect(result.conflicts.first?.ours == "甲段\n\n乙段改")
    #expect(
      string(result.bytes(settling: [0: .both])).contains(
        "Detail: 甲段\n+\n+ 乙段改\n+ 甲段\n+\n+ 丙段\nStatus"))
  }

  @Test func `of git over several fields is one conflict a field`() throws {
    let marked = try MergeTown.edited([
      Replacement(
        "Due: 2026-03-31\nOpened: 2026-01-01\n",
        "<<<<<<< HEAD\nDue: 2026-04-30\nOpened: 2026-01-01\n=======\nDue: 2026-05-31\n"
          + "Opened: 2026-01-01\nRecheck: 2026-09-01\n>>>>>>> other\n")
    ])
    let result = try read(marked)
    #expect(result.conflicts.map(\.field) == ["Due", "Recheck"])
    #expect(result.conflicts.map(\.record.id) == ["01", "01"])
    #expect(
      string(result.bytes(settling: [0: .ours, 1: .theirs])).contains(
        "Due: 2026-04-30\nOpened: 2026-01-01\nRecheck: 2026-09-01\nFlag"))
  }

  @Test(arguments: [
    ("<<<<<<< a\nLead: 贺\n", 30), ("=======\nLead: 贺\n", 30), (">>>>>>> a\nLead: 贺\n", 30),
    ("<<<<<<< a\nLead: 贺\n>>>>>>> b\n", 32), ("<<<<<<< a\n=======\n<<<<<<< a\n", 32),
  ])
  func `with a marker that has no partner is refused`(_ lines: String, _ line: Int) throws {
    let marked = try MergeTown.edited([Replacement("Lead: 贺\n", lines)])
    #expect(throws: ConflictTextError.strayMarker(line: line)) { try read(marked) }
  }

  @Test func `without markers is refused`() {
    #expect(throws: ConflictTextError.noMarkers) { try read(MergeTown.text) }
  }

  @Test func `of any line ends keeps them`() throws {
    let marked = try MergeTown.edited([
      Replacement("Lead: 贺\n", "<<<<<<< a\nLead: 甲\n=======\nLead: 乙\n>>>>>>> b\n")
    ])
    let result = try read(
      "\u{FEFF}"
        + marked.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    let settled = string(result.bytes(settling: [0: .theirs]))
    #expect(settled.unicodeScalars.starts(with: "\u{FEFF}# 试镇台账\r\n".unicodeScalars))
    #expect(settled.contains("Lead: 乙\r\n"))
  }
}
