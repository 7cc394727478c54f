// The experiment: a thousand pairs of people at one ledger, every fact of every result looked at.
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import LedgerMerge

@Suite struct `Two people at one ledger` {
  static let pairs = 100

  private struct Judgement {
    let base: LedgerCells
    let ours: LedgerCells
    let theirs: LedgerCells
    let conflicts: [MergeConflict]

    /// What a fact has to be in the result; nil where both sides want something else.
    func expected(_ key: LedgerCells.Key) -> String?? {
      let (old, one, other) = (base[key], ours[key], theirs[key])
      if one == old { return .some(other) }
      if other == old || one == other { return .some(one) }
      return nil
    }

    var keys: Set<LedgerCells.Key> {
      Set(base.values.keys).union(ours.values.keys).union(theirs.values.keys)
    }

    /// Whether a value without a number was taken out by both, and each has another text under its
    /// head alone.
    func isEditedByBoth(_ key: LedgerCells.Key) -> Bool {
      guard key.part.isEmpty, key.item.contains("\n"), base[key] != nil, ours[key] == nil,
        theirs[key] == nil
      else { return false }
      let head = key.item.prefix { $0 != "\n" }
      func edits(_ side: LedgerCells) -> Set<String> {
        Set(
          side.values.keys.filter {
            $0.record == key.record && $0.field == key.field && base[$0] == nil
              && $0.item.prefix { $0 != "\n" } == head
          }.map(\.item))
      }
      let (mine, other) = (edits(ours), edits(theirs))
      return mine.count == 1 && other.count == 1 && mine != other
        && !keys.contains {
          $0.record == key.record && $0.field == key.field && $0 != key
            && base[$0] != nil && $0.item.hasPrefix(head)
        }
    }

    static func name(_ record: MergedRecord) -> String {
      record.type + "/" + (record.isDescriptor ? "%" : record.id)
    }

    func covers(_ conflict: MergeConflict, _ key: LedgerCells.Key) -> Bool {
      if key.field == "#" {
        // A comment within a record that one side took out.
        return conflict.code == .removedAndChanged
          && [conflict.ours, conflict.theirs].contains { $0?.contains(key.item) == true }
      }
      guard Judgement.name(conflict.record) == key.record else { return false }
      guard let field = conflict.field else { return true }
      // Which values a C6 is about is settled by keeping both.
      if conflict.code == .bothReplacedValue { return false }
      return field == key.field && (conflict.entry == nil || conflict.entry == key.item)
    }

    /// Whether both sides really changed what a conflict is about, in different ways.
    func isTrue(_ conflict: MergeConflict) -> Bool {
      let isRemoved = conflict.ours == nil || conflict.theirs == nil
      if conflict.code == .removedAndChanged || conflict.code == .bothChangedEntry && isRemoved {
        return conflict.base != conflict.ours && conflict.base != conflict.theirs
      }
      if conflict.code != .bothReplacedValue {
        return keys.contains { covers(conflict, $0) && expected($0) == nil }
      }
      let own = keys.filter {
        $0.record == Judgement.name(conflict.record) && $0.field == conflict.field
          && $0.part.isEmpty
      }
      return own.contains { base[$0] != nil && ours[$0] != base[$0] && theirs[$0] != base[$0] }
        && own.contains { base[$0] == nil && ours[$0] != nil && theirs[$0] != ours[$0] }
        && own.contains { base[$0] == nil && theirs[$0] != nil && theirs[$0] != ours[$0] }
    }
  }

  @Test(arguments: 0..<10) func `lose nothing and are asked only where they disagree`(
    _ round: Int
  ) throws {
    let bases = try Dictionary(
      uniqueKeysWithValues: Sample.allCases.map { ($0, try EditSession.base($0, issues: 2)) })
    var clean = 0
    var wrong = 0
    for pair in 0..<Self.pairs {
      let seed = round * 1000 + pair
      let sample = Sample.allCases[pair % Sample.allCases.count]
      let base = try #require(bases[sample])
      var first = EditSession(base, name: "甲", seed: seed * 2 + 1)
      var second = EditSession(base, name: "乙乙", seed: seed * 2 + 2)
      try first.work(steps: 1 + pair % 6)
      try second.work(steps: 1 + pair % 5)
      let result = try ThreeWayMerge.merge(
        base: base, ours: first.ledger, theirs: second.ledger)
      let text = base.bytes.withBytes { String(decoding: $0, as: UTF8.self) }
      let judgement = Judgement(
        base: LedgerCells(text), ours: LedgerCells(first.text), theirs: LedgerCells(second.text),
        conflicts: result.conflicts)
      try judge(result, judgement, "pair \(seed)")
      if pair % 4 == 0 { try swap(base, first, second, result, "pair \(seed)") }
      if result.isClean { clean += 1 }
      if pair % 4 == 2, result.isClean {
        let merged = Ledger(
          bytes: LedgerBytes(result.bytes()), path: "t.rec", today: EditSession.today)
        let new = result.newErrors(in: merged)
        wrong += new.isEmpty ? 0 : 1
        let errors = merged.check().filter { $0.severity == .error }
        #expect(errors.isEmpty || !new.isEmpty, "pair \(seed): \(errors)")
      }
    }
    // The experiment says something only where both happen.
    #expect(clean > Self.pairs / 3)
    #expect(clean < Self.pairs)
    #expect(wrong < Self.pairs / 20)
  }

  private func judge(_ result: MergeResult, _ judgement: Judgement, _ name: String) throws {
    for conflict in result.conflicts {
      #expect(judgement.isTrue(conflict), "\(name): \(conflict.sentence.zh)")
    }
    for key in judgement.keys where judgement.isEditedByBoth(key) {
      #expect(
        result.conflicts.contains {
          $0.code == .bothReplacedValue && $0.field == key.field
            && Judgement.name($0.record) == key.record
        }, "\(name): \(key) was changed by both in silence")
    }
    for choice in result.isClean ? [MergeChoice.ours] : [.ours, .theirs] {
      var choices: [Int: MergeChoice] = [:]
      for (number, conflict) in result.conflicts.enumerated() {
        choices[number] = conflict.code == .bothReplacedValue ? .both : choice
      }
      let settled = LedgerCells(string(result.bytes(settling: choices)))
      for key in judgement.keys.union(settled.values.keys) {
        if let wanted = judgement.expected(key),
          !result.conflicts.contains(where: { judgement.covers($0, key) })
        {
          if settled[key] != wanted {
            Testing.Issue.record("\(name): \(key) is \(settled[key] ?? "-"), not \(wanted ?? "-")")
          }
        } else if key.field == "#" {
          continue
        } else if result.conflicts.contains(where: { judgement.covers($0, key) }) {
          let side = choice == .ours ? judgement.ours : judgement.theirs
          if settled[key] != side[key] {
            Testing.Issue.record("\(name): \(key) is not what was chosen")
          }
        } else {
          Testing.Issue.record("\(name): \(key) is decided in silence")
        }
      }
    }
  }

  private func swap(
    _ base: Ledger, _ first: EditSession, _ second: EditSession, _ result: MergeResult,
    _ name: String
  ) throws {
    let swapped = try ThreeWayMerge.merge(base: base, ours: second.ledger, theirs: first.ledger)
    #expect(
      sortedLines(string(swapped.bytes())) == sortedLines(string(result.bytes())), "\(name)")
    let idle = try ThreeWayMerge.merge(base: base, ours: first.ledger, theirs: base)
    #expect(string(idle.bytes()) == first.text, "\(name)")
    let other = try ThreeWayMerge.merge(base: base, ours: base, theirs: second.ledger)
    #expect(string(other.bytes()) == second.text, "\(name)")
  }

  @Test(arguments: 0..<60) func `and a third come to the same in any order`(_ seed: Int) throws {
    let base = try EditSession.base(Sample.allCases[seed % Sample.allCases.count], issues: 3)
    func session(_ name: String, _ number: Int) throws -> Ledger {
      var session = EditSession(base, name: name, seed: seed * 3 + number + 70_000)
      try session.work(steps: 2)
      return session.ledger
    }
    let (a, b, c) = (try session("甲", 0), try session("乙乙", 1), try session("丙丙丙", 2))
    func merge(_ one: Ledger, _ other: Ledger) throws -> Ledger? {
      let result = try ThreeWayMerge.merge(base: base, ours: one, theirs: other)
      return result.isClean
        ? Ledger(bytes: LedgerBytes(result.bytes()), path: "t.rec", today: EditSession.today) : nil
    }
    guard let ab = try merge(a, b), let bc = try merge(b, c), let left = try merge(ab, c),
      let right = try merge(a, bc)
    else { return }
    func lines(_ ledger: Ledger) -> [String] {
      sortedLines(ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) })
    }
    #expect(lines(left) == lines(right))
  }
}
