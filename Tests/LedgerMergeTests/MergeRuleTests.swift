// The rules of ledger format §10, case by case, and what holds of every merge.
import LedgerModel
import LedgerText
import Testing

@testable import LedgerMerge

@Suite struct `Merging three versions` {
  private func merge(
    _ base: String, _ ours: String, _ theirs: String
  ) throws -> MergeResult {
    try ThreeWayMerge.merge(
      base: MergeTown.ledger(base), ours: MergeTown.ledger(ours), theirs: MergeTown.ledger(theirs))
  }

  private func names(_ conflicts: [MergeConflict]) -> [String] {
    conflicts.map { conflict in
      [
        conflict.code.rawValue, conflict.record.type, conflict.record.id, conflict.field ?? "",
        conflict.entry ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test(arguments: MergeCase.all) func `gives what the rule says`(_ one: MergeCase) throws {
    let ours = try MergeTown.edited(one.ours)
    let theirs = try MergeTown.edited(one.theirs)
    let result = try merge(MergeTown.text, ours, theirs)
    #expect(names(result.conflicts) == one.conflicts)
    let text = string(result.bytes())
    for piece in one.holds { #expect(text.contains(piece), "\(piece)\n--\n\(text)") }
    for piece in one.lacks { #expect(!text.contains(piece), "\(piece)\n--\n\(text)") }
    if one.conflicts.isEmpty {
      #expect(result.newErrors(in: MergeTown.ledger(text)).isEmpty)
    }
  }

  @Test(arguments: MergeCase.all) func `gives the same when the sides are swapped`(
    _ one: MergeCase
  ) throws {
    let ours = try MergeTown.edited(one.ours)
    let theirs = try MergeTown.edited(one.theirs)
    let result = try merge(MergeTown.text, ours, theirs)
    let swapped = try merge(MergeTown.text, theirs, ours)
    #expect(names(result.conflicts) == names(swapped.conflicts))
    #expect(sortedLines(string(result.bytes())) == sortedLines(string(swapped.bytes())))
    for (one, other) in zip(result.conflicts, swapped.conflicts) {
      #expect(one.ours == other.theirs)
      #expect(one.theirs == other.ours)
      #expect(one.base == other.base)
    }
  }

  @Test(arguments: MergeCase.all) func `is one side's bytes when the other did nothing`(
    _ one: MergeCase
  ) throws {
    for edits in [one.ours, one.theirs] {
      let side = try MergeTown.edited(edits)
      for (base, ours, theirs) in [
        (MergeTown.text, side, MergeTown.text), (MergeTown.text, MergeTown.text, side),
        (MergeTown.text, side, side), (side, side, side),
      ] {
        let result = try merge(base, ours, theirs)
        #expect(result.isClean)
        #expect(string(result.bytes()) == (theirs == base ? ours : theirs))
      }
    }
  }

  @Test(arguments: MergeCase.all.filter { !$0.conflicts.isEmpty })
  func `settles to a ledger without markers`(_ one: MergeCase) throws {
    let ours = try MergeTown.edited(one.ours)
    let theirs = try MergeTown.edited(one.theirs)
    let result = try merge(MergeTown.text, ours, theirs)
    for choice in [MergeChoice.ours, .theirs, .both] {
      var choices: [Int: MergeChoice] = [:]
      for number in result.conflicts.indices { choices[number] = choice }
      let open = result.open(after: choices)
      #expect(
        open
          == result.conflicts.indices.filter {
            choice == .both && !result.conflicts[$0].canKeepBoth
          })
      let text = string(result.bytes(settling: choices))
      #expect(text.contains("<<<<<<<") == !open.isEmpty)
      if open.isEmpty {
        let ledger = MergeTown.ledger(text)
        #expect(ledger.check().filter { $0.code == "E211" || $0.code == "E208" }.isEmpty, "\(text)")
        #expect(ledger.unreadable.isEmpty)
        #expect(!text.contains("\n\n\n"), "\(text)")
      }
    }
  }

  @Test func `covers every code that a text can have`() {
    let codes = Set(MergeCase.all.flatMap(\.conflicts).map { String($0.prefix(2)) })
    let all = Set(MergeConflict.Code.allCases.map(\.rawValue)).subtracting(["C9"])
    #expect(codes == all)
  }
}
