// A ledger that has passed `check` still passes it, and recfix, after any edit.
import Glibc
import LedgerModel
import LedgerText
import Testing

struct EditPropertyTests {
  /// How many samples of each kind; many more when somebody looks for trouble by hand.
  static let count = getenv("GUATU_SAMPLES").flatMap { Int(String(cString: $0)) } ?? 150
  static let seed = getenv("GUATU_SEED").flatMap { UInt64(String(cString: $0)) } ?? 4711

  private static func accidents(_ random: inout Lehmer) -> [UInt8] {
    var bytes = Array(SmallLedger.text.utf8)
    for _ in 0...Int.random(in: 0...2, using: &random) {
      bytes = Mutation.apply(bytes, using: &random)
    }
    return bytes
  }

  private func hasErrors(_ ledger: Ledger) -> Bool {
    ledger.check(options: CheckOptions(cap: 10_000)).contains { $0.severity == .error }
  }

  @Test func `an edit leaves a file that passed a file that passes`() throws {
    var random = Lehmer(seed: Self.seed)
    var before: [[UInt8]] = []
    var after: [(bytes: [UInt8], edit: Edit)] = []
    for number in 0..<Self.count {
      var ledger = TestLedgers.ledger(Self.accidents(&random))
      for _ in 0..<4 {
        let old = ledger.bytes.withBytes { Array($0) }
        let passed = !hasErrors(ledger)
        guard let edit = Self.edit(of: ledger, &random) else { continue }
        let inverse: Edit
        do throws(EditError) { inverse = try ledger.apply(edit) } catch {
          #expect(ledger.bytes.withBytes { Array($0) } == old, "sample \(number)")
          continue
        }
        let new = ledger.bytes.withBytes { Array($0) }
        if passed {
          #expect(!hasErrors(ledger), "sample \(number): \(edit)")
          before.append(old)
          after.append((new, edit))
        }
        var copy = ledger
        let hasBroughtSet = !TestLedgers.ledger(old).sets.contains { $0.known == .issue }
        do throws(EditError) {
          _ = try copy.apply(inverse)
          let isRestored = copy.bytes.withBytes { Array($0) } == old
          #expect(isRestored || hasBroughtSet, "sample \(number): \(edit)")
        } catch {
          Testing.Issue.record("sample \(number): \(edit) cannot be taken back: \(error)")
        }
        expectIndexOfItsBytes(ledger, new, "sample \(number): \(edit)")
      }
    }
    #expect(after.count > Self.count / 4)
    guard Recfix.isInstalled else { return }
    let verdicts = zip(try Recfix.verdicts(before), try Recfix.verdicts(after.map(\.bytes)))
    for (place, (old, new)) in verdicts.enumerated() where old && !new {
      let complaint = try Recfix.complaint(after[place].bytes)
      Testing.Issue.record("\(after[place].edit): \(complaint)")
    }
  }

  @Test(.enabled(if: Recfix.isInstalled, "GNU recutils are not installed"))
  func `what check calls sound passes recfix`() throws {
    var random = Lehmer(seed: Self.seed &+ 1)
    var sound: [[UInt8]] = []
    for _ in 0..<Self.count * 4 {
      let bytes = Self.accidents(&random)
      let problems = check(bytes: bytes)
      if problems.allSatisfy({ $0.severity == .hint && $0.code != "I403" }) { sound.append(bytes) }
    }
    #expect(sound.count > Self.count / 2)
    for (bytes, isAccepted) in zip(sound, try Recfix.verdicts(sound)) where !isAccepted {
      let complaint = try Recfix.complaint(bytes)
      let lines = Set(SmallLedger.text.split(separator: "\n"))
      let odd = String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated()
        .filter { !lines.contains($0.element) }.map { $0.element.debugDescription }
      Testing.Issue.record("\(complaint) \(odd)")
    }
  }

  private func expectIndexOfItsBytes(_ ledger: Ledger, _ bytes: [UInt8], _ sample: String) {
    let fresh = TestLedgers.ledger(bytes)
    #expect(fresh.rows.count == ledger.rows.count, "\(sample)")
    for row in fresh.rows.indices where row < ledger.rows.count {
      #expect(TestLedgers.described(fresh, row) == TestLedgers.described(ledger, row), "\(sample)")
    }
  }

  // MARK: Edits as users make them

  private static func edit(of ledger: Ledger, _ random: inout Lehmer) -> Edit? {
    var header = ledger.header
    if header.feedbackOn == nil { header.feedbackOn = Day(iso: "2025-12-05") }
    let context = EditContext(today: TestLedgers.today, by: "某人", header: header)
    if ledger.rows.isEmpty || Int.random(in: 0..<8, using: &random) == 0 {
      return newIssue(ledger, context, &random)
    }
    guard let row = ledger.rows.indices.randomElement(using: &random) else { return nil }
    let issue = ledger.issue(at: row)
    do throws(EditRefusal) {
      switch Int.random(in: 0..<9, using: &random) {
      case 0: return try IssueEdits.addProgress(issue, text(&random), context)
      case 1: return try IssueEdits.setStatus(issue, to: .void, reason: text(&random), context)
      case 2:
        let flags = issue.flags.symmetricDifference(.longterm)
        return try IssueEdits.setFlags(issue, to: flags, reason: "常态", context)
      case 3: return .some(IssueEdits.delete(issue, expected: ledger.rawText(at: row)))
      case 4:
        return Edit(
          Phrase(zh: "改写", en: "rewrite"),
          [
            .replaceIssue(
              issue.id, expected: ledger.rawText(at: row),
              text: ledger.rawText(at: row) + "XNew: " + text(&random).replacing("\n", with: " ")
                + ["\\", "", "\n"][Int.random(in: 0..<3, using: &random)])
          ])
      default: return try assigned(issue, context, &random)
      }
    } catch { return nil }
  }

  private static func assigned(
    _ issue: LedgerModel.Issue, _ context: EditContext, _ random: inout Lehmer
  ) throws(EditRefusal) -> Edit {
    let texts = [
      "owners-=\(issue.owners.randomElement(using: &random) ?? "甲")", "owners+=丙\\", "owners=丁,戊",
      "status=doing", "status=done", "status=长期坚持", "status=基本完成", "flags+=listed",
      "flags-=longterm",
      "flags=", "detail=\(text(&random))", "blocker=\(text(&random))", "lead=\(text(&random))",
      "note=\(text(&random))", "related=02", "amount=12.5", "cadence=每月", "since=2026-06-01",
      "due=长期", "opened=2026-01-05", "unit=", "title=\(text(&random))", "source=\(text(&random))",
    ]
    guard let chosen = texts.randomElement(using: &random) else {
      return Edit(Phrase(zh: "", en: ""), [])
    }
    return try IssueEdits.set(
      issue, [try FieldAssignment(chosen)], reason: text(&random), context)
  }

  private static func newIssue(
    _ ledger: Ledger, _ context: EditContext, _ random: inout Lehmer
  ) -> Edit? {
    do throws(EditRefusal) {
      return try IssueEdits.newIssue(
        id: ledger.nextID(),
        [
          try FieldAssignment("title=" + text(&random)),
          try FieldAssignment("note=" + text(&random)),
        ],
        context, isTaken: { ledger.row(of: $0) != nil })
    } catch { return nil }
  }

  private static func text(_ random: inout Lehmer) -> String {
    let texts = [
      "一句话", "末尾\\", "一\\\n二\\", "+ 加号", "# 井号\n+ 又一行", "%rec: x", "\u{3000}全角空格\u{3000}",
      "a\u{85}b\u{2028}c", "制表\t符", "\u{A0}不换行空格", "两行\n\n四行", "引号'与\"", "\u{FEFF}标记", "x",
    ]
    return texts.randomElement(using: &random) ?? "x"
  }
}
