// Any edit taken back restores every byte, and the index after an edit is that of the new bytes.
import LedgerModel
import LedgerText
import Testing

@Suite struct EditIdentityTests {
  struct Source: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  static let sources: [Source] = {
    var texts = [("odd", Array(TestLedgers.odd.utf8))]
    for path in TestLedgers.samples {
      do { texts.append((path, try TestLedgers.read(path))) } catch {
        Testing.Issue.record("cannot read \(path)")
      }
    }
    return texts.flatMap { name, bytes in
      TestLedgers.variants.map { Source(name: "\(name), \($0.name)", bytes: $0.change(bytes)) }
    }
  }()

  @Test(arguments: sources)
  func `edits taken back one by one restore every byte`(source: Source) throws {
    var dice = Dice(UInt64(source.bytes.count))
    let original = TestLedgers.ledger(source.bytes)
    var applied = 0
    // Large files are slow to compare whole; a few rounds of each kind of line ends do.
    for _ in 0..<(source.bytes.count < 4000 ? 15 : 3) {
      var ledger = original
      var history: [(before: [UInt8], inverse: Edit)] = []
      for _ in 0..<4 {
        let before = bytes(of: ledger)
        let edit = randomEdit(of: ledger, &dice)
        do throws(EditError) {
          history.append((before, try ledger.apply(edit)))
          applied += 1
        } catch {
          // Refused: nothing may have happened.
          #expect(bytes(of: ledger) == before)
        }
      }
      expectIndexOfItsBytes(ledger)
      for (before, inverse) in history.reversed() {
        let after = bytes(of: ledger)
        let again = try ledger.apply(inverse)
        try #require(bytes(of: ledger) == before, "\(inverse)")
        _ = try ledger.apply(again)
        try #require(bytes(of: ledger) == after, "\(again)")
        _ = try ledger.apply(inverse)
        try #require(bytes(of: ledger) == before)
      }
      expectIndexOfItsBytes(ledger)
    }
    #expect(applied > 0)
  }

  // MARK: Random edits

  private func randomEdit(of ledger: Ledger, _ dice: inout Dice) -> Edit {
    let count = Int.random(in: 1...2, using: &dice)
    var changes: [Change] = []
    for _ in 0..<count {
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: if let change = randomRemoval(of: ledger, &dice) { changes.append(change) }
      case 1: changes.append(randomInsertion(into: ledger, &dice))
      default: if let change = randomField(of: ledger, &dice) { changes.append(change) }
      }
    }
    return Edit(Phrase(zh: "试", en: "try"), changes)
  }

  private func randomRemoval(of ledger: Ledger, _ dice: inout Dice) -> Change? {
    guard let row = ledger.rows.indices.randomElement(using: &dice) else { return nil }
    return .removeIssue(
      ledger.id(at: row), expected: Bool.random(using: &dice) ? ledger.rawText(at: row) : nil)
  }

  private func randomInsertion(into ledger: Ledger, _ dice: inout Dice) -> Change {
    let id = ledger.nextID()
    let text = "Id: \(id)\nTitle: 新的一条\nDetail: 甲\n+\n+ 乙\\ \nStatus: todo\n"
    let after = ledger.rows.indices.randomElement(using: &dice).map { ledger.id(at: $0) }
    return .insertIssue(id, text: text, after: Bool.random(using: &dice) ? after : nil)
  }

  private static let values = [
    "2026-05-01", "doing", "一行字", "两行\n第二行", "空行在中间\n\n末行", "\n从第二行起", "尾巴\\",
    " 前后有空格 ", "控制\u{1B}[31m字符\r\n", "2026-05-01 @某人\n做了一件事", "#9 !todo @某人\n措施",
    "+ 加号开头", "# 井号开头", "listed", "%rec: x", "",
  ]

  /// Mostly one that the field may hold.
  private func randomValue(for kind: Field.Kind?, _ dice: inout Dice) -> String? {
    if Int.random(in: 0..<4, using: &dice) == 0 {
      return EditIdentityTests.values.randomElement(using: &dice)
    }
    let day = (TestLedgers.today - Int.random(in: 0...90, using: &dice)).iso
    switch kind {
    case .day: return day
    case .count, .decimal, .percent: return String(Int.random(in: 0...99, using: &dice))
    case .flag: return "listed"
    case .cadence: return "monthly"
    case .status: return ["todo", "staged", "mostly", "unknown"].randomElement(using: &dice)
    case .entry(.measure): return "#\(Int.random(in: 10...99, using: &dice)) !todo @某人\n一项措施"
    case .entry(.check): return day + " @某人 !ok"
    case .entry(.progress), .entry(.evidence), .entry(.instruction): return day + " @某人\n两行\n字"
    default: return EditIdentityTests.values.randomElement(using: &dice)
    }
  }

  private func randomField(of ledger: Ledger, _ dice: inout Dice) -> Change? {
    var key = RecordKey.ledger
    if Int.random(in: 0..<5, using: &dice) > 0 {
      guard let row = ledger.rows.indices.randomElement(using: &dice) else { return nil }
      key = .issue(ledger.id(at: row))
    }
    let type: RecordType = key == .ledger ? .ledger : .issue
    let names = type.fields.map(\.name).filter { $0 != "Id" && $0 != "Format" } + ["XMine"]
    guard let name = names.randomElement(using: &dice),
      let value = randomValue(for: type.field(named: name)?.kind, &dice)
    else { return nil }
    let present = ledger.values(of: name, in: key)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: return .field(FieldChange(key, name, old: nil, new: value))
    case 1: return .field(FieldChange(key, name, old: "不会有的值", new: value))
    default:
      guard let place = present.indices.randomElement(using: &dice) else {
        return .field(FieldChange(key, name, old: nil, new: value))
      }
      let new = Int.random(in: 0..<3, using: &dice) == 0 ? nil : value
      return .field(FieldChange(key, name, occurrence: place, old: present[place], new: new))
    }
  }

  // MARK: Comparing

  private func bytes(of ledger: Ledger) -> [UInt8] { ledger.bytes.withBytes { Array($0) } }

  private func expectIndexOfItsBytes(_ ledger: Ledger) {
    let fresh = TestLedgers.ledger(bytes(of: ledger))
    #expect(fresh.header == ledger.header)
    #expect(fresh.sets == ledger.sets)
    #expect(fresh.problems == ledger.problems)
    #expect(fresh.unreadable == ledger.unreadable)
    #expect(fresh.rows.count == ledger.rows.count)
    for row in fresh.rows.indices where row < ledger.rows.count {
      #expect(TestLedgers.described(fresh, row) == TestLedgers.described(ledger, row))
      #expect(ledger.row(of: ledger.id(at: row)) == fresh.row(of: fresh.id(at: row)))
    }
  }
}
